"""Events that come late find their place in the visits that were counted already, at a cost that does not grow."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Event, fold, pages
from suitecrm_bridge.features.tracking.model.late import Unclear, with_late
from suitecrm_bridge.features.tracking.storage import refolding, signals
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.quarantine_tables import suspects
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.tables import events as stored_events
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_signals
from tests.tracking.test_any_order import CLIENTS, check
from tests.tracking.world import ANNA, NOON, ORIGIN, event

_KINDS = ["pageview", "pageview", "engagement", "click", "event", "download"]
_CAMPAIGNS = ["", "", "", "?utm_source=a", "?utm_source=b", "?gclid=1"]


def made(chance: random.Random, minutes: float, campaigns: Sequence[str] = _CAMPAIGNS) -> Event:
    kind = chance.choice(_KINDS)
    return event(
        minutes=minutes,
        type=kind,
        url=f"{ORIGIN}/{chance.choice('abcdef')}{chance.choice(campaigns)}",
        seconds=chance.randrange(80) / 8 if kind == "engagement" else 0.0,
        depth=chance.randrange(101) if kind == "engagement" else None,
        name=chance.choice(["signup", "play", "stop"]) if kind == "event" else None,
        props={"href": f"{ORIGIN}/{chance.choice('xyz')}.pdf"} if kind == "download" else {},
        client=CLIENTS[ANNA],
    )


def some_events(chance: random.Random) -> list[Event]:
    """In stretches with and without silence between them, some in the same instant."""
    at, found = 0.0, []
    for _ in range(chance.randrange(2, 25)):
        at += chance.choice([0, 0.5, 1, 5, 20, 30, 31, 45])
        one = made(chance, at)
        found.append(one if chance.random() < 0.97 else replace(one, site_id="another"))
    return found


@pytest.mark.parametrize("most", [2, 200])
def test_visits_with_late_events_are_those_of_all_events(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(pages, "MOST_NAMES", most)
    told = 0
    for seed in range(2000):
        chance = random.Random(seed)
        found = some_events(chance)
        late = chance.sample(found, chance.randrange(1, min(4, len(found))))
        before = fold(one for one in found if one not in late)
        try:
            after = with_late(before, late)
        except Unclear:
            continue
        told += 1
        assert after == fold(found)
        kept = {one.id: one for one in before}
        assert all(kept[one.id] is one for one in after if kept.get(one.id) == one)
    assert told > 1000


def test_only_a_visit_that_has_to_be_parted_is_unclear() -> None:
    visit = [event(minutes=0, url=f"{ORIGIN}/?utm_source=a"), event(minutes=10, url=f"{ORIGIN}/b")]
    for later in (
        event(minutes=5, type="click"),
        event(minutes=5),
        event(minutes=5, url=f"{ORIGIN}/?utm_source=a"),
        event(minutes=-5, url=f"{ORIGIN}/?utm_source=b"),
        event(minutes=-5),
        event(minutes=-40),
        event(minutes=11, url=f"{ORIGIN}/?utm_source=b"),
    ):
        assert with_late(fold(visit), [later]) == fold([*visit, later])
    with pytest.raises(Unclear):
        with_late(fold(visit), [event(minutes=5, url=f"{ORIGIN}/?utm_source=b")])


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """How many raw events were read, each time that some were."""
    counts: list[int] = []
    raw_events = refolding.raw_events

    def counting(*asked: object, **more: object) -> list[Event]:
        found = raw_events(*asked, **more)  # type: ignore[arg-type]
        counts.append(len(found))
        return found

    monkeypatch.setattr(refolding, "raw_events", counting)
    return counts


@pytest.mark.databases
def test_an_id_that_many_share_reads_nothing_again(engine: Engine, clock: FixedClock, read: list[int]) -> None:
    chance, store = random.Random(4), SqlEvents(engine, clock)
    found = [made(chance, number / 60, [""] * 30 + [f"?gclid={number}"]) for number in range(900)]
    # Each browser sends some at once: what comes is up to a minute older than what was heard of last.
    sent = sorted(found, key=lambda one: one.at + timedelta(seconds=chance.randrange(60)))
    for start in range(0, len(sent), 15):
        store.store(sent[start : start + 15])
    check(engine, found)
    parted = len(fold(found))
    assert len(read) <= parted
    assert sum(read) <= 2 * len(found)


@pytest.mark.databases
@pytest.mark.parametrize("seed", range(4))
def test_what_cannot_be_counted_anew_is_quarantined_and_nothing_else(
    engine: Engine, clock: FixedClock, read: list[int], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(refolding, "MOST_READ", 20)
    chance, store = random.Random(seed), SqlEvents(engine, clock)
    found = [made(chance, number / 2) for number in range(120)]
    sent = chance.sample(found, len(found))
    for start in range(0, len(sent), 7):
        store.store(sent[start : start + 7])
    with engine.begin() as connection:
        rows = connection.execute(select(stored_events.c.id, stored_events.c.suspect)).all()
        held = {row.id for row in rows if row.suspect}
        assert {row.suspect for row in rows} == {None, "entangled"}
        told = connection.execute(select(suspects)).one()
    assert (told.visitor_id, told.reason, told.events) == (ANNA, "entangled", len(held))
    assert max(read, default=0) <= 20 + 7
    counted = [one for one in found if one.id not in held]
    check(engine, counted)
    with engine.begin() as connection:
        recount(connection, [ANNA], NOON)
    check(engine, counted)


@pytest.mark.databases
def test_a_visit_of_an_earlier_version_is_read_once(engine: Engine, clock: FixedClock, read: list[int]) -> None:
    """It does not say when its pages were seen."""
    store = SqlEvents(engine, clock)
    found = [event(minutes=minutes, client=CLIENTS[ANNA]) for minutes in (0, 10, 20)]
    store.store(found)
    with engine.begin() as connection:
        connection.execute(sessions.update().values(last_view_at=None))
    for minutes in (30, 5, 15):
        found.append(event(minutes=minutes, client=CLIENTS[ANNA]))
        store.store(found[-1:])
    check(engine, found)
    assert len(read) == 1


@pytest.mark.databases
def test_a_signal_that_counts_a_day_once_finds_an_earlier_day(
    engine: Engine, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signals, "_AT_ONCE", 2)
    store, day, pricing = SqlEvents(engine, clock), 24 * 60, f"{ORIGIN}/pricing"
    store.store([event(minutes=day + at) for at in range(9)])
    for minutes in (0, 2 * day, day + 7.5, day + 8.5, day + 6.5, 2 * day - 1, 1, 2 * day + 1):
        store.store([event(minutes=minutes, url=pricing)])
        mine = select(visitor_signals).order_by(visitor_signals.c.signal)
        with engine.begin() as connection:
            counted = connection.execute(mine).all()
            recount(connection, [ANNA], NOON)
            anew = connection.execute(mine).all()
        exact = [(one.signal, one.times, one.first_at, one.last_at, one.page) for one in anew]
        assert [(one.signal, one.times, one.first_at, one.last_at, one.page) for one in counted] == exact
        assert [one.strength for one in counted] == pytest.approx([one.strength for one in anew])
