"""`schema`, `users` and `business-hours`: what there is, who asks and when the company is open, alike in both."""

from typing import Any

import pytest

from tests.contract.bridge import Crm

MAY = {"access", "list", "view", "create", "edit", "delete", "export", "import", "massupdate"}
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@pytest.fixture(scope="module")
def leads(crm: Crm) -> dict[str, Any]:
    return dict(crm.ask("GET", "schema/Leads?language=en_us")["data"])


@pytest.fixture(scope="module")
def fields(leads: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in leads["fields"]}


def test_an_administrator_sees_every_module_with_every_right(crm: Crm) -> None:
    modules = {each["module"]: each for each in crm.ask("GET", "schema?language=en_us")["data"]}
    everything = dict.fromkeys(MAY, "all")
    assert modules["Leads"] == {"module": "Leads", "label": "Leads", "singular": "Lead", "may": everything}
    assert modules["Opportunities"]["singular"] == "Opportunity"
    assert {"Contacts", "Accounts", "Cases", "Meetings", "Calls", "Tasks", "Notes"} <= modules.keys()
    assert not {"Users", "ACLRoles", "EmailAddresses", "OAuth2Clients"} & modules.keys()


def test_a_module_is_described_in_a_language(crm: Crm, leads: dict[str, Any]) -> None:
    assert (leads["module"], leads["singular"], leads["language"]) == ("Leads", "Lead", "en_us")
    assert leads["may"] == dict.fromkeys(MAY, "all")
    assert crm.ask("GET", "schema/Leads?language=xx_XX", 422)["errors"]["code"] == "INVALID"
    assert crm.ask("GET", "schema/Nope", 404)["errors"]["code"] == "NOT_FOUND"
    crm.ask("GET", "schema/Users", 404)


@pytest.mark.parametrize(
    ("name", "kind", "length", "required", "default", "writable", "owned"),
    [
        ("last_name", "string", 100, True, None, True, False),
        ("email1", "string", 255, False, None, True, False),
        ("description", "text", None, False, None, True, False),
        ("do_not_call", "boolean", None, False, False, True, False),
        ("birthdate", "date", None, False, None, True, False),
        ("date_entered", "datetime", None, False, None, False, False),
        ("lawful_basis", "multienum", None, False, None, True, False),
        ("ai_score", "integer", None, False, None, False, True),
        ("ai_conversion_probability", "number", None, False, None, False, True),
        ("ai_score_reasons", "json", None, False, None, False, True),
        ("ai_score_override", "integer", None, False, None, True, False),
        ("assigned_user_id", "id", 36, False, None, True, False),
    ],
)
def test_a_field_is_described(
    fields: dict[str, dict[str, Any]],
    name: str,
    kind: str,
    length: int | None,
    required: bool,
    default: object,
    writable: bool,
    owned: bool,
) -> None:
    field = fields[name]
    said = (field["type"], field["length"], field["required"], field["default"], field["writable"], field["owned"])
    assert said == (kind, length, required, default, writable, owned)
    assert field["label"]
    assert not field["label"].endswith(":")


def test_choices_carry_their_labels_in_order(fields: dict[str, dict[str, Any]]) -> None:
    assert fields["status"]["type"] == "enum"
    assert fields["status"]["options"][:2] == [{"value": "", "label": ""}, {"value": "New", "label": "New"}]
    assert {"value": "consent", "label": "Consent"} in fields["lawful_basis"]["options"]
    assert "options" not in fields["last_name"]


def test_an_id_names_its_module_and_what_is_hidden_stays_so(fields: dict[str, dict[str, Any]]) -> None:
    assert fields["assigned_user_id"]["module"] == "Users"
    assert "module" not in fields["last_name"]
    assert not {"contacts", "photo"} & fields.keys()


def test_links_say_where_they_lead(crm: Crm, leads: dict[str, Any]) -> None:
    links = {link["link"]: link for link in leads["relationships"]}
    said = {name: links["accounts"][name] for name in ("relationship", "module", "cardinality")}
    assert said == {"relationship": "account_leads", "module": "Accounts", "cardinality": "one"}
    assert links["tasks"]["cardinality"] == "many"
    contacts = crm.ask("GET", "schema/Contacts")["data"]["relationships"]
    assert [link["cardinality"] for link in contacts if link["link"] == "accounts"] == ["one"]


def test_the_acting_user_is_told(crm: Crm) -> None:
    user = crm.ask("GET", "users")["data"]
    assert (user["id"], user["user_name"], user["is_admin"], user["is_bridge_user"]) == ("1", "admin", True, False)
    assert user["name"] == "Administrator"
    assert isinstance(user["roles"], list)
    assert isinstance(user["groups"], list)
    assert user["permissions"]["Leads"] == dict.fromkeys(MAY, "all")
    assert user.keys() >= {"first_name", "last_name", "email", "title", "department", "language", "timezone"}


def test_the_hours_agree_with_themselves(crm: Crm) -> None:
    at = "2026-11-23T12:34:56Z"
    hours = crm.ask("GET", f"business-hours?at={at}")["data"]
    assert hours["at"] == at
    assert [day["day"] for day in hours["days"]] == (DAYS if hours["set"] else [])
    assert (hours["opens_at"] is None) or not hours["is_open"]
    assert (hours["closes_at"] is None) or hours["is_open"]
    turn = hours["opens_at"] or hours["closes_at"]
    if turn:
        assert crm.ask("GET", f"business-hours?at={turn}")["data"]["is_open"] is not hours["is_open"]


def test_hours_are_asked_for_a_moment_that_exists(crm: Crm) -> None:
    for at in ("yesterday", "2026-02-31T00:00:00Z", "2026-11-23"):
        assert list(crm.ask("GET", f"business-hours?at={at}", 422)["errors"]["fields"]) == ["at"]
    shifted = crm.ask("GET", "business-hours?at=2026-11-23T14:34:56%2B02:00")["data"]
    assert shifted["at"] == "2026-11-23T12:34:56Z"
