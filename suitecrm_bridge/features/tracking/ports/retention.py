"""What keeping old events needs, and what others may ask of the archives."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any, Protocol

from suitecrm_bridge.features.tracking.model.erasure import Erasure
from suitecrm_bridge.features.tracking.model.retention import Archive, Whose

# One stored event: its values in the order of the columns of `events`.
StoredRow = tuple[Any, ...]


class OldEvents(Protocol):
    """Raw events by the month. Every method raises Unavailable when the database does not answer."""

    def prepare(self, months: Sequence[date]) -> None:
        """See that events of these months have a place of their own."""
        ...

    def months(self, before: date, now: datetime) -> Sequence[date]:
        """Months before `before` that have events or a place for them, earliest first, without those restored."""
        ...

    def sites(self, month: date) -> Sequence[str]:
        """The sites that have events in this month."""
        ...

    def read(self, site_id: str, month: date) -> Iterator[Sequence[StoredRow]]:
        """A site's events of a month in order of time and id, some thousands at once."""
        ...

    def drop(self, month: date, events: int) -> bool:
        """Drop the month at once, if it lies by itself and has exactly so many events."""
        ...

    def remove(self, rows: Iterable[StoredRow]) -> None:
        """Delete these events, some hundreds in a transaction."""
        ...

    def purge(self, month: date) -> None:
        """Delete the month's events, some hundreds in a transaction."""
        ...

    def gone(self, month: date, now: datetime) -> None:
        """Remember that the month's events are not in the database any more."""
        ...

    def put_back(self, rows: Sequence[StoredRow]) -> int:
        """Insert those that are not there, without counting anything; returns how many."""
        ...

    def keep(self, month: date, until: datetime) -> None:
        """Leave a restored month alone until then."""
        ...

    def remember(self, archive: Archive) -> None:
        """Note an archive; one of no events is forgotten."""
        ...

    def archives(self) -> Sequence[Archive]:
        """The archives there are, earliest month first."""
        ...


class EventFiles(Protocol):
    """Archived events in files, one for each site and month. Every method raises Unavailable when the disk fails."""

    def write(self, site_id: str, month: date, pages: Iterable[Sequence[StoredRow]], now: datetime) -> Archive:
        """Add events, in order of time and id, to the site's file of the month; those in it already count once.

        The file is replaced only when everything was written, brought to the disk, read back and found equal.
        """
        ...

    def read(self, site_id: str, month: date) -> Iterator[Sequence[StoredRow]]:
        """The file's events in order; none when there is no file."""
        ...

    def holding(self, archive: Archive, whose: Whose, *, aside: bool = False) -> Mapping[str, int]:
        """How many events of whom a file has, by visitor or `page_key`.

        With `aside` only those in quarantine are looked for, which most files can be asked for without being read.
        """
        ...

    def without(self, archive: Archive, whose: Whose, now: datetime) -> Archive:
        """Take events out of a file for good; returns what it has left."""
        ...

    def of_visitors(self, archive: Archive, visitor_ids: Collection[str]) -> Sequence[Mapping[str, Any]]:
        """These visitors' events in a file, by column."""
        ...


class ArchiveBook(Protocol):
    """Keeps how far erasures are with the archives."""

    def erase_rows(self, waiting: Sequence[Erasure]) -> None:
        """Delete from the database what these are about: somebody may have restored a month of it."""
        ...

    def archive_has(self, erasure_id: str, place: str, events: int) -> None:
        """Note how many events an archive has that the erasure takes out of it; a repeat replaces the number."""
        ...

    def archive_done(self, erasure_ids: Sequence[str], place: str) -> None:
        """These have been through all archives up to this one."""
        ...


class ArchiveTurns(Protocol):
    def alone(self, wait: float) -> AbstractContextManager[Callable[[], bool]]:
        """Be the only one who changes archives; what is entered says whether that still holds.

        Raises Unavailable after `wait` seconds, or without Redis.
        """
        ...
