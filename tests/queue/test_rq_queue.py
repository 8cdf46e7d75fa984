"""Commands sent through RQ, in one process: dedupe, retries, dead letters."""

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
import redis
from rq.executions import prepare_execution

from suitecrm_bridge.core.errors import Invalid, Unavailable
from suitecrm_bridge.core.queue import Command
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.core.rq_housekeeping import Housekeeper, Rescuer
from suitecrm_bridge.core.rq_queue import FailedJobs, RqQueue
from suitecrm_bridge.core.rq_worker import CommandWorker


@dataclass(frozen=True)
class Greet(Command):
    queue: ClassVar[str] = "ai"
    lead_id: str
    email: str = "ada@example.com"

    @property
    def job_id(self) -> str:
        return f"greet-{self.lead_id}"


@dataclass(frozen=True)
class Tick(Command):
    queue: ClassVar[str] = "writeback"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "tick"


performed: list[tuple[str, dict[str, Any]]] = []
behaviour: list[Callable[[], None]] = []


def perform(name: str, payload: dict[str, Any]) -> None:
    performed.append((name, payload))
    if behaviour:
        behaviour.pop(0)()


def failing(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    performed.clear()
    behaviour.clear()
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():  # RQ's worker takes them and does not give them back
        signal.signal(number, handler)


@pytest.fixture
def queue(redis_client: "redis.Redis") -> RqQueue:
    return RqQueue(redis_client, f"{__name__}.perform")


def work(client: "redis.Redis", *queues: str) -> None:
    CommandWorker(queues or ("changes", "writeback", "crm", "ai"), client).work(burst=True, logging_level=None)


def make_due(client: "redis.Redis") -> None:
    """What the passing of time does: whatever waits in a schedule is queued."""
    for name in client.keys("scb:rq:scheduled:*"):
        for job_id in client.zrange(name, 0, -1):
            client.zadd(name, {job_id: 1})
    Housekeeper(client, "test", lambda: None).beat()


def test_a_command_arrives_with_its_name_and_its_fields(queue: RqQueue, redis_client: "redis.Redis") -> None:
    queue.send(Greet("l1"))
    work(redis_client)
    assert performed == [("Greet", {"lead_id": "l1", "email": "ada@example.com"})]


def test_every_key_of_the_queue_stands_under_our_prefix(queue: RqQueue, redis_client: "redis.Redis") -> None:
    queue.send(Greet("l1"))
    work(redis_client)
    assert {name.split(b":")[0] for name in redis_client.keys("*")} == {b"scb"}


def test_an_equal_command_is_one_while_the_first_waits(queue: RqQueue, redis_client: "redis.Redis") -> None:
    assert queue.send(Greet("l1")) == queue.send(Greet("l1"))
    work(redis_client)
    assert len(performed) == 1


def test_a_finished_command_is_sent_anew_and_its_state_kept_until_then(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    for _ in range(2):
        job_id = queue.send(Greet("l1"))
        work(redis_client)
        state = queue.state(job_id)
        assert state is not None
        assert (state.command, state.status, state.tries, state.reason) == ("Greet", "done", 1, None)
    assert len(performed) == 2


def test_a_tick_leaves_nothing_behind(queue: RqQueue, redis_client: "redis.Redis") -> None:
    job_id = queue.send(Tick())
    work(redis_client)
    assert len(performed) == 1
    assert queue.state(job_id) is None
    assert not redis_client.keys("scb:rq:job:*")


def test_a_tick_whose_worker_died_is_done_by_another_and_leaves_nothing_behind(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    for _ in range(2):
        queue.send(Tick())
        dying = CommandWorker(["writeback"], redis_client)
        taken = dying.dequeue_job_and_maintain_ttl(None)
        assert taken is not None
        prepare_execution(dying, taken[0])
        dying.prepare_job_execution(taken[0])
        assert Rescuer(redis_client).rescue() == 1
        work(redis_client)
    assert len(performed) == 2
    assert FailedJobs(redis_client).count() == 0
    assert not redis_client.keys("scb:rq:job:*")
    assert not redis_client.keys("scb:rq:execution*")


def test_a_command_that_failed_for_good_is_tried_anew_when_sent_again(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    behaviour.append(failing(Invalid("No.")))
    queue.send(Greet("l1"))
    work(redis_client)
    queue.send(Greet("l1"))
    work(redis_client)
    assert len(performed) == 2
    assert FailedJobs(redis_client).count() == 0


def test_what_we_depend_on_being_down_is_tried_again_after_the_tables_pauses(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    behaviour.extend([failing(Unavailable("Down.")), failing(Unavailable("Down."))])
    job_id = queue.send(Greet("l1"))
    work(redis_client)
    state = queue.state(job_id)
    assert state is not None
    assert (state.status, state.tries) == ("waiting", 2)
    for _ in range(2):
        make_due(redis_client)
        work(redis_client)
    assert len(performed) == 3
    done = queue.state(job_id)
    assert done is not None
    assert done.status == "done"


def test_the_second_pause_is_longer_than_the_first(queue: RqQueue, redis_client: "redis.Redis") -> None:
    behaviour.extend([failing(Unavailable("Down.")) for _ in range(4)])
    job_id = queue.send(Greet("l1"))
    pauses = []
    for _ in range(4):
        work(redis_client)
        pauses.append(redis_client.hget(f"scb:rq:job:{job_id}", "retry_intervals"))
        make_due(redis_client)
    assert pauses == [b"[1]", b"[2]", b"[5]", b"[10]"]


def test_an_error_that_would_come_again_goes_straight_to_the_dead_letters(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    behaviour.append(failing(Invalid("The lead has no name.")))
    job_id = queue.send(Greet("l1"))
    work(redis_client)
    (letter,) = FailedJobs(redis_client).list(10)
    assert (letter.id, letter.source, letter.reason) == (job_id, "jobs", "VALIDATION_ERROR: The lead has no name.")
    assert letter.payload == {"command": "Greet", "lead_id": "l1", "email": "ada@example.com"}


def test_a_surprise_is_kept_by_kind_and_place_and_never_by_its_words(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    behaviour.append(failing(ValueError("ada@example.com is wrong")))
    queue.send(Greet("l1"))
    work(redis_client)
    (letter,) = FailedJobs(redis_client).list(10)
    assert letter.reason.startswith("ValueError in ")
    assert "ada@" not in letter.reason


def test_a_dead_letter_replayed_begins_with_all_its_tries(queue: RqQueue, redis_client: "redis.Redis") -> None:
    behaviour.extend([failing(Invalid("No.")), failing(Unavailable("Down."))])
    job_id = queue.send(Greet("l1"))
    work(redis_client)
    letters = FailedJobs(redis_client)
    assert letters.replay(job_id)
    work(redis_client)
    make_due(redis_client)
    work(redis_client)
    assert len(performed) == 3
    assert letters.count() == 0
    assert not letters.replay(job_id)


def test_replaying_what_is_not_there_says_so(redis_client: "redis.Redis") -> None:
    assert not FailedJobs(redis_client).replay("no-such-job")


def test_hastening_brings_tries_forward_and_leaves_delayed_commands_alone(
    queue: RqQueue, redis_client: "redis.Redis"
) -> None:
    behaviour.append(failing(Unavailable("Down.")))
    queue.send(Greet("tried"))
    work(redis_client)
    redis_client.zadd("scb:rq:scheduled:ai", {"greet-tried": 9_999_999_999})
    queue.send(Greet("delayed"), delay=timedelta(hours=1))
    assert queue.hasten() == 1
    Housekeeper(redis_client, "test", lambda: None).beat()
    work(redis_client)
    assert [payload["lead_id"] for _, payload in performed] == ["tried", "tried"]


def test_the_first_queue_goes_before_the_second(queue: RqQueue, redis_client: "redis.Redis") -> None:
    queue.send(Greet("l1"))
    queue.send(Tick())
    work(redis_client, "writeback", "ai")
    assert [name for name, _ in performed] == ["Tick", "Greet"]


def test_a_redis_that_is_gone_makes_sending_unavailable(tmp_path: Path) -> None:
    client = connect(f"unix://{tmp_path}/nobody.sock")
    client.get_retry().update_supported_errors([])
    with pytest.raises(Unavailable, match="queue does not answer"):
        RqQueue(client).send(Tick())


def test_an_unknown_job_has_no_state(queue: RqQueue) -> None:
    assert queue.state("nobody") is None
