"""The queue on RQ."""

import redis

from suitecrm_bridge.core.queue import JobStates, ProgressReport, Queue, Retries
from suitecrm_bridge.core.rq_progress import RqProgress
from suitecrm_bridge.core.rq_queue import FailedJobs, RqQueue
from suitecrm_bridge.core.services import Services


def register(services: Services) -> None:
    services.provide(RqQueue, lambda s: RqQueue(s.get(redis.Redis)))
    services.provide(Queue, lambda s: s.get(RqQueue))
    services.provide(Retries, lambda s: s.get(RqQueue))
    services.provide(JobStates, lambda s: s.get(RqQueue))
    services.provide(ProgressReport, lambda _: RqProgress())
    services.provide(FailedJobs, lambda s: FailedJobs(s.get(redis.Redis)))
