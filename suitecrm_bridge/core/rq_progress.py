"""How far the command that runs in this worker has come, kept beside its job in Redis."""

import time
from collections.abc import Callable, Mapping
from typing import Any

import rq
from redis.exceptions import RedisError
from rq.job import Job

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Progress

_log = logger(__name__)
_PAUSE = 0.2  # seconds between two writes: whoever watches sees no more than that


class RqProgress:
    """`core.queue.ProgressReport` for the job that this thread carries out; outside a worker it does nothing."""

    def __init__(
        self,
        seconds: Callable[[], float] = time.monotonic,
        current: Callable[[], Job | None] = rq.get_current_job,
    ) -> None:
        self._seconds = seconds
        self._current = current
        self._last: tuple[str, float] = ("", 0.0)

    def report(self, done: int, total: int) -> None:
        job = self._current()
        if job is None:
            return
        job_id, at = self._last
        if done < total and job_id == job.id and self._seconds() - at < _PAUSE:
            return
        self._last = (job.id, self._seconds())
        _keep(job, {"done": done, "total": total})

    def result_at(self, address: str) -> None:
        job = self._current()
        if job is not None:
            _keep(job, {"result": address})


def progress_of(meta: Mapping[str, Any]) -> Progress | None:
    return Progress(meta["done"], meta["total"]) if "total" in meta else None


def _keep(job: Job, news: Mapping[str, Any]) -> None:
    job.meta.update(news)
    try:
        job.save_meta()  # type: ignore[no-untyped-call]  # RQ's own
    except RedisError as lost:
        # The work itself goes on: that nobody sees how far it is must not end it.
        _log.debug("progress_not_kept", job_id=job.id, error=type(lost).__name__)
