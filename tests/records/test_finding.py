"""/search, duplicates and layouts: what SuiteCRM shows this person, within their permissions."""

import pytest

from tests.fakes.facade import Facade
from tests.records.asking import errors, first_id, made
from tests.records.conftest import Acting


@pytest.fixture
def ada(admin: Facade) -> dict[str, str]:
    who = {"last_name": "Quirkelby", "first_name": "Ada", "email1": "ada@quirkelby.example"}
    return {path: made(admin, path, **who)["id"] for path in ("/leads", "/contacts")}


def groups(facade: Facade, **query: object) -> dict[str, list[dict]]:
    answer = facade.get("/search", query_string=query)
    assert answer.status_code == 200, answer.text
    return {each["id"]: each["attributes"]["records"] for each in answer.json["data"]}


def test_one_text_finds_people_in_all_modules(admin: Facade, ada: dict[str, str]):
    found = groups(admin, q="ada quirkelby")
    assert {module: hits[0]["id"] for module, hits in found.items()} == {
        "Leads": ada["/leads"],
        "Contacts": ada["/contacts"],
    }
    lead = found["Leads"][0]
    assert (lead["type"], lead["name"], lead["by"]) == ("Lead", "Ada Quirkelby", "name")
    assert admin.client.get(lead["href"], headers=admin.headers).status_code == 200
    assert set(groups(admin, q="quirkelby", modules="Contacts")) == {"Contacts"}
    assert groups(admin, q="nobody of this name") == {}


def test_a_text_that_finds_nothing_on_purpose_is_refused(admin: Facade):
    for text in ("a", "   a  ", "x" * 101):
        assert "q" in errors(admin.get("/search", query_string={"q": text}))
    assert admin.get("/search").status_code == 422
    assert admin.get("/search?q=ada&modules=Nonsense").status_code == 422


def test_modules_one_may_not_list_are_left_out_and_named_ones_refused(
    admin: Facade, ada: dict[str, str], acting: Acting
):
    with acting("leads.read"):
        assert set(groups(admin, q="quirkelby")) == {"Leads"}
        refused = admin.get("/search?q=quirkelby&modules=Contacts")
        assert (refused.status_code, refused.json["error"]["code"]) == (403, "FORBIDDEN")
    with acting("contacts.read"):
        assert set(groups(admin, q="quirkelby")) == {"Contacts"}


def test_who_lists_only_their_own_finds_only_those(admin: Facade, ada: dict[str, str], acting: Acting):
    made(admin, "/leads", last_name="Quirkelby", assigned_user_id="seed_will_id")
    assert len(groups(admin, q="quirkelby")["Leads"]) == 2
    with acting("*.read:own"):
        assert [hit["id"] for hit in groups(admin, q="quirkelby")["Leads"]] == [ada["/leads"]]


def test_somebody_else_with_the_same_address_may_be_the_same(admin: Facade, ada: dict[str, str], acting: Acting):
    other = made(admin, "/leads", last_name="Quirk", email1="ADA@quirkelby.example", assigned_user_id="seed_will_id")
    (found,) = admin.get(f"/leads/{ada['/leads']}/duplicates").json["data"]
    assert (found["id"], found["type"]) == (other["id"], "Duplicate")
    assert (found["attributes"]["score"], found["attributes"]["reasons"]) == (90, ["email"])
    assert found["attributes"]["href"] == f"/api/v1/leads/{other['id']}"
    with acting("leads.read:own"):
        assert admin.get(f"/leads/{ada['/leads']}/duplicates").json["data"] == []
        assert admin.get(f"/leads/{other['id']}/duplicates").status_code == 403
    with acting("contacts.read"):
        assert admin.get(f"/leads/{ada['/leads']}/duplicates").status_code == 403
    assert admin.get("/leads/nope/duplicates").status_code == 404
    assert admin.get(f"/accounts/{first_id(admin, '/accounts')}/duplicates").status_code == 200


def test_a_form_can_ask_before_it_makes_somebody(admin: Facade, ada: dict[str, str]):
    body = {"fields": {"email1": "ada@quirkelby.example"}}
    assert [each["id"] for each in admin.post("/contacts/duplicates", json=body).json["data"]] == [ada["/contacts"]]
    assert admin.post("/contacts/duplicates", json={"fields": {}}).status_code == 422
    assert admin.post("/contacts/duplicates", json={"fields": {"description": "x"}}).status_code == 422
    assert admin.post("/contacts/duplicates", json={"fields": {"website": "x.example"}}).status_code == 422


def test_layouts_name_fields_that_the_module_has(admin: Facade):
    told = admin.get("/meta/layouts/Leads").json["data"]
    assert (told["id"], told["type"]) == ("Leads", "Layouts")
    cells = [cell for panel in told["attributes"]["detail"]["panels"] for row in panel["rows"] for cell in row if cell]
    assert {"full_name", "status"} <= {cell["field"] for cell in cells}
    assert any(column["link"] for column in told["attributes"]["list"])
    assert told["attributes"]["search"]["basic"]
    assert admin.get("/meta/layouts/Leads?language=de_DE").json["data"]["attributes"]["language"] == "de_DE"
    assert admin.get("/meta/layouts/Nonsense").status_code == 404
    assert admin.get("/meta/layouts/No-Name").status_code == 404
    assert admin.get("/meta/layouts/Leads?language=xx_XX").status_code == 422


def test_layouts_of_a_module_without_access_are_closed(facade: Facade):
    facade.log_in("max")
    assert facade.get("/meta/layouts/Leads").status_code == 403
    assert "Leads" not in groups(facade, q="smith")
