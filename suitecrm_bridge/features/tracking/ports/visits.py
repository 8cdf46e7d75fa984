"""What visits are held against, and what is kept of those who may be no people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from suitecrm_bridge.features.tracking.model import (
    Admission,
    Client,
    Quarantined,
    ReasonCount,
    SignalCount,
    Suspect,
    Visitor,
    Wanted,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What others told of an address: where it is and whose it is."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    company: str | None = None


class Enricher(Protocol):
    def enrich(self, user_agent: str | None, address: str | None) -> Client:
        """What the user agent and the address (cut as it is stored) tell of their sender; never waits for anybody."""
        ...


class KnownAddresses(Protocol):
    def of(self, address: str) -> Known:
        """What was looked up about this address before; asks for it to be looked up when nothing was.

        Never waits long and never raises: nothing is known, then.
        """
        ...


class AskedAddresses(Protocol):
    """The addresses that were asked for. Raises Unavailable when Redis does not answer."""

    def take(self, most: int) -> Sequence[str]: ...

    def put(self, address: str, known: Known) -> None: ...


class Closed(Exception):
    """The atlas will not answer until somebody does something about it; the message says what."""


class Atlas(Protocol):
    """Somebody who knows where addresses are."""

    def place_of(self, address: str) -> Known | None:
        """None when it cannot be said now. Raises Closed when there is no use in asking on."""
        ...


class Vetting(Protocol):
    """What this installation knows of networks and referrers that bring no people."""

    def is_hosting(self, address: str) -> bool:
        """Whether the address lies in a data centre, as far as the operator's files tell."""
        ...

    def is_spam(self, referrer: str | None) -> bool: ...


class Admissions(Protocol):
    def admitted(self, site_id: str, suspect: Suspect) -> bool:
        """Whether somebody has said that on this site such a sender is none. Raises Unavailable."""
        ...


@dataclass(frozen=True)
class Waning:
    """An identified visitor who did nothing since the records were written, at `shown_at`."""

    visitor: Visitor
    signals: tuple[SignalCount, ...]
    shown_at: datetime


@dataclass(frozen=True)
class Cooling:
    """What came of looking: whether the records are to be written, and when to look again."""

    visitor_id: str
    noticeable: bool
    due_at: datetime | None


class CoolingStore(Protocol):
    def due(self, now: datetime, limit: int) -> Sequence[Waning]:
        """Those to look at now, longest due first."""
        ...

    def looked_at(self, found: Cooling, now: datetime) -> None:
        """Remember when to look again; a noticeable one is behind from now on."""
        ...


class Recounting(Protocol):
    def recount_next(self, after: str | None, now: datetime) -> Sequence[str]:
        """Count some visitors behind `after` anew, in one transaction; their ids in order, none at the end."""
        ...


class Quarantine(Protocol):
    def find(self, wanted: Wanted, before: tuple[datetime, str, str] | None, limit: int) -> Sequence[Quarantined]:
        """The latest first, from behind `before` (time, visitor, reason)."""
        ...

    def counts(self, wanted: Wanted) -> Sequence[ReasonCount]: ...

    def add(self, admission: Admission) -> None: ...

    def get(self, admission_id: str) -> Admission | None: ...

    def newest(self, limit: int) -> Sequence[Admission]: ...

    def remove(self, admission_id: str) -> bool:
        """Whoever comes from now on is judged again; what was let in stays."""
        ...

    def open(self, limit: int) -> Sequence[str]:
        """Admissions that are not carried out yet, oldest first."""
        ...

    def admit_some(self, admission: Admission) -> int:
        """Let some of those it is for out, and count what they did, in one transaction; returns how many.

        When none is left the admission is done.
        """
        ...
