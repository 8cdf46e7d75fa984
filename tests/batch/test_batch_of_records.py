"""Batches on the records of a SuiteCRM: each item as the single call would answer it, and far fewer requests."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import Engine
from werkzeug.test import TestResponse

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.batch.service import BatchAcceptance
from tests.fakes.facade import Facade, running_facade


class Deeds(list[Deed]):
    """A trail to look at."""

    def record(self, deed: Deed) -> None:
        self.append(deed)


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        assert running.log_in().status_code == 200
        yield running


@pytest.fixture
def deeds(facade: Facade) -> Deeds:
    seen = Deeds()
    facade.services.provide(AuditTrail, lambda _: seen)
    return seen


def batch(facade: Facade, *operations: dict[str, Any], **more: object) -> TestResponse:
    return facade.post("/batch", json={"operations": list(operations), **more})


def new(path: str = "/leads", **values: object) -> dict[str, Any]:
    return {"method": "POST", "path": path, "body": {"last_name": "Batch", **values}}


def change(lead: str, **values: object) -> dict[str, Any]:
    return {"method": "PATCH", "path": f"/leads/{lead}", "body": values}


def leads(facade: Facade, count: int) -> list[str]:
    return [row["id"] for row in facade.get(f"/leads?per_page={count}").json["data"]]


def codes(answer: TestResponse) -> list[str | None]:
    return [item["error"] and item["error"]["code"] for item in answer.json["data"]]


def test_an_account_its_contact_and_their_link_in_one_request(facade: Facade):
    answer = batch(
        facade,
        {"method": "POST", "path": "/accounts", "body": {"name": "Analytical"}, "ref": "account"},
        {"method": "POST", "path": "/contacts", "body": {"last_name": "@{account.attributes.name}"}, "ref": "ada"},
        {"method": "POST", "path": "/accounts/@{account.id}/contacts", "body": {"id": "@{ada.id}"}},
        {"method": "GET", "path": "/contacts/@{ada.id}"},
        {"method": "DELETE", "path": "/accounts/@{account.id}/contacts/@{ada.id}"},
        {"method": "DELETE", "path": "/contacts/@{ada.id}"},
    )
    assert [item["status"] for item in answer.json["data"]] == [201, 201, 200, 200, 204, 204]
    account, contact = (answer.json["data"][n]["data"] for n in (0, 1))
    assert answer.status_code == 200
    assert contact["attributes"]["last_name"] == "Analytical"
    assert facade.get(f"/accounts/{account['id']}").json["data"] == account
    assert facade.get(f"/contacts/{contact['id']}").status_code == 404


def test_each_item_is_as_the_single_call_shows_it_with_its_etag(facade: Facade):
    first, second = leads(facade, 2)
    answer = batch(facade, change(first, title="Countess"), change(second, title="Poet"), new(status="New"))
    for item in answer.json["data"]:
        alone = facade.get(f"/leads/{item['data']['id']}")
        assert item["data"] == alone.json["data"]
        assert item["etag"] == alone.headers["ETag"]
    assert [item["status"] for item in answer.json["data"]] == [200, 200, 201]


def test_a_hundred_changes_are_three_requests_to_suitecrm(facade: Facade):
    made = batch(facade, *[new(status="New") for _ in range(100)]).json["data"]
    facade.sandbox.requests.clear()
    answer = batch(facade, *[change(item["data"]["id"], status="Assigned") for item in made])
    assert answer.json["meta"] == {"total": 100, "succeeded": 100, "failed": 0}
    assert len(facade.sandbox.requests) <= 4


def test_what_is_wrong_with_one_is_told_as_the_single_call_tells_it(facade: Facade):
    lead = leads(facade, 1)[0]
    asked = [
        change(lead, status="No such status"),
        change(lead, no_such_field=1),
        change(lead),
        change("00000000-0000-4000-8000-000000000000", title="x"),
        new(last_name=""),
        new("/users"),
        new("/nothings"),
        {"method": "GET", "path": "/leads/nope"},
        {"method": "DELETE", "path": "/accounts/nope"},
    ]
    answer = batch(facade, *asked, change(lead, title="fine"))
    assert answer.status_code == 207
    for operation, item in zip(asked, answer.json["data"], strict=False):
        body = {"json": operation["body"]} if "body" in operation else {}
        alone = facade.client.open(
            f"/api/v1{operation['path']}", method=operation["method"], headers=facade.headers, **body
        )
        assert item["status"] == alone.status_code, operation
        if operation["path"] != "/nothings":  # an address that is none, and here a module that is none
            assert item["error"] == alone.json["error"], operation
    assert answer.json["data"][-1]["status"] == 200


def test_if_match_holds_for_each(facade: Facade):
    first, second = leads(facade, 2)
    tag = facade.get(f"/leads/{first}").headers["ETag"]
    answer = batch(
        facade, {**change(first, title="a"), "if_match": tag}, {**change(second, title="b"), "if_match": tag}
    )
    assert [item["status"] for item in answer.json["data"]] == [200, 412]
    assert facade.get(f"/leads/{second}").json["data"]["attributes"]["title"] != "b"


def test_all_or_nothing_is_one_transaction_in_suitecrm(facade: Facade):
    lead = leads(facade, 1)[0]
    before = facade.get(f"/leads/{lead}").json["data"]
    facade.sandbox.requests.clear()
    answer = batch(facade, new(), change(lead, title="Countess"), new(assigned_user_id="nobody"), atomic=True)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "BATCH_UNDONE")
    assert list(answer.json["error"]["details"]) == ["operations[2]", "operations[2].assigned_user_id"]
    assert facade.get(f"/leads/{lead}").json["data"] == before
    asked = [{**new(), "ref": "x"}, change("@{x.id}", title="Countess"), change(lead, title="C")]
    good = batch(facade, *asked, atomic=True)
    assert good.status_code == 200
    assert good.json["data"][1]["data"]["attributes"]["title"] == "Countess"


def test_quiet_writes_the_bridges_own_columns_only_and_for_administrators_only(facade: Facade, deeds: Deeds):
    first, second = leads(facade, 2)
    quiet = {**change(first, ai_score=77), "effect": "quiet"}
    answer = batch(facade, quiet, {**change(second, title="x"), "effect": "quiet"}, {**new(), "effect": "quiet"})
    assert [item["status"] for item in answer.json["data"]] == [200, 422, 422]
    assert facade.get(f"/leads/{first}").json["data"]["attributes"]["ai_score"] == 77
    assert [deed.details for deed in deeds if deed.action == "record.updated"] == [{"effect": "quiet"}]
    facade.log_in("will")
    assert batch(facade, quiet).json["data"][0]["status"] == 403


def test_every_change_is_written_to_the_trail(facade: Facade, deeds: Deeds):
    lead = leads(facade, 1)[0]
    answer = batch(facade, new(), change(lead, title="Countess"), new())
    made = answer.json["data"][2]["data"]["id"]
    batch(facade, {"method": "DELETE", "path": f"/leads/{made}"}, change(lead, title="Countess"))
    told = [(deed.action, deed.subject) for deed in deeds if deed.action.startswith("record.")]
    first = answer.json["data"][0]["data"]["id"]
    assert told == [
        ("record.created", ("Leads", first)),
        ("record.updated", ("Leads", lead)),
        ("record.created", ("Leads", made)),
        ("record.deleted", ("Leads", made)),
    ]
    assert next(deed for deed in deeds if deed.action == "record.updated").after == {"title": "Countess"}


def test_a_person_changes_only_what_suitecrm_lets_them(facade: Facade):
    facade.log_in("will")
    mine = batch(facade, new(), new()).json["data"]
    me = facade.get("/auth/me").json["data"]["id"]
    assert {item["data"]["attributes"]["assigned_user_id"] for item in mine} == {me}
    facade.log_in("admin")
    hidden = leads(facade, 50)
    facade.log_in("will")
    asked = [change(lead, title="x") for lead in hidden]
    for operation, item in zip(asked, batch(facade, *asked).json["data"], strict=True):
        assert item["status"] == facade.patch(operation["path"], json=operation["body"]).status_code


def test_a_large_batch_runs_in_a_worker_as_the_person_who_asked(facade: Facade, deeds: Deeds):
    facade.log_in("will")
    taken = batch(facade, *[new() for _ in range(120)], new("/users")).json["data"]["id"]
    facade.services.get(BatchAcceptance).carry_out(taken)  # no request, as in a worker
    done = facade.get(f"/batch/{taken}").json
    assert done["meta"] == {"total": 121, "succeeded": 120, "failed": 1}
    me = facade.get("/auth/me").json["data"]["id"]
    assert {item["data"]["attributes"]["assigned_user_id"] for item in done["data"][:120]} == {me}
    assert {deed.actor for deed in deeds if deed.action == "record.created"} == {me}
    before = len([deed for deed in deeds if deed.action == "record.created"])
    facade.services.get(BatchAcceptance).carry_out(taken)
    assert len([deed for deed in deeds if deed.action == "record.created"]) == before


def test_a_record_is_created_once_for_a_key_even_if_our_memory_is_lost(facade: Facade):
    key = {"Idempotency-Key": "lead-4711"}
    first = facade.post("/leads", json={"last_name": "Once"}, headers=key)
    with facade.services.get(Engine).begin() as connection:
        connection.exec_driver_sql("DELETE FROM idempotency_keys")
    again = facade.post("/leads", json={"last_name": "Once"}, headers=key)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json["data"]["id"] == first.json["data"]["id"]
