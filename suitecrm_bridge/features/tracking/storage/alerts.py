"""Remember episodes and which alerts were told in them; read what happened in one."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, Row, Select, and_, insert, select, update

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.features.tracking.model import Event, who_counts
from suitecrm_bridge.features.tracking.model.alerts import Episode, Fulfilled, Visits
from suitecrm_bridge.features.tracking.ports.people import DueAlert
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import alert_episodes, alerts
from suitecrm_bridge.features.tracking.storage.rows import counted
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitor_records

_MOST_VISITS = 500
_MOST_EVENTS = 5000
_TELLING = ("pageview", "download")


class SqlAlerts:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def visits_of(self, module: str, record_id: str) -> Visits:
        with answering.database(), reading(self._engine) as connection:
            ids = _visitors(connection.execute(_links(module, record_id)).all())
            wanted = select(sessions.c.started_at, sessions.c.ended_at).where(sessions.c.visitor_id.in_(ids))
            rows = connection.execute(wanted.order_by(sessions.c.started_at.desc()).limit(_MOST_VISITS))
            return [(row.started_at, row.ended_at) for row in rows]

    def events_since(self, module: str, record_id: str, at: datetime) -> Sequence[Event]:
        with answering.database(), reading(self._engine) as connection:
            ids = _visitors(connection.execute(_links(module, record_id)).all())
            telling = and_(events.c.visitor_id.in_(ids), events.c.at >= at, events.c.type.in_(_TELLING))
            seen = select(events).where(telling, counted())
            rows = connection.execute(seen.order_by(events.c.at.desc()).limit(_MOST_EVENTS)).all()
        return [_event(row) for row in rows]

    def episode(self, module: str, record_id: str) -> Episode | None:
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(alert_episodes).where(*_of(alert_episodes, module, record_id))).first()
        return Episode(row.began_at, row.last_at) if row else None

    def keep_episode(self, module: str, record_id: str, episode: Episode) -> None:
        values = {"began_at": episode.began_at, "last_at": episode.last_at}
        with answering.database(), self._engine.begin() as connection:
            changing = update(alert_episodes).where(*_of(alert_episodes, module, record_id)).values(values)
            if not connection.execute(changing).rowcount:
                connection.execute(insert(alert_episodes), {"module": module, "record_id": record_id, **values})

    def due_in(self, module: str, record_id: str, episode: Episode) -> frozenset[str]:
        told = select(alerts.c.rule).where(*_of(alerts, module, record_id), alerts.c.episode_at == episode.began_at)
        with answering.database(), reading(self._engine) as connection:
            return frozenset(connection.scalars(told))

    def keep_due(
        self, module: str, record_id: str, episode: Episode, found: Sequence[Fulfilled], now: datetime
    ) -> None:
        with answering.database(), self._engine.begin() as connection:
            for one in found:
                key = f"{module}:{record_id}:{one.rule}:{episode.began_at.isoformat()}"
                id_ = id_from(f"Alerts:{key}")
                if connection.execute(select(alerts.c.id).where(alerts.c.id == id_)).first():
                    continue
                connection.execute(
                    insert(alerts),
                    {
                        "id": id_,
                        "module": module,
                        "record_id": record_id,
                        "rule": one.rule,
                        "episode_at": episode.began_at,
                        "due_at": now,
                        "text": one.text,
                    },
                )

    def untold(self, limit: int = 100) -> Sequence[DueAlert]:
        waiting = select(alerts).where(alerts.c.told_at.is_(None)).order_by(alerts.c.due_at).limit(limit)
        with answering.database(), reading(self._engine) as connection:
            return [DueAlert(row.id, row.module, row.record_id, row.text) for row in connection.execute(waiting)]

    def told(self, alert_id: str, to: str | None, at: datetime) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(alerts).where(alerts.c.id == alert_id).values(told_at=at, told_to=to))

    def proven(self, module: str, record_id: str) -> float:
        with answering.database(), reading(self._engine) as connection:
            rows = connection.execute(_links(module, record_id)).all()
        return max((row.confidence for row in rows), default=0.0)


def _links(module: str, record_id: str) -> Select[Any]:
    return select(visitor_records.c.visitor_id, visitor_records.c.confidence).where(
        *_of(visitor_records, module, record_id)
    )


def _visitors(rows: Sequence[Row[Any]]) -> frozenset[str]:
    return who_counts([(row.visitor_id, row.confidence) for row in rows])


def _of(table: Any, module: str, record_id: str) -> tuple[Any, Any]:  # noqa: ANN401  # any table with these columns
    return table.c.module == module, table.c.record_id == record_id


def _event(row: Row[Any]) -> Event:
    return Event(
        id=row.id,
        site_id=row.site_id,
        visitor_id=row.visitor_id,
        type=row.type,
        at=row.at,
        received_at=row.received_at,
        url=row.url,
        props=row.props or {},
    )
