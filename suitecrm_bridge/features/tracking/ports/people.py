"""What following visitors' records, telling owners and telling journeys need kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.alerts import Episode, Fulfilled, Visits
from suitecrm_bridge.features.tracking.model.cards import Card
from suitecrm_bridge.features.tracking.model.journey import Journey, Way
from suitecrm_bridge.features.tracking.ports import Behind


class Follower(Protocol):
    def follow(self, visitor: Behind) -> None:
        """Do what follows from something new about this visitor. Called again after a kill: repeats are harmless."""
        ...


class CardStore(Protocol):
    def card_of(self, visitor_id: str) -> Card | None: ...

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
        """A model's words, of whatever version."""
        ...

    def keep(self, subject: str, journey: Journey) -> None: ...

    def has_card(self, visitor_id: str) -> bool:
        """Whether the visitor has a record in SuiteCRM."""
        ...


class ClickLinks(Protocol):
    def make(self, url: str, module: str, record_id: str, days: int) -> str:
        """`url` with a token that says for `days` that whoever follows it is this Lead or Contact.

        Raises Invalid for an address that is on none of our sites.
        """
        ...
