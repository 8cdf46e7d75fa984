"""Keep one worker working: through a Redis that goes and comes back, until it is told to stop."""

import logging
import time
from collections.abc import Callable, Sequence

import redis
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import TimeoutError as Silent
from rq.exceptions import StopRequested

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.rq_housekeeping import Housekeeper
from suitecrm_bridge.core.rq_worker import CommandWorker

_log = logger(__name__)


def run_worker(client: "redis.Redis", queues: Sequence[str], on_beat: Callable[[], None] = lambda: None) -> None:
    """Carry out jobs of `queues`, the first queue first, until SIGTERM or SIGINT; `on_beat` runs once a second.

    Must be called from the main thread: RQ stops a job that takes too long by a signal.
    """
    for name in ("rq.worker", "rq.job", "rq.queue", "rq.registry", "rq.scheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)  # RQ gives each a level of its own, INFO
    try:
        while not _work(client, queues, on_beat):
            time.sleep(1)
    except StopRequested:
        return


def _work(client: "redis.Redis", queues: Sequence[str], on_beat: Callable[[], None]) -> bool:
    """Whether the worker ended because it was asked to."""
    worker = None
    try:
        worker = CommandWorker(queues, client)
        with Housekeeper(client, worker.name, on_beat):
            worker.work(logging_level=None)
    except (Unreachable, Silent) as lost:
        _log.warning("worker_lost_redis", error=type(lost).__name__)
    return worker is not None and worker.stopping
