"""Faults: each trouble can be switched on, strikes as often as asked, and goes away."""

import json
import time

import httpx
import pytest

from suitecrm_bridge.sandbox import Faults, Sandbox, create_sandbox
from suitecrm_bridge.sandbox.faults import NAMES
from tests.sandbox.conftest import Api


def test_down_is_a_503_until_it_is_cleared(api: Api) -> None:
    api.sandbox.faults.set("down")
    assert [api.get("current-user").status_code for _ in range(3)] == [503, 503, 503]
    api.sandbox.faults.clear("down")
    assert api.get("current-user").status_code == 200


def test_a_fault_strikes_as_often_as_asked(api: Api) -> None:
    api.sandbox.faults.set("empty_500", times=2)
    assert [api.get("current-user").status_code for _ in range(3)] == [500, 500, 200]


def test_a_fault_may_keep_to_a_path_and_a_verb(api: Api) -> None:
    api.sandbox.faults.set("down", path="/module", method="POST")
    assert api.get("module/Leads").status_code == 200
    assert api.http.post("V8/module", json={"data": {"type": "Leads"}}).status_code == 503


def test_slow_waits(api: Api) -> None:
    api.sandbox.faults.set("slow", seconds=0.05, times=1)
    started = time.monotonic()
    assert api.get("meta/modules").status_code == 200
    assert time.monotonic() - started >= 0.05


def test_an_empty_500_has_no_body(api: Api) -> None:
    api.sandbox.faults.set("empty_500")
    response = api.get("current-user")
    assert (response.status_code, response.text) == (500, "")
    assert response.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(("name", "status"), [("html_500", 500), ("html_200", 200)])
def test_a_page_comes_in_place_of_json(api: Api, name: str, status: int) -> None:
    api.sandbox.faults.set(name)
    response = api.get("current-user")
    assert response.status_code == status
    assert response.text.startswith("<html>")


def test_json_may_be_followed_by_text(api: Api) -> None:
    api.sandbox.faults.set("json_suffix")
    text = api.get("current-user").text
    found, end = json.JSONDecoder().raw_decode(text)
    assert found["data"]["id"] == "1"
    assert text[end:].strip().startswith("Database failure")


def test_json_may_be_preceded_by_a_notice(api: Api) -> None:
    api.sandbox.faults.set("notice_prefix")
    text = api.get("current-user").text
    assert text.startswith("<br />")
    assert json.loads(text[text.index("{") :])["data"]["id"] == "1"


def test_a_token_may_expire_early(api: Api) -> None:
    api.sandbox.faults.set("expired_token", times=1)
    assert api.get("current-user").json()["hint"] == "Access token has been revoked"
    assert api.get("current-user").status_code == 200


def test_refresh_may_be_refused_as_between_7_13_3_and_7_14_4(api: Api) -> None:
    api.sandbox.faults.set("refused_refresh")
    response = api.refresh()
    assert (response.status_code, response.json()["error"]) == (401, "invalid_client")
    assert api.log_in("admin", "admin123").status_code == 200


def test_a_lost_answer_has_done_its_work(api: Api) -> None:
    api.sandbox.faults.set("lost_answer", times=1)
    own = "0f0f0f0f-1111-4222-8333-444444444444"
    body = {"data": {"type": "Leads", "id": own, "attributes": {"last_name": "Own"}}}
    assert api.http.post("V8/module", json=body).status_code == 500
    assert api.field(own, "last_name") == "Own"


def test_offsets_may_lie(api: Api) -> None:
    api.sandbox.faults.set("wrong_offset")
    assert api.data("module/Leads")[0]["attributes"]["date_entered"].endswith(":00-05:00")


def test_everything_may_live_below_legacy(api: Api) -> None:
    api.sandbox.faults.set("legacy_base")
    assert api.get("meta/modules").status_code == 404
    assert api.http.get("http://crm/legacy/Api/V8/meta/modules").status_code == 200


def test_answers_may_be_cacheable_for_a_month(api: Api) -> None:
    api.sandbox.faults.set("cached_for_a_month")
    assert api.get("meta/modules").headers["cache-control"] == "max-age=2592000"
    assert "cache-control" not in api.get("module/Nope").headers


def test_aliases_may_be_rejected_as_from_8_10_2(api: Api) -> None:
    api.sandbox.faults.set("aliases_rejected")
    expected = "[SuiteCRM] [Not Allowed] The API user does not have access to this module."
    assert api.detail("module/Lead") == expected
    assert api.get("module/Leads").status_code == 200


def test_an_unknown_fault_is_refused() -> None:
    with pytest.raises(ValueError, match="no fault 'rain'"):
        Faults().set("rain")


def test_faults_may_be_on_from_the_start() -> None:
    sandbox = create_sandbox(faults=("down",))
    http = httpx.Client(transport=httpx.WSGITransport(app=sandbox.wsgi))
    assert http.get("http://crm/Api/V8/meta/modules").status_code == 503


def test_requests_are_logged_with_their_bodies(api: Api, sandbox: Sandbox) -> None:
    sandbox.requests.clear()
    api.http.post("V8/module?x=1", json={"data": {}})
    logged = sandbox.requests[0]
    assert (logged.method, logged.path, logged.query, logged.status) == ("POST", "/Api/V8/module", "x=1", 400)
    assert json.loads(logged.body) == {"data": {}}


def test_the_log_shows_no_token_when_printed(api: Api, sandbox: Sandbox) -> None:
    api.get("meta/modules")
    token = api.http.headers["Authorization"]
    assert sandbox.requests[-1].headers["Authorization"] == token
    assert token not in repr(sandbox.requests)
    assert "admin123" not in repr(sandbox.requests)


def control(sandbox: Sandbox) -> httpx.Client:
    return httpx.Client(transport=httpx.WSGITransport(app=sandbox.wsgi), base_url="http://crm/")


def test_faults_can_be_switched_over_http() -> None:
    http = control(create_sandbox(control=True))
    answer = http.post("__sandbox__/faults", json={"name": "down", "times": 1}).json()
    assert answer["active"]["down"]["times"] == 1
    assert answer["faults"].keys() == NAMES.keys()
    assert [http.get("Api/V8/meta/modules").status_code for _ in range(2)] == [503, 401]
    http.post("__sandbox__/faults", json={"name": "down"})
    assert http.delete("__sandbox__/faults").json()["active"] == {}
    assert [r["status"] for r in http.get("__sandbox__/requests").json()["requests"]] == [503, 401]


@pytest.mark.parametrize("body", ['{"name": "rain"}', "[]", "{}", "not json", '{"name": ["down"]}'])
def test_a_wrong_order_to_the_control_address_is_refused_and_named(body: str) -> None:
    response = control(create_sandbox(control=True)).post("__sandbox__/faults", content=body)
    assert response.status_code == 400
    assert response.json()["error"].startswith("not a fault: ")


def test_the_control_address_is_closed_unless_asked_for(sandbox: Sandbox) -> None:
    assert control(sandbox).post("__sandbox__/faults", json={"name": "down"}).status_code == 404
