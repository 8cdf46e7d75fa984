"""From news to deliveries: one for each subscription that wants to hear of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.webhooks.commands import SendDeliveries, TellSubscribers
from suitecrm_bridge.features.webhooks.model import Delivery, Event, envelope, is_wanted
from suitecrm_bridge.features.webhooks.ports import Deliveries, Subscriptions

log = logger(__name__)
_AT_ONCE = 200


class QueuedAnnouncements:
    """`Announcements`: one command for up to 200 events; the database is not asked."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue

    def announce(self, events: Sequence[Event]) -> None:
        for some in batched(events, _AT_ONCE):
            told = [_plain(event) for event in some]
            self._queue.send(TellSubscribers(told))


class Distribution:
    def __init__(self, subscriptions: Subscriptions, deliveries: Deliveries, queue: Queue, clock: Clock) -> None:
        self._subscriptions = subscriptions
        self._deliveries = deliveries
        self._queue = queue
        self._clock = clock

    def tell(self, events: Sequence[Mapping[str, Any]]) -> int:
        """How many deliveries were put down; a second telling of the same events puts down none."""
        subscriptions = self._subscriptions.enabled()
        told = [_event(event) for event in events]
        made = [
            self.delivery(subscription.id, event)
            for event in told
            for subscription in subscriptions
            if is_wanted(event.type, subscription.events)
        ]
        added = self._deliveries.add(made) if made else 0
        if added:
            log.info("webhooks_put_down", events=len(told), deliveries=added)
            self.hurry()
        return added

    def delivery(self, subscription_id: str, event: Event) -> Delivery:
        now = self._clock.now()
        return Delivery(
            id=id_from(f"delivery:{subscription_id}:{event.id}"),
            subscription_id=subscription_id,
            event_id=event.id,
            event_type=event.type,
            body=envelope(event),
            status="waiting",
            tries=0,
            created_at=now,
            next_try_at=now,
            finished_at=None,
        )

    def hurry(self) -> None:
        try:
            self._queue.send(SendDeliveries())
        except Unavailable:
            log.warning("deliveries_not_hurried")  # they are put down; the scheduler's next tick sends them


def _plain(event: Event) -> dict[str, Any]:
    return {"type": event.type, "key": event.key, "at": event.at.isoformat(), "data": dict(event.data)}


def _event(told: Mapping[str, Any]) -> Event:
    return Event(told["type"], told["key"], datetime.fromisoformat(told["at"]), told["data"])
