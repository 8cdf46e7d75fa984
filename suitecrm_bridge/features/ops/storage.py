"""Redis, the queues, the database and SuiteCRM as operators see them."""

from collections.abc import Callable, Sequence
from typing import Protocol

import redis
from sqlalchemy import Engine, text

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.queue import QUEUES
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.core.rq_queue import rq_queue
from suitecrm_bridge.features.ops.model import Figure
from suitecrm_bridge.features.writeback.ports import Backlog


class RedisProbe:
    name = "redis"

    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client

    def check(self) -> str | None:
        self._redis.ping()
        return None


class DatabaseProbe:
    name = "database"

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def check(self) -> str | None:
        with self._engine.connect().execution_options(reading=True) as connection:
            connection.execute(text("SELECT 1"))
        return None


class BreakerState(Protocol):
    @property
    def breaker_state(self) -> str: ...


class SuiteCrmProbe:
    """Asks SuiteCRM itself, however the breaker stands: where nobody else asks, its return would go unnoticed."""

    name = "suitecrm"

    def __init__(self, breaker: BreakerState, ask: Callable[[], object]) -> None:
        self._breaker = breaker
        self._ask = ask

    def check(self) -> str | None:
        try:
            self._ask()
        except Unavailable:
            if self._breaker.breaker_state == "open":
                return "is down; it is asked again every few seconds"
            raise
        return None


class BreakerGauge:
    def __init__(self, breaker: BreakerState) -> None:
        self._breaker = breaker

    def read(self) -> Sequence[Figure]:
        return [Figure("bridge_crm_breaker_open", float(self._breaker.breaker_state == "open"))]


class OutboxGauges:
    def __init__(self, backlog: Backlog) -> None:
        self._backlog = backlog

    def read(self) -> Sequence[Figure]:
        counts = {"waiting": self._backlog.waiting(), "dead": self._backlog.dead()}
        return [Figure("bridge_outbox_rows", float(count), (("state", state),)) for state, count in counts.items()]


class QueueGauges:
    """How much waits: jobs by queue and state, events in the stream."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client

    def read(self) -> Sequence[Figure]:
        stream = Figure("bridge_stream_length", float(self._redis.xlen(key("events"))))
        return [stream, *(figure for name in QUEUES for figure in self._of(name))]

    def _of(self, name: str) -> Sequence[Figure]:
        queue = rq_queue(name, self._redis)
        counts = {
            "queued": queue.count,
            "waiting": queue.scheduled_job_registry.get_job_count(cleanup=False),
            "failed": queue.failed_job_registry.get_job_count(cleanup=False),
        }
        return [
            Figure("bridge_queue_jobs", float(count), (("queue", name), ("state", state)))
            for state, count in counts.items()
        ]
