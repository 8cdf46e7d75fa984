"""Relationships and deletions, with what SuiteCRM forgets to check."""

from collections.abc import Callable

import pytest

from tests.sandbox.conftest import Api

NOBODY = "12345678-1234-1234-1234-123456789012"


def relate(api: Api, path: str, module: str, identity: str) -> int:
    body = {"data": {"type": module, "id": identity}}
    return api.http.post(f"V8/module/{path}", json=body).status_code


def test_relating_again_changes_nothing(api: Api) -> None:
    account, contact = api.create("Accounts", name="A"), api.create("Contacts", last_name="C")
    link = f"Accounts/{account}/relationships/contacts"
    assert [relate(api, link, "Contacts", contact) for _ in range(2)] == [201, 201]
    assert [row["id"] for row in api.data(f"module/{link}")] == [contact]


def test_nobody_checks_that_the_type_fits_the_link(api: Api) -> None:
    account, contact = api.create("Accounts", name="A"), api.create("Contacts", last_name="C")
    assert relate(api, f"Accounts/{account}/relationships/opportunities", "Contacts", contact) == 201
    assert api.stored(account, "opportunity_id", "accounts_opportunities", "account_id") == contact


def test_all_related_records_come_when_no_page_is_asked_for(api: Api) -> None:
    account = api.create("Accounts", name="A")
    for number in range(25):
        api.create("Contacts", last_name=f"C{number}", account_id=account)
    answer = api.get(f"module/Accounts/{account}/relationships/contacts").json()
    assert len(answer["data"]) == answer["meta"]["total-records"] == 25
    assert "links" not in answer


@pytest.mark.parametrize(
    "query",
    [
        *("sort=full_name", "filter[full_name][eq]=x", "filter[email1][eq]=x", "filter[jjwg_maps_address_c][eq]=x"),
        "page[size]=5&page[number]=9",
    ],
)
def test_what_goes_wrong_on_a_relationship_looks_like_nothing_related(api: Api, query: str) -> None:
    account = api.create("Accounts", name="A")
    api.create("Contacts", last_name="C", account_id=account)
    answer = api.get(f"module/Accounts/{account}/relationships/contacts?{query}")
    assert answer.status_code == 200
    expected = "There is no relationship set in Account module with contacts link field"
    assert answer.json() == {"meta": {"message": expected}, "data": []}


def test_missing_records_are_option_errors_here(api: Api) -> None:
    response = api.get(f"module/Accounts/{NOBODY}/relationships/contacts")
    assert response.headers["content-type"] == "application/json"
    assert response.json()["errors"]["detail"] == f"Accounts module with id {NOBODY} is not found"


def test_several_targets_at_once_are_refused(api: Api) -> None:
    account = api.create("Accounts", name="A")
    body = {"data": [{"type": "Contacts", "id": NOBODY}]}
    response = api.http.post(f"V8/module/Accounts/{account}/relationships", json=body)
    expected = 'The option "0" does not exist. Defined options are: "id", "type".'
    assert response.json()["errors"]["detail"] == expected


def test_an_id_of_digits_cannot_be_unrelated(api: Api) -> None:
    account = api.create("Accounts", name="A")
    response = api.http.delete(f"V8/module/Accounts/{account}/relationships/contacts/1")
    assert response.json()["errors"]["detail"] == 'The option "relatedBeanId" with value "1" is invalid.'


def test_relationships_ask_for_no_rights(api: Api, as_user: Callable[[str], Api]) -> None:
    account = api.create("Accounts", name="A")
    lead = api.create(last_name="Secret", account_id=account)
    maximilian = as_user("max")
    assert maximilian.get(f"module/Leads/{lead}").status_code == 400
    assert [row["id"] for row in maximilian.data(f"module/Accounts/{account}/relationships/leads")] == [lead]


@pytest.mark.parametrize(
    ("parent", "child"), [("Leads", "Tasks"), ("Leads", "Notes"), ("Accounts", "Meetings"), ("Cases", "Calls")]
)
def test_a_deletion_stumbles_over_each_child_once(api: Api, parent: str, child: str) -> None:
    owner = api.create(parent, **{"last_name" if parent == "Leads" else "name": "P"})
    children = [api.create(child, name=str(n), parent_type=parent, parent_id=owner) for n in range(2)]
    codes = [api.http.delete(f"V8/module/{parent}/{owner}").status_code for _ in range(3)]
    assert codes == [500, 500, 200]
    assert [api.field(each, "parent_id", child) for each in children] == ["", ""]


def test_a_lead_with_a_meeting_goes_at_once_and_leaves_it_pointing_nowhere(api: Api) -> None:
    lead = api.create(last_name="P")
    meeting = api.create("Meetings", name="M", parent_type="Leads", parent_id=lead)
    assert api.http.delete(f"V8/module/Leads/{lead}").status_code == 200
    assert api.field(meeting, "parent_id", "Meetings") == lead


def test_slim_tells_its_files_when_it_falls(api: Api) -> None:
    lead = api.create(last_name="P")
    api.create("Tasks", name="T", parent_type="Leads", parent_id=lead)
    error = api.http.delete(f"V8/module/Leads/{lead}").json()
    assert error["message"] == "Slim Application Error"
    assert error["error"][0]["message"] == "Call to a member function save() on bool"
