"""Figures out of visits: exact for any range and any filter."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, Row, Select, func, select

from suitecrm_bridge.features.analytics.model.figures import Figures
from suitecrm_bridge.features.analytics.model.figures import Row as TableRow
from suitecrm_bridge.features.analytics.model.question import Selection, Slice
from suitecrm_bridge.features.analytics.model.span import Interval
from suitecrm_bridge.features.analytics.storage.selecting import bounced, chosen, reading, value_of
from suitecrm_bridge.features.analytics.storage.sql import PERIODS, day
from suitecrm_bridge.features.tracking.storage.tables import sessions

_SUMS = ("visits", "page_views", "seconds", "bounces")


class CountedVisits:
    """Figures from visits alone."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def totals(self, selection: Selection) -> Figures:
        with reading(self._engine) as connection:
            return figures_of(connection.execute(_summed(selection)).one())

    def visitors(self, selection: Selection) -> int:
        each = (
            select(func.count(sessions.c.visitor_id.distinct())).where(chosen(selection)).group_by(sessions.c.site_id)
        )
        with reading(self._engine) as connection:
            return sum(connection.scalars(each))

    def series(self, selection: Selection, interval: Interval) -> Mapping[date, Figures]:
        """By the first day of each period, as far as it lies in the selection."""
        period = PERIODS[interval](sessions.c.started_at)
        with reading(self._engine) as connection:
            rows = connection.execute(_summed(selection, period)).all()
        return {day(row.value): figures_of(row) for row in rows}

    def table(self, dimension: str, selection: Selection, part: Slice) -> tuple[Sequence[TableRow], int]:
        """The rows of the slice, and how many rows there are."""
        found = _summed(selection, value_of(dimension), named=True)
        with reading(self._engine) as connection:
            return sliced(connection, found.subquery(), part)

    def rows(self, dimension: str, selection: Selection, values: Sequence[str]) -> Mapping[str, Figures]:
        """Of these values alone."""
        found, wanted = _summed(selection, value_of(dimension), named=True), set(values)
        with reading(self._engine) as connection:
            return {row.value: figures_of(row) for row in connection.execute(found) if row.value in wanted}


def sliced(connection: Connection, rows: FromClause, part: Slice) -> tuple[Sequence[TableRow], int]:
    """The slice of a table of figures, and how many rows the whole of it has."""
    wanted = (
        select(rows, func.count().over().label("of"))
        .order_by(rows.c[part.order].desc(), rows.c.value)
        .limit(part.limit)
        .offset(part.offset)
    )
    found = connection.execute(wanted).all()
    return [TableRow(row.value, figures_of(row)) for row in found], found[0].of if found else 0


def figures_of(row: Row[Any]) -> Figures:
    return Figures(
        int(row.visitors or 0),
        int(row.visits or 0),
        int(row.page_views or 0),
        float(row.seconds or 0),
        int(row.bounces or 0),
    )


def _summed(selection: Selection, value: ColumnElement[Any] | None = None, *, named: bool = False) -> Select[Any]:
    """Figures of the selection, one row for each `value` if that is given; `named`: only of visits that have one.

    A visitor belongs to a site: somebody on two of them is one visitor of each.
    """
    by = [value.label("value")] if value is not None else []
    having = [value.is_not(None), value != ""] if named and value is not None else []
    each = select(
        *by,
        func.count(sessions.c.visitor_id.distinct()).label("visitors"),
        func.count().label("visits"),
        func.sum(sessions.c.page_views).label("page_views"),
        func.sum(sessions.c.seconds).label("seconds"),
        func.sum(bounced()).label("bounces"),
    ).where(chosen(selection), *having)
    if len(selection.site_ids) == 1:
        return each.group_by(*by) if by else each
    by_site = each.group_by(sessions.c.site_id, *by).subquery()
    sums = [func.sum(by_site.c[name]).label(name) for name in ("visitors", *_SUMS)]
    if not by:
        return select(*sums)
    return select(by_site.c.value, *sums).group_by(by_site.c.value)
