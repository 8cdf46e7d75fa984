"""Old months leave the database by way of verified files, whatever stops in between."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import redis
from sqlalchemy import Engine, func, select, text

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Conflict, NotFound, Unavailable
from suitecrm_bridge.core.months import month_after, month_of
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.retention import Archive, Retention
from suitecrm_bridge.features.tracking.service import RetentionService
from suitecrm_bridge.features.tracking.storage.archive import ParquetFiles
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.partitions import SqlOldEvents, counted_from
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitors
from suitecrm_bridge.features.tracking.storage.turns import RedisArchiveTurns
from suitecrm_bridge.store.months import months_of
from tests.tracking.world import ANNA, BERT, SITE, event

# A month that has a partition of its own, seen from when it is too old.
OLD = month_of(datetime.now(UTC))
NEXT = month_after(OLD)
LATER = datetime.combine(month_after(OLD, 14), time(12), UTC) + timedelta(days=1)
FILE = f"{OLD:%Y-%m}.parquet"
OTHER = "22222222-2222-4222-8222-222222222222"


@dataclass
class Kept:
    """A database, a folder of archives and the service between them."""

    engine: Engine
    clock: FixedClock
    folder: Path
    store: SqlOldEvents
    files: ParquetFiles
    service: RetentionService

    def put(self, *some: Event) -> None:
        SqlEvents(self.engine, self.clock).store(some)

    def ids(self) -> set[str]:
        with self.engine.connect() as connection:
            return set(connection.scalars(select(events.c.id)))

    def in_file(self, site: str = SITE.id, month: date = OLD) -> Sequence[tuple[Any, ...]]:
        return [row for rows in self.files.read(site, month) for row in rows]

    def rows(self) -> Sequence[tuple[Any, ...]]:
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(select(events).order_by(events.c.at, events.c.id))]


pytestmark = pytest.mark.databases


@pytest.fixture(autouse=True)
def _a_month_of_its_own(engine: Engine) -> None:
    """The test before may have dropped it."""
    if OLD in months_of(engine, "events", "at").existing():
        return
    if engine.dialect.name == "mysql":
        parts = (
            f"PARTITION {name} VALUES LESS THAN ('{end}')" for name, end in (("p_before", OLD), (f"p{OLD:%Y_%m}", NEXT))
        )
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE events REORGANIZE PARTITION p_before INTO ({', '.join(parts)})"))
    months_of(engine, "events", "at").make([OLD])


@pytest.fixture
def kept(engine: Engine, redis_client: "redis.Redis", tmp_path: Path) -> Kept:
    clock = FixedClock(LATER)
    store, files = SqlOldEvents(engine), ParquetFiles(tmp_path / "archive")
    service = RetentionService(store, lambda: files, RedisArchiveTurns(redis_client), Retention(13), clock)
    return Kept(engine, clock, tmp_path / "archive", store, files, service)


def long_ago(day: int = 5, visitor: str = ANNA, month: date = OLD, **more: object) -> Event:
    at = datetime(month.year, month.month, day, 12, 0, 0, 123456, tzinfo=UTC)
    return event(visitor, at=at, received_at=at + timedelta(seconds=1), **more)


@contextmanager
def killed(owner: object, method: str) -> Iterator[None]:
    """The process dies when it calls this."""

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    setattr(owner, method, die)
    with pytest.raises(KeyboardInterrupt):
        yield
    delattr(owner, method)


def test_a_whole_month_leaves_and_the_rest_stays(kept: Kept) -> None:
    old = [long_ago(1), long_ago(28, title="Ende", props={"naïve": ["✓", 1.5, None]}), long_ago(2, BERT, site_id=OTHER)]
    young = [long_ago(1, month=NEXT), event(at=kept.clock.now(), received_at=kept.clock.now())]
    kept.put(*old, *young)
    before = kept.rows()
    written = kept.service.archive()
    assert [(one.site_id, one.month, one.events) for one in written] == [(SITE.id, OLD, 2), (OTHER, OLD, 1)]
    assert kept.ids() == {one.id for one in young}
    # Every column comes back as it was.
    assert sorted([*kept.in_file(), *kept.in_file(OTHER)]) == sorted(row for row in before if row[0] not in kept.ids())
    assert [path.name for path in sorted(kept.folder.rglob("*")) if path.is_file()] == [FILE] * 2
    assert (kept.service.archives(), kept.service.archive()) == (written, [])


def test_a_month_with_a_partition_of_its_own_is_dropped_at_once(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept.store, "remove", lambda _: pytest.fail("one by one"))
    if kept.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no partitions")
    kept.put(long_ago(1), long_ago(2))
    kept.service.archive()
    assert kept.ids() == set()
    assert OLD not in months_of(kept.engine, "events", "at").existing()


def test_visits_and_visitors_stay(kept: Kept) -> None:
    kept.put(long_ago(1), long_ago(9))
    kept.service.archive()
    with kept.engine.connect() as connection:
        assert connection.scalar(select(visitors.c.visits)) == 2
        assert connection.scalar(select(func.count()).select_from(sessions)) == 2
        assert counted_from(connection) == datetime.combine(NEXT, time(), UTC)


def test_the_file_is_compressed_and_others_can_read_it(kept: Kept) -> None:
    kept.put(*(long_ago(1 + number % 28, title="A title that is always the same") for number in range(300)))
    kept.service.archive()
    table = pq.read_table(kept.folder / SITE.id / FILE)
    assert (table.num_rows, str(table.schema.field("at").type)) == (300, "timestamp[us, tz=UTC]")
    assert table["at"].to_pylist() == sorted(table["at"].to_pylist())
    column = pq.ParquetFile(kept.folder / SITE.id / FILE).metadata.row_group(0).column(0)
    assert column.compression == "ZSTD"


@pytest.mark.parametrize("stage", ["files._replace", "store.remember", "store.drop", "store.gone"])
def test_killed_in_between_loses_nothing_and_duplicates_nothing(kept: Kept, stage: str) -> None:
    some = [long_ago(day) for day in range(1, 8)]
    kept.put(*some)
    owner, method = stage.split(".")
    with killed(getattr(kept, owner), method):
        kept.service.archive()
    assert kept.ids() | {row[0] for row in kept.in_file()} == {one.id for one in some}
    kept.service.archive()
    assert sorted(row[0] for row in kept.in_file()) == sorted(one.id for one in some)
    assert (kept.ids(), [one.events for one in kept.service.archives()]) == (set(), [7])


def test_a_process_that_was_killed_while_writing_leaves_no_file_that_counts(kept: Kept) -> None:
    kept.put(long_ago())
    half = kept.folder / SITE.id / f".{FILE}.new"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PAR1 half a fi")
    kept.service.archive()
    assert (len(kept.in_file()), half.exists()) == (1, False)


def test_a_file_that_reads_back_otherwise_drops_nothing(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put(long_ago())
    monkeypatch.setattr("suitecrm_bridge.features.tracking.storage.archive._read_back", lambda _: (0, 0))
    with pytest.raises(Unavailable):
        kept.service.archive()
    assert (len(kept.ids()), kept.in_file(), list(kept.folder.rglob("*.*"))) == (1, [], [])


def test_an_event_that_comes_while_its_month_is_archived_is_not_dropped(kept: Kept) -> None:
    kept.put(long_ago(3))
    late, remember = long_ago(4), kept.store.remember

    def remember_and_receive(archive: Archive) -> None:
        remember(archive)
        kept.put(late)

    kept.store.remember = remember_and_receive  # type: ignore[method-assign]
    kept.service.archive()
    kept.store.remember = remember  # type: ignore[method-assign]
    assert kept.ids() == {late.id}
    kept.service.archive()
    assert (kept.ids(), len(kept.in_file())) == (set(), 2)


def test_late_events_join_the_file_of_their_month(kept: Kept) -> None:
    kept.put(long_ago(3), long_ago(20))
    kept.service.archive()
    kept.put(long_ago(2), long_ago(9))
    assert [one.events for one in kept.service.archive()] == [4]
    days = [row[list(events.c.keys()).index("at")].day for row in kept.in_file()]
    assert (days, kept.ids()) == ([2, 3, 9, 20], set())


def test_a_restored_month_stays_for_its_days_and_then_leaves_again(kept: Kept) -> None:
    some = [long_ago(3), long_ago(4, BERT)]
    kept.put(*some)
    before = kept.rows()
    kept.service.archive()
    assert (kept.service.restore(OLD, None, 10), kept.service.restore(OLD, SITE.id, 10)) == (2, 0)
    assert (kept.rows(), kept.service.archive(), len(kept.ids())) == (before, [], 2)
    with kept.engine.connect() as connection:
        assert connection.scalar(select(func.sum(visitors.c.visits))) == 2
    kept.clock.advance(days=11)
    kept.service.archive()
    assert (kept.ids(), len(kept.in_file())) == (set(), 2)


def test_what_is_not_archived_cannot_be_restored(kept: Kept) -> None:
    with pytest.raises(NotFound):
        kept.service.restore(OLD, None, 10)


def test_a_person_leaves_the_archives_for_good(kept: Kept) -> None:
    kept.put(long_ago(3), long_ago(4, BERT), long_ago(5, BERT), long_ago(6, BERT, site_id=OTHER))
    kept.service.archive()
    assert [one["visitor_id"] for one in kept.service.events_of([BERT])] == [BERT] * 3
    assert (kept.service.rewrite_without([BERT]), kept.service.rewrite_without([BERT])) == (3, 0)
    assert {row[2] for row in kept.in_file()} == {ANNA}
    # A file of which nothing is left goes.
    assert [(one.site_id, one.events) for one in kept.service.archives()] == [(SITE.id, 1)]
    assert [path.parent.name for path in kept.folder.rglob("*.parquet")] == [SITE.id]
    assert kept.service.events_of([BERT]) == []


def test_one_process_archives_at_a_time(kept: Kept, redis_client: "redis.Redis") -> None:
    kept.put(long_ago())
    with RedisArchiveTurns(redis_client).alone(0), pytest.raises(Unavailable):
        kept.service.archive()
    assert len(kept.ids()) == 1


def test_without_a_folder_old_events_stay(kept: Kept, redis_client: "redis.Redis") -> None:
    kept.put(long_ago())
    turns = RedisArchiveTurns(redis_client)
    RetentionService(kept.store, None, turns, Retention(13), kept.clock).archive()
    RetentionService(kept.store, lambda: kept.files, turns, Retention(0), kept.clock).archive()
    assert len(kept.ids()) == 1
    RetentionService(kept.store, None, turns, Retention(13, drop=True), kept.clock).archive()
    assert (kept.ids(), kept.store.archives()) == (set(), [])


def test_archives_whose_folder_is_not_named_any_more_are_not_forgotten(kept: Kept, redis_client: "redis.Redis") -> None:
    kept.put(long_ago())
    kept.service.archive()
    without = RetentionService(kept.store, None, RedisArchiveTurns(redis_client), Retention(13), kept.clock)
    with pytest.raises(Conflict, match="BRIDGE_EVENT_ARCHIVE"):
        without.rewrite_without([ANNA])


def test_a_month_of_many_events_is_read_and_deleted_in_portions(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("partitions._PAGE", "partitions._CHUNK", "archive._GROUP"):
        monkeypatch.setattr(f"suitecrm_bridge.features.tracking.storage.{name}", 7)
    same = datetime.combine(OLD, time(), UTC)
    some = [long_ago(1 + number % 28) for number in range(40)]
    some += [event(at=same, received_at=same) for _ in range(30)]
    kept.put(*some)
    kept.service.archive()
    assert sorted(row[0] for row in kept.in_file()) == sorted(one.id for one in some)
    assert (kept.ids(), kept.service.restore(OLD, None, 1), len(kept.ids())) == (set(), 70, 70)
