"""Which channel a visit came by."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suitecrm_bridge.features.tracking.model import Origin, Touch, channel_of, touch_of
from suitecrm_bridge.features.tracking.model.channel_sites import organisation
from tests.data_sets import data_set
from tests.tracking.world import ORIGIN, event

_SAME_SORT = {
    "search": {"organic_search", "organic_shopping"},
    "social": {"organic_social", "organic_video"},
    "email": {"email"},
    "chatbot": {"ai_assistant"},
    "paid": {"display", "paid_other", "paid_search", "affiliates"},
}


def _came(query: str = "", referrer: str | None = None) -> Origin:
    return channel_of(touch_of([event(url=f"{ORIGIN}/{query}", referrer=referrer)]))


@pytest.mark.parametrize(
    ("referrer", "channel", "source"),
    [
        (None, "direct", "(direct)"),
        ("https://www.google.co.uk/", "organic_search", "google"),
        ("https://search.yahoo.com/search?p=x", "organic_search", "yahoo"),
        ("https://suche.portal.example/?q=x", "organic_search", "suche.portal.example"),
        ("https://mail.google.com/", "email", "gmail"),
        ("https://webmail.provider.example/", "email", "webmail.provider.example"),
        ("android-app://com.google.android.gm/", "email", "gmail"),
        ("https://docs.google.com/", "referral", "google"),
        ("https://t.co/abc", "organic_social", "twitter"),
        ("https://m.facebook.com/", "organic_social", "facebook"),
        ("https://www.youtube.com/watch?v=x", "organic_video", "youtube"),
        ("https://chatgpt.com/", "ai_assistant", "chatgpt"),
        ("https://www.perplexity.ai/", "ai_assistant", "perplexity"),
        ("https://www.bing.com/chat", "ai_assistant", "copilot"),
        ("https://googleads.g.doubleclick.net/", "display", "doubleclick"),
        ("https://blog.somebody.example/post", "referral", "blog.somebody.example"),
        ("https://help.shop.example/", "internal", "help.shop.example"),
        ("https://t.company.example/", "referral", "t.company.example"),
        ("http://[", "direct", "(direct)"),
    ],
)
def test_a_referrer_tells_the_channel(referrer: str | None, channel: str, source: str) -> None:
    came = _came(referrer=referrer)
    assert (came.channel, came.source) == (channel, source)


@pytest.mark.parametrize(
    ("query", "origin"),
    [
        ("?utm_source=google&utm_medium=cpc", Origin("paid_search", "google", "cpc")),
        ("?utm_source=facebook&utm_medium=paid_social", Origin("paid_social", "facebook", "paid_social")),
        ("?utm_source=linkedin&utm_medium=cpc", Origin("paid_social", "linkedin", "cpc")),
        ("?utm_source=acme&utm_medium=cpc", Origin("paid_other", "acme", "cpc")),
        ("?utm_source=acme&utm_medium=Banner", Origin("display", "acme", "Banner")),
        ("?utm_source=news&utm_medium=email", Origin("email", "news", "email")),
        ("?utm_source=acme&utm_medium=affiliate", Origin("affiliates", "acme", "affiliate")),
        ("?utm_source=chatgpt.com", Origin("ai_assistant", "chatgpt.com", "ai")),
        ("?utm_source=chatgpt.com&utm_medium=referral", Origin("ai_assistant", "chatgpt.com", "referral")),
        ("?utm_source=newsletter", Origin("unassigned", "newsletter", "(not set)")),
        ("?utm_source=x&utm_medium=whatever", Origin("unassigned", "x", "whatever")),
        ("?utm_medium=social", Origin("organic_social", "(not set)", "social")),
        ("?utm_source=app&utm_medium=web_push", Origin("push", "app", "web_push")),
        ("?gclid=abc", Origin("paid_search", "google", "cpc")),
        ("?x=1&MSCLKID=abc", Origin("paid_search", "bing", "cpc")),
        ("?fbclid=abc", Origin("organic_social", "facebook", "social")),
        ("?gclid=", Origin("direct", "(direct)", "(none)")),
    ],
)
def test_campaign_parameters_and_click_ids_tell_the_channel(query: str, origin: Origin) -> None:
    assert _came(query) == origin


def test_a_paid_click_is_paid_whatever_the_referrer() -> None:
    assert _came("?gclid=abc", referrer="https://www.google.com/").channel == "paid_search"
    assert _came("?utm_source=fb&utm_medium=cpc&fbclid=1", referrer="https://m.facebook.com/").channel == "paid_social"


def test_a_click_id_at_the_end_of_a_long_address_is_not_lost() -> None:
    touch = touch_of([event(url=f"{ORIGIN}/page?{'a=b&' * 100}gclid={'x' * 200}")])
    assert len(touch.landing_page or "") <= 255
    assert channel_of(touch).channel == "paid_search"


def test_what_one_owner_has_is_one_organisation() -> None:
    assert organisation("blog.example.co.uk") == organisation("example.co.uk") == "example.co.uk"
    assert organisation("a.b.example.com") == "example.com"


@pytest.mark.skipif(data_set("referer-parser") is None, reason="the data sets are not at hand")
def test_public_cases_come_out_as_they_should() -> None:
    folder = data_set("referer-parser")
    assert folder
    cases = json.loads((folder / "referer-tests.json").read_text())
    right = [_came(referrer=case["uri"]).channel in _SAME_SORT[case["medium"]] for case in cases]
    assert sum(right) >= 0.95 * len(right)


@given(
    st.text(max_size=300), st.text(max_size=300), st.none() | st.text(max_size=120), st.none() | st.text(max_size=120)
)
def test_whatever_was_sent_has_a_channel_that_fits_its_column(
    page: str, referrer: str, source: str | None, medium: str | None
) -> None:
    came = channel_of(Touch(landing_page=page, referrer=referrer or None, utm_source=source, utm_medium=medium))
    assert 0 < len(came.channel) <= 32
    assert 0 < len(came.source) <= 100
    assert 0 < len(came.medium) <= 100
