"""What a visitor's behaviour says of their interest."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine, select

from suitecrm_bridge.features.analytics.storage.selecting import reading
from suitecrm_bridge.features.tracking.model import SignalCount, engagement_score, intent_score
from suitecrm_bridge.features.tracking.storage.tables import visitor_signals, visitors


class SqlInterest:
    """`Interest`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, visitor_id: str) -> Mapping[str, Any]:
        with reading(self._engine) as connection:
            visitor = connection.execute(select(visitors).where(visitors.c.id == visitor_id)).one()
            rows = connection.execute(select(visitor_signals).where(visitor_signals.c.visitor_id == visitor_id)).all()
        signals = [SignalCount(row.signal, row.times, row.last_at) for row in rows]
        return {
            "intent": intent_score(signals),
            "engagement": engagement_score(visitor.visits, visitor.page_views, visitor.seconds),
            "signals": [{"signal": found.signal, "times": found.count} for found in signals],
        }
