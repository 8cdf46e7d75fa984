"""Signals by rules, each time faded by its half-life: whatever the order, the sum is what brute force gives."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event, SignalCount, Visitor, intent_score, summarise
from suitecrm_bridge.features.tracking.model.behaviour import fields_of
from suitecrm_bridge.features.tracking.model.intent import evidence, faded
from suitecrm_bridge.features.tracking.model.signal_rules import (
    RulesWrong,
    SignalRules,
    in_force,
    put_in_force,
    signal_rules,
)
from suitecrm_bridge.features.tracking.service import RecountService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.recounting import SqlRecounting
from suitecrm_bridge.features.tracking.storage.signals import signals_of
from suitecrm_bridge.features.tracking.storage.tables import visitor_signals
from tests.tracking.world import ANNA, NOON, ORIGIN, event

pytestmark = pytest.mark.databases

OWN: dict[str, Any] = {
    "half_life_days": 7,
    "signals": {
        "viewed_demo": False,
        "viewed_pricing": {"points": 20, "half_life_days": 1},
        "watched": {"event": ["webinar*"], "points": 30, "half_life_days": 0},
        "took_paper": {"download": ["*.pdf"], "points": 10, "at_most": 5},
        "read_long": {"seconds": 60, "pages": ["docs"], "points": 2, "at_most": 9},
        "read_deep": {"depth": 75, "points": 3, "at_most": 9},
    },
}


@pytest.fixture
def own_rules() -> Iterator[SignalRules]:
    put_in_force(signal_rules(OWN))
    yield in_force()
    put_in_force(signal_rules({}))


def _strength(rules: SignalRules, name: str, times: Sequence[tuple[datetime, float]], at: datetime) -> float:
    half_life = rules.signals[name].half_life
    if half_life is None:
        return sum(worth for _, worth in times)
    return sum(worth * 2 ** (-((at - when) / half_life)) for when, worth in times)


def _by_hand(events: Sequence[Event]) -> Mapping[str, list[tuple[datetime, float]]]:
    """Every time of every signal, counted the slow way."""
    found: dict[str, list[tuple[datetime, float]]] = {}
    seen: set[tuple[str, str]] = set()
    for one in sorted(events, key=lambda one: (one.at, one.id)):
        for name, worth, key in _signals_of(one, one.url.removeprefix(ORIGIN)):
            if (name, key or one.id) not in seen:
                seen.add((name, key or one.id))
                found.setdefault(name, []).append((one.at, worth))
    return found


def _signals_of(one: Event, path: str) -> Iterator[tuple[str, float, str | None]]:
    """Signal, worth, and the key that counts once."""
    if one.type == "pageview" and path == "/pricing":
        yield "viewed_pricing", 1.0, None
        yield "returned_to_pricing", 1.0, one.at.date().isoformat()
    if one.type == "pageview" and path == "/docs/a":
        yield "read_docs", 1.0, None
    if one.type == "event" and (one.name or "").startswith("webinar"):
        yield "watched", 1.0, None
    if one.type == "download":
        yield "downloaded", 1.0, None
        if str(one.props["href"]).endswith(".pdf"):
            yield "took_paper", 1.0, None
    if one.type == "engagement" and path == "/docs/a":
        yield "read_long", one.seconds / 60, None
    if one.type == "engagement" and (one.depth or 0) >= 75:
        yield "read_deep", 1.0, one.page_id


_SORTS: Sequence[Mapping[str, Any]] = (
    {"url": f"{ORIGIN}/pricing"},
    {"url": f"{ORIGIN}/docs/a"},
    {"url": f"{ORIGIN}/"},
    {"type": "event", "name": "webinar-live"},
    {"type": "event", "name": "other"},
    {"type": "download", "props": {"href": f"{ORIGIN}/a.pdf"}},
    {"type": "download", "props": {"href": f"{ORIGIN}/a.zip"}},
    {"type": "engagement", "url": f"{ORIGIN}/docs/a", "seconds": 31.0, "depth": 80, "page_id": "p1"},
    {"type": "engagement", "url": f"{ORIGIN}/docs/a", "seconds": 8.0, "depth": 90, "page_id": "p2"},
    {"type": "engagement", "url": f"{ORIGIN}/", "seconds": 5.0, "depth": 20, "page_id": "p3"},
)
_events = st.lists(st.tuples(st.sampled_from(_SORTS), st.integers(0, 2800)), min_size=1, max_size=25)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=_events, seed=st.integers(0, 1000))
def test_in_whatever_order_events_arrive_strengths_are_exact(
    own_rules: SignalRules, engine: Engine, made: list[tuple[Mapping[str, Any], int]], seed: int
) -> None:
    visitor = str(uuid4())
    events = [event(visitor, minutes=minutes, **sort) for sort, minutes in made]
    chance = random.Random(seed)
    shuffled = chance.sample(events, len(events))
    store = SqlEvents(engine, FixedClock(NOON))
    while shuffled:
        size = chance.randint(1, 6)
        batch, shuffled = shuffled[:size], shuffled[size:]
        store.store(batch)
        store.store(batch)
    _compare(engine, own_rules, events)
    with engine.begin() as connection:
        recount(connection, [visitor], NOON)
    _compare(engine, own_rules, events)


def _compare(engine: Engine, rules: SignalRules, events: Sequence[Event]) -> None:
    by_hand = _by_hand(events)
    with engine.connect() as connection:
        mine = visitor_signals.c.visitor_id == events[0].visitor_id
        rows = {row.signal: row for row in connection.execute(select(visitor_signals).where(mine))}
    assert set(rows) == set(by_hand)
    for name, times in by_hand.items():
        row = rows[name]
        assert row.strength == pytest.approx(_strength(rules, name, times, row.last_at), rel=1e-6)
        assert row.first_at == min(at for at, _ in times)
        if name != "read_long":
            assert row.times == len(times)


def test_what_was_counted_by_other_rules_is_counted_anew(engine: Engine) -> None:
    clock = FixedClock(NOON)
    people = [str(uuid4()) for _ in range(250)]
    SqlEvents(engine, clock).store([event(one, url=f"{ORIGIN}/quote") for one in people])
    put_in_force(signal_rules({"signals": {"asked": {"pages": ["quote"], "points": 9}}}))
    try:
        steps = list(RecountService(SqlRecounting(engine), clock).recount())
    finally:
        put_in_force(signal_rules({}))
    assert sum(done for _, done in steps) == 250
    with engine.connect() as connection:
        rows = connection.execute(select(visitor_signals).where(visitor_signals.c.signal == "asked")).all()
    assert {row.visitor_id for row in rows} == set(people)


def test_a_signal_is_worth_half_after_its_half_life(own_rules: SignalRules) -> None:
    pricing = SignalCount("viewed_pricing", 1, NOON)
    assert intent_score([pricing], NOON, own_rules) == 20
    assert intent_score([pricing], NOON + timedelta(days=1), own_rules) == 10
    assert intent_score([pricing], NOON + timedelta(days=30), own_rules) == 0
    watched = SignalCount("watched", 1, NOON)
    assert intent_score([watched], NOON + timedelta(days=3000), own_rules) == 30


def test_more_times_than_the_rule_counts_fade_later(own_rules: SignalRules) -> None:
    often = SignalCount("viewed_pricing", 6, NOON)
    assert intent_score([often], NOON, own_rules) == 60
    assert intent_score([often], NOON + timedelta(days=1), own_rules) == 60
    assert intent_score([often], NOON + timedelta(days=2), own_rules) == 30


def test_the_first_day_of_pricing_is_no_return() -> None:
    rules = signal_rules({})
    once = SignalCount("returned_to_pricing", 1, NOON)
    assert evidence([once], rules, NOON) == ()
    later = NOON + timedelta(days=14)
    twice = SignalCount("returned_to_pricing", 2, later, NOON, 1.5)
    [found] = evidence([twice], rules, later)
    assert (found.count, found.points) == (1, pytest.approx(10.0))


def test_every_signal_brings_its_evidence() -> None:
    page = f"{ORIGIN}/pricing"
    visitor = Visitor(ANNA, "s", NOON, NOON + timedelta(days=14), visits=1, page_views=2, seconds=0.0)
    seen = SignalCount("viewed_pricing", 2, NOON + timedelta(days=14), NOON, 1.5, page)
    summary = summarise([visitor], [seen], NOON + timedelta(days=28))
    assert summary
    fields: Any = fields_of(summary)
    assert fields["intent_signals"] == [
        {
            "signal": "viewed_pricing",
            "count": 2,
            "first_at": "2026-11-22T12:00:00Z",
            "last_at": "2026-12-06T12:00:00Z",
            "points": 11.2,
            "page": page,
        }
    ]
    assert fields["intent_score"] == 11
    assert summary.intent_at(summary.last_visit_at) == 22


def test_engagement_fades_while_nobody_comes() -> None:
    visitor = Visitor(ANNA, "s", NOON, NOON, visits=1, page_views=5, seconds=200.0)
    scores = [
        found.engagement
        for days in (0, 30, 60, 3000)
        if (found := summarise([visitor], [], NOON + timedelta(days=days)))
    ]
    assert scores == [40, 20, 10, 0]


def test_coming_back_is_worth_less_the_longer_ago_it_was(engine: Engine) -> None:
    store = SqlEvents(engine, FixedClock(NOON))
    store.store([event(minutes=days * 1440) for days in (0, 14, 28)])
    with engine.connect() as connection:
        [found] = [one for one in signals_of(connection, [ANNA]) if one.signal == "repeat_visit"]
    assert (found.count, found.worth) == (2, pytest.approx(1.5))
    rules = signal_rules({})
    assert intent_score([found], NOON + timedelta(days=28), rules) == round(5 * 1.5)


def test_fading_is_the_same_in_one_step_or_two() -> None:
    half = timedelta(days=3)
    between, end = NOON + timedelta(hours=31), NOON + timedelta(days=9)
    twice = faded(faded(5.0, NOON, between, half), between, end, half)
    assert twice == pytest.approx(faded(5.0, NOON, end, half))


def test_own_rules_lie_over_the_shipped_ones(own_rules: SignalRules) -> None:
    assert "viewed_demo" not in own_rules.signals
    pricing = own_rules.signals["viewed_pricing"]
    assert (pricing.points, pricing.at_most, pricing.half_life) == (20, 3, timedelta(days=1))
    assert own_rules.signals["read_docs"].half_life == timedelta(days=7)
    assert own_rules.signals["watched"].half_life is None
    changed = signal_rules({"signals": {"viewed_pricing": {"event": ["quote"]}}}).signals["viewed_pricing"]
    assert (changed.kind, changed.points) == ("event", 15)


@pytest.mark.parametrize(
    ("own", "mistake"),
    [
        ({"colour": 1}, "'colour' is no setting of this file"),
        ({"half_life_days": -1}, "half_life_days must be a number of days"),
        ({"signals": 3}, "signals must be a table"),
        ({"signals": {"x": 3}}, "signals.x must be a table, or false to take it away"),
        ({"signals": {"Big One": {}}}, "signals.Big One: a signal's name has small letters"),
        ({"signals": {"x": {"points": 3}}}, "signals.x must look for one thing"),
        ({"signals": {"x": {"points": 3, "depth": 5, "event": ["a"]}}}, "signals.x must look for one thing"),
        ({"signals": {"x": {"points": 3, "pages": ["a"], "event": ["b"]}}}, "signals.x: pages goes alone"),
        ({"signals": {"x": {"points": "3", "pages": ["a"]}}}, "signals.x.points: expected `float`, got `str`"),
        ({"signals": {"x": {"points": 3, "pages": ["a"], "hue": 1}}}, "signals.x: object contains unknown field `hue`"),
        ({"engagement": {"visit": -1}}, "engagement.visit: expected"),
    ],
)
def test_what_is_wrong_with_a_rules_file_is_said(own: dict[str, Any], mistake: str) -> None:
    with pytest.raises(RulesWrong) as wrong:
        signal_rules(own)
    assert any(line.startswith(mistake) for line in wrong.value.mistakes), wrong.value.mistakes


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(RulesWrong) as wrong:
        signal_rules({"colour": 1, "signals": {"x": {"points": 3}, "Y": {}}})
    assert len(wrong.value.mistakes) == 3
