"""What tracking needs kept and done, and what others may ask of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple, Protocol

from suitecrm_bridge.features.tracking.model import (
    Admission,
    Arrival,
    Client,
    Entry,
    Event,
    Quarantined,
    ReasonCount,
    SignalCount,
    Suspect,
    Visitor,
    Wanted,
)
from suitecrm_bridge.features.tracking.ports.identity import (
    BehaviourStore,
    Behind,
    IdentityClaims,
    IdentityStore,
    People,
    Resolution,
    Statements,
    Turns,
    Withdrawal,
)

__all__ = [
    "Admissions",
    "Answer",
    "Arrivals",
    "AskedAddresses",
    "Atlas",
    "BehaviourStore",
    "Behind",
    "Closed",
    "Cooling",
    "CoolingStore",
    "Enricher",
    "EventStore",
    "Gate",
    "IdentityClaims",
    "IdentityStore",
    "Known",
    "KnownAddresses",
    "People",
    "Quarantine",
    "Recounting",
    "Resolution",
    "Salts",
    "Sender",
    "Statements",
    "Stored",
    "Turns",
    "Unstorable",
    "Vetting",
    "Waning",
    "Withdrawal",
]


@dataclass(frozen=True, slots=True)
class Known:
    """What others told of an address: where it is and whose it is."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    company: str | None = None


@dataclass(frozen=True)
class Stored:
    """What one batch changed: how many events were new, who gave an address, whose known record is now behind.

    `leaving` took their consent back: they are to be erased.
    """

    events: int
    identified: tuple[str, ...]
    behind: tuple[str, ...]
    leaving: tuple[str, ...] = ()


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


class Atlas(Protocol):
    """Somebody who knows where addresses are."""

    def place_of(self, address: str) -> Known | None:
        """None when it cannot be said now. Raises Closed when there is no use in asking on."""
        ...


class Closed(Exception):
    """The atlas will not answer until somebody does something about it; the message says what."""


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


class EventStore(Protocol):
    def store(self, events: Sequence[Event]) -> Stored:
        """Store and count each event once, however often it is given, in one transaction.

        Raises Unavailable when the database does not answer, Unstorable when it refuses the content.
        """
        ...


class Unstorable(Exception):
    """The database refused the content; another try gives the same."""


class Arrivals(Protocol):
    """The stream's consuming side. Every method raises Unavailable when Redis does not answer."""

    def next(self) -> Sequence[Arrival]:
        """Arrivals for us: abandoned ones of dead consumers first, else new ones; waits a second for them at most."""
        ...

    def done(self, ids: Sequence[str]) -> None:
        """Forget these entries: they are counted."""
        ...

    def bury(self, arrival_id: str, reason: str) -> None:
        """Move an entry that cannot be counted to the dead letters."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What the gate said. `left` events the address may still send, `wait_ms` until it may go on or has all again.

    `unproved`: neither a first hit nor a valid token.
    """

    verdict: Literal[
        "taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved"
    ]
    left: int
    wait_ms: int


class Sender(NamedTuple):
    """Who wants in: bucket names of the address and the visitor.

    `first` names the page load whose first hit this must be; None when the sender has shown a valid token.
    """

    address: str
    visitor: str
    first: str | None


class Gate(Protocol):
    def admit(self, entry: Entry, *, sender: Sender, events: int) -> Answer:
        """Take tokens for `events` and put `entry` into the stream, or do neither. Raises Unavailable."""
        ...


class Salts(Protocol):
    def of(self, day: date) -> bytes:
        """The day's random salt, the same in every process. Raises Unavailable."""
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
