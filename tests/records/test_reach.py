"""Roles of the bridge can only take away: who may see and change only their own records is held to them."""

from typing import Literal

import pytest

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.records.ports import Reading, Records, Schemas, Validation
from suitecrm_bridge.features.records.service import RecordService
from tests.fakes.facade import Facade
from tests.records.asking import listed, made

OWN = ("leads", "contacts")


@pytest.fixture
def will(facade: Facade) -> Facade:
    """A person whose reach is `own` for leads and contacts, nothing for cases, and everything else."""
    facade.log_in("sarah")
    facade.theirs = made(facade, "/leads", last_name="Sarah's")["id"]  # type: ignore[attr-defined]

    def reach_of(permission: str) -> Literal["all", "own"]:
        if permission.startswith("cases."):
            raise Forbidden("Your roles do not allow this.")
        return "own" if permission.partition(".")[0] in OWN else "all"

    facade.services.provide(
        RecordService,
        lambda s: RecordService(
            s.get(Records), s.get(Reading), s.get(Schemas), s.get(Validation), s.get(AuditTrail), reach_of
        ),
    )
    facade.log_in("will")
    return facade


def test_a_list_and_its_total_hold_only_ones_own(will: Facade):
    mine = will.get("/leads?per_page=200&total=1").json
    assert {each["attributes"]["assigned_user_id"] for each in mine["data"]} == {"seed_will_id"}
    assert mine["meta"]["total"] == len(mine["data"]) > 0
    nested = {"or": [{"field": "status", "op": "eq", "value": "New"}, {"field": "status", "op": "ne", "value": "New"}]}
    found = will.post("/leads/search", json={"filter": nested, "per_page": 200}).json["data"]
    assert {each["id"] for each in found} == {each["id"] for each in mine["data"]}


def test_a_mistake_is_named_where_the_caller_made_it(will: Facade):
    tree = {"and": [{"field": "nope", "op": "eq", "value": 1}]}
    assert set(will.post("/leads/search", json={"filter": tree}).json["error"]["details"]) == {"filter.and.0.field"}
    details = will.get("/leads?filter[do_not_call][like]=x&filter[status][eq]=New").json["error"]["details"]
    assert set(details) == {"filter.do_not_call"}


def test_somebody_elses_record_answers_as_suitecrm_would(will: Facade):
    path = f"/leads/{will.theirs}"  # type: ignore[attr-defined]
    for answer in (
        will.get(path),
        will.get(f"{path}?fields=last_name"),
        will.patch(path, json={"title": "X"}),
        will.delete(path),
        will.get(f"{path}/assigned_user_link"),
    ):
        assert answer.status_code == 403
        assert answer.json["error"] == {
            "code": "FORBIDDEN",
            "message": "The user may not view this record.",
            "details": {},
        }


def test_ones_own_record_is_read_and_changed_as_ever(will: Facade):
    lead = made(will, "/leads", last_name="Will's")
    narrow = will.get(f"/leads/{lead['id']}?fields=last_name").json["data"]["attributes"]
    assert narrow == {"last_name": "Will's"}
    assert will.patch(f"/leads/{lead['id']}", json={"title": "X"}).status_code == 200
    refused = will.post("/leads", json={"last_name": "X", "assigned_user_id": "seed_sarah_id"})
    assert refused.status_code == 403
    assert will.delete(f"/leads/{lead['id']}").status_code == 204


def test_a_link_shows_only_ones_own(will: Facade):
    account = made(will, "/accounts", name="Shared")["id"]
    mine = made(will, "/contacts", last_name="Mine", account_id=account)["id"]
    theirs = will.sandbox.world.database
    other = made(will, "/contacts", last_name="Theirs", account_id=account)["id"]
    theirs.run("UPDATE contacts SET assigned_user_id = 'seed_sarah_id' WHERE id = ?", (other,))
    assert [each["id"] for each in listed(will, f"/accounts/{account}/contacts")] == [mine]
    assert will.get(f"/accounts/{account}/contacts").json["meta"]["next_cursor"] is None


@pytest.mark.parametrize(
    "path",
    [
        "/accounts?include=contacts",
        "/opportunities?fields=contacts.last_name",
        "/accounts?filter[contacts.last_name][eq]=X",
        "/cases",
        "/cases/1",
    ],
)
def test_a_link_is_no_way_round(will: Facade, path: str):
    assert will.get(path).status_code == 403


def test_what_is_not_open_at_all_is_refused_whatever_is_sent(will: Facade):
    assert will.post("/cases", json={"nofield": 1}).status_code == 403
    assert will.delete("/cases/1").status_code == 403
