"""What a visitor's behaviour says of their interest, as a lead's record would show it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select

from suitecrm_bridge.features.analytics.storage.selecting import reading
from suitecrm_bridge.features.tracking.model import SignalCount, Visitor, summarise
from suitecrm_bridge.features.tracking.storage.tables import visitor_signals, visitors


class SqlInterest:
    """`Interest`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, visitor_id: str, now: datetime) -> Mapping[str, Any]:
        theirs = visitor_signals.c.visitor_id == visitor_id
        with reading(self._engine) as connection:
            found = connection.execute(select(visitors).where(visitors.c.id == visitor_id)).first()
            rows = connection.execute(select(visitor_signals).where(theirs)).all()
        if found is None:
            return {}
        seen = found.first_seen_at, found.last_seen_at
        visitor = Visitor(found.id, found.site_id, *seen, found.visits, found.page_views, found.seconds)
        counts = [SignalCount(row.signal, row.times, row.last_at, row.first_at, row.strength, row.page) for row in rows]
        summary = summarise([visitor], counts, now)
        if summary is None:
            return {}
        signals = [{"signal": each.signal, "times": each.count} for each in summary.signals]
        return {"intent": summary.intent, "engagement": summary.engagement, "signals": signals}
