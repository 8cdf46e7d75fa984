"""Old months leave the database by way of verified files, whatever stops in between."""

from datetime import UTC, datetime, time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import redis
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.errors import NotFound, Unavailable
from suitecrm_bridge.features.tracking.model.retention import Archive, Retention
from suitecrm_bridge.features.tracking.service import RetentionService
from suitecrm_bridge.features.tracking.storage.partitions import counted_from
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitors
from suitecrm_bridge.features.tracking.storage.turns import RedisArchiveTurns
from suitecrm_bridge.store.months import months_of
from tests.databases import partition_from
from tests.tracking.vault import FILE, NEXT, OLD, OTHER, Vault, killed, long_ago, vault
from tests.tracking.world import BERT, SITE, event

pytestmark = pytest.mark.databases


@pytest.fixture(autouse=True)
def _a_month_of_its_own(engine: Engine) -> None:
    """The test before may have dropped it."""
    partition_from(engine, OLD)


@pytest.fixture
def kept(engine: Engine, redis_client: "redis.Redis", tmp_path: Path) -> Vault:
    return vault(engine, redis_client, tmp_path / "archive")


def test_a_whole_month_leaves_and_the_rest_stays(kept: Vault) -> None:
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


def test_a_month_with_a_partition_of_its_own_is_dropped_at_once(kept: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept.store, "remove", lambda _: pytest.fail("one by one"))
    if kept.engine.dialect.name == "sqlite":
        pytest.skip("SQLite has no partitions")
    kept.put(long_ago(1), long_ago(2))
    kept.service.archive()
    assert kept.ids() == set()
    assert OLD not in months_of(kept.engine, "events", "at").existing()


def test_visits_and_visitors_stay(kept: Vault) -> None:
    kept.put(long_ago(1), long_ago(9))
    kept.service.archive()
    with kept.engine.connect() as connection:
        assert connection.scalar(select(visitors.c.visits)) == 2
        assert connection.scalar(select(func.count()).select_from(sessions)) == 2
        assert counted_from(connection) == datetime.combine(NEXT, time(), UTC)


def test_the_file_is_compressed_and_others_can_read_it(kept: Vault) -> None:
    kept.put(*(long_ago(1 + number % 28, title="A title that is always the same") for number in range(300)))
    kept.service.archive()
    table = pq.read_table(kept.folder / SITE.id / FILE)
    assert (table.num_rows, str(table.schema.field("at").type)) == (300, "timestamp[us, tz=UTC]")
    assert table["at"].to_pylist() == sorted(table["at"].to_pylist())
    column = pq.ParquetFile(kept.folder / SITE.id / FILE).metadata.row_group(0).column(0)
    assert column.compression == "ZSTD"


@pytest.mark.parametrize("stage", ["files._replace", "store.remember", "store.drop", "store.gone"])
def test_killed_in_between_loses_nothing_and_duplicates_nothing(kept: Vault, stage: str) -> None:
    some = [long_ago(day) for day in range(1, 8)]
    kept.put(*some)
    owner, method = stage.split(".")
    with killed(getattr(kept, owner), method):
        kept.service.archive()
    assert kept.ids() | {row[0] for row in kept.in_file()} == {one.id for one in some}
    kept.service.archive()
    assert sorted(row[0] for row in kept.in_file()) == sorted(one.id for one in some)
    assert (kept.ids(), [one.events for one in kept.service.archives()]) == (set(), [7])


def test_a_process_that_was_killed_while_writing_leaves_no_file_that_counts(kept: Vault) -> None:
    kept.put(long_ago())
    half = kept.folder / SITE.id / f".{FILE}.new"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"PAR1 half a fi")
    kept.service.archive()
    assert (len(kept.in_file()), half.exists()) == (1, False)


def test_a_file_that_reads_back_otherwise_drops_nothing(kept: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.put(long_ago())
    monkeypatch.setattr("suitecrm_bridge.features.tracking.storage.archive._read_back", lambda _: (0, 0))
    with pytest.raises(Unavailable):
        kept.service.archive()
    assert (len(kept.ids()), kept.in_file(), list(kept.folder.rglob("*.*"))) == (1, [], [])


def test_an_event_that_comes_while_its_month_is_archived_is_not_dropped(kept: Vault) -> None:
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


def test_late_events_join_the_file_of_their_month(kept: Vault) -> None:
    kept.put(long_ago(3), long_ago(20))
    kept.service.archive()
    kept.put(long_ago(2), long_ago(9))
    assert [one.events for one in kept.service.archive()] == [4]
    days = [row[list(events.c.keys()).index("at")].day for row in kept.in_file()]
    assert (days, kept.ids()) == ([2, 3, 9, 20], set())


def test_a_restored_month_stays_for_its_days_and_then_leaves_again(kept: Vault) -> None:
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


def test_what_is_not_archived_cannot_be_restored(kept: Vault) -> None:
    with pytest.raises(NotFound):
        kept.service.restore(OLD, None, 10)


def test_one_process_archives_at_a_time(kept: Vault, redis_client: "redis.Redis") -> None:
    kept.put(long_ago())
    with RedisArchiveTurns(redis_client).alone(0), pytest.raises(Unavailable):
        kept.service.archive()
    assert len(kept.ids()) == 1


def test_without_a_folder_old_events_stay(kept: Vault, redis_client: "redis.Redis") -> None:
    kept.put(long_ago())
    turns = RedisArchiveTurns(redis_client)
    RetentionService(kept.store, None, turns, Retention(13), kept.clock).archive()
    RetentionService(kept.store, lambda: kept.files, turns, Retention(0), kept.clock).archive()
    assert len(kept.ids()) == 1
    RetentionService(kept.store, None, turns, Retention(13, drop=True), kept.clock).archive()
    assert (kept.ids(), kept.store.archives()) == (set(), [])


def test_a_month_of_many_events_is_read_and_deleted_in_portions(kept: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("partitions._PAGE", "partitions._CHUNK", "archive._GROUP"):
        monkeypatch.setattr(f"suitecrm_bridge.features.tracking.storage.{name}", 7)
    same = datetime.combine(OLD, time(), UTC)
    some = [long_ago(1 + number % 28) for number in range(40)]
    some += [event(at=same, received_at=same) for _ in range(30)]
    kept.put(*some)
    kept.service.archive()
    assert sorted(row[0] for row in kept.in_file()) == sorted(one.id for one in some)
    assert (kept.ids(), kept.service.restore(OLD, None, 1), len(kept.ids())) == (set(), 70, 70)
