"""A facade with a clock that can be put forward, and a program that calls with its key."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import Clock, SystemClock
from suitecrm_bridge.features.audit.ports import AuditTrail
from tests.fakes.facade import Facade, running_facade
from tests.fakes.trail import RememberedTrail

ADMIN = "admin123"


@dataclass
class MovedClock:
    """The real time, and as much later as one likes."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self):
        return SystemClock().now() + self.ahead


@dataclass
class World:
    facade: Facade
    trail: RememberedTrail
    clock: MovedClock

    def make(self, *scopes: str, password: str = ADMIN, **more: object) -> TestResponse:
        body = {"name": "our ERP", "password": password, "scopes": list(scopes or ["leads.read"]), **more}
        return self.facade.post("/api-keys", json=body)

    def key(self, *scopes: str, **more: str) -> dict[str, Any]:
        answer = self.make(*scopes, **more)
        assert answer.status_code == 201, answer.json
        return {"id": answer.json["data"]["id"], **answer.json["data"]["attributes"]}

    def call(self, key: str, path: str = "/leads?per_page=1", method: str = "GET", json: object = None) -> TestResponse:
        headers = {"Authorization": f"Bearer {key}"}
        return self.facade.client.open(f"/api/v1{path}", method=method, headers=headers, json=json)

    def code(self, answer: TestResponse) -> tuple[int, str]:
        return answer.status_code, answer.json["error"]["code"]


@pytest.fixture
def world(redis_client: "redis.Redis", redis_url: str, tmp_path: Path, database_url: str) -> Iterator[World]:
    with running_facade(redis_url, tmp_path, database_url=database_url) as facade:
        trail, clock = RememberedTrail(), MovedClock()
        facade.services.provide(AuditTrail, lambda _: trail)
        facade.services.provide(Clock, lambda _: clock)
        facade.log_in()
        yield World(facade, trail, clock)
