"""Figures that only raw events have: steps, clicks, depths, speed; of events that happened on the days asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, and_, func, not_, or_, select
from sqlalchemy.sql.selectable import FromClause, Join

from suitecrm_bridge.features.analytics.model.funnel import Deed, Step
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.selecting import fitting, on_sites, reading
from suitecrm_bridge.features.tracking.model import QUARANTINED
from suitecrm_bridge.features.tracking.model.pages import path_of
from suitecrm_bridge.features.tracking.storage.quarantine_tables import suspects
from suitecrm_bridge.features.tracking.storage.tables import events, sessions

_ESCAPE = "\\"
_TYPES = {"page": "pageview", "event": "event"}


class RawEvents:
    """`EventFigures`. Every query names sites, kind and time, which is what the index begins with."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def deeds(self, steps: Sequence[Step], selection: Selection, until: datetime) -> Iterable[Deed]:
        with reading(self._engine) as connection:
            first = list(_first_deeds(connection, steps[0], selection))
            who = {deed.visitor_id for deed in first}
            later = _later_deeds(connection, steps, selection, until) if who else ()
            return [*first, *(deed for deed in later if deed.visitor_id in who)]

    def clicks(self, page: str, selection: Selection) -> Iterable[Mapping[str, Any]]:
        return [props for _, props in self._of_pages("click", selection, [page])]

    def vitals(self, pages: Sequence[str], selection: Selection) -> Iterable[tuple[str, Mapping[str, Any]]]:
        return self._of_pages("vitals", selection, pages)

    def depths(self, page: str, selection: Selection) -> Sequence[int]:
        wanted = (
            select(events.c.page_id, events.c.id, events.c.url, events.c.depth)
            .select_from(_source(selection))
            .where(_of("engagement"), _then(selection), events.c.depth.is_not(None), _on([page]), *fitting(selection))
        )
        furthest: dict[str, int] = {}
        with reading(self._engine) as connection:
            for row in connection.execute(wanted):
                if path_of(row.url) == page:
                    view = row.page_id or row.id
                    furthest[view] = max(furthest.get(view, 0), min(100, row.depth))
        return list(furthest.values())

    def quarantined(self, selection: Selection) -> int:
        begin, end = selection.span.begin, selection.span.end
        here = and_(on_sites(suspects.c.site_id, selection.site_ids), suspects.c.reason.in_(QUARANTINED))
        within = and_(suspects.c.first_at >= begin, suspects.c.last_at < end)
        partly = and_(suspects.c.first_at < end, suspects.c.last_at >= begin, not_(within))
        # Who was there within these days alone has been counted already. Of the others one by one: events have no index
        # that tells suspects, and in a join a database may begin with all events of these days.
        theirs = (
            select(func.count())
            .where(
                events.c.visitor_id == suspects.c.visitor_id,
                events.c.suspect == suspects.c.reason,
                _then(selection),
            )
            .correlate(suspects)
            .scalar_subquery()
        )
        with reading(self._engine) as connection:
            known = connection.scalar(select(func.sum(suspects.c.events)).where(here, within))
            counted = connection.scalar(select(func.sum(theirs)).where(here, partly))
        return int(known or 0) + int(counted or 0)

    def _of_pages(self, kind: str, selection: Selection, pages: Sequence[str]) -> list[tuple[str, Mapping[str, Any]]]:
        """(page, data) of the events of a kind, on these pages if any are named."""
        wanted = (
            select(events.c.url, events.c.props)
            .select_from(_source(selection))
            .where(_of(kind), _then(selection), *([_on(pages)] if pages else []), *fitting(selection))
        )
        with reading(self._engine) as connection:
            found = [(path_of(row.url), row.props or {}) for row in connection.execute(wanted)]
        return [each for each in found if not pages or each[0] in pages]


def _first_deeds(connection: Connection, step: Step, selection: Selection) -> Iterator[Deed]:
    wanted = _wanted(step).select_from(_source(selection)).where(_then(selection), *fitting(selection))
    return _deeds(connection, wanted, step, 0)


def _later_deeds(
    connection: Connection, steps: Sequence[Step], selection: Selection, until: datetime
) -> Iterator[Deed]:
    for number, step in enumerate(steps[1:], 1):
        wanted = _wanted(step).where(_at(selection, selection.span.begin, until))
        yield from _deeds(connection, wanted, step, number)


def _wanted(step: Step) -> Select[Any]:
    said = events.c.url if step.kind == "page" else events.c.name
    return select(events.c.visitor_id, events.c.at, events.c.id, said).where(_of(_TYPES[step.kind]), _like(step))


def _deeds(connection: Connection, wanted: Select[Any], step: Step, number: int) -> Iterator[Deed]:
    # Many events have the same few addresses or names.
    fits: dict[str, bool] = {}
    for visitor_id, at, id_, said in connection.execute(wanted):
        fit = fits.get(said)
        if fit is None:
            fit = fits[said] = step.fits(path_of(said) if step.kind == "page" else said or "")
        if fit:
            yield Deed(visitor_id, at, id_, number)


def _like(step: Step) -> ColumnElement[bool]:
    """Rows that cannot fit stay in the database; whether the others do is decided by the step itself."""
    parts = [_escaped(part) for part in step.pattern.split("*")]
    if step.kind == "event":
        return events.c.name.like("%".join(parts), escape=_ESCAPE)
    return events.c.url.like("%" + "%".join(parts) + "%", escape=_ESCAPE)


def _on(pages: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(events.c.url.like(f"%{_escaped(page)}%", escape=_ESCAPE) for page in pages))


def _escaped(text: str) -> str:
    return "".join(_ESCAPE + letter if letter in "%_\\" else letter for letter in text)


def _of(kind: str) -> ColumnElement[bool]:
    return and_(events.c.type == kind, or_(events.c.suspect.is_(None), events.c.suspect.not_in(QUARANTINED)))


def _then(selection: Selection) -> ColumnElement[bool]:
    return _at(selection, selection.span.begin, selection.span.end)


def _at(selection: Selection, begin: datetime, end: datetime) -> ColumnElement[bool]:
    return and_(on_sites(events.c.site_id, selection.site_ids), events.c.at >= begin, events.c.at < end)


def _source(selection: Selection) -> FromClause:
    """Events alone, unless something is asked of the visits they belong to."""
    return _in_visits() if selection.filters else events


def _in_visits() -> Join:
    """Each event beside the visit it belongs to."""
    return events.join(
        sessions,
        and_(
            sessions.c.visitor_id == events.c.visitor_id,
            sessions.c.site_id == events.c.site_id,
            sessions.c.started_at <= events.c.at,
            sessions.c.ended_at >= events.c.at,
        ),
    )
