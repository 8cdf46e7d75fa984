"""The outbox between a real database, a real Redis and a sandbox."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import redis
import stamina
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.writeback.service import WritebackService
from suitecrm_bridge.features.writeback.storage import RedisTurn, SqlOutbox
from suitecrm_bridge.sandbox import Sandbox, create_sandbox
from tests.fakes.copies import FakeCopies
from tests.fakes.queue import FakeQueue
from tests.fakes.suitecrm import worker_crm


@dataclass
class Bench:
    """Everything a test of the outbox looks at."""

    sandbox: Sandbox
    rows: SqlOutbox
    turn: RedisTurn
    queue: FakeQueue
    crm: Crm
    service: WritebackService
    clock: FixedClock
    redis: "redis.Redis"
    copies: FakeCopies

    def flush(self) -> None:
        """A flush after any pause."""
        self.turn.resume()
        self.clock.advance(seconds=60)
        self.service.flush()


@pytest.fixture
def bench(engine: Engine, redis_client: "redis.Redis", clock: FixedClock) -> Iterator[Bench]:
    sandbox = create_sandbox()
    rows, turn, queue = SqlOutbox(engine, clock), RedisTurn(redis_client), FakeQueue()
    crm, copies = worker_crm(sandbox, redis_client, clock), FakeCopies()
    service = WritebackService(rows, turn, crm, copies, queue, clock)
    with stamina.set_testing(True):  # one try a request, no waiting
        yield Bench(sandbox, rows, turn, queue, crm, service, clock, redis_client, copies)
    sandbox.close()
