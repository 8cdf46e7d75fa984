"""The pure parts: sessions, signals, scores, touches, robots and clocks."""

import random
from datetime import timedelta
from itertools import pairwise

import pytest

from suitecrm_bridge.features.tracking.model import (
    Event,
    SignalCount,
    corrected,
    engagement_score,
    fold,
    intent_score,
    signals_in,
    suspicion,
    touch_of,
)
from suitecrm_bridge.features.tracking.model.sessions import SILENCE
from tests.tracking.world import BROWSER, NOON, ORIGIN, event

MS = NOON.timestamp() * 1000


@pytest.mark.parametrize("seed", range(30))
def test_sessions_equal_a_brute_force_count(seed: int) -> None:
    chance = random.Random(seed)
    events = [event(minutes=chance.randrange(0, 600)) for _ in range(chance.randrange(1, 40))]
    times = sorted(one.at for one in events)
    expected = 1 + sum(later - earlier > SILENCE for earlier, later in pairwise(times))
    in_order = sorted(events, key=lambda one: (one.at, one.id))
    folded = fold(chance.sample(events, len(events)))
    assert len(folded) == expected
    assert sum(one.page_views for one in folded) == len(events)
    cut = chance.randrange(len(events))
    first = fold(in_order[:cut])
    assert [*first[:-1], *fold(in_order[cut:], first[-1] if first else None)] == folded


def test_a_session_shows_how_it_began_and_ended() -> None:
    come = event(minutes=0, url=f"{ORIGIN}/landing?utm_campaign=c", referrer="https://news.example/")
    go = event(minutes=9, url=f"{ORIGIN}/bye#x", referrer=come.url)
    [session] = fold([event(minutes=10, url=go.url, type="engagement", seconds=30.0, depth=80), go, come])
    assert (session.touch.landing_page, session.touch.utm_campaign) == (come.url, "c")
    assert (session.entry_page, session.exit_page) == ("/landing", "/bye")
    assert session.pages == {"/landing": [1, 0.0, 0], "/bye": [1, 30.0, 80]}
    assert (session.ended_at, session.seconds, session.events) == (NOON + timedelta(minutes=10), 30.0, 3)


@pytest.mark.parametrize(
    ("first", "second", "visits"),
    [
        ("?utm_source=a", "?utm_source=a", 1),
        ("?utm_source=a", "?utm_source=b", 2),
        ("?utm_source=a", "", 1),
        ("", "?utm_source=a", 2),
        ("", "?x=utm_source", 1),
        ("?gclid=1", "?gclid=2", 2),
        ("?gclid=1", "?gclid=1&x=1", 1),
        ("?utm_source=a", "?utm_source=a&fbclid=1", 2),
        ("?utm_source=a&gclid=1", "?x=1", 1),
    ],
)
def test_another_campaign_begins_another_visit(first: str, second: str, visits: int) -> None:
    assert len(fold([event(url=f"{ORIGIN}/{first}"), event(minutes=1, url=f"{ORIGIN}/{second}")])) == visits


def test_a_visit_may_learn_its_campaign_from_its_first_view() -> None:
    [session] = fold([event(type="engagement", seconds=1.0), event(minutes=1, url=f"{ORIGIN}/?utm_source=a")])
    assert session.touch.utm_source == "a"


def test_another_site_begins_another_visit() -> None:
    assert len(fold([event(), event(minutes=1, site_id="another")])) == 2


@pytest.mark.parametrize(
    ("more", "bounced"),
    [((), True), (("engagement", "vitals"), True), (("click",), False), (("pageview",), False), (("consent",), False)],
)
def test_a_bounce_is_one_page_and_nothing_done(more: tuple[str, ...], bounced: bool) -> None:
    [session] = fold([event(), *(event(minutes=1 + at, type=kind) for at, kind in enumerate(more))])
    assert session.bounced is bounced


def test_what_was_done_is_counted_by_name() -> None:
    [session] = fold(
        [
            event(),
            event(minutes=1, type="event", name="signup"),
            event(minutes=2, type="event", name="signup"),
            event(minutes=3, type="download", props={"href": f"{ORIGIN}/a.pdf?v=2"}),
            event(minutes=4, type="outbound", props={"href": "https://other.example/x"}),
        ]
    )
    assert session.actions == {"signup": 2, f"download:{ORIGIN}/a.pdf": 1, "outbound:https://other.example/x": 1}
    assert (session.events, session.interactions) == (5, 4)


def test_a_visit_keeps_two_hundred_paths_apart() -> None:
    [session] = fold([event(minutes=at / 100, url=f"{ORIGIN}/{at}") for at in range(300)])
    assert len(session.pages) == 201
    assert session.pages["…"] == [100, 0.0, 0]


@pytest.mark.parametrize(
    ("path", "signals"),
    [
        ("/pricing", {"viewed_pricing"}),
        ("/en/Pricing.html", {"viewed_pricing"}),
        ("/shop/plans/", {"viewed_pricing"}),
        ("/request-demo?x=1", {"viewed_demo"}),
        ("/contact-us", {"viewed_contact"}),
        ("/docs/api/start", {"read_docs"}),
        ("/planet", set()),
        ("/blog?page=pricing", set()),
        ("", set()),
    ],
)
def test_pages_that_show_intent_are_recognised(path: str, signals: set[str]) -> None:
    assert set(signals_in([event(url=ORIGIN + path)])) == signals


def test_only_page_views_show_intent() -> None:
    assert signals_in([event(url=f"{ORIGIN}/pricing", type="engagement")]) == {}


def test_the_intent_score_adds_up_and_is_capped() -> None:
    def found(**times: int) -> list[SignalCount]:
        return [SignalCount(name, count, NOON) for name, count in times.items()]

    assert intent_score([]) == 0
    assert intent_score(found(viewed_pricing=2, read_docs=1)) == 35
    assert intent_score(found(viewed_pricing=50)) == 45
    assert intent_score(found(viewed_pricing=9, viewed_demo=9, viewed_contact=9, read_docs=9, repeat_visit=9)) == 100


def test_the_engagement_score_grows_with_pages_time_and_visits() -> None:
    assert engagement_score(0, 0, 0) == 0
    assert engagement_score(1, 3, 45) == 12 + 2 + 10
    assert engagement_score(9, 99, 99_999) == 100


def test_moving_about_on_a_site_is_no_referral() -> None:
    assert touch_of([event(referrer=f"{ORIGIN}/other")]).referrer is None
    assert touch_of([event(referrer="https://search.example/")]).referrer == "https://search.example/"


@pytest.mark.parametrize("url", ["http://[", f"{ORIGIN}/?utm_source=%FF", f"{ORIGIN}/?utm_source=" + "x" * 900])
def test_odd_addresses_are_survived_and_cut(url: str) -> None:
    touch = touch_of([event(url=url, referrer="http://[")])
    assert len(touch.utm_source or "") <= 100
    assert len(touch.landing_page or "") <= 255


@pytest.mark.parametrize(
    ("agent", "reason"),
    [
        (BROWSER, None),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "crawler"),
        ("curl/8.5.0", "crawler"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0 Safari/537.36", "headless"),
        ("Mozilla/5.0 (Linux; Android 10; CUBOT_X30) AppleWebKit/537.36 Chrome/88.0 Mobile Safari/537.36", None),
        ("Mozilla/5.0 (Linux; Android 10; CUBOT X18 Plus) AppleWebKit/537.36 Chrome/88.0 Mobile Safari/537.36", None),
        ("", "no_user_agent"),
    ],
)
def test_obvious_robots_are_told_from_people(agent: str, reason: str | None) -> None:
    assert suspicion(agent) == reason


@pytest.mark.parametrize(
    ("at", "sent", "ago"),
    [
        (MS - 5000, None, 5),
        (MS + 3_600_000 - 5000, MS + 3_600_000, 5),
        (MS + 1, MS, 0),
        (0, MS, 0),
        (MS, 0, 0),
        (-1e308, 1e308, 0),
        (MS - 86_400_000, MS, 86_400),
    ],
)
def test_a_wrong_clock_is_corrected_and_an_absurd_one_ignored(at: float, sent: float | None, ago: int) -> None:
    assert corrected(at, sent, NOON) == NOON - timedelta(seconds=ago)


def test_an_event_knows_nothing_it_was_not_told() -> None:
    bare = Event("1", "s", "v", "pageview", NOON, NOON)
    assert (bare.seconds, bare.props, bare.email) == (0.0, {}, None)
