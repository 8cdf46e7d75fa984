"""A facade whose webhooks may go to loopback, and the worker's part carried out by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis

from suitecrm_bridge.core.clock import Clock, FixedClock
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.webhooks.commands import TellSubscribers
from suitecrm_bridge.features.webhooks.model import Event
from suitecrm_bridge.features.webhooks.ports import Announcements
from suitecrm_bridge.features.webhooks.service import Courier, Distribution
from tests.fakes.facade import Facade, running_facade
from tests.fakes.queue import FakeQueue
from tests.fakes.trail import RememberedTrail
from tests.net.receivers import Receiver, receiver


@dataclass
class World:
    facade: Facade
    there: Receiver
    clock: FixedClock
    trail: RememberedTrail
    queue: FakeQueue

    def subscribe(self, *events: str, **more: object) -> dict[str, Any]:
        """A webhook at our receiver: its id and its attributes, the secret among them."""
        answer = self.facade.post("/webhooks", json={"url": self.there.url, "events": list(events or ["*"]), **more})
        assert answer.status_code == 201, answer.json
        return {"id": answer.json["data"]["id"], **answer.json["data"]["attributes"]}

    def announce(self, *types: str, key: str = "1", **data: object) -> None:
        """As changes and scoring do, and then what the worker does with it."""
        events = [Event(kind, key, self.clock.now(), {"id": "7", **data}) for kind in types]
        self.facade.services.get(Announcements).announce(events)
        self.tell()

    def tell(self) -> None:
        for command in [one for one in self.queue.sent if isinstance(one, TellSubscribers)]:
            self.facade.services.get(Distribution).tell(command.payload()["events"])
        self.queue.sent.clear()

    def send(self) -> int:
        return self.facade.services.get(Courier).send()

    def deliveries(self, webhook_id: str, query: str = "") -> list[dict[str, Any]]:
        answer = self.facade.get(f"/webhooks/{webhook_id}/deliveries{query}").json
        return [{"id": one["id"], **one["attributes"]} for one in answer["data"]]

    def later(self, **amount: float) -> None:
        self.clock.advance(**amount)

    def fail_for(self, duration: timedelta) -> int:
        """Let time pass and try whatever is due, until `duration` is over; how many tries that were."""
        end, tries = self.clock.now() + duration, 0
        while self.clock.now() < end:
            tries += self.send()
            self.clock.advance(minutes=10)
        return tries


@pytest.fixture
def world(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path, database_url: str, clock: FixedClock
) -> Iterator[World]:
    settings = {"outbound_http": True, "outbound_networks": ("127.0.0.0/8",)}
    with running_facade(redis_url, tmp_path, database_url=database_url, **settings) as facade, receiver() as there:
        trail, queue = RememberedTrail(), FakeQueue()
        facade.log_in()
        facade.services.provide(Clock, lambda _: clock)
        facade.services.provide(AuditTrail, lambda _: trail)
        facade.services.provide(Queue, lambda _: queue)
        yield World(facade, there, clock, trail, queue)
