"""A trail on a real Redis and a real database."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.audit.model import Chain, Deed, Report
from suitecrm_bridge.features.audit.service import TrailKeeper, TrailReader, WrittenTrail
from suitecrm_bridge.features.audit.storage import RedisWaiting, RedisWitness, SqlLines
from tests.fakes.facade import Facade, running_facade

CHAIN = Chain(b"k" * 32)


@dataclass
class World:
    engine: Engine
    redis: "redis.Redis"
    clock: FixedClock
    waiting: RedisWaiting
    lines: SqlLines
    witness: RedisWitness
    trail: WrittenTrail
    keeper: TrailKeeper
    reader: TrailReader

    def written(self, count: int, **deed: object) -> None:
        """`count` deeds, chained."""
        for number in range(count):
            self.trail.record(Deed("record.updated", actor="1", subject=("Leads", str(number)), **deed))  # type: ignore[arg-type]
        self.keeper.chain()

    def sql(self, statement: str, *values: object) -> None:
        """What somebody with access to the database alone could do."""
        with self.engine.begin() as db:
            db.exec_driver_sql(statement, values)

    def verify(self) -> Report:
        return self.reader.verify()


def world_on(engine: Engine, client: "redis.Redis", clock: FixedClock, keep_days: int = 0) -> World:
    waiting, lines, witness = RedisWaiting(client), SqlLines(engine, CHAIN), RedisWitness(client, CHAIN)
    trail = WrittenTrail(waiting, clock)
    keeper = TrailKeeper(waiting, lines, witness, CHAIN, trail, clock, keep_days)
    return World(
        engine, client, clock, waiting, lines, witness, trail, keeper, TrailReader(lines, witness, CHAIN, trail)
    )


@pytest.fixture
def world(engine: Engine, redis_client: "redis.Redis", clock: FixedClock) -> World:
    return world_on(engine, redis_client, clock)


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        yield running
