"""A person asks for a score, and it arrives in SuiteCRM."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.scoring.service import ScoringService
from suitecrm_bridge.features.writeback.service import WritebackService
from tests.fakes.facade import Facade, running_facade
from tests.fakes.suitecrm import answered, lead, lead_ids


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        running.log_in()
        yield running


def carry_out(facade: Facade, job_id: str) -> None:
    """What a worker does with the job, without the worker."""
    _, lead_id, occasion = job_id[:5], job_id[6:42], job_id[43:]
    facade.services.get(ScoringService).score(lead_id, occasion)
    facade.services.get(WritebackService).flush()


def test_asking_answers_with_a_job_that_can_be_polled(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    answer = facade.post(f"/leads/{lead_id}/ai-score")
    assert answer.status_code == 202
    job = answer.json["data"]
    assert job["type"] == "Job"
    assert job["attributes"]["status"] == "queued"
    assert answer.headers["Location"].endswith(job["attributes"]["links"]["self"])
    polled = facade.client.get(job["attributes"]["links"]["self"], headers=facade.headers)
    assert (polled.status_code, polled.json["data"]["id"]) == (200, job["id"])


def test_the_score_arrives_in_the_leads_record_and_history(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    carry_out(facade, facade.post(f"/leads/{lead_id}/ai-score").json["data"]["id"])
    stored = lead(facade.sandbox, lead_id)
    history = facade.get(f"/leads/{lead_id}/ai-score")
    assert history.status_code == 200
    (shown,) = history.json["data"]
    assert shown["type"] == "LeadScore"
    assert shown["attributes"]["score"] == stored["ai_score"] > 0
    assert sum(reason["points"] for reason in shown["attributes"]["reasons"]) == stored["ai_score"]
    assert stored["ai_score_band"] == shown["attributes"]["band"]
    assert stored["ai_scored_at"]
    assert {reason["code"] for reason in shown["attributes"]["reasons"]} & {"company_named", "other_title", "phone"}


def test_a_lead_that_turns_hot_is_saved_with_hooks_and_is_no_news(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    crm = facade.services.get(Crm)
    crm.update("Leads", lead_id, {"ai_score_override": 85, "ai_override_reason": "Met"})
    crm.acknowledge([change.sequence for change in crm.changes(1000).changes])
    carry_out(facade, facade.post(f"/leads/{lead_id}/ai-score").json["data"]["id"])
    stored = lead(facade.sandbox, lead_id)
    assert stored["ai_score_band"] == "hot"
    assert stored["ai_score"] < 70
    assert stored["ai_score_override"] == 85
    assert [sent["mode"] for sent in answered(facade.sandbox, "/write")] == ["full"]
    assert crm.changes(1000).changes == []


def test_a_lead_that_was_never_scored_has_an_empty_history(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    answer = facade.get(f"/leads/{lead_id}/ai-score")
    assert (answer.status_code, answer.json["data"]) == (200, [])


@pytest.mark.parametrize("odd", ["00000000-0000-0000-0000-000000000000", "no-id", "%F0%9F%98%80", "1%00", "a" * 500])
@pytest.mark.parametrize("ask", ["get", "post"])
def test_a_lead_that_is_not_there_is_not_found(facade: Facade, odd: str, ask: str) -> None:
    answer = getattr(facade, ask)(f"/leads/{odd}/ai-score")
    assert answer.status_code == 404
    assert answer.json["error"]["code"] == "NOT_FOUND"


@pytest.mark.parametrize("query", ["per_page=0", "per_page=many", "colour=blue"])
def test_odd_questions_are_refused(facade: Facade, query: str) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    answer = facade.get(f"/leads/{lead_id}/ai-score?{query}")
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "VALIDATION_ERROR")


def test_nobody_asks_without_a_login(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    facade.headers = {}
    assert facade.post(f"/leads/{lead_id}/ai-score").status_code == 401
    assert facade.get(f"/leads/{lead_id}/ai-score").status_code == 401


def test_suitecrm_down_is_said(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    facade.sandbox.faults.set("down")
    assert facade.post(f"/leads/{lead_id}/ai-score").status_code == 503


def test_a_lead_that_the_user_may_not_see_is_neither_scored_nor_shown(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    carry_out(facade, facade.post(f"/leads/{lead_id}/ai-score").json["data"]["id"])
    facade.log_in("max")
    asked, shown = facade.post(f"/leads/{lead_id}/ai-score"), facade.get(f"/leads/{lead_id}/ai-score")
    assert {asked.status_code, shown.status_code} <= {403, 404}
    assert "reasons" not in shown.text
