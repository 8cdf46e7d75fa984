"""What somebody has to see to while jobs run: who is alive, what is due, and whose worker died."""

import os
import threading
import time
from collections.abc import Callable
from typing import Self

import redis
from redis.exceptions import RedisError
from rq.exceptions import NoSuchJobError
from rq.executions import Execution, ExecutionRegistry
from rq.job import Job, JobStatus
from rq.job_lifecycle import record_job_failure
from rq.registry import clean_registries
from rq.scheduler import RQScheduler
from rq.serializers import JSONSerializer
from rq.utils import as_text
from rq.worker_registration import clean_worker_registry

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import QUEUES
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.core.rq_queue import rq_queue

_log = logger(__name__)

BEAT = 1.0  # seconds between two rounds
ALIVE_FOR = 15  # seconds without a beat after which a worker counts as dead
LEAD_FOR = 5  # seconds a leader that died keeps the others waiting
RESCUE_EVERY = 5.0
CLEAN_EVERY = 60.0
DEATHS = 3  # a job that took so many workers with it is given up


class Housekeeper:
    """One in every worker process, in a thread; among all of them a single leader does what must be done once.

    A job whose worker was killed is queued again ALIVE_FOR + RESCUE_EVERY + BEAT = 21 seconds later at most, or
    LEAD_FOR more when the leader died with it.
    """

    def __init__(self, client: "redis.Redis", name: str, on_beat: Callable[[], None]) -> None:
        self._client = client
        self._name = name
        self._on_beat = on_beat
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="housekeeper", daemon=True)
        self._rescuer = Rescuer(client)
        self._scheduler = RQScheduler(list(QUEUES), connection=client, serializer=JSONSerializer, name=name)
        self._scheduler.prepare_registries(list(QUEUES))
        self._next: dict[str, float] = {}

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        down = False
        while not self._stop.is_set():
            self._on_beat()
            try:
                self.beat()
            except RedisError as lost:
                if not down:
                    _log.warning("redis_lost", error=type(lost).__name__)
                down = True
            except Exception:  # noqa: BLE001  # without its beat this worker would count as dead
                _log.exception("housekeeping_failed")
            else:
                down = False
            self._stop.wait(BEAT)

    def beat(self) -> None:
        """One round: say that this worker lives; as the leader also move what is due and find what was abandoned."""
        self._client.set(key("worker", self._name), os.getpid(), ex=ALIVE_FOR)
        if not self._leads():
            return
        self._scheduler.enqueue_scheduled_jobs()  # type: ignore[no-untyped-call]  # RQ's own
        if self._due("rescue", RESCUE_EVERY):
            self._rescuer.rescue()
        if self._due("clean", CLEAN_EVERY):
            self._clean()

    def _leads(self) -> bool:
        lease = key("lock", "housekeeping")
        if self._client.set(lease, self._name, nx=True, ex=LEAD_FOR):
            return True
        if self._client.get(lease) != self._name.encode():
            return False
        self._client.expire(lease, LEAD_FOR)
        return True

    def _due(self, what: str, every: float) -> bool:
        now = time.monotonic()
        if now < self._next.get(what, 0.0):
            return False
        self._next[what] = now + every
        return True

    def _clean(self) -> None:
        for name in QUEUES:
            queue = rq_queue(name, self._client)
            clean_registries(queue)
            clean_worker_registry(queue)


class Rescuer:
    """Finds jobs whose worker died and queues them again, in front."""

    def __init__(self, client: "redis.Redis", seconds: Callable[[], float] = time.monotonic) -> None:
        self._client = client
        self._seconds = seconds
        self._parked: dict[tuple[str, str], float] = {}

    def rescue(self) -> int:
        """How many jobs were found."""
        found = 0
        seen: dict[tuple[str, str], float] = {}
        for name in QUEUES:
            found += self._unparked(name, seen) + self._abandoned(name)
        self._parked = seen
        return found

    def _abandoned(self, queue_name: str) -> int:
        """Jobs that had begun."""
        registry = rq_queue(queue_name, self._client).started_job_registry
        count = 0
        for job_id, execution_id in registry.get_job_and_execution_ids(cleanup=False):
            execution = Execution(execution_id, job_id, self._client)
            execution.worker_name = as_text(self._client.hget(execution.key, "worker_name") or "")
            if self._client.exists(key("worker", execution.worker_name)):
                continue
            count += self._take_back(queue_name, job_id, execution)
        return count

    def _unparked(self, queue_name: str, seen: dict[tuple[str, str], float]) -> int:
        """Jobs that a worker had taken and not begun: a living one needs a few milliseconds for that."""
        queue = rq_queue(queue_name, self._client)
        parked = queue.intermediate_queue.get_job_ids()
        if not parked:
            return 0
        begun = {job_id for job_id, _ in queue.started_job_registry.get_job_and_execution_ids(cleanup=False)}
        count = 0
        for job_id in parked:
            if job_id in begun:
                continue
            now = self._seconds()
            since = seen[queue_name, job_id] = self._parked.get((queue_name, job_id), now)
            if now - since >= ALIVE_FOR:
                count += self._take_back(queue_name, job_id, None)
        return count

    def _take_back(self, queue_name: str, job_id: str, execution: Execution | None) -> int:
        queue = rq_queue(queue_name, self._client)
        try:
            job = Job.fetch(job_id, connection=self._client, serializer=JSONSerializer)
        except NoSuchJobError:
            job = None
        alive = job is not None and job.get_status(refresh=False) in {JobStatus.STARTED, JobStatus.QUEUED}
        deaths = self._client.hincrby(job.key, "deaths", 1) if job and alive else 0
        with self._client.pipeline() as pipeline:
            # RQ begins the transaction itself, so this comes first; all of it happens or none.
            if job and alive and deaths < DEATHS:
                queue.enqueue_job(job, pipeline=pipeline, at_front=True)
            elif job and alive:
                record_job_failure(job, f"The worker died {DEATHS} times while it ran this.", pipeline)
            pipeline.lrem(queue.intermediate_queue_key, 0, job_id)
            if execution:
                pipeline.zrem(queue.started_job_registry.key, execution.composite_key)
                pipeline.delete(execution.key)
                pipeline.srem(execution.worker_executions_key, execution.composite_key)
                # RQ looks each of these up when the job is removed, and fails over one that is not there.
                ExecutionRegistry(job_id, self._client).remove(execution, pipeline)
            pipeline.execute()
        if job and alive:
            _log.warning("job_found_again", command=job.description, job_id=job_id, deaths=deaths)
        return int(alive)
