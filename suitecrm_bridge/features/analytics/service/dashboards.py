"""Overview and tables: how many, how long, from where, on what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from suitecrm_bridge.features.analytics.model.figures import Figures, Happening, PageRow, Point, Row
from suitecrm_bridge.features.analytics.model.question import Asked, HappeningKind, Selection
from suitecrm_bridge.features.analytics.model.span import Interval, Span, cut, period_of
from suitecrm_bridge.features.analytics.model.told import Told
from suitecrm_bridge.features.analytics.ports import ContentFigures, EventFigures, VisitFigures
from suitecrm_bridge.features.analytics.service.over_time import beside
from suitecrm_bridge.features.analytics.service.scope import Scope

R = TypeVar("R")


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
        selection, interval = self._scope.selection(asked), asked.interval or "day"
        found = Overview(
            selection.span,
            interval,
            self._visits.totals(selection),
            self._points(selection, interval),
            self._events.quarantined(selection),
        )
        if asked.comparison is None:
            return found
        before = selection.compared_with(asked.comparison)
        return replace(
            found,
            before_span=before.span,
            before=self._visits.totals(before),
            before_points=self._points(before, interval),
        )

    def table(self, dimension: str, asked: Asked) -> tuple[Sequence[Told[Row]], int]:
        """The rows of the slice that is asked for, and how many there are."""
        selection = self._scope.selection(asked)
        listed, total = self._visits.table(dimension, selection, asked.part)
        rows = {row.value: row for row in listed}

        def look(other: Selection) -> Mapping[str, Row]:
            found = self._visits.rows(dimension, other, list(rows))
            return {value: Row(value, figures) for value, figures in found.items()}

        return beside(rows, asked, selection, look, lambda value: Row(value, Figures())), total

    def pages(self, asked: Asked, *, with_depth: bool) -> tuple[Sequence[Told[PageRow]], int]:
        selection = self._scope.selection(asked)

        def look(other: Selection) -> Mapping[str, PageRow]:
            return {row.page: row for row in self._contents.pages(other, with_depth=with_depth)}

        rows = look(selection)
        return beside(_slice(rows, asked), asked, selection, look, _unseen), len(rows)

    def happenings(self, kind: HappeningKind, asked: Asked) -> tuple[Sequence[Told[Happening]], int]:
        selection = self._scope.selection(asked)

        def look(other: Selection) -> Mapping[str, Happening]:
            return {row.value: row for row in self._contents.happenings(kind, other)}

        rows = look(selection)
        return beside(_slice(rows, asked), asked, selection, look, lambda value: Happening(value, 0, 0, 0)), len(rows)

    def _points(self, selection: Selection, interval: Interval) -> Sequence[Point]:
        found = self._visits.series(selection, interval)
        return [
            Point(part.first, part.last, found.get(period_of(part.first, interval).first, Figures()))
            for part in cut(selection.span, interval)
        ]


def _slice(rows: Mapping[str, R], asked: Asked) -> Mapping[str, R]:
    part = asked.part
    return dict(islice(rows.items(), part.offset, part.offset + part.limit))


def _unseen(page: str) -> PageRow:
    return PageRow(page, 0, 0, 0.0, 0, 0, None)
