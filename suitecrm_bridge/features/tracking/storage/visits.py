"""Visits of the web by people SuiteCRM knows, for the timelines of their records."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, or_, select, tuple_

from suitecrm_bridge.features.records.model.timeline import Happening, Place
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitor_records

_KIND = "visit"
_MOST_PAGES = 50
_CHUNK = 500
_HOW = ("landing_page", "referrer", "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")


class SqlVisits:
    """`records.ports.WebVisits`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, people: Sequence[tuple[str, str]], behind: Place | None, limit: int) -> Sequence[Happening]:
        if behind is not None and behind.at is None:
            return []  # every visit has its time, and what has none comes last
        with answering.database(), reading(self._engine) as connection:
            visitors = _visitors(connection, people)
            found = [row for some in _chunks(visitors) for row in _visits(connection, some, behind, limit)]
            visits = sorted(found, key=lambda row: (row.started_at, row.id), reverse=True)[:limit]
            pages = _pages(connection, visits)
        return [_happening(row, pages.get(row.id, [])) for row in visits]


def _visitors(connection: Connection, people: Sequence[tuple[str, str]]) -> list[str]:
    known: set[str] = set()
    for some in _chunks(people):
        is_one = tuple_(visitor_records.c.module, visitor_records.c.record_id).in_(some)
        known |= set(connection.scalars(select(visitor_records.c.visitor_id).where(is_one)))
    return sorted(known)


def _visits(connection: Connection, visitors: Sequence[str], behind: Place | None, limit: int) -> Sequence[Row[Any]]:
    wanted = select(sessions).where(sessions.c.visitor_id.in_(visitors))
    if behind is not None and behind.at is not None:
        wanted = wanted.where(_still_to_come(behind, behind.at))
    return connection.execute(wanted.order_by(sessions.c.started_at.desc(), sessions.c.id.desc()).limit(limit)).all()


def _still_to_come(behind: Place, at: datetime) -> ColumnElement[bool]:
    if behind.kind == _KIND:
        same = and_(sessions.c.started_at == at, sessions.c.id < behind.id)
        return or_(sessions.c.started_at < at, same)
    return sessions.c.started_at <= at if behind.is_before(_KIND) else sessions.c.started_at < at


def _pages(connection: Connection, visits: Sequence[Row[Any]]) -> Mapping[str, list[dict[str, Any]]]:
    """The first page views of each visit; those too old to be kept are not there any more."""
    pages: dict[str, list[dict[str, Any]]] = {}
    for some in _chunks(visits, 50):
        within = [
            and_(events.c.visitor_id == row.visitor_id, events.c.at.between(row.started_at, row.ended_at))
            for row in some
        ]
        views = select(events).where(events.c.type == "pageview", or_(*within)).order_by(events.c.at, events.c.id)
        for view in connection.execute(views):
            visit = next(
                row for row in some if row.visitor_id == view.visitor_id and row.started_at <= view.at <= row.ended_at
            )
            shown = pages.setdefault(visit.id, [])
            if len(shown) < _MOST_PAGES:
                shown.append({"at": _iso(view.at), "url": view.url, "title": view.title})
    return pages


def _happening(row: Row[Any], pages: list[dict[str, Any]]) -> Happening:
    told: dict[str, Any] = {
        "visitor_id": row.visitor_id,
        "ended_at": _iso(row.ended_at),
        "page_views": row.page_views,
        "seconds": round(row.seconds),
        "exit_page": row.exit_page,
        **{name: getattr(row, name) for name in _HOW},
        "pages": pages,
    }
    return Happening(_KIND, row.id, row.started_at, row.landing_page, None, told)


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _chunks(items: Sequence[Any], size: int = _CHUNK) -> list[Sequence[Any]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
