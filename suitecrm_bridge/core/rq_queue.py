"""Send commands through RQ, ask what became of them, and look after those that failed for good."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Literal

import redis
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import OutOfMemoryError, ReadOnlyError
from redis.exceptions import TimeoutError as Silent
from rq import Queue as Rq
from rq import Retry
from rq.exceptions import DuplicateJobError, InvalidJobOperation, NoSuchJobError
from rq.job import Job, JobStatus
from rq.registry import FailedJobRegistry
from rq.serializers import JSONSerializer

from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.queue import QUEUES, Command, JobState
from suitecrm_bridge.core.rq_progress import progress_of

PERFORM = "suitecrm_bridge.entrypoints.worker.perform"
FAILED_FOR = int(timedelta(days=365).total_seconds())

_FAILED = {JobStatus.FAILED, JobStatus.STOPPED, JobStatus.CANCELED}
_STATES: dict[JobStatus, Literal["queued", "running", "waiting", "done", "failed"]] = {
    JobStatus.STARTED: "running",
    JobStatus.SCHEDULED: "waiting",
    JobStatus.FINISHED: "done",
    **dict.fromkeys(_FAILED, "failed"),
}


@contextmanager
def reachable() -> Iterator[None]:
    """Turn a Redis that cannot be used just now into Unavailable."""
    try:
        yield
    except (Unreachable, Silent, ReadOnlyError, OutOfMemoryError) as down:
        raise Unavailable("The queue does not answer.", code="QUEUE_UNAVAILABLE") from down


def rq_queue(name: str, client: "redis.Redis") -> Rq:
    return Rq(name, connection=client, serializer=JSONSerializer)


class RqQueue:
    """`core.queue.Queue`, `Retries` and `JobStates` on RQ; `perform` is the function a worker calls, by its path."""

    def __init__(self, client: "redis.Redis", perform: str = PERFORM) -> None:
        self._client = client
        self._perform = perform
        self._queues = {name: rq_queue(name, client) for name in QUEUES}

    def send(self, command: Command, *, delay: timedelta = timedelta(0)) -> str:
        job = self._job(command, command.job_id or new_id())
        with reachable():
            try:
                self._enqueue(job, delay)
            except DuplicateJobError:
                if self._forget(job.id):
                    self._enqueue_unless_there(job, delay)
        return job.id

    def state(self, job_id: str) -> JobState | None:
        with reachable():
            try:
                job = Job.fetch(job_id, connection=self._client, serializer=JSONSerializer)
            except NoSuchJobError:
                return None
            status = job.get_status(refresh=False)
            return JobState(
                id=job.id,
                command=job.description or "",
                status=_STATES.get(status, "queued"),
                tries=tries(job),
                sent_at=_aware(job.created_at),
                ended_at=_aware(job.ended_at) if job.ended_at else None,
                reason=_reason(job) if status in _FAILED else None,
                progress=progress_of(job.meta),
                result=job.meta.get("result"),
            )

    def hasten(self, limit: int = 500) -> int:
        with reachable():
            return sum(self._hasten_queue(queue, limit) for queue in self._queues.values())

    def _hasten_queue(self, queue: Rq, limit: int) -> int:
        """Only what was tried already: a command sent with a delay keeps its hour."""
        registry = queue.scheduled_job_registry
        waiting = registry.get_job_ids(0, limit - 1)
        jobs = Job.fetch_many(waiting, connection=self._client, serializer=JSONSerializer)
        now = int(datetime.now(UTC).timestamp())
        again = {job.id: now for job in jobs if job and tries(job) > 1}
        if again:
            # xx: one that was taken up in this instant must not come back as a ghost.
            self._client.zadd(registry.key, again, xx=True)
        return len(again)

    def _job(self, command: Command, job_id: str) -> Job:
        policy = QUEUES[command.queue]
        return self._queues[command.queue].create_job(
            self._perform,
            args=(type(command).__name__, command.payload()),
            job_id=job_id,
            # RQ would describe the call with its arguments, and they may name people.
            description=type(command).__name__,
            timeout=policy.timeout,
            result_ttl=command.remembered,
            failure_ttl=FAILED_FOR,
            # The worker puts in the pause of each further try: the whole table would weigh 2 KB in every job.
            retry=Retry(max=len(policy.pauses), interval=policy.pauses[0]) if policy.pauses else None,
        )

    def _enqueue(self, job: Job, delay: timedelta) -> None:
        queue = self._queues[job.origin]
        if delay > timedelta(0):
            queue.schedule_job(job, datetime.now(UTC) + delay, unique=True)
        else:
            queue.enqueue_job(job, unique=True)

    def _enqueue_unless_there(self, job: Job, delay: timedelta) -> None:
        try:
            self._enqueue(job, delay)
        except DuplicateJobError:  # another sender was faster, which is as good
            return

    def _forget(self, job_id: str) -> bool:
        """Make room for a new sending of a command that is over; False when the old one still waits or runs."""
        try:
            old = Job.fetch(job_id, connection=self._client, serializer=JSONSerializer)
        except NoSuchJobError:
            return True
        if old.get_status(refresh=False) not in {JobStatus.FINISHED, *_FAILED}:
            return False
        old.delete()
        return True


class FailedJobs:
    """The dead letters of the queues: jobs whose last try failed, kept for a year."""

    name = "jobs"

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client

    def count(self) -> int:
        with reachable():
            return sum(registry.get_job_count() for registry in self._registries())

    def list(self, limit: int) -> Sequence[DeadLetter]:
        with reachable():
            letters = [self._letter(job) for registry in self._registries() for job in self._newest(registry, limit)]
        letters.sort(key=lambda letter: letter.at, reverse=True)
        return letters[:limit]

    def replay(self, letter_id: str) -> bool:
        with reachable():
            return any(self._replay_from(registry, letter_id) for registry in self._registries())

    def _registries(self) -> Sequence[FailedJobRegistry]:
        return [FailedJobRegistry(queue=rq_queue(name, self._client)) for name in QUEUES]

    def _newest(self, registry: FailedJobRegistry, limit: int) -> Sequence[Job]:
        ids = registry.get_job_ids(0, limit - 1, desc=True)
        found = Job.fetch_many(ids, connection=self._client, serializer=JSONSerializer)
        return [job for job in found if job]

    def _replay_from(self, registry: FailedJobRegistry, job_id: str) -> bool:
        if job_id not in registry:
            return False
        try:
            job = Job.fetch(job_id, connection=self._client, serializer=JSONSerializer)
            job.retries_left = len(QUEUES[job.origin].pauses) or None
            registry.requeue(job)
        except (NoSuchJobError, InvalidJobOperation):
            return False
        return True

    def _letter(self, job: Job) -> DeadLetter:
        command, payload = job.args
        return DeadLetter(
            id=job.id,
            source=self.name,
            reason=_reason(job),
            at=_aware(job.ended_at or job.created_at),
            payload={"command": command, **payload},
        )


def tries(job: Job) -> int:
    """How many tries have begun, the running one included; 1 before the first has failed."""
    pauses = len(QUEUES[job.origin].pauses) if job.origin in QUEUES else 0
    left = pauses if job.retries_left is None else job.retries_left
    return 1 + max(pauses - left, 0)


def _reason(job: Job) -> str:
    result = job.latest_result()
    return (result.exc_string if result else None) or "no reason was kept"


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
