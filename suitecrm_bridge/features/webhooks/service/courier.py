"""Bring deliveries to their receivers: each receiver by itself, so that a slow one keeps nobody else waiting."""

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.webhooks.model import (
    Attempt,
    Delivery,
    Outcome,
    Subscription,
    headers_for,
    is_hopeless,
    judged,
)
from suitecrm_bridge.features.webhooks.model.delivery import Status, result_of
from suitecrm_bridge.features.webhooks.ports import Deliveries, Sender, Subscriptions
from suitecrm_bridge.net import AddressRefused, Unreachable

log = logger(__name__)

_THREADS = 24
_LANES = 4  # deliveries of one receiver at the same time
_PER_ROUND = 40
_BUDGET = timedelta(seconds=20)  # for one run; the next is a second away
_CLAIM = timedelta(seconds=90)  # longer than a run and the try it ends with
_SECONDS = 15.0
_DELIVERED_KEPT = timedelta(days=30)
_DEAD_KEPT = timedelta(days=365)


class Courier:
    """Runs in a worker. At least once: a try whose end nobody could write down is made again."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        deliveries: Deliveries,
        sender: Sender,
        trail: AuditTrail,
        clock: Clock,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._subscriptions = subscriptions
        self._deliveries = deliveries
        self._sender = sender
        self._trail = trail
        self._clock = clock
        self._chance = chance

    def send(self) -> int:
        """Try what is due until nothing is or the time for one run is over; how many tries that were."""
        until = self._clock.now() + _BUDGET
        tries = 0
        while self._clock.now() < until:
            due = self._deliveries.due(self._clock.now(), _PER_ROUND)
            tried = self._round(due) if due else 0
            tries += tried
            if not tried:
                break
        return tries

    def send_now(self, subscription: Subscription, delivery: Delivery) -> Attempt:
        """One try while somebody waits; what fails is not tried again."""
        attempt = self._attempt(subscription, delivery)
        status: Status = "delivered" if attempt.result == "delivered" else "dead"
        self._deliveries.settle(delivery, attempt, Outcome(status, None))
        return attempt

    def _round(self, due: Sequence[Delivery]) -> int:
        subscriptions = {one.id: one for one in self._subscriptions.enabled()}
        lanes: dict[tuple[str, int], list[Delivery]] = defaultdict(list)
        for number, delivery in enumerate(due):
            lanes[delivery.subscription_id, number % _LANES].append(delivery)
        until = self._clock.now() + _BUDGET

        def run(lane: Sequence[Delivery]) -> int:
            # Claimed one by one: what is left when the time is over is anybody's at once.
            return sum(
                self._clock.now() < until and self._try(subscriptions.get(delivery.subscription_id), delivery)
                for delivery in lane
            )

        with ThreadPoolExecutor(min(_THREADS, len(lanes)), thread_name_prefix="delivers") as threads:
            return sum(threads.map(run, lanes.values()))

    def _try(self, subscription: Subscription | None, delivery: Delivery) -> bool:
        if subscription is None or not self._deliveries.claim(delivery, self._clock.now() + _CLAIM):
            return False
        attempt = self._attempt(subscription, delivery)
        outcome = judged(attempt, delivery.tries + 1, self._chance)
        self._deliveries.settle(delivery, attempt, outcome)
        say = log.info if attempt.result == "delivered" else log.warning
        say("webhook_tried", webhook_id=subscription.id, delivery_id=delivery.id, result=attempt.result,
            status=attempt.status, reason=attempt.reason, tries=delivery.tries + 1, outcome=outcome.status)  # fmt: skip
        if attempt.result == "delivered":
            self._subscriptions.succeeded(subscription.id, attempt.at)
        else:
            self._failed(subscription, attempt)
        return True

    def _attempt(self, subscription: Subscription, delivery: Delivery) -> Attempt:
        begun, body = self._clock.now(), delivery.body.encode()
        if not subscription.secret:
            return Attempt(begun, "failed", None, "its secret cannot be read any more; rotate it", 0)
        headers = headers_for(delivery.event_id, begun, body, subscription.secrets(begun))
        headers |= {"Content-Type": "application/json", "User-Agent": "suitecrm-bridge-webhooks"}
        try:
            answer = self._sender.post(subscription.url, headers, body, seconds=_SECONDS)
        except (AddressRefused, Unreachable) as failure:
            reason = failure.message if isinstance(failure, AddressRefused) else str(failure)
            spent = self._clock.now() - begun
            return Attempt(begun, "failed", None, reason, round(spent.total_seconds() * 1000))
        result, said = result_of(answer.status)
        return Attempt(
            begun, result, answer.status, said, round(answer.seconds * 1000), answer.body, answer.retry_after
        )

    def _failed(self, subscription: Subscription, attempt: Attempt) -> None:
        since, failures = self._subscriptions.failed(subscription.id, attempt.at)
        if attempt.result == "gone":
            self._disable(subscription, "the receiver answered 410 Gone")
        elif is_hopeless(since, failures, attempt.at):
            self._disable(subscription, f"nothing but failures for days, {failures} in all")

    def _disable(self, subscription: Subscription, reason: str) -> None:
        self._subscriptions.change(subscription.id, {"enabled": False, "disabled_reason": reason}, self._clock.now())
        log.error("webhook_disabled", webhook_id=subscription.id, reason=reason)
        self._trail.record(
            Deed(
                "webhook.disabled",
                actor="bridge",
                subject=("Webhook", subscription.id),
                before={"enabled": True},
                after={"enabled": False},
                details={"reason": reason},
            )
        )

    def forget(self) -> int:
        """Delivered ones after 30 days, dead ones after a year; on the way secrets come under the key of today."""
        self._subscriptions.seal_anew()
        now = self._clock.now()
        return self._deliveries.forget(now - _DELIVERED_KEPT, now - _DEAD_KEPT)
