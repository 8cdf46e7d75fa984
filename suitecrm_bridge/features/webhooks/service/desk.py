"""Look after subscriptions: make, change, rotate, test, replay."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, NotFound
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.webhooks.model import OVERLAP, TEST, Attempt, Delivery, Event, Subscription, new_secret
from suitecrm_bridge.features.webhooks.ports import Deliveries, Sender, Subscriptions
from suitecrm_bridge.features.webhooks.service.announcing import Distribution
from suitecrm_bridge.features.webhooks.service.courier import Courier
from suitecrm_bridge.net import AddressRefused

_MOST = 100
_UNDELIVERED = ("dead",)
_ALL = ("dead", "delivered")


class SubscriptionDesk:
    """Runs in the facade; `actor` is who asks. Everything it changes is a deed."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        deliveries: Deliveries,
        sender: Sender,
        courier: Courier,
        distribution: Distribution,
        trail: AuditTrail,
        clock: Clock,
    ) -> None:
        self._subscriptions = subscriptions
        self._deliveries = deliveries
        self._sender = sender
        self._courier = courier
        self._distribution = distribution
        self._trail = trail
        self._clock = clock

    def list(self) -> Sequence[Subscription]:
        return self._subscriptions.list()

    def get(self, subscription_id: str) -> Subscription:
        found = self._subscriptions.get(subscription_id)
        if found is None:
            raise NotFound("There is no such webhook.")
        return found

    def add(self, url: str, events: Sequence[str], description: str, actor: str, *, enabled: bool) -> Subscription:
        """Raises AddressRefused for an address nothing is sent to."""
        self._check(url)
        if len(self._subscriptions.list()) >= _MOST:
            raise Conflict(f"There are {_MOST} webhooks already; remove one first.")
        now = self._clock.now()
        made = Subscription(
            id=new_id(),
            url=url,
            events=tuple(dict.fromkeys(events)),
            description=description,
            enabled=enabled,
            created_by=actor,
            created_at=now,
            updated_at=now,
            secret=new_secret(),
        )
        self._subscriptions.add(made)
        self._note("webhook.created", actor, made.id, after=_shown(made))
        return made

    def change(self, subscription_id: str, values: Mapping[str, Any], actor: str) -> Subscription:
        before = self.get(subscription_id)
        if "url" in values:
            self._check(values["url"])
        changes = dict(values)
        if changes.get("enabled") and not before.enabled:
            # A fresh start, or its past failures would switch it off again at the first one.
            changes |= {"disabled_reason": None, "failing_since": None, "failures": 0}
        self._change(subscription_id, changes)
        after = self.get(subscription_id)
        named = [name for name in values if getattr(before, name) != getattr(after, name)]
        if named:
            was, now = _shown(before), _shown(after)
            self._note(
                "webhook.updated", actor, subscription_id, {n: was[n] for n in named}, {n: now[n] for n in named}
            )
        if after.enabled and not before.enabled:
            self._distribution.hurry()
        return after

    def remove(self, subscription_id: str, actor: str) -> None:
        before = self.get(subscription_id)
        self._subscriptions.remove(subscription_id)
        self._note("webhook.deleted", actor, subscription_id, before=_shown(before))

    def rotate(self, subscription_id: str, actor: str) -> Subscription:
        """A new secret; the old one signs as well for another day."""
        before, now = self.get(subscription_id), self._clock.now()
        made = new_secret()
        until = now + OVERLAP
        self._change(
            subscription_id,
            {"secret": made, "previous_secret": before.secret or None, "previous_until": until},
        )
        self._note("webhook.rotated", actor, subscription_id, details={"old_until": until.isoformat()})
        return replace(before, secret=made, previous_secret=before.secret, previous_until=until, updated_at=now)

    def test(self, subscription_id: str, actor: str) -> tuple[Delivery, Attempt]:
        """Send a `webhook.test` now and tell what came back; also to one that is switched off."""
        subscription = self.get(subscription_id)
        event = Event(TEST, new_id(), self._clock.now(), {"webhook_id": subscription_id, "sent_by": actor})
        # Not due to anybody else: it is tried here, once.
        delivery = replace(self._distribution.delivery(subscription_id, event), next_try_at=None)
        self._deliveries.add([delivery])
        attempt = self._courier.send_now(subscription, delivery)
        self._note("webhook.tested", actor, subscription_id, details={"result": attempt.result})
        return delivery, attempt

    def deliveries(
        self, subscription_id: str, status: str | None, before: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Delivery]:
        self.get(subscription_id)
        return self._deliveries.list(subscription_id, status, before, limit)

    def delivery(self, subscription_id: str, delivery_id: str) -> Delivery:
        found = self._deliveries.get(subscription_id, delivery_id)
        if found is None:
            raise NotFound("There is no such delivery; they are forgotten after a while.")
        return found

    def replay(self, subscription_id: str, delivery_id: str, actor: str) -> Delivery:
        self.delivery(subscription_id, delivery_id)
        if not self._deliveries.again(subscription_id, delivery_id, self._clock.now()):
            raise Conflict("This delivery is on its way already.")
        self._note("webhook.replayed", actor, subscription_id, details={"delivery_id": delivery_id})
        self._distribution.hurry()
        return self.delivery(subscription_id, delivery_id)

    def replay_all(self, subscription_id: str, since: datetime, until: datetime, actor: str) -> int:
        """Everything of that time once more, what had arrived included: ids make repeats detectable."""
        return self._replay(subscription_id, since, until, _ALL, actor)

    def replay_undelivered(self, subscription_id: str, since: datetime, until: datetime, actor: str) -> int:
        return self._replay(subscription_id, since, until, _UNDELIVERED, actor)

    def _replay(
        self, subscription_id: str, since: datetime, until: datetime, statuses: Sequence[str], actor: str
    ) -> int:
        self.get(subscription_id)
        count = self._deliveries.again_between(subscription_id, since, until, statuses, self._clock.now())
        details = {"since": since.isoformat(), "until": until.isoformat(), "deliveries": count}
        self._note("webhook.replayed", actor, subscription_id, details=details)
        if count:
            self._distribution.hurry()
        return count

    def _check(self, url: str) -> None:
        try:
            self._sender.check(url)
        except AddressRefused as refused:
            raise AddressRefused("Some fields cannot be accepted.", details={"url": [refused.message]}) from None

    def _change(self, subscription_id: str, changes: Mapping[str, Any]) -> None:
        if not self._subscriptions.change(subscription_id, changes, self._clock.now()):
            raise NotFound("There is no such webhook.")

    def _note(
        self,
        action: str,
        actor: str,
        subscription_id: str,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        subject = ("Webhook", subscription_id)
        self._trail.record(Deed(action, actor, subject, before or {}, after or {}, details or {}))


def _shown(subscription: Subscription) -> dict[str, Any]:
    return {
        "url": subscription.url,
        "events": list(subscription.events),
        "description": subscription.description,
        "enabled": subscription.enabled,
    }
