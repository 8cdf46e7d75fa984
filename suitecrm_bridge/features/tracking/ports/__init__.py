"""What tracking needs kept and done, and what others may ask of it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple, Protocol

from suitecrm_bridge.features.tracking.model import (
    Arrival,
    Entry,
    Event,
    IdentityLink,
    KnownAs,
    Match,
    Outcome,
    ShownLink,
    SignalCount,
    Statement,
    Visitor,
)


class IdentityClaims(Protocol):
    def claim(self, email: str) -> int:
        """A record with this address has appeared: resolve again who gave it before. Returns how many waited for it."""
        ...


class Statements(Protocol):
    def give(self, said: Statement) -> bool:
        """Keep what a form, a chat or an e-mail tells about who a visitor is, and find out whom it means.

        False when this occasion was told before. Raises Unavailable when the database does not answer.
        """
        ...


@dataclass(frozen=True)
class Stored:
    """What one batch changed: how many events were new, who gave an address, whose known record is now behind.

    `leaving` took their consent back: they are to be erased.
    """

    events: int
    identified: tuple[str, ...]
    behind: tuple[str, ...]
    leaving: tuple[str, ...] = ()


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


# Tuples, since every request makes one of each, and a frozen dataclass takes three times as long to make.
class Answer(NamedTuple):
    """What the gate said. `left` events the address may still send, `wait_ms` until it may go on or has all again.

    `unproved`: neither a valid token nor a first hit, or too many first hits.
    """

    verdict: Literal[
        "taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved"
    ]
    left: int
    wait_ms: int


# Whose id a visitor's is: the browser's own; the day's, which many may share; a picture's, which cannot show a token.
Whose = Literal["browser", "day", "picture"]


class Sender(NamedTuple):
    """Who wants in: bucket names of the address and the visitor.

    `first` names the page load whose first hit this must be; None when the sender has shown a valid token.
    """

    address: str
    visitor: str
    first: str | None
    whose: Whose = "browser"


class Gate(Protocol):
    def admit(self, entry: Entry, *, sender: Sender, events: int) -> Answer:
        """Take tokens for `events`, or for the entry's kilobytes if these are more, and put `entry` into the stream, or
        do neither. Raises Unavailable."""
        ...


class Salts(Protocol):
    def of(self, day: date) -> bytes:
        """The day's random salt, the same in every process. Raises Unavailable."""
        ...


@dataclass(frozen=True)
class Resolution:
    """What an address led to: at most one record of each module. `replaces`: instead of whoever the visitor was."""

    outcome: Outcome
    matches: tuple[Match, ...]
    at: datetime
    replaces: bool = False


@dataclass(frozen=True)
class Withdrawal:
    """Somebody says that `link` is wrong."""

    link: IdentityLink
    by: str
    reason: str
    at: datetime


class IdentityStore(Protocol):
    def give(self, said: Statement) -> bool:
        """Add a row of evidence; False when there is one of this occasion."""
        ...

    def visitor_behind(self, asked: str) -> str | None:
        """The visitor of this id, or whose record in SuiteCRM has it; None when nothing was counted of any."""
        ...

    def links_of_visitor(self, visitor_id: str, limit: int) -> Sequence[ShownLink]:
        """The newest first, those taken back included."""
        ...

    def links_of_record(self, module: str, record_id: str, limit: int) -> Sequence[ShownLink]:
        """Those of all visitors that are this record, and those that name it."""
        ...

    def link(self, visitor_id: str, link_id: int) -> ShownLink | None: ...

    def withdraw(self, withdrawal: Withdrawal) -> bool:
        """Take back the link and all others of the visitor that say the same, in one transaction.

        The visitor is none of the records any more that only these led to, whose figures are made again; what else the
        visitor said is resolved anew. False when it is taken back already.
        """
        ...

    def pending(self, *, visitor_id: str | None = None, limit: int = 200) -> Sequence[IdentityLink]:
        """Unresolved links, oldest first."""
        ...

    def known_as(self, visitor_id: str) -> KnownAs:
        """Who this visitor turned out to be until now."""
        ...

    def resolve(self, link: IdentityLink, known: KnownAs, resolution: Resolution) -> bool:
        """Close `link` with `resolution` in one transaction, if the visitor still is who they were `known` as.

        Matches replace the module's earlier record, and the visitor is behind from now on. False when another worker
        came first: the link is closed then, or has to be looked at again.
        """
        ...

    def reopen(self, email: str) -> int:
        """Make links of this address that led nowhere pending again; returns how many."""
        ...


@dataclass(frozen=True)
class Behind:
    """A visitor whose records do not show the latest yet."""

    visitor_id: str
    version: int
    records: tuple[tuple[str, str], ...]


class BehaviourStore(Protocol):
    def behind(self, *, now: datetime, pause: timedelta, limit: int = 200) -> Sequence[Behind]:
        """Visitors to bring up to date, none of whom was within the last `pause`; longest waiting first."""
        ...

    def caught_up(self, visitor: Behind, at: datetime) -> None:
        """`visitor`'s records show that version now; a later one keeps the visitor behind."""
        ...

    def visitors_of(self, module: str, record_id: str) -> tuple[Sequence[Visitor], Sequence[SignalCount]]:
        """All visitors whose doings count as this record's, and their signals."""
        ...

    def stale(self, limit: int = 200) -> Sequence[tuple[str, str, datetime]]:
        """Records (module, id) that lost a visitor, and since when."""
        ...

    def refreshed(self, module: str, record_id: str, since: datetime) -> None:
        """The record shows what is left, as of `since`."""
        ...


class Turns(Protocol):
    def alone(self) -> AbstractContextManager[bool]:
        """Enter with True when no other process is inside, else with False. Raises Unavailable."""
        ...


class People(Protocol):
    def with_email(self, module: str, email: str) -> Sequence[Match]:
        """The module's records that carry the address now. Raises the CRM's errors."""
        ...

    def record(self, module: str, record_id: str) -> Match | None:
        """The record itself; None when it is gone. Raises the CRM's other errors."""
        ...

    def address_of(self, module: str, record_id: str) -> str | None:
        """The record's first address; None when it has none or is gone. Raises the CRM's other errors."""
        ...
