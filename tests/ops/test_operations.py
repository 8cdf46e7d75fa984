"""What operators and load balancers see."""

from datetime import UTC, datetime
from threading import Event

import pytest
import redis
from rq import Queue as RqQueue
from rq.serializers import JSONSerializer

from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.errors import NotFound, Unavailable
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.ops.model import Figure
from suitecrm_bridge.features.ops.service import DeadLetterDesk, GaugeBoard, Readiness
from suitecrm_bridge.features.ops.storage import SuiteCrmProbe
from suitecrm_bridge.features.scoring.commands import ScoreLead
from tests.fakes.facade import Facade


def test_the_process_says_it_is_alive_without_asking_anybody(facade: Facade):
    facade.sandbox.requests.clear()
    assert facade.client.get("/healthz").json["data"]["attributes"] == {"status": "ok"}
    assert facade.sandbox.requests == []


def test_ready_when_everything_answers(facade: Facade):
    answer = facade.client.get("/readyz")
    assert answer.status_code == 200
    assert {part["id"] for part in answer.json["data"]} == {"redis", "database", "suitecrm"}


def test_not_ready_names_the_part_that_is_down(facade: Facade):
    facade.sandbox.faults.set("down")
    answer = facade.client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json["error"]["code"] == "NOT_READY"
    assert set(answer.json["error"]["details"]) == {"suitecrm"}


class OneBreaker:
    breaker_state = "open"


def test_suitecrms_return_is_noticed_although_nobody_else_asks():
    down = True

    def ask() -> None:
        if down:
            raise Unavailable("SuiteCRM is down.")

    probe = SuiteCrmProbe(OneBreaker(), ask)
    assert "is down" in str(probe.check())
    down = False
    assert probe.check() is None


class CountingProbe:
    name = "part"

    def __init__(self, reason: str | None = None) -> None:
        self.asked = 0
        self.reason = reason

    def check(self) -> str | None:
        self.asked += 1
        return self.reason


def test_readiness_is_asked_once_in_two_seconds():
    now = 0.0
    probe = CountingProbe()
    readiness = Readiness([probe], seconds=lambda: now)
    assert readiness.parts()[0].ready
    now = 1.9
    assert readiness.parts()[0].ready
    assert probe.asked == 1
    now = 2.1
    readiness.parts()
    assert probe.asked == 2


def test_a_part_that_hangs_is_not_waited_for_and_not_asked_twice_at_once():
    release = Event()

    class Hanging(CountingProbe):
        def check(self) -> str | None:
            self.asked += 1
            release.wait(10)
            return None

    now = 0.0
    probe = Hanging()
    readiness = Readiness([probe, CountingProbe()], seconds=lambda: now, patience=0.01)
    assert readiness.parts()[0].reason == "does not answer in time"
    now = 4.0
    assert not readiness.parts()[0].ready
    assert probe.asked == 1
    release.set()


def test_metrics_count_by_template_and_never_by_address(facade: Facade):
    facade.log_in()
    for number in range(5):
        facade.get(f"/leads/unknown-{number}")
        facade.client.open(f"/nowhere/{number}", method="BREW")
    text = facade.client.get("/metrics").text
    assert 'bridge_http_requests_total{method="GET",route="/api/v1/leads/<record_id>",status="404"} 5.0' in text
    assert 'bridge_http_requests_total{method="OTHER",route="unmatched",status="404"} 5.0' in text
    assert "unknown-1" not in text
    assert "nowhere" not in text
    assert 'bridge_http_request_seconds_count{method="GET",route="/api/v1/leads/<record_id>"} 5.0' in text


def test_metrics_show_what_waits(facade: Facade, redis_client: "redis.Redis"):
    redis_client.xadd(key("events"), {"x": "y"})
    facade.services.get(Queue).send(ScoreLead("abc", "asked-1"))
    text = facade.client.get("/metrics").text
    assert "bridge_stream_length 1.0" in text
    assert 'bridge_queue_jobs{queue="ai",state="queued"} 1.0' in text
    assert 'bridge_queue_jobs{queue="ai",state="failed"} 0.0' in text
    assert 'bridge_outbox_rows{state="waiting"} 0.0' in text
    assert "bridge_crm_breaker_open 0.0" in text


def test_a_gauge_that_fails_costs_only_itself():
    class Broken:
        def read(self) -> list[Figure]:
            raise RuntimeError

    class Working:
        def read(self) -> list[Figure]:
            return [Figure("bridge_x", 1.0)]

    assert GaugeBoard([Broken(), Working()]).read() == [Figure("bridge_x", 1.0)]


def test_a_job_can_be_followed(facade: Facade):
    facade.log_in("will")
    job_id = facade.services.get(Queue).send(ScoreLead("abc", "asked-1"))
    answer = facade.get(f"/jobs/{job_id}")
    assert answer.status_code == 200
    job = answer.json["data"]
    assert (job["id"], job["type"]) == (job_id, "Job")
    assert job["attributes"]["status"] == "queued"
    assert job["attributes"]["command"] == "ScoreLead"
    assert job["attributes"]["sent_at"].endswith("Z")


@pytest.mark.parametrize("job_id", ["unknown", "score-😀", "%00", "a:b", "*"])
def test_an_unknown_job_is_a_404(facade: Facade, job_id: str):
    facade.log_in()
    assert facade.get(f"/jobs/{job_id}").json["error"]["code"] == "NOT_FOUND"


def fail(client: "redis.Redis", job_id: str) -> None:
    queue = RqQueue("ai", connection=client, serializer=JSONSerializer)
    job = queue.fetch_job(job_id)
    assert job is not None
    queue.remove(job)
    queue.failed_job_registry.add(job, -1, "Traceback\nValueError: no such lead")
    job.set_status("failed")


def test_a_failed_job_is_a_dead_letter_and_can_be_tried_again(facade: Facade, redis_client: "redis.Redis"):
    facade.log_in("admin")
    job_id = facade.services.get(Queue).send(ScoreLead("abc", "asked-1"))
    fail(redis_client, job_id)
    letters = facade.get("/dead-letters").json["data"]
    assert [letter["id"] for letter in letters] == [f"jobs:{job_id}"]
    assert letters[0]["attributes"]["payload"] == {"command": "ScoreLead", "lead_id": "abc", "occasion": "asked-1"}
    assert facade.get(f"/jobs/{job_id}").json["data"]["attributes"]["status"] == "failed"
    assert facade.post(f"/dead-letters/jobs:{job_id}/replay").status_code == 204
    assert facade.get("/dead-letters").json["data"] == []
    assert facade.get(f"/jobs/{job_id}").json["data"]["attributes"]["status"] == "queued"
    assert facade.post(f"/dead-letters/jobs:{job_id}/replay").status_code == 404


@pytest.mark.parametrize("letter_id", ["", "jobs:", "jobs:nope", "nope:1", "jobs", ":", "writeback:x", "events:1-1"])
def test_replaying_what_is_not_there_is_a_404(facade: Facade, letter_id: str):
    facade.log_in("admin")
    assert facade.post(f"/dead-letters/{letter_id}/replay").status_code in {404, 405}


class Shelf:
    def __init__(self, name: str, *hours: int) -> None:
        self.name = name
        self.replayed: list[str] = []
        self._letters = [
            DeadLetter(str(hour), name, "why", datetime(2026, 11, 22, hour, tzinfo=UTC), {}) for hour in hours
        ]

    def count(self) -> int:
        return len(self._letters)

    def list(self, limit: int) -> list[DeadLetter]:
        return self._letters[:limit]

    def replay(self, letter_id: str) -> bool:
        self.replayed.append(letter_id)
        return letter_id in {letter.id for letter in self._letters}


def test_dead_letters_of_all_sources_come_newest_first():
    first, second = Shelf("a", 5, 1), Shelf("b", 3)
    desk = DeadLetterDesk([first, second])
    assert [letter.id for letter in desk.list(2)] == ["5", "3"]
    desk.replay("b:3")
    assert (first.replayed, second.replayed) == ([], ["3"])
    with pytest.raises(NotFound):
        desk.replay("b:4")
