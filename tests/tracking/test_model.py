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
    stored = fold([], chance.sample(events[: len(events) // 2], len(events) // 2)).kept
    folded = fold(stored, events[len(events) // 2 :])
    assert len(folded.kept) == expected
    assert sum(one.page_views for one in folded.kept) == len(events)
    assert {one.id for one in stored} <= {one.id for one in folded.kept} | set(folded.absorbed)


def test_a_session_shows_how_it_began_and_ended() -> None:
    come = event(minutes=0, url=f"{ORIGIN}/landing?utm_campaign=c", referrer="https://news.example/")
    go = event(minutes=9, url=f"{ORIGIN}/bye", referrer=come.url)
    [session] = fold([], [event(minutes=10, type="engagement", seconds=30.0), go, come]).kept
    assert (session.touch.landing_page, session.touch.utm_campaign, session.exit_page) == (come.url, "c", go.url)
    assert (session.ended_at, session.seconds) == (NOON + timedelta(minutes=10), 30.0)


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
