"""What following visitors' records, telling owners and telling journeys need kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.alerts import Episode, Fulfilled, Visits
from suitecrm_bridge.features.tracking.model.cards import Card
from suitecrm_bridge.features.tracking.model.erasure import Erasure, Plan
from suitecrm_bridge.features.tracking.model.export import Export
from suitecrm_bridge.features.tracking.model.journey import Journey, Way
from suitecrm_bridge.features.tracking.ports import Behind
from suitecrm_bridge.features.tracking.ports.retention import ArchiveBook


class Follower(Protocol):
    def follow(self, visitor: Behind) -> None:
        """Do what follows from something new about this visitor. Called again after a kill: repeats are harmless."""
        ...


class CardStore(Protocol):
    def card_of(self, visitor_id: str) -> Card | None: ...

    def open(self, visitor_id: str) -> str:
        """Give the visitor's record an id, once and for good, before it is sent anywhere."""
        ...

    def shown(self, visitor_id: str, mark: str) -> None:
        """SuiteCRM will be told whom the card belongs to, as `mark` says."""
        ...

    def gone(self, record_id: str) -> bool:
        """Somebody deleted the record; False when it is nobody's card."""
        ...


class Narrator(Protocol):
    def words_for_visitor(self, visitor_id: str) -> str:
        """The visitor's journey as it can be told now; empty for an unknown one."""
        ...


@dataclass(frozen=True)
class DueAlert:
    id: str
    module: str
    record_id: str
    text: str


class AlertStore(Protocol):
    def visits_of(self, module: str, record_id: str) -> Visits:
        """The latest visits of all visitors whose doings count as the record's."""
        ...

    def events_since(self, module: str, record_id: str, at: datetime) -> Sequence[Event]:
        """Their page views and downloads since then, several thousand at most."""
        ...

    def episode(self, module: str, record_id: str) -> Episode | None: ...

    def keep_episode(self, module: str, record_id: str, episode: Episode) -> None: ...

    def due_in(self, module: str, record_id: str, episode: Episode) -> frozenset[str]:
        """Names of the rules that were fulfilled in it already."""
        ...

    def keep_due(
        self, module: str, record_id: str, episode: Episode, found: Sequence[Fulfilled], now: datetime
    ) -> None:
        """Remember what has to be told; each rule once an episode."""
        ...

    def untold(self, limit: int = 100) -> Sequence[DueAlert]: ...

    def told(self, alert_id: str, to: str | None, at: datetime) -> None: ...

    def proven(self, module: str, record_id: str) -> float:
        """The best confidence that somebody is this record; 0 when nobody is."""
        ...


class JourneyStore(Protocol):
    def way_of_visitor(self, visitor_id: str) -> Way | None: ...

    def way_of_record(self, module: str, record_id: str) -> Way | None:
        """Of all visitors whose doings count as the record's; None when there are none."""
        ...

    def written(self, subject: str) -> Journey | None:
        """What was kept last: a model's words, of whatever version, or the template's where the model failed."""
        ...

    def keep(self, subject: str, journey: Journey) -> None: ...

    def card_of(self, visitor_id: str) -> str | None:
        """The id of the visitor's record in SuiteCRM, if there is one."""
        ...


class ClickLinks(Protocol):
    def make(self, url: str, module: str, record_id: str, days: int) -> str:
        """`url` with a token that says for `days` that whoever follows it is this Lead or Contact.

        Raises Invalid for an address that is on none of our sites.
        """
        ...


class ErasureStore(ArchiveBook, Protocol):
    """Each call is one transaction and repeats find nothing left to do."""

    def ask(self, kind: str, subject: str, cause: str, by: str, now: datetime) -> str:
        """The id of the erasure; of the one that is under way, when there is one of this subject."""
        ...

    def erasure(self, erasure_id: str) -> Erasure | None: ...

    def due(self, now: datetime, limit: int = 200) -> Sequence[Erasure]:
        """Of those that are not finished, the ones that need not settle first: they would keep others waiting."""
        ...

    def in_archives(self, limit: int = 1000) -> Sequence[Erasure]:
        """Those of which nothing is left but in archives; first the ones that have been through some of them."""
        ...

    def visitors_of(self, module: str, record_id: str) -> tuple[str, ...]: ...

    def pages_before(self, visitor_id: str, page_id: str) -> tuple[str, ...]:
        """The page view and those by which the same browser came to it, as far as that is certain."""
        ...

    def seen(self, visitors: Sequence[str]) -> tuple[str | None, str | None]:
        """A plan's `since` and `until`; to be asked before anything is erased."""
        ...

    def emails_of(self, visitors: Sequence[str], record: tuple[str, str] | None) -> tuple[str, ...]:
        """Addresses by which these visitors, or this record's, were found."""
        ...

    def other_records(self, visitor_id: str, record: tuple[str, str]) -> Sequence[tuple[str, str]]: ...

    def detach(self, visitor_id: str, record: tuple[str, str], now: datetime) -> None:
        """The visitor is this record no longer, and what else speaks for the visitor is judged anew."""
        ...

    def cards_of(self, visitors: Sequence[str]) -> Sequence[str]:
        """Ids of their records in SuiteCRM that are there still."""
        ...

    def alerts_of(self, record: tuple[str, str]) -> Sequence[str]:
        """Ids of the alerts in SuiteCRM that told of it."""
        ...

    def leads_of(self, visitors: Sequence[str]) -> Sequence[str]:
        """Leads whose scores came from what these visitors did."""
        ...

    def erase_visitors(self, visitors: Sequence[str], until: datetime, now: datetime) -> Mapping[str, int]:
        """Everything of these visitors, and leave tombstones; how many rows of what. Their records are made again.

        What a daily id did after `until` may be somebody else's and stays.
        """
        ...

    def erase_pages(self, visitor_id: str, pages: Sequence[str], now: datetime) -> Mapping[str, int]:
        """What a visitor did on these page views, likewise."""
        ...

    def is_empty(self, visitor_id: str) -> bool:
        """Whether neither an event nor a visit of the visitor is left."""
        ...

    def erase_empty(self, visitor_id: str, now: datetime) -> None:
        """What is left of a visitor who has neither, without a tombstone."""
        ...

    def erase_record(self, record: tuple[str, str], emails: Sequence[str], *, gone: bool) -> Mapping[str, int]:
        """What is kept of the record itself and of whoever gave its addresses. `gone`: SuiteCRM has it no more."""
        ...

    def planned(self, erasure: Erasure, plan: Plan) -> None: ...

    def swept(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        """The first sweep is over."""
        ...

    def settled(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        """The second one too: only the archives are left."""
        ...

    def finished(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        """Forget whom it was about."""
        ...

    def sweep(self, now: datetime) -> int:
        """Drop tombstones and exports that have expired."""
        ...


class Archive(Protocol):
    """Events that left the database. Raises Unavailable while it cannot be read or written."""

    def may_hold(self, oldest: date | None) -> bool:
        """Whether something from this day on can be archived; None for any day."""
        ...

    def take_out(self, waiting: Sequence[Erasure], book: ArchiveBook, at_most: timedelta) -> bool:
        """Take what these erasures are about out of everything archived; False when more is to be done after that."""
        ...

    def events_of(self, visitor_ids: Collection[str]) -> Sequence[Mapping[str, Any]]:
        """These visitors' archived events by column, earliest first."""
        ...


class ExportStore(Protocol):
    def add(self, export: Export) -> None: ...

    def find(self, export_id: str) -> Export | None: ...

    def keep(self, export_id: str, content: Mapping[str, Any]) -> None: ...

    def content(self, export_id: str) -> Mapping[str, Any] | None:
        """None until it was put together."""
        ...

    def gathered(self, visitor_ids: Sequence[str], record: tuple[str, str] | None) -> dict[str, Any]:
        """Everything in the tables of tracking, in JSON types, by what it is."""
        ...
