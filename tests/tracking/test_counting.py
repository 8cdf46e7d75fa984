"""Stored events and what is counted from them: each once, in any order, however often delivered."""

import random
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, update

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    rollups,
    sessions,
    visitor_signals,
    visitors,
)
from suitecrm_bridge.store.engine import open_engine
from tests.databases import migrated_sqlite
from tests.tracking.world import ANNA, BERT, NOON, ORIGIN, event

pytestmark = pytest.mark.databases


@pytest.fixture
def store(engine: Engine, clock: FixedClock) -> SqlEvents:
    return SqlEvents(engine, clock)


def picture(engine: Engine) -> dict[str, Any]:
    """Everything that is counted, without ids and bookkeeping."""
    with engine.connect() as connection:
        return {
            "events": connection.scalar(select(func.count()).select_from(events)),
            "visitors": sorted(
                (
                    row.id,
                    row.visits,
                    row.page_views,
                    row.seconds,
                    row.first_seen_at,
                    row.last_seen_at,
                    row.utm_source,
                    row.landing_page,
                )
                for row in connection.execute(select(visitors))
            ),
            "sessions": sorted(
                (
                    row.visitor_id,
                    row.started_at,
                    row.ended_at,
                    row.page_views,
                    row.seconds,
                    row.landing_page,
                    row.exit_page,
                )
                for row in connection.execute(select(sessions))
            ),
            "signals": sorted(
                (row.visitor_id, row.signal, row.times, row.last_at)
                for row in connection.execute(select(visitor_signals))
            ),
        }


def test_a_visit_is_counted(store: SqlEvents, engine: Engine) -> None:
    landing = event(url=f"{ORIGIN}/?utm_source=mail&utm_medium=x", referrer="https://search.example/")
    stored = store.store(
        [landing, event(minutes=1, type="engagement", seconds=40.0), event(minutes=2, url=f"{ORIGIN}/pricing")]
    )
    assert (stored.events, stored.identified, stored.behind) == (3, (), ())
    seen = picture(engine)
    assert seen["visitors"] == [(ANNA, 1, 2, 40.0, NOON, NOON + timedelta(minutes=2), "mail", landing.url)]
    seen_at = NOON + timedelta(minutes=2)
    assert seen["signals"] == [(ANNA, "returned_to_pricing", 1, seen_at), (ANNA, "viewed_pricing", 1, seen_at)]


def test_a_second_delivery_changes_nothing(store: SqlEvents, engine: Engine) -> None:
    batch = [event(), event(BERT, minutes=3), event(minutes=40, type="identify", email="a@b.example")]
    assert store.store(batch).events == 3
    before = picture(engine)
    assert store.store(batch).events == 0
    assert store.store([*batch, *batch]).identified == ()
    assert picture(engine) == before


_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "second"),  # when it was received, and how long before that it happened
    [
        pytest.param((NOON, 2 * _DAY), (NOON + _DAY, timedelta(0)), id="its clock was set back meanwhile"),
        pytest.param((NOON, timedelta(0)), (NOON + _DAY, 2 * _DAY), id="its clock was set forward meanwhile"),
        pytest.param((NOON + _DAY, timedelta(0)), (NOON, 2 * _DAY), id="the repeat was stored before"),
        pytest.param((NOON + 400 * _DAY, _DAY), (NOON + 400.5 * _DAY, _DAY), id="in another year"),
    ],
)
def test_a_repeat_within_a_day_is_known_whatever_time_it_seems_to_have(
    store: SqlEvents, first: tuple[datetime, timedelta], second: tuple[datetime, timedelta]
) -> None:
    both = [event(id="e1" * 18, at=received - ago, received_at=received) for received, ago in (first, second)]
    others = [event(at=NOON + day * _DAY, received_at=NOON + day * _DAY) for day in range(-9, 9)]
    assert [store.store([one]).events for one in both] == [1, 0]
    assert store.store([*others, *both]).events == len(others)


def test_a_repeated_id_inside_a_batch_counts_once(store: SqlEvents, engine: Engine) -> None:
    twice = event()
    assert store.store([twice, twice]).events == 1
    assert picture(engine)["visitors"][0][2] == 1


def test_thirty_minutes_of_silence_end_a_visit(store: SqlEvents, engine: Engine) -> None:
    store.store([event(minutes=0), event(minutes=30), event(minutes=60.1)])
    assert [row[1] for row in picture(engine)["visitors"]] == [2]


def test_a_late_event_joins_two_visits(store: SqlEvents, engine: Engine) -> None:
    store.store([event(minutes=0), event(minutes=50)])
    assert picture(engine)["visitors"][0][1] == 2
    store.store([event(minutes=25, type="engagement", seconds=3.0)])
    seen = picture(engine)
    assert (seen["visitors"][0][1], len(seen["sessions"])) == (1, 1)


@pytest.mark.parametrize("seed", range(8))
def test_order_and_batching_do_not_matter(
    store: SqlEvents, engine: Engine, tmp_path: Path, clock: FixedClock, seed: int
) -> None:
    chance = random.Random(seed)
    pages = [f"{ORIGIN}/", f"{ORIGIN}/pricing", f"{ORIGIN}/docs/start?utm_source=s{seed}"]
    made = [
        event(chance.choice([ANNA, BERT]), minutes=chance.randrange(0, 400), url=chance.choice(pages))
        if chance.random() < 0.7
        else event(minutes=chance.randrange(0, 400), type="engagement", seconds=float(chance.randrange(60)))
        for _ in range(60)
    ]
    store.store(made)
    other = open_engine(migrated_sqlite(tmp_path / "other.db"))
    shuffled = chance.sample(made, len(made))
    piecemeal = SqlEvents(other, clock)
    while shuffled:
        size = chance.randrange(1, 9)
        piecemeal.store(shuffled[:size])
        shuffled = shuffled[size:]
    assert _comparable(picture(other)) == _comparable(picture(engine))
    other.dispose()


def _comparable(seen: dict[str, Any]) -> dict[str, Any]:
    """Views in the very same instant have no first among them, so landing and exit pages are left out."""
    return {
        **seen,
        "visitors": [row[:6] for row in seen["visitors"]],
        "sessions": [row[:5] for row in seen["sessions"]],
    }


def test_a_declared_crawler_is_stored_and_not_counted(store: SqlEvents, engine: Engine) -> None:
    store.store([event(suspect="crawler"), event(BERT)])
    seen = picture(engine)
    assert (seen["events"], [row[0] for row in seen["visitors"]]) == (2, [BERT])


def test_an_opened_mail_is_kept_and_is_neither_a_visit_nor_a_visitor(store: SqlEvents, engine: Engine) -> None:
    store.store([event(), event(minutes=50)])
    before = picture(engine)
    opened = [event(minutes=minutes, type="open", props={"message": "spring"}) for minutes in (-60, 25, 79, 999)]
    stored = store.store([*opened, event(BERT, type="open")])
    assert (stored.events, stored.behind) == (5, ())
    assert picture(engine) == {**before, "events": 7}
    with engine.begin() as connection:
        recount(connection, [ANNA, BERT], NOON)
    assert picture(engine) == {**before, "events": 7}
    with engine.connect() as connection:
        opening = select(events.c.props).where(events.c.visitor_id == ANNA, events.c.type == "open")
        assert connection.scalars(opening).all() == [{"message": "spring"}] * 4


def test_a_mail_that_was_opened_before_a_visit_is_no_part_of_it(store: SqlEvents, engine: Engine) -> None:
    store.store([event(minutes=-5, type="open"), event()])
    [visitor] = picture(engine)["visitors"]
    assert visitor[:6] == (ANNA, 1, 1, 0.0, NOON, NOON)


def test_a_recount_takes_back_who_was_counted_for_opening_mails(store: SqlEvents, engine: Engine) -> None:
    """As versions before did."""
    store.store([event(BERT), event()])
    with engine.begin() as connection:
        connection.execute(update(events).where(events.c.visitor_id == BERT).values(type="open"))
        recount(connection, [ANNA, BERT], NOON)
        assert connection.scalar(select(func.sum(rollups.c.visits)).where(rollups.c.dimension == "total")) == 3
    assert [row[0] for row in picture(engine)["visitors"]] == [ANNA]


def test_a_given_address_is_remembered_as_evidence(store: SqlEvents, engine: Engine) -> None:
    given = event(type="identify", email="anna@shop.example")
    assert store.store([given]).identified == (ANNA,)
    with engine.connect() as connection:
        row = connection.execute(select(identity_links)).one()
    assert (row.visitor_id, row.email, row.evidence, row.event_id, row.resolved_at) == (
        ANNA, "anna@shop.example", "identify", given.id, None,
    )  # fmt: skip


def test_an_id_that_two_visitors_share_counts_for_the_first(store: SqlEvents, engine: Engine) -> None:
    mine = event()
    store.store([mine])
    store.store([event(BERT, id=mine.id)])
    assert [row[0] for row in picture(engine)["visitors"]] == [ANNA]
