"""What a module consists of, for this person and in their language; and the document and types made from it."""

import pytest

from tests.fakes.facade import Facade
from tests.records.asking import errors, made


def test_the_modules_are_those_the_person_may_enter(facade: Facade):
    facade.log_in("admin")
    everything = {each["id"]: each["attributes"] for each in facade.get("/meta/modules").json["data"]}
    assert everything["Leads"] == {
        "label": "Leads",
        "singular": "Lead",
        "href": "/api/v1/leads",
        "may": everything["Leads"]["may"],
    }
    assert everything["Leads"]["may"]["edit"] == "all"
    assert everything["AOK_Knowledge_Base_Categories"]["href"] == "/api/v1/modules/AOK_Knowledge_Base_Categories"
    facade.log_in("chris")
    told = {each["id"]: each["attributes"] for each in facade.get("/meta/modules").json["data"]}
    assert told["Leads"]["may"]["edit"] == "owner"


def test_a_module_names_its_fields_choices_and_links(admin: Facade):
    leads = admin.get("/meta/Leads").json["data"]["attributes"]
    fields = {each["name"]: each for each in leads["fields"]}
    assert fields["last_name"].items() >= {"type": "string", "length": 100, "required": True, "writable": True}.items()
    assert {"value": "New", "label": "New"} in fields["status"]["options"]
    assert (fields["ai_score"]["owned"], fields["ai_score"]["writable"]) == (True, False)
    assert fields["assigned_user_id"]["module"] == "Users"
    assert "options" not in fields["last_name"]
    links = {each["link"]: each for each in leads["relationships"]}
    assert links["assigned_user_link"]["module"] == "Users"


def test_languages_are_those_that_are_installed(admin: Facade):
    assert admin.get("/meta/Leads?language=de_DE").json["data"]["attributes"]["language"] == "de_DE"
    for path in ("/meta/Leads?language=xx_XX", "/meta/modules?language=xx_XX", "/meta/Leads?language=../etc"):
        assert admin.get(path).status_code == 422, path
    assert "language" in errors(admin.get("/meta/Leads?language=1"))


def test_a_description_is_asked_for_once_in_two_minutes(facade: Facade):
    facade.log_in("admin")
    facade.sandbox.requests.clear()
    for _ in range(3):
        made(facade, "/leads", last_name="X")
    assert len([each for each in facade.sandbox.requests if "/schema/" in each.path]) == 1


def test_one_persons_rights_are_not_anothers(facade: Facade):
    told = {}
    for user in ("admin", "chris"):
        facade.log_in(user)
        told[user] = facade.get("/meta/Leads").json["data"]["attributes"]["may"]["edit"]
    assert told == {"admin": "all", "chris": "owner"}


def test_the_document_knows_the_instances_own_fields(facade: Facade):
    facade.log_in()
    schemas = facade.get("/openapi.json").json["components"]["schemas"]
    custom = schemas["AccountAttributes"]["properties"]["jjwg_maps_address_c"]
    assert custom["type"] == ["string", "null"]
    assert schemas["LeadCreation"]["required"] == ["last_name"]
    assert "New" in schemas["LeadChanges"]["properties"]["status"]["enum"]
    assert "ai_score" not in schemas["LeadChanges"]["properties"]
    assert schemas["Lead"]["properties"]["type"]["enum"] == ["Lead"]
    assert "PersonChanges" not in schemas


@pytest.mark.parametrize("known", [True, False])
def test_the_document_outlives_a_suitecrm_that_is_down(facade: Facade, known: bool):
    facade.log_in()
    if known:
        facade.get("/openapi.json")
    facade.sandbox.faults.set("down")
    answer = facade.get("/openapi.json")
    assert answer.status_code == 200
    schemas = answer.json["components"]["schemas"]
    assert ("status" in schemas["LeadAttributes"].get("properties", {})) is known
    assert "/api/v1/leads/{record_id}" in answer.json["paths"]


def test_what_a_new_record_needs_is_in_its_example(admin: Facade):
    schemas = admin.get("/openapi.json").json["components"]["schemas"]
    for path, name in (("/leads", "Lead"), ("/accounts", "Account"), ("/cases", "Case"), ("/notes", "Note")):
        assert admin.post(path, json=schemas[f"{name}Creation"]["example"]).status_code == 201, path
        made_id = admin.get(f"{path}?per_page=1").json["data"][0]["id"]
        assert admin.patch(f"{path}/{made_id}", json=schemas[f"{name}Changes"]["example"]).status_code == 200, path
