"""The same figures out of rollups, where nothing is filtered: quick for years of visits."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Engine, Select, and_, func, or_, select

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.analytics.model.figures import Figures
from suitecrm_bridge.features.analytics.model.figures import Row as TableRow
from suitecrm_bridge.features.analytics.model.question import ROLLED, Selection, Slice
from suitecrm_bridge.features.analytics.model.span import Interval, Span, cut, period_of, pieces, whole
from suitecrm_bridge.features.analytics.storage.selecting import on_sites, reading
from suitecrm_bridge.features.analytics.storage.visits import CountedVisits, figures_of, sliced
from suitecrm_bridge.features.tracking.storage.tables import rollups

_SUMS = ("visits", "page_views", "seconds", "bounces")
_NAMED = 1000  # no database takes any number of values in one question
_INTERVALS: tuple[Interval, ...] = ("day", "week", "month")


class RolledVisits:
    """`VisitFigures`.

    Sums come from rollups. How many visitors a range had cannot be added up from its days: it is in a rollup only if
    the range is a day, a week or a month, and is counted from visits otherwise.
    """

    def __init__(self, engine: Engine, counted: CountedVisits, clock: Clock) -> None:
        self._engine = engine
        self._counted = counted
        self._clock = clock

    def totals(self, selection: Selection) -> Figures:
        if selection.filters:
            return self._counted.totals(selection)
        interval = interval_of(selection.span, self._today)
        with reading(self._engine) as connection:
            found = figures_of(connection.execute(_summed(rows_of(selection, "total", interval))).one())
        return found if interval else replace(found, visitors=self._counted.visitors(selection))

    def series(self, selection: Selection, interval: Interval) -> Mapping[date, Figures]:
        if selection.filters:
            return self._counted.series(selection, interval)
        parts = cut(selection.span, interval)
        starts = [period_of(part.first, interval).first for part in parts]
        these = _starting(selection, "total", interval, starts)
        with reading(self._engine) as connection:
            rows = connection.execute(_summed(these, rollups.c.start)).all()
        found = {row.start: figures_of(row) for row in rows}
        for part in parts:
            if interval_of(part, self._today) != interval and part != period_of(part.first, interval):
                # A week that begins before the range, for example: of it only the days that are asked for.
                found.pop(period_of(part.first, interval).first, None)
                found[period_of(part.first, interval).first] = self.totals(replace(selection, span=part))
        return found

    def table(self, dimension: str, selection: Selection, part: Slice) -> tuple[Sequence[TableRow], int]:
        interval = None if selection.filters else interval_of(selection.span, self._today)
        if interval is None:
            return self._counted.table(dimension, selection, part)
        found = _summed(rows_of(selection, ROLLED[dimension], interval) & (rollups.c.value != ""), rollups.c.value)
        with reading(self._engine) as connection:
            return sliced(connection, found.subquery(), part)

    def rows(self, dimension: str, selection: Selection, values: Sequence[str]) -> Mapping[str, Figures]:
        """Of these values alone."""
        interval = None if selection.filters else interval_of(selection.span, self._today)
        if interval is None:
            return self._counted.rows(dimension, selection, values)
        these = rows_of(selection, ROLLED[dimension], interval)
        if len(values) <= _NAMED:
            these &= rollups.c.value.in_(values)
        wanted = set(values)
        with reading(self._engine) as connection:
            found = connection.execute(_summed(these, rollups.c.value))
            return {row.value: figures_of(row) for row in found if row.value in wanted}

    @property
    def _today(self) -> date:
        return self._clock.now().date()


def interval_of(span: Span, today: date) -> Interval | None:
    """The period that the span is, as far as that has come."""
    return next((interval for interval in _INTERVALS if whole(span, interval, today)), None)


def rows_of(selection: Selection, dimension: str, interval: Interval | None) -> ColumnElement[bool]:
    """The rollups that add up to the selection."""
    if interval is not None:
        return _starting(selection, dimension, interval, [period_of(selection.span.first, interval).first])
    made_up = pieces(selection.span)
    return or_(*(_starting(selection, dimension, each, starts) for each, starts in made_up.items() if starts))


def _starting(selection: Selection, dimension: str, interval: Interval, starts: Sequence[date]) -> ColumnElement[bool]:
    return and_(
        on_sites(rollups.c.site_id, selection.site_ids),
        rollups.c.period == interval,
        rollups.c.start.in_(starts),
        rollups.c.dimension == dimension,
    )


def _summed(these: ColumnElement[bool], *by: ColumnElement[Any]) -> Select[Any]:
    sums = [func.sum(rollups.c[name]).label(name) for name in ("visitors", *_SUMS)]
    return select(*by, *sums).where(these).group_by(*by)
