"""Monthly partitions: made ahead, nothing lost without them, each event still counted once."""

import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine, func, inspect, select, text

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.months import month_after, month_of, months_between
from suitecrm_bridge.features.tracking.storage import bulk
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.partitions import SqlOldEvents
from suitecrm_bridge.features.tracking.storage.rows import EVENT_COLUMNS, event_values
from suitecrm_bridge.features.tracking.storage.tables import events, visitors
from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.migrate import downgrade, upgrade
from suitecrm_bridge.store.months import Months, months_of
from tests.databases import NotInstalled, Servers
from tests.tracking.world import event

NOW = datetime.now(UTC)
THIS = month_of(NOW)


@pytest.fixture(params=["mariadb", "postgresql"])
def engine(request: pytest.FixtureRequest, servers: Servers) -> Iterator[Engine]:
    """A database of its own, because partitions come and go."""
    try:
        opened = open_engine(servers.of(request.param).fresh())
    except NotInstalled as missing:
        pytest.skip(str(missing))
    upgrade(opened)
    yield opened
    opened.dispose()


@pytest.fixture
def months(engine: Engine) -> Months:
    return months_of(engine, "events", "at")


def put(engine: Engine, *moments: datetime) -> None:
    for at in moments:
        SqlEvents(engine, FixedClock(at)).store([event(at=at, received_at=at)])


def rows_in(engine: Engine, month: date) -> int:
    """How many events lie in the month's own partition."""
    name = f"events PARTITION (p{month:%Y_%m})" if engine.dialect.name == "mysql" else f"events_{month:%Y_%m}"
    with engine.connect() as connection:
        return connection.scalar(text(f"SELECT COUNT(*) FROM {name}")) or 0  # noqa: S608  # a date


def total(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(events)) or 0


def test_the_coming_months_have_a_partition_from_the_start(months: Months) -> None:
    assert set(months_between(THIS, month_after(THIS, 3))) <= set(months.existing())


def test_months_are_made_ahead_once(engine: Engine, months: Months) -> None:
    wanted = list(months_between(month_after(THIS, 4), month_after(THIS, 6)))
    SqlOldEvents(engine).prepare(wanted)
    SqlOldEvents(engine).prepare(wanted)
    assert list(months.existing())[-3:] == wanted


def test_two_may_make_the_same_months_at_once(engine: Engine, months: Months) -> None:
    wanted = list(months_between(month_after(THIS, 1), month_after(THIS, 9)))
    failures: list[BaseException] = []

    def make() -> None:
        own = open_engine(str(engine.url.render_as_string(hide_password=False)))
        try:
            months_of(own, "events", "at").make(wanted)
        except Exception as failure:  # noqa: BLE001  # reported below
            failures.append(failure)
        finally:
            own.dispose()

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert list(months.existing())[-9:] == wanted


def test_an_event_without_a_partition_is_kept_and_moves_when_there_is_one(engine: Engine, months: Months) -> None:
    far = month_after(THIS, 7)
    put(engine, datetime(far.year, far.month, 5, tzinfo=UTC), NOW - timedelta(days=900))
    assert total(engine) == 2
    months.make(list(months_between(month_after(THIS, 4), far)))
    assert (rows_in(engine, far), total(engine)) == (1, 2)


def test_a_partition_goes_only_with_as_many_rows_as_were_archived(engine: Engine, months: Months) -> None:
    oldest = months.existing()[0]
    put(engine, *(datetime(oldest.year, oldest.month, day, 12, tzinfo=UTC) for day in (28, 1)))
    assert not months.drop(oldest, 1)
    assert total(engine) == 2
    assert months.drop(oldest, 2)
    assert (total(engine), oldest in months.existing()) == (0, False)
    assert not months.drop(oldest, 0)


def test_an_event_for_a_dropped_month_is_kept(engine: Engine, months: Months) -> None:
    oldest = months.existing()[0]
    assert months.drop(oldest, 0)
    put(engine, datetime(oldest.year, oldest.month, 3, tzinfo=UTC))
    assert total(engine) == 1
    assert rows_in(engine, months.existing()[0]) == 0


def test_a_second_delivery_counts_nothing_even_across_the_end_of_a_month(engine: Engine) -> None:
    end = datetime(THIS.year, THIS.month, 1, tzinfo=UTC)
    first = event(id="e1" * 18, at=end - timedelta(seconds=1), received_at=end)
    later = event(id="e1" * 18, at=end + timedelta(seconds=1), received_at=end + timedelta(hours=20))
    store = SqlEvents(engine, FixedClock(end))
    assert (store.store([first]).events, store.store([later]).events, total(engine)) == (1, 0, 1)


def test_processes_with_the_same_entries_of_a_new_visitor_count_them_once(engine: Engine) -> None:
    store = SqlEvents(engine, FixedClock(NOW))
    for round_ in range(8):
        visitor = f"{round_:036}"
        batch = [event(visitor, at=NOW + timedelta(seconds=number), received_at=NOW) for number in range(5)]
        stored: list[int] = []
        threads = [
            threading.Thread(target=lambda b=batch, to=stored: to.append(store.store(b).events)) for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with engine.connect() as connection:
            views = connection.scalar(select(visitors.c.page_views).where(visitors.c.id == visitor))
        assert (sorted(stored), views) == ([0, 0, 5], 5)


def test_events_that_were_there_before_lie_in_partitions_afterwards(engine: Engine) -> None:
    downgrade(engine, "0011_people")
    old = month_after(THIS, -5)
    there = [event(at=at, received_at=at) for at in (datetime(old.year, old.month, 9, tzinfo=UTC), NOW)]
    with engine.begin() as connection:
        # The last column is younger than those tables.
        bulk.insert(connection, events, EVENT_COLUMNS[:-1], [event_values(one)[:-1] for one in there])
    upgrade(engine)
    assert (total(engine), rows_in(engine, old), rows_in(engine, THIS)) == (2, 1, 1)
    assert SqlEvents(engine, FixedClock(NOW)).store(there).events == 0
    indexes = {index["name"] for index in inspect(engine).get_indexes("events")}
    remade = "ix_events_id" if engine.dialect.name == "mysql" else "ix_events_at"
    assert {remade, "ix_events_visitor_id_at"} <= indexes


def test_the_search_for_a_known_event_reads_few_partitions(engine: Engine) -> None:
    where = f"id IN ('x', 'y') AND at BETWEEN '{THIS}' AND '{THIS}'"
    explain = "EXPLAIN PARTITIONS" if engine.dialect.name == "mysql" else "EXPLAIN"
    with engine.connect() as connection:
        plan = str(connection.execute(text(f"{explain} SELECT id FROM events WHERE {where}")).all())  # noqa: S608  # dates
    assert plan.count("events_2") + plan.count("p2") <= 3
    assert f"{THIS:%Y_%m}" in plan
