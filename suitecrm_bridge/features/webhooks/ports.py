"""How others announce what happened, and what webhooks need themselves."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from suitecrm_bridge.features.webhooks.model import Attempt, Delivery, Event, Outcome, Subscription
from suitecrm_bridge.net import Answer


class Announcements(Protocol):
    def announce(self, events: Sequence[Event]) -> None:
        """See that everybody who wants to hear of `events` does. Cheap; durable when it returns.

        Announcing the same news (the same `key`) twice tells it once. Raises Unavailable when Redis does not answer.
        """
        ...


class Sender(Protocol):
    def check(self, url: str) -> None:
        """Raises net.AddressRefused when nothing would be sent there."""
        ...

    def post(self, url: str, headers: Mapping[str, str], body: bytes, *, seconds: float = 15.0) -> Answer:
        """Raises net.AddressRefused or net.Unreachable."""
        ...


class Subscriptions(Protocol):
    def add(self, subscription: Subscription) -> None: ...

    def get(self, subscription_id: str) -> Subscription | None: ...

    def list(self) -> Sequence[Subscription]: ...

    def enabled(self) -> Sequence[Subscription]: ...

    def change(self, subscription_id: str, values: Mapping[str, Any], now: datetime) -> bool:
        """False when there is no such subscription. `secret` and `previous_secret` are sealed on their way."""
        ...

    def remove(self, subscription_id: str) -> bool:
        """With its deliveries."""
        ...

    def seal_anew(self) -> None:
        """Seal all secrets under the key of today, so that a former one can be forgotten."""
        ...

    def succeeded(self, subscription_id: str, now: datetime) -> None: ...

    def failed(self, subscription_id: str, now: datetime) -> tuple[datetime | None, int]:
        """Since when, and how often, everything has failed by now."""
        ...


class Deliveries(Protocol):
    def add(self, deliveries: Sequence[Delivery]) -> int:
        """Put down those that are not there yet; how many those were."""
        ...

    def due(self, now: datetime, per_subscription: int) -> Sequence[Delivery]:
        """The next ones of each enabled subscription; of one that fails at the moment a single one."""
        ...

    def claim(self, delivery: Delivery, until: datetime) -> bool:
        """Whether it is ours to try: nobody else has taken it since it was read. Free again at `until`."""
        ...

    def settle(self, delivery: Delivery, attempt: Attempt, outcome: Outcome) -> None: ...

    def get(self, subscription_id: str, delivery_id: str) -> Delivery | None: ...

    def list(
        self, subscription_id: str, status: str | None, before: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Delivery]:
        """The newest first."""
        ...

    def again(self, subscription_id: str, delivery_id: str, now: datetime) -> bool: ...

    def again_between(
        self, subscription_id: str, since: datetime, until: datetime, statuses: Sequence[str], now: datetime
    ) -> int:
        """Try those of these `statuses` that were put down between the two moments once more; how many there were."""
        ...

    def forget(self, delivered_before: datetime, dead_before: datetime) -> int: ...
