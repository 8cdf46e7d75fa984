"""Read what identified visitors did, and keep track of whose records show it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine, and_, or_, select, update

from suitecrm_bridge.features.tracking.model import SignalCount, Visitor, who_counts
from suitecrm_bridge.features.tracking.ports import Behind
from suitecrm_bridge.features.tracking.storage import answering, stale
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.rows import visitor_of
from suitecrm_bridge.features.tracking.storage.signals import signals_of
from suitecrm_bridge.features.tracking.storage.tables import visitor_records, visitors


class SqlBehaviour:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def behind(self, *, now: datetime, pause: timedelta, limit: int = 200) -> Sequence[Behind]:
        rested = or_(visitors.c.synced_at.is_(None), visitors.c.synced_at <= now - pause)
        wanted = (
            select(visitors.c.id, visitors.c.version)
            .where(visitors.c.behind_since.is_not(None), rested)
            .order_by(visitors.c.behind_since)
            .limit(limit)
        )
        with answering.database(), reading(self._engine) as connection:
            waiting = connection.execute(wanted).all()
            if not waiting:
                return []
            records = connection.execute(
                select(visitor_records).where(visitor_records.c.visitor_id.in_([row.id for row in waiting]))
            ).all()
        return [
            Behind(
                row.id, row.version, tuple((one.module, one.record_id) for one in records if one.visitor_id == row.id)
            )
            for row in waiting
        ]

    def caught_up(self, visitor: Behind, at: datetime) -> None:
        this = visitors.c.id == visitor.visitor_id
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(visitors).where(this).values(synced_version=visitor.version, synced_at=at))
            unchanged = and_(this, visitors.c.version == visitor.version)
            connection.execute(update(visitors).where(unchanged).values(behind_since=None))

    def visitors_of(self, module: str, record_id: str) -> tuple[Sequence[Visitor], Sequence[SignalCount]]:
        same = select(visitor_records.c.visitor_id, visitor_records.c.confidence).where(
            visitor_records.c.module == module, visitor_records.c.record_id == record_id
        )
        with answering.database(), reading(self._engine) as connection:
            ids = who_counts([(row.visitor_id, row.confidence) for row in connection.execute(same)])
            people = connection.execute(select(visitors).where(visitors.c.id.in_(ids))).all()
            signals = signals_of(connection, [row.id for row in people])
        return [visitor_of(row) for row in people], signals

    def stale(self, limit: int = 200) -> Sequence[tuple[str, str, datetime]]:
        with answering.database(), reading(self._engine) as connection:
            return stale.stale(connection, limit)

    def refreshed(self, module: str, record_id: str, since: datetime) -> None:
        with answering.database(), self._engine.begin() as connection:
            stale.refreshed(connection, module, record_id, since)
