"""Whoever is erased leaves the archives, in one pass for all, whatever stops it in between."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import Engine, delete, select, update

from suitecrm_bridge.features.tracking.model.erasure import Erasure
from suitecrm_bridge.features.tracking.model.retention import Archive, Retention, Whose
from suitecrm_bridge.features.tracking.service import ArchiveErasureService, RetentionService
from suitecrm_bridge.features.tracking.storage.erasure import SqlErasures
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import events, visitors
from suitecrm_bridge.features.tracking.storage.tombstones import Intake, Tombstones
from suitecrm_bridge.features.tracking.storage.turns import RedisArchiveTurns
from tests.databases import partition_from
from tests.fakes.trail import RememberedTrail
from tests.tracking.house import House
from tests.tracking.office import Office
from tests.tracking.vault import NEXT, OLD, OTHER, Vault, killed, long_ago, vault
from tests.tracking.world import ANNA, BERT, SITE, event

pytestmark = pytest.mark.databases

CLARA = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"
DAILY = "dddddddd-dddd-5ddd-8ddd-dddddddddddd"


@dataclass
class Clerk:
    """Erases people from a vault, and remembers what was asked of its files."""

    vault: Vault
    office: Office
    store: SqlErasures
    service: ArchiveErasureService

    def ask(self, *people: str) -> list[str]:
        """Erase them from the database, so that only the archives are left."""
        asked = [self.office.erasing.ask("visitor", who, "request", "1") for who in people]
        self.settle()
        return asked

    def settle(self) -> None:
        self.office.erasing.finish()
        self.vault.clock.advance(minutes=3)
        self.office.erasing.finish()

    def state(self, erasure_id: str) -> Erasure:
        return self.office.erasing.state(erasure_id)

    def archived(self, *sites: str) -> set[str]:
        """Whose events are in the archives."""
        return {row[2] for site in sites or (SITE.id, OTHER) for row in self.vault.in_file(site)}


@pytest.fixture
def clerk(engine: Engine, redis_client: "redis.Redis", tmp_path: Path) -> Clerk:
    partition_from(engine, OLD)
    old = vault(engine, redis_client, tmp_path / "archive")
    office = Office(House(engine, old.clock), old.service)
    return Clerk(old, office, office.store, ArchiveErasureService(office.store, old.service, office.trail, old.clock))


@pytest.fixture
def asked_files(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """Which files were looked into, and whether only for what is in quarantine."""
    looked: list[tuple[str, bool]] = []
    holding = clerk.vault.files.holding

    def noting(archive: Archive, whose: Whose, *, aside: bool = False) -> Mapping[str, int]:
        looked.append((archive.place, aside))
        return holding(archive, whose, aside=aside)

    monkeypatch.setattr(clerk.vault.files, "holding", noting)
    return looked


def test_a_person_leaves_the_archives_for_good(clerk: Clerk) -> None:
    clerk.vault.put(long_ago(3), long_ago(4, BERT), long_ago(5, BERT), long_ago(6, BERT, site_id=OTHER))
    clerk.vault.service.archive()
    assert [one["visitor_id"] for one in clerk.vault.service.events_of([BERT])] == [BERT] * 3
    [asked] = clerk.ask(BERT)
    assert (clerk.state(asked).status, clerk.archived()) == ("archives", {ANNA, BERT})
    assert (clerk.service.carry_on(), clerk.service.carry_on()) == (1, 0)
    assert (clerk.state(asked).status, clerk.state(asked).erased["archived"]) == ("done", 3)
    assert clerk.archived() == {ANNA}
    # A file of which nothing is left goes.
    assert [(one.site_id, one.events) for one in clerk.vault.service.archives()] == [(SITE.id, 1)]
    assert [path.parent.name for path in clerk.vault.folder.rglob("*.parquet")] == [SITE.id]
    assert clerk.vault.service.events_of([BERT]) == []


def test_one_pass_is_for_everybody_who_waits(clerk: Clerk, asked_files: list[tuple[str, bool]]) -> None:
    clerk.vault.put(long_ago(3), long_ago(4, BERT), long_ago(5, BERT), long_ago(6, CLARA))
    clerk.vault.service.archive()
    asked = clerk.ask(ANNA, BERT)
    assert clerk.service.carry_on() == 2
    assert len(asked_files) == 1
    assert [clerk.state(one).erased["archived"] for one in asked] == [1, 2]
    assert clerk.archived() == {CLARA}


@pytest.mark.parametrize(
    "stage", ["files.without", "files._replace", "vault.remember", "store.archive_done", "store.finished"]
)
def test_killed_in_between_it_goes_on_and_counts_right(clerk: Clerk, stage: str) -> None:
    clerk.vault.put(long_ago(3), long_ago(4), long_ago(5, BERT), long_ago(6, site_id=OTHER))
    clerk.vault.service.archive()
    [asked] = clerk.ask(ANNA)
    owner, method = stage.split(".")
    with killed({"files": clerk.vault.files, "vault": clerk.vault.store, "store": clerk.store}[owner], method):
        clerk.service.carry_on()
    assert clerk.state(asked).status == "archives"
    assert clerk.service.carry_on() == 1
    assert (clerk.archived(), clerk.state(asked).erased["archived"]) == ({BERT}, 3)
    assert [one.events for one in clerk.vault.service.archives()] == [1]


def test_an_interrupted_pass_does_not_begin_again(
    clerk: Clerk, asked_files: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.vault.put(long_ago(3), long_ago(4, BERT), long_ago(5, site_id=OTHER), long_ago(6, BERT, site_id=OTHER))
    clerk.vault.service.archive()
    holding = clerk.vault.files.holding

    def slow(archive: Archive, whose: Whose, *, aside: bool = False) -> Mapping[str, int]:
        clerk.vault.clock.advance(minutes=2)
        return holding(archive, whose, aside=aside)

    monkeypatch.setattr(clerk.vault.files, "holding", slow)
    [first] = clerk.ask(ANNA)
    assert clerk.service.carry_on() == 0
    [second] = clerk.ask(BERT)
    assert (clerk.service.carry_on(), clerk.state(first).status, clerk.state(second).status) == (1, "done", "archives")
    assert [place.split()[1] for place, _ in asked_files] == [SITE.id, OTHER]
    assert (clerk.service.carry_on(), clerk.service.carry_on(), clerk.archived()) == (0, 1, set())


def test_while_archives_are_written_an_erasure_waits_and_is_not_lost(clerk: Clerk, redis_client: "redis.Redis") -> None:
    clerk.vault.put(long_ago(3))
    clerk.vault.service.archive()
    [asked] = clerk.ask(ANNA)
    with RedisArchiveTurns(redis_client).alone(0):
        assert clerk.service.carry_on() == 0
        assert clerk.state(asked).status == "archives"
    assert (clerk.service.carry_on(), clerk.archived()) == (1, set())


def test_the_first_archive_of_all_that_is_being_written_counts(clerk: Clerk) -> None:
    """It was read before its rows were erased, and nobody knows of the file yet."""
    clerk.vault.put(long_ago(3), long_ago(4, BERT))
    remember, asked = clerk.vault.store.remember, []

    def erased_meanwhile(archive: Archive) -> None:
        asked.extend(clerk.ask(ANNA))
        assert clerk.service.carry_on() == 0
        remember(archive)

    clerk.vault.store.remember = erased_meanwhile  # type: ignore[method-assign]
    clerk.vault.service.archive()
    clerk.vault.store.remember = remember  # type: ignore[method-assign]
    assert clerk.archived() == {ANNA, BERT}
    assert (clerk.service.carry_on(), clerk.archived()) == (1, {BERT})


def test_a_restored_month_brings_nobody_back(clerk: Clerk) -> None:
    clerk.vault.put(long_ago(3), long_ago(4, BERT))
    clerk.vault.service.archive()
    clerk.ask(ANNA)
    assert clerk.vault.service.restore(OLD, None, 1) == 2
    assert clerk.service.carry_on() == 1
    assert {row[2] for row in clerk.vault.rows()} == {BERT}
    clerk.vault.clock.advance(days=2)
    clerk.vault.service.archive()
    assert clerk.archived() == {BERT}


def test_months_before_a_visitor_came_are_not_read(
    clerk: Clerk, asked_files: list[tuple[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk.vault.put(long_ago(3, BERT), long_ago(4, BERT))
    clerk.vault.service.archive()
    now = clerk.vault.clock.now()
    clerk.vault.put(event(ANNA, at=now, received_at=now))
    monkeypatch.setattr("pyarrow.parquet.ParquetFile.iter_batches", lambda *_, **__: pytest.fail("read"))
    [asked] = clerk.ask(ANNA)
    assert (clerk.service.carry_on(), clerk.state(asked).status) == (1, "done")
    assert asked_files == [(f"{OLD:%Y-%m} {SITE.id}", True)]


def test_what_was_in_quarantine_before_a_visitor_was_counted_is_found(clerk: Clerk) -> None:
    clerk.vault.put(long_ago(3, suspect="headless"), long_ago(4, BERT))
    clerk.vault.service.archive()
    now = clerk.vault.clock.now()
    clerk.vault.put(event(ANNA, at=now, received_at=now))
    [asked] = clerk.ask(ANNA)
    assert (clerk.service.carry_on(), clerk.state(asked).erased["archived"], clerk.archived()) == (1, 1, {BERT})


@pytest.mark.parametrize("known", [True, False])
def test_of_whom_the_archives_have_more_than_the_database_everything_is_found(clerk: Clerk, known: bool) -> None:
    clerk.vault.put(long_ago(3), long_ago(9, BERT), long_ago(9, BERT, month=NEXT))
    clerk.vault.clock.advance(days=31)
    clerk.vault.service.archive()
    with clerk.vault.engine.begin() as connection:
        if known:  # as if the visits of the first month had never been counted
            young = update(visitors).values(first_seen_at=long_ago(9, month=NEXT).at)
            connection.execute(young.where(visitors.c.id == ANNA))
        else:
            connection.execute(delete(visitors).where(visitors.c.id == ANNA))
    clerk.ask(ANNA)
    assert (clerk.service.carry_on(), clerk.archived()) == (1, {BERT})


def test_a_days_id_is_too_young_for_any_archive(clerk: Clerk, asked_files: list[tuple[str, bool]]) -> None:
    clerk.vault.put(long_ago(3, BERT))
    clerk.vault.service.archive()
    now = clerk.vault.clock.now()
    clerk.vault.put(event(DAILY, at=now, received_at=now, daily=True))
    [asked] = clerk.ask(DAILY)
    assert (clerk.state(asked).status, asked_files) == ("done", [])


def test_an_old_days_id_is_looked_for_in_its_month_alone(clerk: Clerk, asked_files: list[tuple[str, bool]]) -> None:
    clerk.vault.put(long_ago(15, DAILY, daily=True), long_ago(16), long_ago(15, BERT, month=NEXT))
    clerk.vault.clock.advance(days=31)
    clerk.vault.service.archive()
    clerk.ask(DAILY)
    assert (clerk.service.carry_on(), clerk.archived()) == (1, {ANNA})
    assert [place.split()[0] for place, _ in asked_files] == [f"{OLD:%Y-%m}"]


def test_of_a_shared_id_only_the_refusing_page_leaves_an_archive(clerk: Clerk) -> None:
    mine, others = long_ago(15, DAILY, daily=True, page_id="mine"), long_ago(15, DAILY, daily=True, page_id="others")
    no_page = long_ago(15, DAILY, daily=True)
    clerk.vault.put(mine, others, no_page)
    clerk.vault.service.archive()
    intake = Intake(Tombstones(b"t" * 32))
    refusal = long_ago(15, DAILY, daily=True, page_id="mine", type="consent", props={"granted": False})
    # Replayed from the dead letters a year later.
    SqlEvents(clerk.vault.engine, clerk.vault.clock, intake).store([refusal])
    clerk.settle()
    assert (clerk.service.carry_on(), [row[0] for row in clerk.vault.in_file()]) == (
        1,
        sorted([others.id, no_page.id]),
    )


def test_archives_whose_folder_is_not_named_any_more_are_not_forgotten(
    clerk: Clerk, redis_client: "redis.Redis"
) -> None:
    clerk.vault.put(long_ago(3))
    clerk.vault.service.archive()
    turns = RedisArchiveTurns(redis_client)
    without = RetentionService(clerk.vault.store, None, turns, Retention(13), clerk.vault.clock)
    [asked] = clerk.ask(ANNA)
    unnamed = ArchiveErasureService(clerk.store, without, RememberedTrail(), clerk.vault.clock)
    assert (without.may_hold(None), unnamed.carry_on(), clerk.state(asked).status) == (True, 0, "archives")


def test_a_file_of_an_older_version_is_read_whole(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch, rewrite: Callable[[Path], None]
) -> None:
    """It has no column that says what was in quarantine."""
    clerk.vault.put(long_ago(3), long_ago(4, BERT))
    clerk.vault.service.archive()
    [path] = clerk.vault.folder.rglob("*.parquet")
    rewrite(path)
    found = clerk.vault.files.holding(clerk.vault.service.archives()[0], Whose(frozenset({ANNA})), aside=True)
    assert found == {ANNA: 1}


@pytest.fixture
def rewrite() -> Callable[[Path], None]:
    import pyarrow.parquet as pq

    def without_suspect(path: Path) -> None:
        table: Any = pq.read_table(path)
        pq.write_table(table.drop_columns(["suspect"]), path)

    return without_suspect


def test_no_event_of_an_erased_visitor_is_left_anywhere(clerk: Clerk) -> None:
    now = clerk.vault.clock.now()
    clerk.vault.put(long_ago(3), long_ago(4, month=NEXT), event(ANNA, at=now, received_at=now), long_ago(5, BERT))
    clerk.vault.service.archive()
    clerk.ask(ANNA)
    assert clerk.service.carry_on() == 1
    with clerk.vault.engine.connect() as connection:
        assert ANNA not in connection.scalars(select(events.c.visitor_id)).all()
    assert clerk.archived() == {BERT}
