"""What takes more than counting visits: funnels, cohorts, heatmaps, speed, and whose merit an outcome is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.analytics.model.attribution import Attributed, Credit, Model, Outcome, attribute
from suitecrm_bridge.features.analytics.model.cohorts import Cohort, cohorts
from suitecrm_bridge.features.analytics.model.funnel import Stage, Step, stages
from suitecrm_bridge.features.analytics.model.heatmap import Heatmap, heatmap
from suitecrm_bridge.features.analytics.model.question import Asked, Selection
from suitecrm_bridge.features.analytics.model.span import Span, cut, period_of
from suitecrm_bridge.features.analytics.model.speed import METRICS, PageSpeed, speeds
from suitecrm_bridge.features.analytics.model.told import Found, Told, told
from suitecrm_bridge.features.analytics.ports import CohortFigures, CrmOutcomes, EventFigures, Journeys
from suitecrm_bridge.features.analytics.service.over_time import beside, parts_of
from suitecrm_bridge.features.analytics.service.scope import Scope

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity

# Each sample is kept as some numbers, and each page of theirs, until the last is read.
MOST_SAMPLES, MOST_PAGES = 500_000, 20_000


class Reports:
    def __init__(self, scope: Scope, events: EventFigures, returning: CohortFigures) -> None:
        self._scope = scope
        self._events = events
        self._returning = returning

    def funnel(self, asked: Asked, steps: Sequence[Step], window: timedelta) -> Sequence[Told[Stage]]:
        selection = self._scope.selection(asked)
        before = selection.compared_with(asked.comparison) if asked.comparison else None
        now = self._staged(asked, selection, steps, window)
        then = self._staged(asked, before, steps, window) if before else None
        # Every step is there, whoever did it.
        return told(now, then, now.rows.__getitem__)

    def _staged(self, asked: Asked, selection: Selection, steps: Sequence[Step], window: timedelta) -> Found[Stage]:
        parts = parts_of(selection.span, asked)
        deeds = self._events.deeds(steps, selection, selection.span.end + window)
        whole, *over_time = (
            {str(number): stage for number, stage in enumerate(counted, 1)}
            for counted in stages(steps, deeds, window, [selection.span, *parts])
        )
        return Found(whole, list(zip(parts, over_time, strict=True)) if asked.interval else None)

    def cohorts(self, asked: Asked) -> Sequence[Cohort]:
        selection, interval = self._scope.selection(asked), asked.interval or "week"
        starts = [period_of(part.first, interval).first for part in cut(selection.span, interval)]
        return cohorts(
            starts,
            self._returning.newcomers(selection, interval),
            self._returning.returned(selection, interval),
            interval,
            self._scope.clock.now().date(),
        )

    def heatmap(self, asked: Asked, page: str, most_elements: int) -> Heatmap:
        selection = self._scope.selection(asked)
        return heatmap(self._events.clicks(page, selection, most_elements), self._events.depths(page, selection))

    def speed(self, asked: Asked, pages: Sequence[str]) -> tuple[Sequence[Told[PageSpeed]], int]:
        """The pages with most samples, and how many pages there are. Raises Invalid when there is too much to read."""
        selection, part = self._scope.selection(asked), asked.part

        def look(other: Selection) -> Mapping[str, PageSpeed]:
            return {row.page: row for row in speeds(_limited(self._events.vitals(pages, other)))}

        rows = look(selection)
        shown = dict(list(rows.items())[: part.limit])
        return beside(shown, asked, selection, look, _unmeasured), len(rows)


def _limited(samples: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    pages: set[str] = set()
    for number, sample in enumerate(samples):
        pages.add(sample[0])
        if number >= MOST_SAMPLES or len(pages) > MOST_PAGES:
            said = f"More than {MOST_SAMPLES:,} samples or {MOST_PAGES:,} pages: ask for fewer days, or name pages."
            raise Invalid("That is too much to read.", details={"from": [said]})
        yield sample


def _unmeasured(page: str) -> PageSpeed:
    return PageSpeed(page, 0, dict.fromkeys(METRICS))


@dataclass(frozen=True)
class Attribution:
    """What there was in all, now and on the days compared with, and the credits it is divided into."""

    found: Attributed
    rows: Sequence[Told[Credit]]
    before: Attributed | None = None


class AttributionDesk:
    """As the person who asks: what SuiteCRM does not show them is in no row and in no total."""

    def __init__(self, scope: Scope, journeys: Journeys, crm: CrmOutcomes) -> None:
        self._scope = scope
        self._journeys = journeys
        self._crm = crm

    def attribute(self, who: "Identity", asked: Asked, model: Model, by: str, lookback: timedelta) -> Attribution:
        """Raises Forbidden, Unavailable, and Invalid when there is too much to read."""
        found, now = self._attributed(who, asked, model, by, lookback)
        if asked.comparison is None:
            return Attribution(found, told(now, None, _uncredited))
        earlier = replace(asked, span=asked.span.compared_with(asked.comparison))
        before, then = self._attributed(who, earlier, model, by, lookback)
        return Attribution(found, told(now, then, _uncredited), before)

    def _attributed(
        self, who: "Identity", asked: Asked, model: Model, by: str, lookback: timedelta
    ) -> tuple[Attributed, Found[Credit]]:
        site_ids = self._scope.site_ids(asked.site_keys)
        span = asked.span
        reach = Span(span.first - lookback, span.last)
        leads, made = self._crm.leads(who, span, self._journeys.people("Leads", reach))
        deals = self._crm.won(who, span)
        people = sorted({person for outcome in (*leads, *deals) for person in outcome.people})
        arrivals = self._journeys.arrivals(by, people, reach, site_ids)

        def divided(outcomes: Sequence[Outcome]) -> Attributed:
            return attribute(model, outcomes, arrivals, lookback)

        # Leads whose visits nobody knows were not even read.
        whole = divided([*leads, *deals]).with_leads(made)
        return whole, Found(_by_value(whole), _over_time(asked, [*leads, *deals], divided))


def _over_time(
    asked: Asked, outcomes: Sequence[Outcome], divided: Callable[[Sequence[Outcome]], Attributed]
) -> list[tuple[Span, Mapping[str, Credit]]] | None:
    if asked.interval is None:
        return None
    return [
        (part, _by_value(divided([each for each in outcomes if part.begin <= each.at < part.end])))
        for part in parts_of(asked.span, asked)
    ]


def _by_value(found: Attributed) -> Mapping[str, Credit]:
    return {credit.value: credit for credit in found.credits}


def _uncredited(value: str) -> Credit:
    return Credit(value, 0.0, 0.0, 0.0)
