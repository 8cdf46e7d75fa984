"""What takes more than counting visits: funnels, cohorts, heatmaps, speed, and whose merit an outcome is."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from suitecrm_bridge.features.analytics.model.attribution import Attributed, Model, attribute
from suitecrm_bridge.features.analytics.model.cohorts import Cohort, cohorts
from suitecrm_bridge.features.analytics.model.funnel import Stage, Step, stages
from suitecrm_bridge.features.analytics.model.heatmap import Heatmap, heatmap
from suitecrm_bridge.features.analytics.model.question import Asked
from suitecrm_bridge.features.analytics.model.span import Span, cut, period_of
from suitecrm_bridge.features.analytics.model.speed import PageSpeed, speeds
from suitecrm_bridge.features.analytics.ports import CohortFigures, CrmOutcomes, EventFigures, Journeys
from suitecrm_bridge.features.analytics.service.scope import Scope

if TYPE_CHECKING:
    from suitecrm_bridge.web.identity import Identity


class Reports:
    def __init__(self, scope: Scope, events: EventFigures, returning: CohortFigures) -> None:
        self._scope = scope
        self._events = events
        self._returning = returning

    def funnel(self, asked: Asked, steps: Sequence[Step], window: timedelta) -> Sequence[Stage]:
        selection = self._scope.selection(asked)
        begin, end = selection.span.begin, selection.span.end
        return stages(steps, self._events.deeds(steps, selection, end + window), window, begin, end)

    def cohorts(self, asked: Asked) -> Sequence[Cohort]:
        selection = self._scope.selection(asked)
        starts = [period_of(part.first, asked.interval).first for part in cut(selection.span, asked.interval)]
        return cohorts(
            starts,
            self._returning.newcomers(selection, asked.interval),
            self._returning.returned(selection, asked.interval),
            asked.interval,
            self._scope.clock.now().date(),
        )

    def heatmap(self, asked: Asked, page: str, most_elements: int) -> Heatmap:
        selection = self._scope.selection(asked)
        return heatmap(self._events.clicks(page, selection), self._events.depths(page, selection), most_elements)

    def speed(self, asked: Asked, pages: Sequence[str]) -> Sequence[PageSpeed]:
        return speeds(self._events.vitals(pages, self._scope.selection(asked)))


class AttributionDesk:
    """As the person who asks: what SuiteCRM does not show them is in no row and in no total."""

    def __init__(self, scope: Scope, journeys: Journeys, crm: CrmOutcomes) -> None:
        self._scope = scope
        self._journeys = journeys
        self._crm = crm

    def attribute(self, who: "Identity", asked: Asked, model: Model, by: str, lookback: timedelta) -> Attributed:
        """Raises Forbidden, Unavailable, and Invalid when there is too much to read."""
        site_ids = self._scope.site_ids(asked.site_keys)
        span = asked.span
        reach = Span(span.first - lookback, span.last)
        leads, made = self._crm.leads(who, span, self._journeys.people("Leads", reach))
        deals = self._crm.won(who, span)
        people = sorted({person for outcome in (*leads, *deals) for person in outcome.people})
        arrivals = self._journeys.arrivals(by, people, reach, site_ids)
        found = attribute(model, [*leads, *deals], arrivals, lookback)
        # Leads whose visits nobody knows were not even read.
        return found.with_leads(made)
