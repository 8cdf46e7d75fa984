"""How far a job is: asked for, and streamed to its end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, ClassVar

import msgspec
import pytest
import redis
from rq.serializers import JSONSerializer

from suitecrm_bridge.core.errors import NotFound, TooMany, Unavailable
from suitecrm_bridge.core.queue import Command, JobState, Progress
from suitecrm_bridge.core.rq_progress import RqProgress
from suitecrm_bridge.core.rq_queue import RqQueue, rq_queue
from suitecrm_bridge.features.ops.schemas import event_stream
from suitecrm_bridge.features.ops.service import JobFollowing, JobService
from tests.fakes.facade import Facade

STATE = JobState("job-1", "Import", "queued", 1, datetime(2026, 11, 22, tzinfo=UTC), None, None)


class Script:
    """Job states in the order in which they are asked for; an error is raised."""

    def __init__(self, *states: JobState | Exception | None) -> None:
        self._states = list(states)

    def state(self, _job_id: str) -> JobState | None:
        state = self._states.pop(0) if len(self._states) > 1 else self._states[0]
        if isinstance(state, Exception):
            raise state
        return state


def running(done: int) -> JobState:
    return replace(STATE, status="running", progress=Progress(done, 3))


def events(*states: JobState | Exception | None, **options: float) -> list[dict[str, Any]]:
    following = JobFollowing(JobService(Script(*states)), sleep=lambda _: None, **options)
    return parsed("".join(event_stream(following.changes(following.enter("job-1")))))


def parsed(text: str) -> list[dict[str, Any]]:
    """As a browser reads it."""
    found = []
    for block in text.split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if not line.startswith(":"))
        if "data" in lines:
            found.append({**lines, "data": msgspec.json.decode(lines["data"])["data"]["attributes"]})
    return found


def test_every_change_is_told_once_and_the_end_is_the_end():
    done = replace(running(3), status="done")
    told = events(STATE, running(1), running(1), running(2), done, done)
    assert [each["event"] for each in told] == ["progress", "progress", "progress", "end"]
    assert [each["data"]["progress"] for each in told] == [None, *({"done": n, "total": 3} for n in (1, 2, 3))]
    assert told[-1]["id"] == "end"
    assert told[-1]["data"]["status"] == "finished"


def test_a_job_that_is_over_is_told_at_once():
    assert [each["event"] for each in events(replace(STATE, status="failed", reason="No."))] == ["end"]


@pytest.mark.parametrize("lost", [None, Unavailable("Redis is down.")])
def test_a_job_that_is_lost_ends_the_stream(lost: Exception | None):
    assert [each["event"] for each in events(STATE, running(1), lost)] == ["progress", "progress"]


def test_a_stream_ends_after_a_while_although_the_job_goes_on():
    assert len(events(STATE, patience=2, pause=0.5)) == 1


def test_there_are_so_many_places_and_each_is_given_back():
    following = JobFollowing(JobService(Script(STATE)), places=1)
    following.enter("job-1")
    with pytest.raises(TooMany):
        following.enter("job-1")
    following.leave()
    following.enter("job-1")


def test_an_unknown_job_takes_no_place():
    following = JobFollowing(JobService(Script(None)), places=1)
    for _ in range(3):
        with pytest.raises(NotFound):
            following.enter("nobody")


@dataclass(frozen=True)
class Import(Command):
    queue: ClassVar[str] = "crm"


@pytest.fixture
def sent(redis_client: "redis.Redis", facade: Facade) -> str:
    facade.log_in()
    return RqQueue(redis_client).send(Import())


def at_work(client: "redis.Redis", job_id: str, seconds: Sequence[float] = (0.0,)) -> RqProgress:
    job = rq_queue("crm", client).fetch_job(job_id)
    ticks = iter(seconds)
    return RqProgress(seconds=lambda: next(ticks, seconds[-1]), current=lambda: job)


def test_what_a_job_reports_is_in_its_resource(redis_client: "redis.Redis", facade: Facade, sent: str):
    assert facade.get(f"/jobs/{sent}").json["data"]["attributes"]["progress"] is None
    report = at_work(redis_client, sent)
    report.report(2, 10)
    report.result_at("/api/v1/batch/1")
    attributes = facade.get(f"/jobs/{sent}").json["data"]["attributes"]
    assert (attributes["progress"], attributes["result"]) == ({"done": 2, "total": 10}, "/api/v1/batch/1")


def test_progress_is_written_five_times_a_second_at_most_and_always_at_the_end(redis_client: "redis.Redis", sent: str):
    report = at_work(redis_client, sent, seconds=(10.0,))
    queue = RqQueue(redis_client)
    for done, seen in ((1, 1), (2, 1), (3, 1), (10, 10)):
        report.report(done, 10)
        assert queue.state(sent).progress == Progress(seen, 10)


def test_outside_a_worker_nobody_is_told():
    RqProgress().report(1, 2)
    RqProgress().result_at("/nowhere")


def test_the_stream_of_a_real_job(redis_client: "redis.Redis", facade: Facade, sent: str):
    job = rq_queue("crm", redis_client).fetch_job(sent)
    job.set_status("finished")
    answer = facade.get(f"/jobs/{sent}/events")
    assert answer.content_type.startswith("text/event-stream")
    assert answer.headers["Cache-Control"] == "no-store"
    (end,) = parsed(answer.text)
    assert (end["event"], end["data"]["status"]) == ("end", "finished")
    assert facade.get(f"/jobs/{sent}/events", headers={"Last-Event-ID": "end"}).status_code == 204
    assert facade.get("/jobs/unknown/events").status_code == 404
    assert JSONSerializer.loads(JSONSerializer.dumps(job.meta)) == job.meta


def test_every_stream_gives_its_place_back(redis_client: "redis.Redis", facade: Facade, sent: str):
    rq_queue("crm", redis_client).fetch_job(sent).set_status("finished")
    for _ in range(20):
        answer = facade.get(f"/jobs/{sent}/events")
        assert answer.status_code == 200
        answer.close()
