"""Where figures come from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from suitecrm_bridge.features.analytics.model.attribution import Arrival, Outcome
from suitecrm_bridge.features.analytics.model.cursor import Place
from suitecrm_bridge.features.analytics.model.figures import Figures, Happening, PageRow, Row
from suitecrm_bridge.features.analytics.model.funnel import Deed, Step
from suitecrm_bridge.features.analytics.model.heatmap import Clicks
from suitecrm_bridge.features.analytics.model.people import KnownRecord, Profile, Visit
from suitecrm_bridge.features.analytics.model.question import HappeningKind, Selection, Slice
from suitecrm_bridge.features.analytics.model.span import Interval, Span

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity

Person = tuple[str, str]
"""A module and a record's id."""


class VisitFigures(Protocol):
    """Figures of visits. Everything here raises Unavailable when the database does not answer."""

    def totals(self, selection: Selection) -> Figures: ...

    def series(self, selection: Selection, interval: Interval) -> Mapping[date, Figures]:
        """By the first day of the period; of periods that the selection cuts, the part inside."""
        ...

    def table(self, dimension: str, selection: Selection, part: Slice) -> tuple[Sequence[Row], int]:
        """The rows of the slice, and how many rows there are."""
        ...

    def rows(self, dimension: str, selection: Selection, values: Sequence[str]) -> Mapping[str, Figures]:
        """Of these values alone."""
        ...


class ContentFigures(Protocol):
    def pages(self, selection: Selection, *, with_depth: bool) -> Sequence[PageRow]:
        """The pages with most views first; for their depth all visits have to be read."""
        ...

    def happenings(self, kind: HappeningKind, selection: Selection) -> Sequence[Happening]:
        """Custom events, downloads or links to other sites, the most frequent first."""
        ...


class EventFigures(Protocol):
    """Figures out of raw events, as far back as these are kept; what there are many of is read as it is counted."""

    def deeds(self, steps: Sequence[Step], selection: Selection, until: datetime) -> Iterable[Deed]:
        """What visitors who did the first step in a visit of the selection did of all steps up to `until`.

        Visitor by visitor, each one's in order.
        """
        ...

    def clicks(self, page: str, selection: Selection, most_elements: int) -> Clicks: ...

    def depths(self, page: str, selection: Selection) -> Mapping[int, int]:
        """How many views of the page were scrolled as far as each percent, and not further; of those that told it."""
        ...

    def vitals(self, pages: Sequence[str], selection: Selection) -> Iterable[tuple[str, Mapping[str, Any]]]: ...

    def quarantined(self, selection: Selection) -> int:
        """Events of these days that are kept out of every figure."""
        ...


class CohortFigures(Protocol):
    def newcomers(self, selection: Selection, interval: Interval) -> Mapping[date, int]:
        """Visitors whose first visit is in the selection, by its period."""
        ...

    def returned(self, selection: Selection, interval: Interval) -> Mapping[tuple[date, date], int]:
        """The same visitors, by the periods of their first visit and of later ones."""
        ...


class Visitors(Protocol):
    def page(
        self, selection: Selection, *, identified: bool | None, after: Place | None, limit: int
    ) -> Sequence[Profile]:
        """Those last seen within the selection's days, the latest first."""
        ...

    def one(self, visitor_id: str) -> Profile | None: ...

    def visits(self, visitor_id: str, *, after: Place | None, limit: int) -> Sequence[Visit]:
        """With their events, the latest first."""
        ...

    def present(self, site_ids: Sequence[str], since: datetime, limit: int) -> Sequence[Visit]:
        """The visits of which something was heard since then, one a visitor, the latest first; without events."""
        ...


class Journeys(Protocol):
    def people(self, module: str, span: Span) -> Sequence[str]:
        """Records of the module whose visitors were there within the span."""
        ...

    def arrivals(
        self, by: str, people: Sequence[Person], span: Span, site_ids: Sequence[str]
    ) -> Mapping[Person, Sequence[Arrival]]:
        """The visits of these people, each by its channel, source or campaign."""
        ...


class CrmOutcomes(Protocol):
    """SuiteCRM as the asking person sees it: leads and deals that they may not list count nowhere, in no total.

    Raises Forbidden, Unavailable, and Invalid when there are too many.
    """

    def leads(self, who: "Identity", span: Span, ids: Sequence[str]) -> tuple[Sequence[Outcome], int]:
        """Those of `ids` that were made within the span, and how many leads were made in all."""
        ...

    def won(self, who: "Identity", span: Span) -> Sequence[Outcome]:
        """Deals that were won within the span, with the people in them."""
        ...

    def known(self, who: "Identity", people: Iterable[Person]) -> Mapping[Person, KnownRecord]:
        """Of these records the ones that the person may see; none while SuiteCRM does not answer."""
        ...


class Interest(Protocol):
    def of(self, visitor_id: str, now: datetime) -> Mapping[str, Any]:
        """`intent` and `engagement` from 0 to 100, and the `signals` behind them."""
        ...


class DailyVisitors(Protocol):
    def of(self, site_id: str, address: str, user_agent: str, now_ms: int) -> UUID:
        """Who somebody without consent is today. Raises Unavailable."""
        ...
