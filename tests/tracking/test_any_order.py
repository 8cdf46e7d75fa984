"""In whatever order events arrive, and whatever is counted anew, the tables say what all raw events add up to."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, select, update

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Client, Event, fold
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.recount import forget, recount
from suitecrm_bridge.features.tracking.storage.rows import session_of, visitor_of
from suitecrm_bridge.features.tracking.storage.tables import events, rollups, sessions, visitor_signals, visitors
from tests.tracking.oracle import figures_of, views_of, visits_of
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN, event

pytestmark = pytest.mark.databases

CLIENTS = {
    ANNA: Client("desktop", "Firefox", "Linux", "DE"),
    BERT: Client("mobile", "Safari", "iOS"),
}
_URLS = [
    f"{ORIGIN}{rest}"
    for rest in ("/", "/pricing", "/a?utm_source=s&utm_campaign=one", "/a?utm_campaign=two#x", "/b?gclid=1", "")
]
# Ties and gaps just around half an hour, over the end of a day, a week and a month.
_MINUTES = [0, 0, 1, 2, 29, 30, 30.5, 31, 59, 60, 61, 90, 700, 730, 760, 2160, 11_519, 11_521, 11_530]


@st.composite
def _event(draw: st.DrawFn) -> Event:
    kind = draw(st.sampled_from(["pageview"] * 3 + ["engagement", "event", "download", "click", "open"]))
    visitor = draw(st.sampled_from([ANNA, ANNA, BERT]))
    return event(
        visitor,
        draw(st.sampled_from(_MINUTES)),
        id=str(draw(st.uuids(version=4))),
        type=kind,
        url=draw(st.sampled_from(_URLS)),
        seconds=draw(st.integers(0, 80)) / 8 if kind == "engagement" else 0.0,
        depth=draw(st.integers(0, 100)) if kind == "engagement" else None,
        name=draw(st.sampled_from(["signup", "play"])) if kind == "event" else None,
        props={"href": f"{ORIGIN}/x.pdf"} if kind == "download" else {},
        client=CLIENTS[visitor],
        suspect=draw(st.sampled_from([None, None, None, "headless", "crawler"])),
    )


_MADE = st.lists(_event(), min_size=1, max_size=24, unique_by=lambda one: one.id)


@st.composite
def _deliveries(draw: st.DrawFn) -> list[list[Event]]:
    """Some events in batches of any size and order, some of them delivered twice."""
    made = draw(_MADE)
    twice = draw(st.lists(st.sampled_from(made), max_size=6))
    rest = draw(st.permutations([*made, *twice]))
    batches = []
    while rest:
        size = draw(st.integers(1, 8))
        batches.append(rest[:size])
        rest = rest[size:]
    return batches


_patiently = partial(
    settings, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def _empty(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in (events, sessions, visitors, visitor_signals, rollups):
            connection.execute(delete(table))


def _sessions(engine: Engine) -> list[Any]:
    with engine.connect() as connection:
        return sorted(map(session_of, connection.execute(select(sessions))), key=lambda one: one.id)


def _rollups(engine: Engine) -> dict[tuple[Any, ...], tuple[float, ...]]:
    with engine.connect() as connection:
        return {tuple(row[:5]): tuple(row[5:]) for row in connection.execute(select(rollups))}


def check(engine: Engine, counted: Sequence[Event]) -> None:
    """Sessions, visitors and rollups are what `counted`, all events that count, add up to."""
    expected = visits_of(counted)
    mine = [[one for one in counted if one.visitor_id == visitor] for visitor in (ANNA, BERT)]
    stored = _sessions(engine)
    folded = [one for some in mine for one in fold(each for each in some if each.type != "open")]
    assert stored == sorted(folded, key=lambda one: one.id)
    seen = {(one.visitor_id, one.started_at, one.ended_at, one.page_views, one.seconds, one.events) for one in stored}
    assert len(stored) == len(expected)
    assert seen == {
        (v[0].visitor_id, v[0].at, v[-1].at, len(views_of(v)), sum(one.seconds for one in v), len(v)) for v in expected
    }
    _check_visitors(engine, stored)
    kept = {"channel", "source", "medium"}
    assert {key: value for key, value in _rollups(engine).items() if key[3] not in kept} == figures_of(expected)


def _check_visitors(engine: Engine, stored: Sequence[Any]) -> None:
    with engine.connect() as connection:
        known = {row.id: visitor_of(row) for row in connection.execute(select(visitors))}
    assert known.keys() == {one.visitor_id for one in stored}
    for id_, visitor in known.items():
        mine = sorted((one for one in stored if one.visitor_id == id_), key=lambda one: (one.started_at, one.ended_at))
        assert (visitor.visits, visitor.page_views) == (len(mine), sum(one.page_views for one in mine))
        assert visitor.seconds == sum(one.seconds for one in mine)
        assert (visitor.first_seen_at, visitor.last_seen_at) == (mine[0].started_at, max(one.ended_at for one in mine))
        viewed = [one for one in mine if one.page_views]
        if viewed and len({one.started_at for one in viewed}) == len(viewed):
            assert (visitor.touch, visitor.last_touch) == (viewed[0].touch, viewed[-1].touch)
            assert (visitor.last_session_id, visitor.client) == (mine[-1].id, CLIENTS[id_])


@pytest.mark.databases
@_patiently(max_examples=60)
@given(batches=_deliveries())
def test_the_order_of_arrival_changes_nothing(engine: Engine, clock: FixedClock, batches: list[list[Event]]) -> None:
    _empty(engine)
    store = SqlEvents(engine, clock)
    for batch in batches:
        store.store(batch)
    made = {one.id: one for batch in batches for one in batch}
    check(engine, [one for one in made.values() if one.suspect is None])


@_patiently(max_examples=60)
@given(batches=_deliveries(), chance=st.randoms(use_true_random=False))
def test_recounts_and_changes_of_mind_leave_what_a_count_would_give(
    engine: Engine, clock: FixedClock, batches: list[list[Event]], chance: random.Random
) -> None:
    _empty(engine)
    store = SqlEvents(engine, clock)
    made: dict[str, Event] = {}
    for batch in batches:
        store.store(batch)
        made |= {one.id: one for one in batch if one.id not in made}
        changed = chance.sample(sorted(made), chance.randrange(len(made) + 1))
        for id_ in changed:
            made[id_] = replace(made[id_], suspect=chance.choice([None, "crawler"]))
        with engine.begin() as connection:
            for id_ in changed:
                connection.execute(update(events).where(events.c.id == id_).values(suspect=made[id_].suspect))
            recount(connection, [made[id_].visitor_id for id_ in changed], NOON)
        # What came from whom is not in the events; a visitor who was nobody for a while has forgotten it.
    counted = [one for one in made.values() if one.suspect is None]
    with engine.begin() as connection:
        recount(connection, [ANNA, BERT], NOON)
    _check_totals(engine, counted)
    with engine.begin() as connection:
        forget(connection, [ANNA, BERT])
    assert (_sessions(engine), _rollups(engine)) == ([], {})


def _check_totals(engine: Engine, counted: Sequence[Event]) -> None:
    told = {"channel", "source", "medium", "country", "device", "browser", "os"}
    found = {key: value for key, value in _rollups(engine).items() if key[3] not in told}
    assert found == {key: value for key, value in figures_of(visits_of(counted)).items() if key[3] not in told}


def test_what_is_left_of_raw_events_keeps_older_visits(engine: Engine, clock: FixedClock) -> None:
    store = SqlEvents(engine, clock)
    day = 24 * 60
    store.store([event(minutes=0), event(minutes=5, url=f"{ORIGIN}/old"), event(minutes=day), event(BERT, minutes=day)])
    with engine.begin() as connection:
        connection.execute(delete(events).where(events.c.at < NOON + timedelta(minutes=1)))
    before = _sessions(engine)
    with engine.begin() as connection:
        recount(connection, [ANNA], NOON)
    assert _sessions(engine) == before
    store.store([event(minutes=3, url=f"{ORIGIN}/late"), event(minutes=day + 10)])
    [old, new] = sorted((one for one in _sessions(engine) if one.visitor_id == ANNA), key=lambda one: one.started_at)
    assert (old.page_views, new.page_views, old.pages["/late"]) == (3, 2, [1, 0.0, 0])


def test_a_visit_has_one_id_however_it_was_counted() -> None:
    first = event(id=str(UUID(int=1)))
    [whole] = fold([first, event(minutes=1)])
    [begun] = fold([first])
    assert whole.id == begun.id


def test_visits_of_before_rollups_become_whole_when_they_go_on(engine: Engine, clock: FixedClock) -> None:
    store, first = SqlEvents(engine, clock), event(seconds=2.0, client=CLIENTS[ANNA])
    store.store([first])
    bare = {"events": 0, "pages": None, "entry_page": None, "exit_page": None, "channel": None, "source": None}
    with engine.begin() as connection:
        connection.execute(delete(rollups))
        connection.execute(update(sessions).values(**bare))
        connection.execute(update(visitors).values(last_session_id=None))
    then = event(minutes=1, client=CLIENTS[ANNA])
    store.store([then])
    check(engine, [first, then])
