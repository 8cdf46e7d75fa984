"""Bring what identified visitors did to their CRM records, and tell scoring."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.scoring.model import Behaviour, Signal
from suitecrm_bridge.features.tracking.model import Summary, fields_of, summarise
from suitecrm_bridge.features.tracking.model.cards import nobody
from suitecrm_bridge.features.tracking.ports import BehaviourStore, Behind, Turns
from suitecrm_bridge.features.tracking.ports.people import Follower
from suitecrm_bridge.features.writeback.model import Json, Write
from suitecrm_bridge.features.writeback.ports import Outbox

# A busy visitor makes an event a second; the record need not follow more often than a person looks.
PAUSE = timedelta(seconds=2)


class BehaviourService:
    """Implements scoring's BehaviourReader. `followers` hear of each visitor who is brought up to date."""

    def __init__(
        self,
        store: BehaviourStore,
        outbox: Outbox,
        queue: Queue,
        turns: Turns,
        clock: Clock,
        followers: Sequence[Follower] = (),
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._queue = queue
        self._turns = turns
        self._clock = clock
        self._followers = followers

    def catch_up(self) -> int:
        """Write the behaviour of every visitor whose records are behind, each at most every two seconds.

        Returns how many. A visitor counts as caught up only after the outbox has the values and scoring the command;
        killed in between, both happen again, which changes nothing.
        """
        if not self._waiting():
            return 0
        with self._turns.alone() as ours:
            if not ours:
                return 0  # whoever is at it already will see what we saw, or the schedule will
            for module, record_id, since in self._store.stale():
                self._refresh(module, record_id, since)
            behind = self._store.behind(now=self._clock.now(), pause=PAUSE)
            for visitor in behind:
                self._bring(visitor)
        return len(behind)

    def behaviour_of(self, lead_id: str) -> Behaviour | None:
        summary = self._summary("Leads", lead_id)
        return _for_scoring(summary) if summary else None

    def _waiting(self) -> bool:
        now = self._clock.now()
        return bool(self._store.behind(now=now, pause=PAUSE, limit=1) or self._store.stale(limit=1))

    def _bring(self, visitor: Behind) -> None:
        writes = []
        for module, record_id in visitor.records:
            summary = self._summary(module, record_id)
            if summary:
                writes.append(Write(module, record_id, cast("dict[str, Json]", fields_of(summary))))
        self._put(writes, f"visit-{visitor.visitor_id}-{visitor.version}")
        for follower in self._followers:
            follower.follow(visitor)
        self._store.caught_up(visitor, self._clock.now())

    def _refresh(self, module: str, record_id: str, since: datetime) -> None:
        """A visitor was taken from this record: show what is left, which may be nothing."""
        summary = self._summary(module, record_id)
        fields = fields_of(summary) if summary else nobody()
        occasion = f"left-{round(since.timestamp() * 1000)}"
        self._put([Write(module, record_id, cast("dict[str, Json]", fields))], occasion)
        self._store.refreshed(module, record_id, since)

    def _put(self, writes: Sequence[Write], occasion: str) -> None:
        if writes:
            self._outbox.put(writes)
        for write in writes:
            if write.module == "Leads":
                self._queue.send(ScoreLead(write.record_id, occasion))

    def _summary(self, module: str, record_id: str) -> Summary | None:
        return summarise(*self._store.visitors_of(module, record_id), self._clock.now())


def _for_scoring(summary: Summary) -> Behaviour:
    touch = summary.touch.shown
    return Behaviour(
        visits=summary.visits,
        page_views=summary.page_views,
        seconds=summary.seconds,
        first_visit_at=summary.first_visit_at,
        last_visit_at=summary.last_visit_at,
        first_referrer=touch.referrer,
        first_landing_page=touch.landing_page,
        utm_source=touch.utm_source,
        utm_medium=touch.utm_medium,
        utm_campaign=touch.utm_campaign,
        utm_term=touch.utm_term,
        utm_content=touch.utm_content,
        # Scoring fades by itself: it is told how things stood at the last visit.
        engagement_score=summary.engagement_at(summary.last_visit_at),
        intent_score=summary.intent_at(summary.last_visit_at),
        signals=tuple(Signal(found.signal, found.count, found.last_at) for found in summary.signals),
    )
