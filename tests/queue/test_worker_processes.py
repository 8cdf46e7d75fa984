"""Workers that are killed, stopped, or lose their Redis: no job is lost."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis
from rq import Worker

from suitecrm_bridge.core.rq_queue import RqQueue
from suitecrm_bridge.entrypoints.up.redis import server_command, url
from suitecrm_bridge.entrypoints.worker import LANES
from tests.queue.sample_jobs import Note
from tests.stack import running, until

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]


@contextmanager
def process(arguments: list[str]) -> Iterator["subprocess.Popen[bytes]"]:
    started = subprocess.Popen(arguments, cwd=ROOT)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def worker(redis_url: str, *queues: str) -> list[str]:
    return [sys.executable, "-m", "tests.queue.sample_jobs", redis_url, *(queues or ("crm", "ai"))]


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="scb-", ignore_cleanup_errors=True) as short:
        yield Path(short)


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def queue(redis_client: "redis.Redis") -> RqQueue:
    return RqQueue(redis_client, "tests.queue.sample_jobs.perform")


def said(diary: Path, line: str) -> Callable[[], bool]:
    return lambda: diary.exists() and f"{line}\n" in diary.read_text()


def test_a_job_whose_worker_was_killed_is_done_by_another_within_half_a_minute(
    queue: RqQueue, redis_url: str, diary: Path
) -> None:
    with process(worker(redis_url)) as victim:
        queue.send(Note("long", str(diary), seconds=60))
        until(said(diary, "began long"), 15, "the job has begun")
        victim.send_signal(signal.SIGKILL)
        victim.wait()
    killed = time.monotonic()
    with process(worker(redis_url)):
        until(said(diary, "ended long"), 40, "another worker did the job")
    assert time.monotonic() - killed < 30
    assert diary.read_text().count("ended long") == 1


def test_a_worker_told_to_stop_ends_its_job_and_takes_no_other(queue: RqQueue, redis_url: str, diary: Path) -> None:
    with process(worker(redis_url)) as stopping:
        queue.send(Note("first", str(diary), seconds=2))
        second = queue.send(Note("second", str(diary)))
        until(said(diary, "began first"), 15, "the job has begun")
        stopping.terminate()
        stopping.send_signal(signal.SIGINT)  # as when Ctrl-C and the supervisor both stop it
        assert stopping.wait(timeout=15) == 0
    assert diary.read_text() == "began first\nended first\n"
    state = queue.state(second)
    assert state is not None
    assert state.status == "queued"


def idle(client: "redis.Redis") -> bool:
    """Whether a worker waits for jobs; before that it does not listen to signals yet."""
    return any(one.get_state() == "idle" for one in Worker.all(connection=client))


def test_an_idle_worker_stops_at_once(redis_client: "redis.Redis", redis_url: str) -> None:
    with process(worker(redis_url)) as stopping:
        until(lambda: idle(redis_client), 15, "the worker is up")
        asked = time.monotonic()
        stopping.terminate()
        assert stopping.wait(timeout=10) == 0
    assert time.monotonic() - asked < 5


def test_a_worker_outlives_its_redis(folder: Path, diary: Path) -> None:
    with process(worker(url(folder))):
        for name in ("before", "after"):
            with process(server_command(folder)):
                client = redis.Redis.from_url(url(folder))
                until(client.ping, 10, "Redis is up")
                RqQueue(client, "tests.queue.sample_jobs.perform").send(Note(name, str(diary)))
                until(said(diary, f"ended {name}"), 20, f"the job {name} is done")
                client.close()
            time.sleep(2)


def test_a_slow_job_does_not_hold_up_another_lane(queue: RqQueue, redis_url: str, diary: Path) -> None:
    with process(worker(redis_url, "ai")), process(worker(redis_url, "crm")):
        queue.send(Note("slow", str(diary), seconds=20))
        until(said(diary, "began slow"), 15, "the slow job has begun")

        class Prompt(Note):
            queue = "crm"

        sent = time.monotonic()
        queue.send(Prompt("prompt", str(diary)))
        until(said(diary, "ended prompt"), 5, "the prompt job is done")
        assert time.monotonic() - sent < 3


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in listed]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc")
def test_lanes_stop_with_their_parent_even_when_it_is_killed(folder: Path) -> None:
    with running(folder, "redis", "worker") as stack:
        until(lambda: len(stack.redis().keys("scb:worker:*")) == len(LANES), 30, "all lanes are up")
        lanes = children(stack.pid("worker"))
        os.kill(stack.pid("worker"), signal.SIGKILL)
        until(lambda: not any(alive(lane) for lane in lanes), 15, "no lane is left")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads /proc")
def test_a_lane_that_dies_is_started_again(folder: Path) -> None:
    with running(folder, "redis", "worker") as stack:
        until(lambda: len(stack.redis().keys("scb:worker:*")) == len(LANES), 30, "all lanes are up")
        first, *_ = children(stack.pid("worker"))
        os.kill(first, signal.SIGKILL)
        until(
            lambda: len(stack.redis().keys("scb:worker:*")) == len(LANES) + 1,
            20,
            "a new lane is up beside the dead one's name",
        )
        assert first not in children(stack.pid("worker"))


def test_a_scheduler_sends_what_is_due_and_stops_when_told(folder: Path) -> None:
    with running(folder, "redis", "scheduler") as stack:
        until(lambda: stack.redis().exists("scb:rq:job:flush-writeback", "scb:rq:job:read-changes") == 2, 15, "ticks")
        stack.stop("redis")
        time.sleep(2)
        stack.start("redis")
        stack.redis().delete("scb:rq:job:flush-writeback")
        until(lambda: stack.redis().exists("scb:rq:job:flush-writeback"), 20, "it goes on when Redis is back")
        assert stack.log("scheduler").count("scheduler_lost_redis") <= 1
        asked = time.monotonic()
        stack.stop("scheduler")
        assert time.monotonic() - asked < 10
