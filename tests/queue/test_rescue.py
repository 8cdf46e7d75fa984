"""Jobs whose worker died are found, in whatever moment it died."""

import pytest
import redis
from rq.executions import prepare_execution

from suitecrm_bridge.core.rq_housekeeping import DEATHS, Housekeeper, Rescuer
from suitecrm_bridge.core.rq_queue import FailedJobs, RqQueue
from suitecrm_bridge.core.rq_worker import CommandWorker
from tests.queue.sample_jobs import Note

NOTE = Note("n", "/dev/null")


class Seconds:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def queue(redis_client: "redis.Redis") -> RqQueue:
    return RqQueue(redis_client, "tests.queue.sample_jobs.perform")


def take(client: "redis.Redis", *, begin: bool) -> CommandWorker:
    """A worker takes the first job, begins it perhaps, and is never heard of again."""
    worker = CommandWorker(["ai"], client)
    taken = worker.dequeue_job_and_maintain_ttl(None)
    assert taken is not None
    if begin:
        execution = prepare_execution(worker, taken[0])
        worker.prepare_job_execution(taken[0])
        assert execution.worker_name == worker.name
    return worker


def waiting(client: "redis.Redis") -> int:
    return int(client.llen("scb:rq:queue:ai"))


def test_a_job_begun_by_a_dead_worker_is_queued_again(queue: RqQueue, redis_client: "redis.Redis") -> None:
    job_id = queue.send(NOTE)
    take(redis_client, begin=True)
    assert waiting(redis_client) == 0
    assert Rescuer(redis_client).rescue() == 1
    assert waiting(redis_client) == 1
    state = queue.state(job_id)
    assert state is not None
    assert (state.status, state.tries) == ("queued", 1)


def test_a_job_of_a_living_worker_is_left_alone(queue: RqQueue, redis_client: "redis.Redis") -> None:
    queue.send(NOTE)
    worker = take(redis_client, begin=True)
    Housekeeper(redis_client, worker.name, lambda: None).beat()
    assert Rescuer(redis_client).rescue() == 0
    assert waiting(redis_client) == 0


def test_a_job_taken_but_not_begun_is_queued_again_after_its_worker_had_time_enough(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    queue.send(NOTE)
    take(redis_client, begin=False)
    assert waiting(redis_client) == 0
    seconds = Seconds()
    rescuer = Rescuer(redis_client, seconds)
    assert rescuer.rescue() == 0
    seconds.now = 20
    assert rescuer.rescue() == 1
    assert waiting(redis_client) == 1
    assert redis_client.llen("scb:rq:queue:ai:intermediate") == 0


def test_a_rescued_job_goes_before_those_that_came_later(queue: RqQueue, redis_client: "redis.Redis") -> None:
    first = queue.send(NOTE)
    take(redis_client, begin=True)
    queue.send(NOTE)
    Rescuer(redis_client).rescue()
    assert redis_client.lrange("scb:rq:queue:ai", 0, 0) == [first.encode()]


def test_a_job_that_kills_every_worker_ends_among_the_dead_letters(queue: RqQueue, redis_client: "redis.Redis") -> None:
    queue.send(NOTE)
    for _ in range(DEATHS):
        take(redis_client, begin=True)
        Rescuer(redis_client).rescue()
    assert waiting(redis_client) == 0
    (letter,) = FailedJobs(redis_client).list(10)
    assert letter.reason == "The worker died 3 times while it ran this."


def test_a_parked_id_without_a_job_is_swept_away(redis_client: "redis.Redis") -> None:
    redis_client.rpush("scb:rq:queue:ai:intermediate", "ghost")
    seconds = Seconds()
    rescuer = Rescuer(redis_client, seconds)
    rescuer.rescue()
    seconds.now = 20
    assert rescuer.rescue() == 0
    assert redis_client.llen("scb:rq:queue:ai:intermediate") == 0


def test_only_one_of_several_housekeepers_leads(redis_client: "redis.Redis", queue: RqQueue) -> None:
    first, second = (Housekeeper(redis_client, name, lambda: None) for name in ("first", "second"))
    first.beat()
    queue.send(NOTE)
    take(redis_client, begin=True)
    second.beat()
    assert waiting(redis_client) == 0
    redis_client.delete("scb:lock:housekeeping")
    second.beat()
    assert waiting(redis_client) == 1
