"""No address is shown with its query, its fragment or the person it leads to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suitecrm_bridge.features.tracking.model.journey import file_names
from suitecrm_bridge.features.tracking.model.pages import action_of
from suitecrm_bridge.features.tracking.model.shown_addresses import (
    shown_action,
    shown_actions,
    shown_address,
    shown_details,
    shown_text,
)
from tests.tracking.world import ORIGIN, event


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/reset?token=secret#top", "https://a.example/reset"),
        ("https://a.example/#secret?x", "https://a.example/"),
        ("https://a.example/a@b/c", "https://a.example/a@b/c"),
        ("https://grace:sec@ret@a.example:8080/x", "https://a.example:8080/x"),
        ("HTTPS://secret@a.example", "HTTPS://a.example"),
        ("//secret@a.example/x?secret", "//a.example/x"),
        ("/reset?token=secret", "/reset"),
        ("example.com:8080/a?secret", "example.com:8080/a"),
        ("android-app://com.google.android.gm/", "android-app://com.google.android.gm/"),
        ("mailto:secret@a.example?subject=secret", "mailto:"),
        ("MailTo:secret@a.example", "mailto:"),
        (" mailto:secret@a.example", "mailto:"),
        ("mailto://secret@a.example", "mailto:"),
        ("tel:+49-30-secret", "tel:"),
        ("tel://secret", "tel:"),
        ("data:text/plain,secret", "data:"),
        ("javascript:secret()", "javascript:"),
        ("https:secret@a.example", "https:"),
        ("https://secret@/a@b", "https:///a@b"),
        ("https://secret@/@", "https:///@"),
        ("", ""),
    ],
)
def test_of_an_address_only_the_place_is_shown(address: str, shown: str) -> None:
    assert shown_address(address) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Prices and plans?", "Prices and plans?"),
        ("and/or #1", "and/or #1"),
        ("see https://a.example/x?token=secret and https://b.example", "see https://a.example/x and https://b.example"),
        ("write to mailto:secret@a.example now", "write to mailto: now"),
        ("from /reset?secret to /done#secret", "from /reset to /done"),
        ("reset.html?token=secret", "reset.html"),
        ("app#access_token=secret", "app"),
        ("https://a.example/?q=se cret&token=secret", "https://a.example/"),
        ("#plans>a:nth-of-type(2)", "#plans>a:nth-of-type(2)"),
    ],
)
def test_texts_keep_all_but_what_addresses_in_them_carry(text: str, shown: str) -> None:
    assert shown_text(text) == shown


def test_what_an_event_carries_is_shown_without_queries_however_deep() -> None:
    carried = {
        "href": "reset?secret",
        "list": [{"to": "https://a.example/?token=secret"}, "tel:secret", 5, None, True],
        "price": 9.5,
    }
    assert shown_details(carried) == {
        "href": "reset",
        "list": [{"to": "https://a.example/"}, "tel:", 5, None, True],
        "price": 9.5,
    }
    deep: object = "secret"
    for _ in range(5000):
        deep = [deep]
    assert "secret" not in str(shown_details({"deep": deep}))


def test_links_to_people_are_counted_by_their_kind() -> None:
    hrefs = ("mailto:a@a.example", "mailto:b@a.example?x", "tel:1", f"{ORIGIN}/x?a#b", f"{ORIGIN}/y#b?a")
    names = [action_of(event(type="outbound", props={"href": href})) for href in hrefs]
    assert names == [
        "outbound:mailto:", "outbound:mailto:", "outbound:tel:", f"outbound:{ORIGIN}/x", f"outbound:{ORIGIN}/y",
    ]  # fmt: skip
    assert shown_actions({"outbound:mailto:a@a.example": 2, "outbound:mailto:b@a.example": 1, "Signed up": 1}) == {
        "outbound:mailto:": 3,
        "Signed up": 1,
    }


def test_no_person_becomes_the_name_of_a_file() -> None:
    assert file_names(["mailto:secret@a.example", "tel:0049301234", f"{ORIGIN}/a/prices.pdf?x=1"]) == ["prices.pdf"]


@given(st.text(alphabet="ab:/?#@=. ;\\%", max_size=30), st.sampled_from(["", "https://", "mailto:", "/", "download:"]))
def test_what_is_shown_stays_as_it_is_when_it_is_shown_again(text: str, begin: str) -> None:
    address = shown_address(begin + text)
    assert not {"?", "#"} & set(address)
    assert shown_address(address) == address
    assert shown_action(shown_action(begin + text)) == shown_action(begin + text)
