"""Visitors one by one, with their visits and events."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from heapq import merge
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, and_, exists, or_, select

from suitecrm_bridge.features.analytics.model.cursor import Place
from suitecrm_bridge.features.analytics.model.people import Moment, Profile, Visit
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.selecting import on_sites, reading
from suitecrm_bridge.features.tracking.model import QUARANTINED
from suitecrm_bridge.features.tracking.model.pages import path_of
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_columns, shown_details, shown_text
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitor_records, visitors
from suitecrm_bridge.store.hints import on_mariadb

_PROFILE = (
    *("channel", "source", "landing_page", "referrer", "utm_campaign"),
    *("device", "browser", "os", "country", "region", "city", "company"),
)
_VISIT = (
    *("channel", "source", "medium", "utm_campaign", "referrer", "entry_page", "exit_page"),
    *("device", "browser", "os", "country", "region", "city", "company"),
)
_MOST_EVENTS = 2000
# What people typed, and what tells them apart, stays out: who somebody is stands in the record, for whom may see it.
_SILENT = frozenset({"identify", "consent", "open"})


class SqlVisitors:
    """`Visitors`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(
        self, selection: Selection, *, identified: bool | None, after: Place | None, limit: int
    ) -> Sequence[Profile]:
        with reading(self._engine) as connection:
            # Site by site, each in the order of its index: together they would have to be sorted first.
            parts = [
                connection.execute(_last_seen(site_id, selection, after, identified=identified).limit(limit)).all()
                for site_id in selection.site_ids
            ]
            rows = list(islice(merge(*parts, key=lambda row: (row.last_seen_at, row.id), reverse=True), limit))
            return _with_records(connection, rows)

    def one(self, visitor_id: str) -> Profile | None:
        with reading(self._engine) as connection:
            rows = connection.execute(select(visitors).where(visitors.c.id == visitor_id)).all()
            return next(iter(_with_records(connection, rows)), None)

    def visits(self, visitor_id: str, *, after: Place | None, limit: int) -> Sequence[Visit]:
        wanted = select(sessions).where(sessions.c.visitor_id == visitor_id)
        if after is not None:
            earlier = and_(sessions.c.started_at == after.at, sessions.c.id < after.id)
            wanted = wanted.where(sessions.c.started_at <= after.at, or_(sessions.c.started_at < after.at, earlier))
        wanted = wanted.order_by(sessions.c.started_at.desc(), sessions.c.id.desc()).limit(limit)
        with reading(self._engine) as connection:
            found = [_visit(row) for row in connection.execute(wanted)]
            return _with_moments(found, _moments(connection, visitor_id, found)) if found else []

    def present(self, site_ids: Sequence[str], since: datetime, limit: int) -> Sequence[Visit]:
        wanted = (
            select(sessions)
            .select_from(visitors.join(sessions, sessions.c.visitor_id == visitors.c.id))
            .where(
                on_sites(visitors.c.site_id, site_ids), visitors.c.last_seen_at >= since, sessions.c.ended_at >= since
            )
            .order_by(visitors.c.last_seen_at.desc(), sessions.c.started_at.desc())
            .limit(limit)
        )
        latest: dict[str, Visit] = {}
        with reading(self._engine) as connection:
            for row in connection.execute(wanted):
                latest.setdefault(row.visitor_id, _visit(row))
        return list(latest.values())


def _last_seen(site_id: str, selection: Selection, after: Place | None, *, identified: bool | None) -> Select[Any]:
    seen = visitors.c.last_seen_at
    wanted = select(visitors).where(
        visitors.c.site_id == site_id, seen >= selection.span.begin, seen < selection.span.end
    )
    if after is not None:
        earlier = and_(seen == after.at, visitors.c.id < after.id)
        wanted = wanted.where(seen <= after.at, or_(seen < after.at, earlier))
    for name, values in selection.filters.items():
        wanted = wanted.where(visitors.c[name].in_(values))
    if identified is not None:
        known = exists().where(visitor_records.c.visitor_id == visitors.c.id)
        wanted = wanted.where(known if identified else ~known)
    # It would begin with who is there now, whatever the days.
    wanted = on_mariadb(wanted, visitors, "FORCE INDEX FOR ORDER BY (ix_visitors_site_id_last_seen_at)")
    return wanted.order_by(seen.desc(), visitors.c.id.desc())


def _with_records(connection: Connection, rows: Sequence[Row[Any]]) -> list[Profile]:
    mine = select(visitor_records).where(visitor_records.c.visitor_id.in_([row.id for row in rows]))
    records: dict[str, list[tuple[str, str]]] = {}
    for found in connection.execute(mine.order_by(visitor_records.c.module)) if rows else ():
        records.setdefault(found.visitor_id, []).append((found.module, found.record_id))
    return [
        Profile(
            row.id,
            row.site_id,
            row.first_seen_at,
            row.last_seen_at,
            row.visits,
            row.page_views,
            row.seconds,
            _facts(row, _PROFILE),
            tuple(records.get(row.id, ())),
        )
        for row in rows
    ]


def _visit(row: Row[Any]) -> Visit:
    return Visit(
        row.id,
        row.visitor_id,
        row.site_id,
        row.started_at,
        row.ended_at,
        row.page_views,
        row.events,
        row.seconds,
        _facts(row, _VISIT),
    )


def _facts(row: Row[Any], names: Sequence[str]) -> Mapping[str, str | None]:
    return shown_columns(row._asdict(), names)


def _moments(connection: Connection, visitor_id: str, visits: Sequence[Visit]) -> Iterator[Moment]:
    wanted = (
        select(events)
        .where(
            events.c.visitor_id == visitor_id,
            events.c.at >= visits[-1].started_at,
            events.c.at <= max(visit.ended_at for visit in visits),
            or_(events.c.suspect.is_(None), events.c.suspect.not_in(QUARANTINED)),
        )
        .order_by(events.c.at.desc(), events.c.id.desc())
        .limit(_MOST_EVENTS)
    )
    for row in connection.execute(wanted):
        title = shown_text(row.title) if row.title else row.title
        details = {} if row.type in _SILENT else shown_details(row.props or {})
        yield Moment(row.id, row.at, row.type, path_of(row.url), title, row.name, row.seconds, row.depth, details)


def _with_moments(visits: Sequence[Visit], moments: Iterator[Moment]) -> list[Visit]:
    """Each event goes to the latest visit that had begun; both come the latest first."""
    theirs: dict[str, list[Moment]] = {visit.id: [] for visit in visits}
    waiting = list(visits)
    for moment in moments:
        while len(waiting) > 1 and moment.at < waiting[0].started_at:
            waiting.pop(0)
        theirs[waiting[0].id].append(moment)
    return [replace(visit, moments=tuple(reversed(theirs[visit.id]))) for visit in visits]
