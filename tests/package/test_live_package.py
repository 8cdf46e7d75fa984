"""The installed package keeps the promises of docs/package-routes.md inside a real SuiteCRM."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment
from tests.package.workflow import hot_leads_are_in_process

pytestmark = pytest.mark.live


@dataclass(frozen=True)
class Crm:
    """A SuiteCRM seen through both of the package's clients."""

    http: httpx.Client
    bridge: dict[str, str]
    admin: dict[str, str]

    def write(self, mode: str, *items: object) -> list[dict[str, Any]]:
        body = {"mode": mode, "items": items}
        answer = self.http.post("V8/custom/bridge/write", json=body, headers=self.bridge)
        assert answer.status_code == 200, answer.text
        return list(answer.json()["data"])

    def patch(self, lead_id: str, **attributes: object) -> None:
        body = {"data": {"type": "Leads", "id": lead_id, "attributes": attributes}}
        assert self.http.patch("V8/module", json=body, headers=self.admin).status_code == 201

    def lead(self, lead_id: str) -> dict[str, Any]:
        answer = self.http.get(f"V8/module/Leads/{lead_id}", headers=self.admin)
        return dict(answer.json()["data"]["attributes"])

    def news(self, lead_id: str) -> list[tuple[str, list[str]]]:
        """What the feed says about one lead; the rows are acknowledged."""
        rows = self.http.get("V8/custom/bridge/changes?limit=1000", headers=self.bridge).json()["data"]
        mine = [row for row in rows if row["id"] == lead_id]
        if mine:
            sequences = [row["sequence"] for row in mine]
            self.http.post("V8/custom/bridge/changes/ack", json={"sequences": sequences}, headers=self.bridge)
        return [(row["event"], row["changed"]) for row in mine]


def _token(http: httpx.Client, **grant: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {http.post('access_token', json=grant).json()['access_token']}"}


@pytest.fixture(scope="module")
def crm() -> Iterator[Crm]:
    env = live_environment()
    with httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=60) as http:
        worker = {"client_id": env["SUITECRM_CLIENT_ID"], "client_secret": env["SUITECRM_CLIENT_SECRET"]}
        login = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
        yield Crm(
            http,
            bridge=_token(http, grant_type="client_credentials", **worker),
            admin=_token(http, grant_type="password", username=ADMIN, password=ADMIN_PASSWORD, **login),
        )


@pytest.fixture
def lead_id(crm: Crm) -> Iterator[str]:
    lead = str(uuid.uuid4())
    assert crm.write("full", _create(lead, last_name="Probe"))[0]["status"] == "created"
    assert crm.news(lead)[0][0] == "created"
    yield lead
    crm.http.delete(f"V8/module/Leads/{lead}", headers=crm.admin)
    assert crm.news(lead)[-1] == ("deleted", [])


def _create(lead: str, **fields: object) -> dict[str, object]:
    return {"op": "create", "module": "Leads", "id": lead, "fields": fields}


def _update(lead: str, **fields: object) -> dict[str, object]:
    return {"op": "update", "module": "Leads", "id": lead, "fields": fields}


def test_a_save_is_one_row_of_news_and_a_save_that_changes_nothing_is_none(crm: Crm, lead_id: str) -> None:
    crm.patch(lead_id, title="Buyer")
    crm.patch(lead_id, title="Buyer")
    assert crm.news(lead_id) == [("updated", ["title"])]


def test_a_quiet_write_is_stored_and_is_no_news(crm: Crm, lead_id: str) -> None:
    reasons = [{"text": 'Asked "why <b>?" & \U0001f600', "points": 72}]
    assert crm.write("quiet", _update(lead_id, ai_score=72, ai_score_reasons=reasons))[0]["status"] == "written"
    assert crm.lead(lead_id)["ai_score"] == "72"
    assert crm.write("full", _update(lead_id, ai_score=72, ai_score_reasons=reasons))[0]["status"] == "unchanged"
    assert crm.news(lead_id) == []


def test_a_save_from_suitecrm_cannot_put_an_old_score_back(crm: Crm, lead_id: str) -> None:
    crm.write("quiet", _update(lead_id, ai_score=99))
    crm.patch(lead_id, ai_score=1, title="Buyer")
    assert crm.lead(lead_id)["ai_score"] == "99"


def test_a_full_write_of_the_band_runs_a_save_but_is_no_news(crm: Crm, lead_id: str) -> None:
    assert crm.write("full", _update(lead_id, ai_score=90, ai_score_band="hot"))[0]["status"] == "written"
    assert crm.lead(lead_id)["ai_score_band"] == "hot"
    assert crm.news(lead_id) == []


def test_a_primary_address_can_be_changed_and_is_news(crm: Crm, lead_id: str) -> None:
    crm.write("full", _update(lead_id, email1="first@example.org"))
    crm.write("full", _update(lead_id, email1="second@example.org"))
    assert crm.lead(lead_id)["email1"] == "second@example.org"
    assert crm.news(lead_id) == [("updated", ["email1"]), ("updated", ["email1"])]


def test_creating_an_id_twice_creates_it_once(crm: Crm, lead_id: str) -> None:
    assert crm.write("full", _create(lead_id, last_name="Other"))[0]["status"] == "unchanged"
    assert crm.lead(lead_id)["last_name"] == "Probe"


def test_info_knows_the_bridge_user_and_the_feed_needs_a_token(crm: Crm) -> None:
    info = crm.http.get("V8/custom/bridge/info", headers=crm.bridge).json()["data"]
    assert info["user"]["is_bridge_user"]
    assert "feed" in info
    assert crm.http.get("V8/custom/bridge/changes").status_code == 401


@pytest.mark.parametrize("sequences", [{"a": 1}, {"1": 1}, [1.5], ["1"], 1, None])
def test_only_a_list_of_whole_numbers_acknowledges(crm: Crm, sequences: object) -> None:
    answer = crm.http.post("V8/custom/bridge/changes/ack", json={"sequences": sequences}, headers=crm.bridge)
    assert (answer.status_code, answer.json()["errors"]["code"]) == (422, "INVALID")


def test_a_limit_is_a_number_and_nothing_else(crm: Crm) -> None:
    for limit in ("0", "1001", "x", "5%0A", "-1", ""):
        assert crm.http.get(f"V8/custom/bridge/changes?limit={limit}", headers=crm.bridge).status_code == 422, limit


def test_an_id_in_other_letters_is_nobodys(crm: Crm, lead_id: str) -> None:
    for mode, fields in (("quiet", {"ai_score": 1}), ("full", {"title": "Other"})):
        assert crm.write(mode, _update(lead_id.upper(), **fields))[0]["error"]["code"] == "NOT_FOUND"


def test_a_long_id_is_answered_in_whole_characters(crm: Crm) -> None:
    error = crm.write("full", _update("a" + "\u00e9" * 200, title="x"))[0]["error"]
    assert error["message"] == "Leads a" + "\u00e9" * 99 + " does not exist."


def test_a_workflow_sees_the_band_and_what_it_changes_is_news(crm: Crm, lead_id: str) -> None:
    born_hot = str(uuid.uuid4())
    with hot_leads_are_in_process(crm.http, crm.admin):
        crm.write("full", _update(lead_id, ai_score=90, ai_score_band="hot", ai_scored_at="2026-11-22T12:34:56Z"))
        crm.write("full", _create(born_hot, last_name="Probe", ai_score=90, ai_score_band="hot"))
    assert crm.news(lead_id) == [("updated", ["status"])]
    assert [event for event, _ in crm.news(born_hot)] == ["created", "updated"]
    for lead in (lead_id, born_hot):
        stored = crm.lead(lead)
        assert (stored["status"], stored["ai_score"], stored["ai_score_band"]) == ("In Process", "90", "hot")
    crm.http.delete(f"V8/module/Leads/{born_hot}", headers=crm.admin)
    again = _update(lead_id, ai_score=90, ai_score_band="hot", ai_scored_at="2026-11-22T12:34:56Z")
    assert crm.write("full", again)[0]["status"] == "unchanged"
