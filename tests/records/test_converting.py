"""POST /leads/{id}/convert: once, within permissions, and written down."""

from collections.abc import Iterable

import pytest
from sqlalchemy import Engine, text

from suitecrm_bridge.features.writeback.ports import Copies
from tests.fakes.facade import Facade
from tests.records.asking import errors, first_id, made
from tests.records.conftest import Acting, Deeds

OPPORTUNITY = {"name": "Engine", "sales_stage": "Prospecting", "date_closed": "2027-01-31", "amount": 5000}


def new_lead(facade: Facade, **fields: object) -> str:
    return made(facade, "/leads", last_name="Lovelace", account_name="Engines", email1="ada@example.com", **fields)[
        "id"
    ]


def test_a_lead_becomes_all_three_and_says_so(admin: Facade, deeds: Deeds):
    lead = new_lead(admin)
    body = {"contact": {"fields": {"title": "CTO"}}, "account": {}, "opportunity": {"fields": OPPORTUNITY}}
    answer = admin.post(f"/leads/{lead}/convert", json=body)
    assert answer.status_code == 200, answer.text
    told = answer.json["data"]["attributes"]
    assert (told["status"], told["contact"]["status"], told["account"]["type"]) == ("converted", "created", "Account")
    contact = admin.client.get(told["contact"]["href"], headers=admin.headers).json["data"]["attributes"]
    assert (contact["title"], contact["last_name"], contact["email1"]) == ("CTO", "Lovelace", "ada@example.com")
    after = admin.get(f"/leads/{lead}").json["data"]["attributes"]
    assert (after["status"], after["contact_id"]) == ("Converted", told["contact"]["id"])
    mine = [deed for deed in deeds if deed.subject == ("Leads", lead) and deed.action == "lead.converted"]
    assert mine[0].details["opportunity"] == told["opportunity"]["id"]
    assert ("Contacts", told["contact"]["id"]) in {deed.subject for deed in deeds if deed.action == "record.created"}


def test_a_repeat_with_its_key_makes_nothing_twice_even_when_the_answer_was_forgotten(admin: Facade):
    lead = new_lead(admin)
    key = {"Idempotency-Key": "convert-1"}
    first = admin.post(f"/leads/{lead}/convert", json={"contact": {}}, headers=key)
    again = admin.post(f"/leads/{lead}/convert", json={"contact": {}}, headers=key)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json == first.json
    with admin.services.get(Engine).begin() as connection:
        connection.execute(text("DELETE FROM idempotency_keys"))
    forgotten = admin.post(f"/leads/{lead}/convert", json={"contact": {}}, headers=key).json["data"]["attributes"]
    assert forgotten["status"] == "unchanged"
    assert forgotten["contact"]["id"] == first.json["data"]["attributes"]["contact"]["id"]


def test_what_it_was_converted_into_before_is_a_conflict(admin: Facade):
    lead = new_lead(admin)
    assert admin.post(f"/leads/{lead}/convert", json={"contact": {}}).status_code == 200
    other = admin.post(f"/leads/{lead}/convert", json={"contact": {}})
    assert (other.status_code, other.json["error"]["code"]) == (409, "CONVERTED")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "contact"),
        ({"contact": None}, "contact"),
        ({"contact": {}, "activities": ["account"]}, "activities"),
        ({"contact": {}, "activities": ["case"]}, "activities.0"),
        ({"contact": {"id": "1", "fields": {"title": "x"}}}, "contact.fields"),
        ({"contact": {"fields": {"nonsense": 1}}}, "contact.fields.nonsense"),
        ({"contact": {"fields": {"engagement_score": 1}}}, "contact.fields.engagement_score"),
        ({"contact": {"id": "no such/id"}}, "contact.id"),
        ({"account": {"id": "00000000-0000-0000-0000-000000000000"}}, "account.id"),
        ({"opportunity": {}}, "opportunity.fields.date_closed"),
        ({"company": {}}, "company"),
    ],
)
def test_mistakes_are_named_by_part_and_field_and_nothing_is_made(admin: Facade, body: dict, field: str):
    lead = new_lead(admin)
    assert field in errors(admin.post(f"/leads/{lead}/convert", json=body))
    assert admin.get(f"/leads/{lead}").json["data"]["attributes"]["status"] == "New"


def test_a_lead_that_is_not_there(admin: Facade):
    assert admin.post("/leads/nope/convert", json={"contact": {}}).status_code == 404


def test_an_account_that_is_there_is_linked(admin: Facade):
    lead, account = new_lead(admin), first_id(admin, "/accounts")
    told = admin.post(f"/leads/{lead}/convert", json={"contact": {}, "account": {"id": account}}).json["data"]
    assert told["attributes"]["account"] == {
        "id": account,
        "type": "Account",
        "href": f"/api/v1/accounts/{account}",
        "status": "linked",
    }


def test_copies_of_everything_that_it_touched_are_outdated(admin: Facade):
    seen: list[tuple[str, str]] = []

    class Noted:
        def outdated(self, records: Iterable[tuple[str, str]]) -> None:
            seen.extend(records)

    admin.services.provide(Copies, lambda _: Noted())
    lead = new_lead(admin)
    told = admin.post(f"/leads/{lead}/convert", json={"contact": {}, "account": {}}).json["data"]["attributes"]
    assert {("Leads", lead), ("Contacts", told["contact"]["id"]), ("Accounts", told["account"]["id"])} <= set(seen)


@pytest.mark.parametrize("permissions", [("*.read", "contacts.create"), ("*.read", "leads.convert")])
def test_both_the_conversion_and_what_is_made_need_a_permission(
    admin: Facade, acting: Acting, permissions: tuple[str, ...]
):
    lead = new_lead(admin)
    with acting(*permissions):
        assert admin.post(f"/leads/{lead}/convert", json={"contact": {}}).status_code == 403
    with acting(*permissions, "leads.convert", "contacts.create"):
        assert admin.post(f"/leads/{lead}/convert", json={"contact": {}}).status_code == 200


def test_who_converts_only_their_own_leads_is_held_to_them(admin: Facade, acting: Acting):
    mine, others = new_lead(admin), new_lead(admin, assigned_user_id="seed_will_id")
    with acting("*.read", "leads.convert:own", "contacts.create:own"):
        assert admin.post(f"/leads/{others}/convert", json={"contact": {}}).status_code == 403
        away = {"contact": {"fields": {"assigned_user_id": "seed_will_id"}}}
        assert admin.post(f"/leads/{mine}/convert", json=away).status_code == 403
        assert admin.post(f"/leads/{mine}/convert", json={"contact": {}}).status_code == 200
