"""Overview and tables: how many, how long, from where, on what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from suitecrm_bridge.features.analytics.model.figures import Figures, Happening, PageRow, Point, Row
from suitecrm_bridge.features.analytics.model.question import Asked, HappeningKind, Selection
from suitecrm_bridge.features.analytics.model.span import Interval, Span, cut, period_of
from suitecrm_bridge.features.analytics.ports import ContentFigures, EventFigures, VisitFigures
from suitecrm_bridge.features.analytics.service.scope import Scope


@dataclass(frozen=True)
class Overview:
    """`before` and its points are of the span compared with. `quarantined` events are in no other figure."""

    span: Span
    interval: Interval
    figures: Figures
    points: Sequence[Point]
    quarantined: int
    before_span: Span | None = None
    before: Figures | None = None
    before_points: Sequence[Point] = ()


class Dashboards:
    def __init__(self, scope: Scope, visits: VisitFigures, contents: ContentFigures, events: EventFigures) -> None:
        self._scope = scope
        self._visits = visits
        self._contents = contents
        self._events = events

    def overview(self, asked: Asked) -> Overview:
        selection = self._scope.selection(asked)
        found = Overview(
            selection.span,
            asked.interval,
            self._visits.totals(selection),
            self._points(selection, asked.interval),
            self._events.quarantined(selection),
        )
        if asked.comparison is None:
            return found
        before = selection.compared_with(asked.comparison)
        return replace(
            found,
            before_span=before.span,
            before=self._visits.totals(before),
            before_points=self._points(before, asked.interval),
        )

    def table(self, dimension: str, asked: Asked) -> tuple[Sequence[Row], int]:
        selection = self._scope.selection(asked)
        rows, total = self._visits.table(dimension, selection, asked.part)
        if asked.comparison is None or not rows:
            return rows, total
        before = selection.compared_with(asked.comparison)
        known = self._visits.rows(dimension, before, [row.value for row in rows])
        return [replace(row, before=known.get(row.value, Figures())) for row in rows], total

    def pages(self, asked: Asked, *, with_depth: bool) -> tuple[Sequence[PageRow], int]:
        return self._contents.pages(self._scope.selection(asked), asked.part, with_depth=with_depth)

    def happenings(self, kind: HappeningKind, asked: Asked) -> tuple[Sequence[Happening], int]:
        return self._contents.happenings(kind, self._scope.selection(asked), asked.part)

    def _points(self, selection: Selection, interval: Interval) -> Sequence[Point]:
        found = self._visits.series(selection, interval)
        return [
            Point(part.first, part.last, found.get(period_of(part.first, interval).first, Figures()))
            for part in cut(selection.span, interval)
        ]
