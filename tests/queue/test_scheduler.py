"""The scheduler sends each command once per interval, however many schedulers run."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import redis
from structlog.testing import capture_logs

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.entrypoints.scheduler import Ticker, build
from suitecrm_bridge.features.changes.commands import ReadChanges
from suitecrm_bridge.features.writeback.commands import FlushWriteback
from tests.fakes.queue import FakeQueue

FLUSH = Every(1.0, FlushWriteback())


@pytest.fixture
def queue() -> FakeQueue:
    return FakeQueue()


def test_two_schedulers_send_a_command_once_per_interval(
    redis_client: "redis.Redis", clock: FixedClock, queue: FakeQueue
) -> None:
    one, other = (Ticker(redis_client, queue, clock) for _ in range(2))
    for _ in range(5):
        assert [one.tick(FLUSH), other.tick(FLUSH)].count(True) == 1
        clock.advance(seconds=1)
    assert queue.sent == [FlushWriteback()] * 5


def test_different_commands_do_not_take_each_others_turn(
    redis_client: "redis.Redis", clock: FixedClock, queue: FakeQueue
) -> None:
    ticker = Ticker(redis_client, queue, clock)
    assert ticker.tick(FLUSH)
    assert ticker.tick(Every(1.0, ReadChanges()))


def test_a_turn_leaves_nothing_in_redis_for_long(
    redis_client: "redis.Redis", clock: FixedClock, queue: FakeQueue
) -> None:
    Ticker(redis_client, queue, clock).tick(FLUSH)
    (name,) = redis_client.keys("scb:tick:*")
    assert 0 < redis_client.pttl(name) <= 2000


def test_a_redis_that_is_down_is_said_once_and_so_is_its_return(
    redis_client: "redis.Redis", clock: FixedClock, queue: FakeQueue
) -> None:
    ticker = Ticker(redis_client, queue, clock)
    queue.down = True
    with capture_logs() as lines:
        for _ in range(3):
            clock.advance(seconds=1)
            assert not ticker.tick(FLUSH)
        queue.down = False
        clock.advance(seconds=1)
        assert ticker.tick(FLUSH)
    assert [line["event"] for line in lines] == ["scheduler_lost_redis", "scheduler_found_redis"]


def test_an_unreachable_redis_is_no_crash(tmp_path: Path, clock: FixedClock, queue: FakeQueue) -> None:
    client = connect(f"unix://{tmp_path}/nobody.sock")
    client.get_retry().update_supported_errors([])
    assert not Ticker(client, queue, clock).tick(FLUSH)


def test_ticks_fall_into_the_middle_of_their_slots(
    redis_client: "redis.Redis", clock: FixedClock, queue: FakeQueue
) -> None:
    scheduler = build([FLUSH, Every(60.0, ReadChanges())], Ticker(redis_client, queue, clock))
    flush, read = scheduler.get_jobs()
    now = datetime(2026, 11, 22, 12, 0, 0, 700_000, tzinfo=UTC)
    assert flush.trigger.get_next_fire_time(None, now) == now + timedelta(seconds=0.8)
    assert read.trigger.get_next_fire_time(None, now).second == 30
