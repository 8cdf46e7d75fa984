"""Ingest is killed while it counts, and Redis is stopped under it: nothing is lost and nothing counted twice."""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import redis
from sqlalchemy import Engine, create_engine, func, select

from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.features.tracking.ports import Sender
from suitecrm_bridge.features.tracking.storage.gate import STREAM, Limits, RedisGate
from suitecrm_bridge.features.tracking.storage.stream import DEAD
from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitors
from tests.stack import Stack, running, until
from tests.tracking.world import entry, wire

pytestmark = pytest.mark.process

EVENTS, BATCH = 20_000, 20
_MANY = 10**9
WIDE = Limits(
    site_rate=_MANY,
    site_burst=_MANY,
    address_rate=_MANY,
    address_burst=_MANY,
    visitor_rate=_MANY,
    visitor_burst=_MANY,
)


@pytest.fixture
def stack() -> Iterator[Stack]:
    with (
        tempfile.TemporaryDirectory(prefix="scb-", ignore_cleanup_errors=True) as short,
        running(Path(short), "redis") as up,
    ):
        yield up


@pytest.fixture
def engine(stack: Stack) -> Iterator[Engine]:
    opened = create_engine(stack.environment["BRIDGE_DATABASE_URL"])
    yield opened
    opened.dispose()


def accept(client: "redis.Redis", count: int) -> set[str]:
    """`count` page views of as many visitors as there are batches, accepted as the collector does; their ids."""
    gate, now = RedisGate(client, WIDE), datetime.now(UTC)
    accepted: set[str] = set()
    for _ in range(count // BATCH):
        views = [wire(at=now.timestamp() * 1000) for _ in range(BATCH)]
        batch = entry(*views, visitor=str(uuid4()), sent_at=now.timestamp() * 1000, received=now)
        assert gate.admit(batch, sender=Sender("one", "anna", None), events=BATCH).verdict == "taken"
        accepted |= {view["id"] for view in views}
    return accepted


def stored(engine: Engine) -> set[str]:
    with engine.connect() as connection:
        return set(connection.scalars(select(events.c.id)))


def totals(engine: Engine) -> tuple[int, ...]:
    """Page views of all visitors, visits of all visitors, page views of all sessions, sessions."""
    with engine.connect() as connection:
        of_visitors = connection.execute(select(func.sum(visitors.c.page_views), func.sum(visitors.c.visits))).one()
        of_sessions = connection.execute(select(func.sum(sessions.c.page_views), func.count())).one()
    return (*of_visitors, *of_sessions)


def test_twenty_thousand_events_are_counted_once_however_often_ingest_is_killed(stack: Stack, engine: Engine) -> None:
    client = connect(stack.environment["BRIDGE_REDIS_URL"])
    accepted = accept(client, EVENTS)
    kills = 0
    while kills < 6 and (before := len(stored(engine))) < EVENTS - 8000:
        stack.start("ingest")
        # In the middle of its work: some of this process's batches are counted, at least one is in its hands.
        until(lambda before=before: len(stored(engine)) > before, 30, "ingest counts")
        time.sleep(0.005 * kills)
        stack.kill("ingest")
        kills += 1
    assert kills >= 2
    stack.start("ingest")
    until(lambda: stored(engine) == accepted, 90, "everything is stored")
    until(lambda: client.xlen(STREAM) == 0, 60, "everything is acknowledged")
    assert totals(engine) == (EVENTS, EVENTS // BATCH, EVENTS, EVENTS // BATCH)
    assert client.xlen(DEAD) == 0
    client.close()


@pytest.mark.parametrize("ending", ["kill", "stop"])
def test_accepted_events_outlive_a_redis_that_goes_away(stack: Stack, engine: Engine, ending: str) -> None:
    client = connect(stack.environment["BRIDGE_REDIS_URL"])
    accepted = accept(client, 2000)
    getattr(stack, ending)("redis")
    stack.start("redis", "ingest")
    until(lambda: stored(engine) == accepted, 60, "what was accepted is stored")
    getattr(stack, ending)("redis")
    stack.start("redis")
    accepted |= accept(client, 200)
    until(lambda: stored(engine) == accepted, 60, "ingest finds Redis again")
    assert totals(engine)[0] == 2200
    client.close()


def test_ingest_ends_quickly_and_leaves_nothing_pending(stack: Stack, engine: Engine) -> None:
    client = connect(stack.environment["BRIDGE_REDIS_URL"])
    stack.start("ingest")
    accepted = accept(client, 1000)
    until(lambda: stored(engine) == accepted, 60, "everything is stored")
    started = time.monotonic()
    stack.stop("ingest")
    assert time.monotonic() - started < 10
    assert client.xinfo_groups(STREAM)[0]["consumers"] == 0
    client.close()
