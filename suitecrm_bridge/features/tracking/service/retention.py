"""Keep raw events for as long as the setting says; what is older goes month by month into archives."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.months import month_of
from suitecrm_bridge.features.tracking.model.erasure import Erasure, Plan
from suitecrm_bridge.features.tracking.model.retention import Archive, Retention, Whose, months_to_prepare
from suitecrm_bridge.features.tracking.ports.retention import (
    ArchiveBook,
    ArchiveTurns,
    EventFiles,
    OldEvents,
    StoredRow,
)

_PATIENCE_S = 30.0

log = logger(__name__)


class RetentionService:
    """`files` opens the folder; None when none is set: then nothing is dropped, unless `retention.drop` says so.

    Also the `Archive` of whoever erases or exports a person.
    """

    def __init__(
        self,
        store: OldEvents,
        files: Callable[[], EventFiles] | None,
        turns: ArchiveTurns,
        retention: Retention,
        clock: Clock,
    ) -> None:
        self._store = store
        self._files = files
        self._turns = turns
        self._retention = retention
        self._clock = clock

    def prepare(self) -> None:
        """See that the events of the coming months have a place."""
        self._store.prepare(months_to_prepare(self._clock.now()))

    def archive(self) -> Sequence[Archive]:
        """Bring what is older than the setting keeps into archives, then drop it; returns the archives written.

        May be killed at any time and called again: nothing is dropped that no verified file has, and what a file has
        already counts once. Raises Unavailable while somebody else is at it.
        """
        now = self._clock.now()
        if not self._retention.months:
            return ()
        before = self._retention.oldest_kept(now)
        with self._turns.alone(0) as still_alone:
            months = self._store.months(before, now)
            if months and self._files is None and not self._retention.drop:
                log.warning("old_events_stay", since=months[0].isoformat(), reason="BRIDGE_EVENT_ARCHIVE is not set")
                return ()
            written: list[Archive] = []
            for month in months:
                if not still_alone():
                    break
                written += self._archive_month(month) if self._files else self._drop_month(month)
        return written

    def _archive_month(self, month: date) -> Sequence[Archive]:
        files, now = self._archiving(), self._clock.now()
        archives, counted = [], 0
        for site_id in self._store.sites(month):
            pages = _Counted(self._store.read(site_id, month))
            archive = files.write(site_id, month, pages, now)
            self._store.remember(archive)
            archives.append(archive)
            counted += pages.rows
        if not self._store.drop(month, counted):
            # It does not lie by itself, or an event came meanwhile: what the files have goes one by one, and what came
            # goes with the next run.
            for archive in archives:
                for rows in files.read(archive.site_id, month):
                    self._store.remove(rows)
        self._store.gone(month, now)
        log.info("events_archived", month=month.isoformat(), events=counted, sites=len(archives))
        return archives

    def _drop_month(self, month: date) -> Sequence[Archive]:
        self._store.purge(month)
        self._store.drop(month, 0)
        self._store.gone(month, self._clock.now())
        log.info("events_dropped", month=month.isoformat())
        return ()

    def archives(self) -> Sequence[Archive]:
        """What has been archived, the earliest month first."""
        return self._store.archives()

    def restore(self, month: date, site_id: str | None, days: int) -> int:
        """Put a month's events back for some days; returns how many. They are there to be read and count nothing.

        Raises NotFound when there is no such archive, Conflict when no folder is set.
        """
        files = self._archiving()
        with self._turns.alone(_PATIENCE_S):
            chosen = [one for one in self._store.archives() if one.month == month and site_id in {None, one.site_id}]
            if not chosen:
                raise NotFound("There is no archive of that month.")
            self._store.keep(month, self._clock.now() + timedelta(days=days))
            pages = (rows for one in chosen for rows in files.read(one.site_id, month))
            return sum(self._store.put_back(rows) for rows in pages)

    def may_hold(self, oldest: date | None) -> bool:
        """Whether an archive can have events from `oldest` on, or from whenever; one being written counts."""
        archives = self._store.archives()
        if oldest is None:
            return self._files is not None or bool(archives)
        month = month_of(oldest)
        leaving = self._retention.months > 0 and month < self._retention.oldest_kept(self._clock.now())
        return (self._files is not None and leaving) or any(one.month >= month for one in archives)

    def take_out(self, waiting: Sequence[Erasure], book: ArchiveBook, at_most: timedelta) -> bool:
        """Take what all these erasures are about out of one archive after the other; False when that took too long.

        The next call goes on behind the archive that each of them has reached. To be called after their rows are
        deleted from the database: a month that was being archived meanwhile has them yet.
        """
        with self._turns.alone(0) as still_alone:
            # Who restores a month waits for us: from here on nothing comes back.
            book.erase_rows(waiting)
            until = self._clock.now() + at_most
            for archive in sorted(self._store.archives(), key=attrgetter("place")):
                some = [one for one in waiting if archive.place > (one.archives_to or "")]
                if not some:
                    continue
                if self._clock.now() >= until or not still_alone():
                    return False
                self._take_out_of(archive, some, book)
                book.archive_done([one.id for one in some], archive.place)
        return True

    def _take_out_of(self, archive: Archive, waiting: Sequence[Erasure], book: ArchiveBook) -> None:
        plans = {one.id: one.plan for one in waiting if one.plan}
        where = {plan.lies_in(archive.month) for plan in plans.values()} - {"nowhere"}
        here = {id_: plan for id_, plan in plans.items() if plan.lies_in(archive.month) != "nowhere"}
        if not here:
            return
        files, whose = self._archiving(), _whose(here.values())
        found = files.holding(archive, whose, aside=where == {"aside"})
        for id_, plan in here.items():
            if events := sum(found.get(key, 0) for key in plan.keys):
                # Before the file changes: a run that is killed then knows how much it was.
                book.archive_has(id_, archive.place, events)
        if found or any(archive.place in one.archived for one in waiting):
            self._store.remember(files.without(archive, whose, self._clock.now()))

    def events_of(self, visitor_ids: Collection[str]) -> Sequence[Mapping[str, Any]]:
        """These visitors' archived events by column, earliest month first."""
        if not visitor_ids or not self._store.archives():
            return ()
        files = self._archiving()
        with self._turns.alone(_PATIENCE_S):
            return [event for one in self._store.archives() for event in files.of_visitors(one, visitor_ids)]

    def _archiving(self) -> EventFiles:
        if self._files is None:
            raise Conflict("There are archived events, but BRIDGE_EVENT_ARCHIVE does not name their folder.")
        return self._files()


def _whose(plans: Iterable[Plan]) -> Whose:
    some = list(plans)
    return Whose(
        frozenset(key for plan in some if not plan.pages for key in plan.keys),
        frozenset(key for plan in some if plan.pages for key in plan.keys),
    )


class _Counted:
    """Pages, and how many rows went by."""

    def __init__(self, pages: Iterable[Sequence[StoredRow]]) -> None:
        self._pages = pages
        self.rows = 0

    def __iter__(self) -> Iterator[Sequence[StoredRow]]:
        for rows in self._pages:
            self.rows += len(rows)
            yield rows
