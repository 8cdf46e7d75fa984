"""Visits of the web by people SuiteCRM knows, for the timelines of their records."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, or_, select

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.records.model.timeline import Happening, Place
from suitecrm_bridge.features.tracking.model.pages import path_of
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_actions, shown_columns, shown_text
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitor_records
from suitecrm_bridge.store.keys import one_of

_KIND = "visit"
_MOST_PAGES = 50
_CHUNK = 500
_PEOPLE = 100
_HOW = (
    *("entry_page", "exit_page", "channel", "source", "medium", "landing_page", "referrer"),
    *("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"),
    *("device", "browser", "os", "country", "region", "city", "company"),
)


class SqlVisits:
    """`records.ports.WebVisits`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, people: Sequence[tuple[str, str]], behind: Place | None, limit: int) -> Sequence[Happening]:
        if behind is not None and behind.at is None:
            return []  # every visit has its time, and what has none comes last
        with answering.database(), reading(self._engine) as connection:
            visitors = _visitors(connection, people)
            found = [
                row for some in batched(sorted(visitors), _CHUNK) for row in _visits(connection, some, behind, limit)
            ]
            visits = sorted(found, key=lambda row: (row.started_at, row.id), reverse=True)[:limit]
            titles = _titles(connection, visits)
        return [_happening(row, titles, visitors[row.visitor_id]) for row in visits]


def _visitors(connection: Connection, people: Sequence[tuple[str, str]]) -> Mapping[str, float]:
    """The visitors who are one of these people, and how sure that is (0 to 1)."""
    known: dict[str, float] = {}
    for some in batched(people, _PEOPLE):
        is_one = one_of((visitor_records.c.module, visitor_records.c.record_id), some)
        wanted = select(visitor_records.c.visitor_id, visitor_records.c.confidence).where(is_one)
        for row in connection.execute(wanted):
            known[row.visitor_id] = max(row.confidence, known.get(row.visitor_id, 0.0))
    return known


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


def _titles(connection: Connection, visits: Sequence[Row[Any]]) -> Mapping[tuple[str, str], str]:
    """What the pages of each visit were called, by path, where the events themselves are still kept."""
    titles: dict[tuple[str, str], str] = {}
    for some in batched(visits, 50):
        within = [
            and_(events.c.visitor_id == row.visitor_id, events.c.at.between(row.started_at, row.ended_at))
            for row in some
        ]
        wanted = select(events.c.visitor_id, events.c.at, events.c.url, events.c.title)
        for view in connection.execute(wanted.where(events.c.type == "pageview", or_(*within))):
            visit = next((row for row in some if _is_in(view, row)), None)
            if visit is not None and view.title:
                titles[visit.id, path_of(view.url)] = shown_text(view.title)
    return titles


def _is_in(view: Any, visit: Row[Any]) -> bool:  # noqa: ANN401  # a row of chosen columns
    return bool(view.visitor_id == visit.visitor_id and visit.started_at <= view.at <= visit.ended_at)


def _happening(row: Row[Any], titles: Mapping[tuple[str, str], str], confidence: float) -> Happening:
    pages = [
        {"path": path, "title": titles.get((row.id, path)), "views": views, "seconds": round(seconds), "depth": depth}
        for path, (views, seconds, depth) in list((row.pages or {}).items())[:_MOST_PAGES]
    ]
    told: dict[str, Any] = {
        "visitor_id": row.visitor_id,
        "confidence": confidence,
        "ended_at": _iso(row.ended_at),
        "page_views": row.page_views,
        "seconds": round(row.seconds),
        **shown_columns(row._asdict(), _HOW),
        "pages": pages,
        "actions": shown_actions(row.actions or {}),
    }
    return Happening(_KIND, row.id, row.started_at, told["entry_page"] or told["landing_page"], None, told)


def _iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
