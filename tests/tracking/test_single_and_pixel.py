"""One event a request, and the picture for pages without script and for e-mails."""

import json
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest

from suitecrm_bridge.features.tracking.ports import Answer
from suitecrm_bridge.features.tracking.schemas import events_of
from tests.tracking.test_witness import kept, signature
from tests.tracking.world import ANNA, NOON, ORIGIN, SITE, Heard, OpenGate, ask, collector

PAGE = {"site": SITE.key, "visitor": ANNA, "url": f"{ORIGIN}/pricing"}


def post(gate: OpenGate, kind: str, body: object) -> Heard:
    sent = body if isinstance(body, bytes) else json.dumps(body).encode()
    return ask(collector(gate), sent, PATH_INFO=f"/api/v1/track/{kind}")


def see(gate: OpenGate, referer: str = "", method: str = "GET", **query: str) -> Heard:
    told: dict[str, Any] = {"PATH_INFO": "/api/v1/track/pixel.gif", "QUERY_STRING": urlencode(query)}
    return ask(collector(gate), method=method, HTTP_ORIGIN="", HTTP_REFERER=referer, CONTENT_TYPE="", **told)


def test_each_address_takes_its_own_kind_and_fills_in_id_and_time() -> None:
    gate = OpenGate()
    assert post(gate, "pageview", {**PAGE, "title": "Prices"}).status == 202
    assert post(gate, "identify", {**PAGE, "email": "ada@shop.example", "type": "pageview"}).status == 202
    assert post(gate, "event", {**PAGE, "name": "Bought"}).status == 202
    assert post(gate, "event", {**PAGE, "type": "outbound", "data": {"href": "https://x.example"}}).status == 202
    assert [event.type for event in kept(gate)] == ["pageview", "identify", "event", "outbound"]
    assert all(UUID(event.id).version == 4 and event.at == NOON for event in kept(gate))


def test_an_id_of_ones_own_is_kept_so_that_a_repeat_counts_once() -> None:
    gate, id_ = OpenGate(), str(uuid4())
    for _ in range(2):
        post(
            gate, "pageview", {**PAGE, "id": id_, "at": NOON.timestamp() * 1000 - 5, "sent_at": NOON.timestamp() * 1e3}
        )
    assert {event.id for event in kept(gate)} == {id_}
    assert {(NOON - event.at).total_seconds() for event in kept(gate)} == {0.005}


@pytest.mark.parametrize(
    ("kind", "sent", "status"),
    [
        ("pageview", b"", 400),
        ("pageview", b"\xff", 400),
        ("pageview", b"[" * 60_000, 400),
        ("pageview", b"[]", 422),
        ("pageview", {"site": SITE.key}, 422),
        ("identify", PAGE, 422),
        ("event", PAGE, 422),
        ("event", {**PAGE, "type": 7}, 422),
        ("event", {**PAGE, "name": "x" * 70_000}, 413),
        ("pageview", {**PAGE, "site": "site_unknown"}, 403),
    ],
)
def test_what_cannot_be_accepted_is_refused(kind: str, sent: object, status: int) -> None:
    gate = OpenGate()
    assert (post(gate, kind, sent).status, gate.taken) == (status, [])


def test_a_page_without_script_is_counted_by_its_referer() -> None:
    gate = OpenGate()
    heard = see(
        gate, f"{ORIGIN}/pricing?utm_source=x", site=SITE.key, title="Prices", referrer="https://search.example/"
    )
    assert (heard.status, heard.headers["Content-Type"], heard.text[:6]) == (200, "image/gif", b"GIF89a")
    assert "no-store" in heard.headers["Cache-Control"]
    (event,) = kept(gate)
    assert (event.type, event.url, event.title) == ("pageview", f"{ORIGIN}/pricing?utm_source=x", "Prices")
    assert event.daily


def test_a_browser_that_tells_only_its_origin_may_say_the_page() -> None:
    gate = OpenGate()
    assert see(gate, f"{ORIGIN}/", site=SITE.key, url=f"{ORIGIN}/docs").status == 200
    assert kept(gate)[0].url == f"{ORIGIN}/docs"


@pytest.mark.parametrize(
    ("referer", "query", "status"),
    [
        ("", {"site": SITE.key}, 403),
        ("https://evil.example/", {"site": SITE.key, "url": f"{ORIGIN}/"}, 403),
        (f"{ORIGIN}/", {"site": SITE.key, "url": "https://evil.example/"}, 403),
        (f"{ORIGIN}/", {"site": SITE.key, "url": "https://[broken"}, 403),
        (f"{ORIGIN}/", {"site": "site_unknown"}, 403),
        (f"{ORIGIN}/", {}, 403),
        (f"{ORIGIN}/", {"site": SITE.key, "title": "x" * 600}, 422),
        (f"{ORIGIN}/", {"site": SITE.key, "title": "x" * 5000}, 422),
        (f"{ORIGIN}/", {"site": SITE.key, **{f"q{n}": "1" for n in range(30)}}, 422),
    ],
)
def test_what_is_not_counted_is_a_picture_all_the_same(referer: str, query: dict[str, str], status: int) -> None:
    gate = OpenGate()
    heard = see(gate, referer, **query)
    assert (heard.status, heard.headers["Content-Type"], heard.text[:3]) == (status, "image/gif", b"GIF")
    assert gate.taken == []


def test_an_opened_mail_says_which_and_by_whom_when_that_is_signed() -> None:
    gate = OpenGate()
    mail = {"site": SITE.key, "message": "spring"}
    for more in ({}, {"recipient": "c-17", "signature": signature("c-17")}, {"recipient": "c-18", "signature": "1.x"}):
        assert see(gate, **mail, **more).status == 200
    nobody, known, forged = kept(gate)
    assert (nobody.type, dict(nobody.props), nobody.verified) == ("open", {"message": "spring"}, False)
    assert (known.props["recipient"], known.verified, forged.verified) == ("c-17", True, False)
    # One machine opens pictures for all of a mail service's people.
    assert len({event.visitor_id for event in kept(gate)}) == 3


def test_the_picture_needs_no_token_but_is_limited() -> None:
    gate = OpenGate()
    see(gate, f"{ORIGIN}/", site=SITE.key)
    (entry,) = gate.taken
    assert gate.senders[0].first == events_of(entry)[0].id
    limited = see(OpenGate(Answer("newcomers_limited", 0, 900)), f"{ORIGIN}/", site=SITE.key)
    assert (limited.status, limited.headers["Retry-After"], limited.text[:3]) == (429, "1", b"GIF")


def test_the_picture_is_got_and_nothing_else() -> None:
    for method in ("POST", "HEAD"):  # whoever only asks about it has not opened anything
        refused = see(OpenGate(), method=method, site=SITE.key, message="m")
        assert (refused.status, refused.headers["Allow"]) == (405, "GET")


@pytest.mark.parametrize("signal", ["HTTP_SEC_GPC", "HTTP_DNT"])
def test_a_browser_that_says_no_gets_the_picture_and_is_not_counted(signal: str) -> None:
    gate = OpenGate()
    told = {"PATH_INFO": "/api/v1/track/pixel.gif", "QUERY_STRING": f"site={SITE.key}&message=m", signal: "1"}
    heard = ask(collector(gate), method="GET", **told)
    assert (heard.status, heard.text[:3], gate.taken) == (200, b"GIF", [])
