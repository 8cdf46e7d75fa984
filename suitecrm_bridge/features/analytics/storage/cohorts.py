"""Newcomers and who of them came again."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import ColumnElement, Engine, FromClause, and_, func, select

from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.model.span import Interval
from suitecrm_bridge.features.analytics.storage.selecting import fitting, reading
from suitecrm_bridge.features.analytics.storage.sql import PERIODS, day
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitors

_first = sessions.alias("first_visit")


class CountedCohorts:
    """`CohortFigures`. What is filtered is the first visit."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newcomers(self, selection: Selection, interval: Interval) -> Mapping[date, int]:
        start = PERIODS[interval](visitors.c.first_seen_at)
        wanted = select(start.label("start"), func.count().label("visitors")).select_from(_source(selection))
        wanted = wanted.where(*_new(selection)).group_by(start)
        with reading(self._engine) as connection:
            return {day(row.start): row.visitors for row in connection.execute(wanted)}

    def returned(self, selection: Selection, interval: Interval) -> Mapping[tuple[date, date], int]:
        start, period = PERIODS[interval](visitors.c.first_seen_at), PERIODS[interval](sessions.c.started_at)
        wanted = (
            select(start.label("start"), period.label("period"), func.count(visitors.c.id.distinct()).label("visitors"))
            .select_from(_source(selection).join(sessions, sessions.c.visitor_id == visitors.c.id))
            # Most come once: they are told by a number in their own row.
            .where(*_new(selection), visitors.c.visits > 1)
            .group_by(start, period)
        )
        with reading(self._engine) as connection:
            return {(day(row.start), day(row.period)): row.visitors for row in connection.execute(wanted)}


def _new(selection: Selection) -> list[ColumnElement[bool]]:
    return [
        visitors.c.site_id.in_(selection.site_ids),
        visitors.c.first_seen_at >= selection.span.begin,
        visitors.c.first_seen_at < selection.span.end,
        *fitting(selection, _first),
    ]


def _source(selection: Selection) -> FromClause:
    if not selection.filters:
        return visitors
    return visitors.join(
        _first, and_(_first.c.visitor_id == visitors.c.id, _first.c.started_at == visitors.c.first_seen_at)
    )
