"""Keep track of identified visitors whose scores fade."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, or_, select, update

from suitecrm_bridge.features.tracking.ports.visits import Cooling, Waning
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.quarantine_tables import cooling
from suitecrm_bridge.features.tracking.storage.rows import visitor_of
from suitecrm_bridge.features.tracking.storage.signals import signals_of
from suitecrm_bridge.features.tracking.storage.tables import visitor_records, visitors


class SqlCooling:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def due(self, now: datetime, limit: int) -> Sequence[Waning]:
        # A record is written when its visitor was active; from then on it can only fade.
        fresh = or_(cooling.c.visitor_id.is_(None), cooling.c.checked_at < visitors.c.synced_at)
        wanted = (
            select(visitors)
            .join(cooling, cooling.c.visitor_id == visitors.c.id, isouter=True)
            .where(
                visitors.c.synced_at.is_not(None),
                visitors.c.behind_since.is_(None),
                or_(fresh, cooling.c.due_at <= now),
                visitors.c.id.in_(select(visitor_records.c.visitor_id)),
            )
            .order_by(func.coalesce(cooling.c.due_at, visitors.c.synced_at))
            .limit(limit)
        )
        with answering.database(), reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
            return [Waning(visitor_of(row), tuple(signals_of(connection, [row.id])), row.synced_at) for row in rows]

    def looked_at(self, found: Cooling, now: datetime) -> None:
        with answering.database(), self._engine.begin() as connection:
            if found.noticeable:
                behind = {
                    "behind_since": func.coalesce(visitors.c.behind_since, now),
                    "version": visitors.c.version + 1,
                }
                connection.execute(update(visitors).where(visitors.c.id == found.visitor_id).values(behind))
            _put(connection, found.visitor_id, {"checked_at": now, "due_at": found.due_at})


def _put(connection: Connection, visitor_id: str, values: Mapping[str, datetime | None]) -> None:
    this = cooling.c.visitor_id == visitor_id
    if not connection.execute(update(cooling).where(this).values(values)).rowcount:
        connection.execute(insert(cooling), {"visitor_id": visitor_id, **values})
