"""What finding out who visitors are, and showing it, needs kept and done."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from suitecrm_bridge.features.tracking.model import (
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
