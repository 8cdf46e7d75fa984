"""`convert`: a lead becomes contact, account and opportunity, alike in the sandbox and in a real SuiteCRM."""

from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id

DEAL = {"sales_stage": "Prospecting", "date_closed": "2027-01-31"}
PARTS = {"contact": "Contacts", "account": "Accounts", "opportunity": "Opportunities"}


@pytest.fixture
def lead(crm: Crm) -> str:
    return crm.create(
        first_name="Ada",
        last_name="Lovelace",
        email1=f"{fresh_id()}@example.com",
        account_name="Engines",
        phone_work="+44 20 1",
        primary_address_city="London",
        lead_source="Web Site",
        opportunity_amount="1000",
    )


def new(**fields: object) -> dict[str, Any]:
    return {"op": "create", "id": fresh_id(), **({"fields": fields} if fields else {})}


def convert(crm: Crm, lead: str, status: int = 200, **parts: Any) -> Any:  # noqa: ANN401 (JSON)
    answer = crm.ask("POST", "convert", status, {"lead": lead, **parts})
    if status != 200:
        return answer["errors"]
    said = answer["data"]
    crm.made += [(PARTS[name], said[name]["id"]) for name in PARTS if (said[name] or {}).get("status") == "created"]
    return said


def fields(crm: Crm, module: str, identity: str, *names: str) -> dict[str, Any]:
    return dict(crm.ask("GET", f"records/{module}/{identity}?fields={','.join(names)}")["data"]["fields"])


def test_a_lead_becomes_all_three(crm: Crm, lead: str) -> None:
    parts = {"contact": new(title="Countess"), "account": new(), "opportunity": new(name="Engine", **DEAL)}
    said = convert(crm, lead, **parts)
    assert said["status"] == "converted"
    assert {name: said[name] for name in PARTS} == {
        name: {"module": module, "id": parts[name]["id"], "status": "created"} for name, module in PARTS.items()
    }
    marks = fields(crm, "Leads", lead, "status", "converted", "contact_id", "account_id", "opportunity_id")
    assert marks == {"status": "Converted", "converted": True, **{f"{name}_id": parts[name]["id"] for name in PARTS}}
    assert fields(crm, "Contacts", parts["contact"]["id"], "name", "title", "phone_work", "account.name") == {
        "name": "Ada Lovelace",
        "title": "Countess",
        "phone_work": "+44 20 1",
        "account.name": "Engines",
    }
    account = fields(crm, "Accounts", parts["account"]["id"], "name", "phone_office", "billing_address_city", "email1")
    assert account == {"name": "Engines", "phone_office": "+44 20 1", "billing_address_city": "London", "email1": None}
    deal = parts["opportunity"]["id"]
    assert fields(crm, "Opportunities", deal, "name", "amount", "lead_source", "account.name") == {
        "name": "Engine",
        "amount": 1000,
        "lead_source": "Web Site",
        "account.name": "Engines",
    }
    linked = crm.ask("GET", f"related/Opportunities/{deal}/contacts?fields=")["data"]
    assert [row["id"] for row in linked] == [parts["contact"]["id"]]


def test_the_contact_keeps_the_address(crm: Crm, lead: str) -> None:
    contact = new()
    convert(crm, lead, contact=contact)
    known = fields(crm, "Leads", lead, "email1")
    assert fields(crm, "Contacts", contact["id"], "email1") == known


def test_a_repeat_makes_nothing_and_another_wish_is_a_conflict(crm: Crm, lead: str) -> None:
    parts = {"contact": new(), "account": new()}
    assert [convert(crm, lead, **parts)["status"] for _ in range(2)] == ["converted", "unchanged"]
    assert convert(crm, lead, 409, **parts, opportunity=new(name="X", **DEAL))["code"] == "CONVERTED"
    assert convert(crm, lead, 409, contact=new())["code"] == "CONVERTED"


def test_records_that_are_there_are_linked(crm: Crm, lead: str) -> None:
    account, contact = crm.make("Accounts", name="Known"), crm.make("Contacts", last_name="Known")
    parts = {"account": {"op": "link", "id": account}, "contact": {"op": "link", "id": contact}}
    said = convert(crm, lead, **parts)
    assert (said["account"]["status"], said["contact"]["status"], said["opportunity"]) == ("linked", "linked", None)
    assert fields(crm, "Leads", lead, "contact_id", "account_id") == {"contact_id": contact, "account_id": account}
    assert fields(crm, "Contacts", contact, "account.name", "last_name") == {
        "account.name": "Known",
        "last_name": "Known",
    }


def test_every_mistake_is_told_and_nothing_is_made(crm: Crm, lead: str) -> None:
    account = new()
    told = convert(
        crm,
        lead,
        422,
        account=account,
        contact={"op": "link", "id": (gone := fresh_id())},
        opportunity=new(sales_stage="Nope", nofield=1),
    )["fields"]
    assert told.keys() == {
        "contact.id",
        *(f"opportunity.fields.{name}" for name in ("sales_stage", "nofield", "date_closed", "name")),
    }
    assert told["contact.id"] == [f"Contacts {gone} does not exist."]
    crm.ask("GET", f"records/Accounts/{account['id']}", 404)
    assert fields(crm, "Leads", lead, "converted") == {"converted": False}


def test_a_taken_id_is_told(crm: Crm, lead: str) -> None:
    account = crm.make("Accounts", name="Taken")
    told = convert(crm, lead, 422, account={"op": "create", "id": account})["fields"]
    assert told == {"account.id": ["The id is taken."]}


@pytest.mark.parametrize(
    ("parts", "at"),
    [
        ({}, "contact"),
        ({"contact": {"op": "make", "id": "1"}}, "contact"),
        ({"contact": {"op": "create", "id": "1"}}, "contact.id"),
        ({"contact": {"op": "link", "id": "1", "fields": {"title": "X"}}}, "contact.fields"),
        ({"contact": {"op": "link", "id": "1"}, "activities": ["account"]}, "activities"),
        ({"contact": {"op": "link", "id": "1"}, "nothing": 1}, "nothing"),
    ],
)
def test_a_shape_that_makes_no_sense_is_refused(crm: Crm, lead: str, parts: dict[str, Any], at: str) -> None:
    assert at in convert(crm, lead, 422, **parts)["fields"]


def test_a_lead_that_is_not_there(crm: Crm) -> None:
    assert convert(crm, fresh_id(), 404, contact=new())["code"] == "NOT_FOUND"
