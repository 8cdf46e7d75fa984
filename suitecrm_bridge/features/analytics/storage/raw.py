"""Raw events as conditions: of a kind, on sites and days, on a page, in visits that fit."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, and_, or_

from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.selecting import on_sites
from suitecrm_bridge.features.analytics.storage.sql import Exact, PathOf
from suitecrm_bridge.features.tracking.model import QUARANTINED
from suitecrm_bridge.features.tracking.storage.tables import events, sessions

_ESCAPE = "!"


def of_kinds(*kinds: str, among: FromClause = events) -> ColumnElement[bool]:
    """Events of these kinds that are not held for a robot's; `among` is the table or an alias of it."""
    return and_(among.c.type.in_(kinds), or_(among.c.suspect.is_(None), among.c.suspect.not_in(QUARANTINED)))


def then(selection: Selection, among: FromClause = events) -> ColumnElement[bool]:
    return at(selection, selection.span.begin, selection.span.end, among)


def at(selection: Selection, begin: datetime, end: datetime, among: FromClause = events) -> ColumnElement[bool]:
    return and_(on_sites(among.c.site_id, selection.site_ids), among.c.at >= begin, among.c.at < end)


def on_pages(pages: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(and_(maybe_on(page), Exact(PathOf(events.c.url)) == Exact(page)) for page in pages))


def maybe_on(pattern: str, among: FromClause = events) -> ColumnElement[bool]:
    """What is quick to see of a URL: whether it has the page in it anywhere; `*` stands for any characters."""
    said = "".join(_ESCAPE + letter if letter in "!%_" else letter for letter in pattern).replace("*", "%")
    return among.c.url.like(f"%{said}%", escape=_ESCAPE)


def source(selection: Selection) -> FromClause:
    """Events alone, unless something is asked of the visits they belong to."""
    return events.join(sessions, in_visit(events)) if selection.filters else events


def in_visit(among: FromClause) -> ColumnElement[bool]:
    """Which visit an event belongs to."""
    return and_(
        sessions.c.visitor_id == among.c.visitor_id,
        # Written so that no index has it: SQLite would go through all visits of the site for each event.
        sessions.c.site_id.concat("") == among.c.site_id,
        sessions.c.started_at <= among.c.at,
        sessions.c.ended_at >= among.c.at,
    )
