"""A selection of visits as conditions on tracking's tables."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, and_, case, or_
from sqlalchemy.exc import DBAPIError

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.analytics.model.question import DIMENSIONS, PAGE, Selection
from suitecrm_bridge.features.analytics.storage.sql import HasPage
from suitecrm_bridge.features.tracking.storage.tables import sessions


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that only reads. Raises Unavailable when the database does not answer."""
    try:
        with engine.connect() as connection:
            yield connection.execution_options(reading=True)
    except DBAPIError as down:
        raise Unavailable("The figures cannot be read at the moment.", retry_after=5) from down


def chosen(selection: Selection, visits: FromClause = sessions) -> ColumnElement[bool]:
    """The visits of the selection, `visits` being the table or an alias of it."""
    return and_(within(selection, visits), *fitting(selection, visits))


def within(selection: Selection, visits: FromClause = sessions) -> ColumnElement[bool]:
    return and_(
        visits.c.site_id.in_(selection.site_ids),
        visits.c.started_at >= selection.span.begin,
        visits.c.started_at < selection.span.end,
    )


def fitting(selection: Selection, visits: FromClause = sessions) -> Iterator[ColumnElement[bool]]:
    for name, values in selection.filters.items():
        if name == PAGE:
            yield or_(*(HasPage(visits.c.pages, value) for value in values))
        else:
            yield value_of(name, visits).in_(values)


def value_of(dimension: str, visits: FromClause = sessions) -> ColumnElement[str]:
    return visits.c[DIMENSIONS[dimension]]


def bounced(visits: FromClause = sessions) -> ColumnElement[int]:
    """1 for a visit of one page view and nothing else but its time and speed."""
    return case((and_(visits.c.page_views == 1, visits.c.interactions == 0), 1), else_=0)
