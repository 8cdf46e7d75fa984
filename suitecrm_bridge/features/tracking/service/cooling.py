"""Let scores of people who stay away fade on their records, too."""

from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.tracking.model import summarise
from suitecrm_bridge.features.tracking.ports.visits import Cooling, CoolingStore, Waning

# Fewer points than this nobody notices, and every write is a change in SuiteCRM.
NOTICEABLE = 3
_AGAIN = timedelta(hours=12)
_AT_ONCE = 500


class CoolingService:
    def __init__(self, store: CoolingStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def cool(self) -> int:
        """Look at the scores that are due, 500 at most; returns how many records will be written because of it."""
        written = 0
        for visitor in self._store.due(self._clock.now(), _AT_ONCE):
            found = self._judge(visitor)
            self._store.looked_at(found, self._clock.now())
            written += found.noticeable
        return written

    def _judge(self, waning: Waning) -> Cooling:
        now = self._clock.now()
        summary = summarise([waning.visitor], waning.signals, now)
        if summary is None:
            return Cooling(waning.visitor.id, noticeable=False, due_at=None)
        shown = summary.engagement_at(waning.shown_at), summary.intent_at(waning.shown_at)
        left = summary.engagement, summary.intent
        fell = [before - after for before, after in zip(shown, left, strict=True)]
        gone = any(before > 0 and after == 0 for before, after in zip(shown, left, strict=True))
        due = now + _AGAIN if any(left) else None
        return Cooling(waning.visitor.id, noticeable=gone or max(fell) >= NOTICEABLE, due_at=due)
