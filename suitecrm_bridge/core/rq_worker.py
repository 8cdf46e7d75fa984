"""Run commands in this very process, so that connections and tokens stay warm, and lose none when the process dies."""

import time
from collections.abc import Sequence
from types import FrameType, TracebackType
from typing import Any

import redis
from redis.exceptions import ConnectionError as Unreachable
from redis.exceptions import TimeoutError as Silent
from rq.exceptions import DequeueTimeout
from rq.job import Job
from rq.queue import Queue
from rq.serializers import JSONSerializer
from rq.worker import SimpleWorker

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import QUEUES
from suitecrm_bridge.core.rq_queue import tries

_log = logger(__name__)

# Takes the first job of the first queue that has one and parks its id in the queue's own intermediate list, in one
# step: RQ itself does so for one queue only and would lose a job popped by a worker that dies in the next instant.
_TAKE = """
for i = 1, #KEYS, 2 do
    local id = redis.call('LMOVE', KEYS[i], KEYS[i + 1], 'LEFT', 'RIGHT')
    if id then return {KEYS[i], id} end
end
return false
"""
_POLL = 0.1  # seconds; the first queue wakes us at once, the others wait this long at most


class CommandQueue(Queue):
    """An RQ queue whose jobs are never in a worker's hands alone."""

    @classmethod
    def lpop(
        cls, queue_keys: Sequence[str], timeout: int | None, connection: "redis.Redis | None" = None
    ) -> tuple[Any, Any] | None:
        if connection is None:
            raise ValueError("a connection is needed")
        take = connection.register_script(_TAKE)
        keys = [name for key in queue_keys for name in (key, f"{key}:intermediate")]
        deadline = time.monotonic() + (timeout or 0)
        while True:
            taken = take(keys=keys)
            if taken:
                return taken[0], taken[1]
            if timeout is None:
                return None
            first = connection.blmove(keys[0], keys[1], _POLL, "LEFT", "RIGHT")  # type: ignore[arg-type]  # the server takes fractions
            if first:
                return keys[0], first
            if time.monotonic() >= deadline:
                raise DequeueTimeout(timeout, queue_keys)

    @classmethod
    def lmove(cls, connection: "redis.Redis", queue_key: str, timeout: int | None) -> tuple[Any, Any] | None:
        return cls.lpop([queue_key], timeout, connection=connection)


class CommandWorker(SimpleWorker):
    """RQ's forkless worker with our rules: who is tried again, what is kept of a failure, how it stops."""

    queue_class = CommandQueue
    max_connection_wait_time = 2.0

    def __init__(self, queues: Sequence[str], client: "redis.Redis") -> None:
        super().__init__(
            list(queues), connection=client, serializer=JSONSerializer, worker_ttl=60, log_job_description=False
        )
        self.log_result_lifespan = False
        self.stopping = False
        self._reason = ""

    # RQ would raise the socket timeout of the whole process's pool to fit its long blocking read; ours is short.
    connection_timeout = 0
    dequeue_timeout = 15
    # The housekeeper does the maintenance, in a thread that a long job cannot hold up.
    should_run_maintenance_tasks = False

    def subscribe(self) -> None:
        """No remote commands: nobody sends any, and each would cost a thread and a connection."""

    def unsubscribe(self) -> None:
        """Likewise."""

    def procline(self, message: str) -> None:
        """Leave the process title alone: it would show job ids to everybody on the machine."""

    def request_stop(self, signum: int, frame: FrameType | None) -> None:
        self.stopping = True
        super().request_stop(signum, frame)  # type: ignore[no-untyped-call]  # RQ's own

    def request_force_stop(self, signum: int, frame: FrameType | None) -> None:
        """A second signal changes nothing: the running job ends within its timeout, and SIGKILL loses none either."""

    def prepare_job_execution(self, job: Job, remove_from_intermediate_queue: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        super().prepare_job_execution(job, remove_from_intermediate_queue=True)

    def handle_exception(
        self, job: Job, _kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Decide whether the job is tried again, and say so in one line."""
        self._reason = reason_of(error)
        fields = {"command": job.description, "job_id": job.id, "tries": tries(job), "reason": self._reason}
        pauses = QUEUES[job.origin].pauses
        if worth_another_try(error) and job.retries_left:
            pause = pauses[max(len(pauses) - job.retries_left, 0)]
            job.retry_intervals = [pause]
            # Said once a job: a long outage would fill the log with the same news.
            say = _log.warning if tries(job) == 1 else _log.debug
            say("job_will_be_tried_again", seconds=pause, **fields)
            return
        job.retries_left = 0
        _log.error("job_given_up", exc_info=(_kind, error, trace) if _unexpected(error) else None, **fields)

    def handle_job_success(self, job: Job, *rest: Any, **named: Any) -> None:  # noqa: ANN401  # RQ's own
        super().handle_job_success(job, *rest, **named)
        say = _log.info if job.result_ttl else _log.debug
        say("job_done", command=job.description, job_id=job.id, ms=_milliseconds(job), tries=tries(job), **_ids(job))

    def handle_job_failure(self, job: Job, queue: Queue, *rest: Any, **named: Any) -> None:  # noqa: ANN401  # RQ's own
        """Keep the reason in place of RQ's traceback, which may quote people's data."""
        super().handle_job_failure(job, queue, *rest, **{**named, "exc_string": self._reason})


def worth_another_try(error: BaseException) -> bool:
    """What we depend on was down. Everything else fails the same way every time."""
    if isinstance(error, BridgeError):
        return error.retryable
    # SQLAlchemy says so of every driver's lost connection and locked table; core knows no SQL, so by its name.
    transient = {"OperationalError", "InterfaceError", "DisconnectionError"}
    return isinstance(error, Unreachable | Silent) or type(error).__name__ in transient


def reason_of(error: BaseException) -> str:
    """One short line that is safe to keep: our own errors' words, of all others only what and where."""
    if isinstance(error, BridgeError):
        return f"{error.code}: {error.message}"[:500]
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    place = f" in {where.tb_frame.f_globals.get('__name__', '?')}:{where.tb_lineno}" if where else ""
    return f"{type(error).__name__}{place}"


def _ids(job: Job) -> dict[str, str]:
    """Of what the command carries only the ids: the rest may be a person's."""
    return {name: value for name, value in job.args[1].items() if name.endswith("_id")}


def _milliseconds(job: Job) -> int | None:
    if job.started_at is None or job.ended_at is None:
        return None
    return round((job.ended_at - job.started_at).total_seconds() * 1000)


def _unexpected(error: BaseException) -> bool:
    return not isinstance(error, BridgeError)
