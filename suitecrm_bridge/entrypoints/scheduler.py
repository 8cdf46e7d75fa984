"""The scheduler: sends the commands that are due and does nothing else."""

import logging
import signal
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from types import FrameType

import redis
from apscheduler.schedulers.blocking import BlockingScheduler
from apscheduler.triggers.interval import IntervalTrigger
from redis.exceptions import RedisError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Every, Queue
from suitecrm_bridge.core.redis import key

_log = logger(__name__)
_EPOCH = datetime(2026, 1, 1, tzinfo=UTC)


class Ticker:
    """Sends each command once per interval, whichever of several schedulers comes first."""

    def __init__(self, client: "redis.Redis", queue: Queue, clock: Clock) -> None:
        self._client = client
        self._queue = queue
        self._clock = clock
        self._down = False

    def tick(self, every: Every) -> bool:
        """Whether this call sent the command. A Redis that is down is logged once and costs the ticks meanwhile."""
        try:
            sent = self._first_in_slot(every)
            if sent:
                self._queue.send(every.command)
        except (RedisError, Unavailable) as lost:
            if not self._down:
                _log.warning("scheduler_lost_redis", error=type(lost).__name__)
            self._down = True
            return False
        if self._down:
            _log.info("scheduler_found_redis")
        self._down = False
        return sent

    def _first_in_slot(self, every: Every) -> bool:
        slot = int((self._clock.now() - _EPOCH) / timedelta(seconds=every.seconds))
        lease = key("tick", type(every.command).__name__, str(slot))
        return bool(self._client.set(lease, 1, nx=True, px=round(every.seconds * 2000)))


def build(schedule: Sequence[Every], ticker: Ticker) -> BlockingScheduler:
    """A scheduler that is not started yet."""
    scheduler = BlockingScheduler(
        timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 30}
    )
    for every in schedule:
        # In the middle of its slot, so that a tick a few milliseconds early or late still is in that slot.
        trigger = IntervalTrigger(seconds=every.seconds, start_date=_EPOCH + timedelta(seconds=every.seconds / 2))
        scheduler.add_job(ticker.tick, trigger, args=[every], name=type(every.command).__name__)
    return scheduler


def main() -> None:
    """Send what is due until SIGTERM or SIGINT."""
    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.bootstrap.work import SCHEDULE

    known = services("scheduler")
    # A Redis that does not answer makes ticks overlap; the ticker says so once, in its own words.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
    ticker = Ticker(known.get(redis.Redis), known.get(Queue), known.get(Clock))
    scheduler = build(SCHEDULE, ticker)

    def stop(_number: int, _frame: FrameType | None) -> None:
        scheduler.shutdown(wait=False)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    scheduler.start()
