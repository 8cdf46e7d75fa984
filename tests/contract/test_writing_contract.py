"""`write` in full: upserts, and every fault of an item told, alike in the sandbox and in a real SuiteCRM."""

from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id


def send(crm: Crm, op: str, module: str = "Leads", **item: object) -> dict[str, Any]:
    """One item in mode full; its result."""
    sent = {"op": op, "module": module, "id": fresh_id(), **item}
    result = dict(crm.ask("POST", "write", body={"mode": "full", "items": [sent]})["data"][0])
    if result["status"] == "created":
        crm.made.append((module, result["id"]))
    return result


def faults(result: dict[str, Any]) -> dict[str, str]:
    """What is wrong, by field; the first one's code under the empty name."""
    error = result["error"]
    assert error["message"] == error["fields"][error["field"]][0]
    return {"": error["code"], **{name: texts[0] for name, texts in error["fields"].items()}}


@pytest.fixture
def address() -> str:
    return f"{fresh_id()}@example.com"


def test_an_upsert_creates_then_finds_by_any_spelling_of_the_address(crm: Crm, address: str) -> None:
    fields = {"email1": address, "last_name": "Lovelace"}
    first = send(crm, "upsert", by="email1", fields=fields)
    again = send(crm, "upsert", by="email1", fields={"email1": address.upper(), "last_name": "Byron"})
    same = send(crm, "upsert", by="email1", fields={"email1": address, "last_name": "Byron"})
    assert [result["status"] for result in (first, again, same)] == ["created", "written", "unchanged"]
    assert {result["id"] for result in (first, again, same)} == {first["id"]}
    assert (crm.field(first["id"], "last_name"), crm.field(first["id"], "email1")) == ("Byron", address)


def test_an_upsert_by_a_stored_field(crm: Crm) -> None:
    mark = fresh_id()[:30]
    results = [send(crm, "upsert", by="title", fields={"title": mark, "last_name": name}) for name in ("One", "Two")]
    assert [result["status"] for result in results] == ["created", "written"]
    assert results[0]["id"] == results[1]["id"]


def test_an_upsert_with_several_records_writes_none(crm: Crm, address: str) -> None:
    for _ in range(2):
        crm.create(last_name="Twin", email1=address)
    result = send(crm, "upsert", by="email1", fields={"email1": address, "last_name": "X"})
    assert (result["status"], result["error"]["code"]) == ("failed", "AMBIGUOUS")


def test_an_upsert_of_an_id_that_exists_changes_nothing(crm: Crm, address: str) -> None:
    known = send(crm, "create", fields={"last_name": "Known"})["id"]
    fields = {"email1": address, "last_name": "X"}
    result = send(crm, "upsert", by="email1", id=known, fields=fields)
    assert (result["status"], crm.field(known, "last_name")) == ("unchanged", "Known")


@pytest.mark.parametrize(
    ("by", "fields"),
    [
        (None, {"last_name": "X"}),
        ("email1", {"last_name": "X"}),
        ("email1", {"email1": "", "last_name": "X"}),
        ("description", {"description": "x", "last_name": "X"}),
        ("do_not_call", {"do_not_call": True, "last_name": "X"}),
        ("nofield", {"last_name": "X"}),
    ],
)
def test_an_upsert_needs_something_to_find_by(crm: Crm, by: object, fields: dict[str, object]) -> None:
    error = send(crm, "upsert", by=by, fields=fields)["error"]
    assert (error["code"], error["field"]) == ("INVALID_VALUE", "by")


def test_every_fault_of_an_item_is_told(crm: Crm) -> None:
    fields = {"status": "Nope", "email1": "no address", "nofield": 1, "assigned_user_id": fresh_id()}
    told = faults(send(crm, "create", fields=fields))
    assert told.keys() == {"", "status", "email1", "nofield", "assigned_user_id", "last_name"}
    assert told[""] == "INVALID_VALUE"
    assert told["status"] == "The value is not an option of the field."
    assert told["last_name"] == "The field is required."


def test_what_is_required_cannot_be_emptied(crm: Crm) -> None:
    lead = crm.create(last_name="Full")
    told = faults(send(crm, "update", id=lead, fields={"last_name": None}))
    assert told == {"": "REQUIRED", "last_name": "The field is required."}


def test_an_id_must_lead_somewhere(crm: Crm) -> None:
    gone = crm.make("Accounts", name="Gone")
    crm.http.delete(f"V8/module/Accounts/{gone}")
    for identity in (gone, fresh_id()):
        fields = {"last_name": "X", "account_id": identity}
        for module in ("Contacts", "Leads"):
            told = faults(send(crm, "create", module, fields=fields))
            assert told["account_id"] == f"Accounts {identity} does not exist."
    lead = crm.create(last_name="Parent")
    for kind, code in (("Accounts", "INVALID_VALUE"), ("Leads", None)):
        fields = {"name": "Task", "priority": "High", "parent_type": kind, "parent_id": lead}
        assert send(crm, "create", "Tasks", fields=fields).get("error", {}).get("code") == code


def test_an_id_in_a_join_table_is_written_like_a_stored_one(crm: Crm) -> None:
    accounts = [crm.make("Accounts", name=name) for name in ("Old", "New")]
    contact = send(crm, "create", "Contacts", fields={"last_name": "Joined", "account_id": accounts[0]})["id"]
    statuses = [
        send(crm, "update", "Contacts", id=contact, fields={"account_id": accounts[1]})["status"] for _ in range(2)
    ]
    assert statuses == ["written", "unchanged"]
    row = crm.ask("GET", f"records/Contacts/{contact}?fields=account.name")["data"]
    assert row["fields"] == {"account.name": "New"}


def test_a_quiet_write_takes_no_upsert(crm: Crm) -> None:
    item = {"op": "upsert", "module": "Leads", "id": fresh_id(), "by": "ai_score", "fields": {"ai_score": 1}}
    error = crm.ask("POST", "write", body={"mode": "quiet", "items": [item]})["data"][0]["error"]
    assert (error["code"], error["field"]) == ("INVALID_VALUE", "op")


@pytest.mark.parametrize(
    ("module", "attributes", "fields"),
    [
        ("Accounts", {}, {"health_score": 38, "health_band": "at_risk", "usage_at_limit": True}),
        ("Accounts", {}, {"churn_probability": 0.25, "usage_summary": [{"metric": "seats", "used": 50}]}),
        ("Cases", {"account_id": ""}, {"ai_sentiment": "negative", "ai_sentiment_score": -0.5}),
        (
            "AOK_KnowledgeBase",
            {},
            {"view_count": 3, "related_articles": [{"id": "1", "title": "<b>", "similarity": 0.5}]},
        ),
    ],
)
def test_the_bridge_writes_its_fields_of_other_modules(
    crm: Crm, module: str, attributes: dict[str, str], fields: dict[str, Any]
) -> None:
    identity = crm.make(module, name="Ours", **attributes)
    item = {"op": "update", "module": module, "id": identity, "fields": fields}
    assert crm.ask("POST", "write", body={"mode": "quiet", "items": [item]})["data"][0]["status"] == "written"
    asked = f"records/{module}/{identity}?fields={','.join(fields)}"
    assert crm.ask("GET", asked)["data"]["fields"] == fields


def test_an_opportunity_is_put_to_one_account_then_to_another_and_then_to_none(crm: Crm) -> None:
    first, second = (crm.make("Accounts", name=name) for name in ("First", "Second"))
    deal = {"name": "Engine", "amount": 10, "sales_stage": "Prospecting", "date_closed": "2031-01-31"}
    made = send(crm, "create", "Opportunities", fields={**deal, "account_id": first})

    def accounts() -> list[str]:
        return [each["id"] for each in crm.ask("GET", f"related/Opportunities/{made['id']}/accounts")["data"]]

    def put(account: str | None) -> dict[str, Any]:
        return send(crm, "update", "Opportunities", id=made["id"], fields={"account_id": account})

    assert accounts() == [first]
    assert (put(second)["status"], accounts()) == ("written", [second])
    assert put(second)["status"] == "unchanged"
    wrong = put(fresh_id())
    assert (wrong["error"]["field"], accounts()) == ("account_id", [second])
    assert (put(None)["status"], accounts()) == ("written", [])


def test_who_saw_another_version_overwrites_nothing(crm: Crm) -> None:
    lead = crm.create(last_name="Seen", title="First")
    asked = {"filter": {"field": "id", "op": "eq", "value": lead}, "access": True}
    (listed,) = crm.records(**asked)["data"]
    seen = crm.ask("GET", f"records/Leads/{lead}?access=1")["data"]["version"]
    assert listed["version"] == seen
    assert "version" not in crm.records(**asked, fields=["title"])["data"][0]
    assert send(crm, "update", id=lead, if_version=seen, fields={"title": "Second"})["status"] == "written"
    late = send(crm, "update", id=lead, if_version=seen, fields={"title": "Third"})
    assert (late["status"], late["error"]["code"], crm.field(lead, "title")) == ("failed", "CHANGED", "Second")
    gone = send(crm, "delete", id=lead, if_version=seen)
    assert gone["error"]["code"] == "CHANGED"
    wrong = send(crm, "create", if_version=seen, fields={"last_name": "X"})
    assert (wrong["error"]["code"], wrong["error"]["field"]) == ("INVALID_VALUE", "if_version")
    now = crm.ask("GET", f"records/Leads/{lead}?access=1")["data"]["version"]
    assert now != seen
    assert send(crm, "delete", id=lead, if_version=now)["status"] == "deleted"


@pytest.mark.parametrize("atomic", [True, False])
def test_a_version_holds_in_a_transaction_too(crm: Crm, atomic: bool) -> None:
    lead, other = crm.create(last_name="Seen"), crm.create(last_name="Other")
    seen = crm.ask("GET", f"records/Leads/{lead}?access=1")["data"]["version"]
    crm.patch(lead, title="Meanwhile")
    items = [
        {"op": "update", "module": "Leads", "id": other, "fields": {"title": "X"}},
        {"op": "update", "module": "Leads", "id": lead, "if_version": seen, "fields": {"title": "Late"}},
    ]
    results = crm.ask("POST", "write", body={"mode": "full", "items": items, "atomic": atomic})["data"]
    codes = [result.get("error", {}).get("code") for result in results]
    assert codes == (["ROLLED_BACK", "CHANGED"] if atomic else [None, "CHANGED"])
    assert crm.field(lead, "title") == "Meanwhile"
