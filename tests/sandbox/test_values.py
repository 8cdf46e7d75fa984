"""Values: what SuiteCRM stores of what is sent, and what it shows of what is stored."""

import pytest

from suitecrm_bridge.sandbox import Sandbox
from tests.sandbox.conftest import Api


def test_numbers_and_booleans_come_out_as_strings(api: Api) -> None:
    lead = api.create(last_name="Typed", do_not_call=True)
    assert api.field(lead, "do_not_call") == "1"
    deal = api.create("Opportunities", name="Deal", amount=1000.50)
    assert api.field(deal, "amount", "Opportunities") == "1000.5"


def test_a_boolean_that_was_never_stored_is_false(api: Api) -> None:
    contact = api.create("Contacts", last_name="Flag")
    assert api.field(contact, "portal_account_disabled", "Contacts") is False


def test_seconds_are_stored_and_never_shown(api: Api) -> None:
    task = api.create("Tasks", name="Timed", date_due="2030-01-02 03:04:59")
    assert api.stored(task, "date_due", "tasks") == "2030-01-02 03:04:59"
    assert api.field(task, "date_due", "Tasks") == "2030-01-02T03:04:00+00:00"


@pytest.mark.parametrize("sent", ["2030-01-02T03:04:05+00:00", "2030-01-02T03:04:05Z", "2030-01-02", "soon"])
def test_a_date_time_in_any_other_form_is_stored_as_null_with_201(api: Api, sent: str) -> None:
    task = api.create("Tasks", name="Timed", date_due=sent)
    assert api.stored(task, "date_due", "tasks") is None


def test_a_date_time_in_the_users_own_form_is_read_in_their_zone(sandbox: Sandbox) -> None:
    liked = '{"timezone": "America/New_York", "datef": "m/d/Y", "timef": "H:i"}'
    sql = "UPDATE user_preferences SET contents = ? WHERE user_id = 'seed_will_id' AND category = 'global'"
    sandbox.world.database.run(sql, (liked,))
    api = Api(sandbox, "will", "will")
    task = api.create("Tasks", name="Timed", date_due="07/01/2024 12:34")
    assert api.stored(task, "date_due", "tasks") == "2024-07-01 16:34:00"


def test_echoing_a_record_loses_its_creation_date(api: Api) -> None:
    lead = api.create(last_name="Echo")
    api.patch(lead, date_entered=api.field(lead, "date_entered"))
    assert api.stored(lead, "date_entered") is None


def test_an_iso_modification_date_becomes_now(api: Api) -> None:
    lead = api.create(last_name="Echo")
    api.patch(lead, date_modified="2001-01-01T00:00:00+00:00")
    assert not api.stored(lead, "date_modified").startswith("2001")


def test_a_day_that_does_not_exist_is_shown_as_nothing(api: Api) -> None:
    lead = api.create(last_name="Leap", birthdate="2024-02-31")
    assert (api.stored(lead, "birthdate"), api.field(lead, "birthdate")) == ("0000-00-00", "")


@pytest.mark.parametrize(
    ("sent", "shown"),
    [("5.5", "55"), ("1234.56", "123456"), ("1.234,56", "1234.56"), ("abc", "0"), (5.5, "5.5")],
)
def test_a_number_in_a_string_is_read_with_the_users_separators(sandbox: Sandbox, sent: object, shown: str) -> None:
    liked = '{"dec_sep": ",", "num_grp_sep": "."}'
    sql = "UPDATE user_preferences SET contents = ? WHERE user_id = '1' AND category = 'global'"
    sandbox.world.database.run(sql, (liked,))
    api = Api(sandbox)
    deal = api.create("Opportunities", name="Deal", amount=sent)
    assert api.field(deal, "amount", "Opportunities") == shown


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        *((sent, "1") for sent in (True, 1, "true", "on", "yes", "anything")),
        *((sent, "0") for sent in (False, 0, "0", "false", "off", "no", "")),
    ],
)
def test_booleans_are_read_in_many_spellings(api: Api, sent: object, shown: str) -> None:
    lead = api.create(last_name="Spelt", do_not_call=sent)
    assert api.field(lead, "do_not_call") == shown


def test_null_changes_nothing_and_an_empty_text_clears(api: Api) -> None:
    lead = api.create(last_name="Clear", title="Boss")
    api.patch(lead, title=None)
    assert api.field(lead, "title") == "Boss"
    api.patch(lead, title="")
    assert api.stored(lead, "title") is None


def test_a_field_with_a_default_goes_back_to_it_when_cleared(api: Api) -> None:
    lead = api.create(last_name="Default", status="Dead", lead_source="Other")
    api.patch(lead, status="")
    assert api.field(lead, "status") == "New"


def test_text_is_cut_at_its_column(api: Api) -> None:
    lead = api.create(last_name="L" * 300)
    assert len(api.field(lead, "last_name")) == 100


def test_options_are_not_checked(api: Api) -> None:
    lead = api.create(last_name="Enum", status="Imaginary")
    assert api.field(lead, "status") == "Imaginary"


def test_a_record_without_a_row_for_custom_fields_shows_them_empty(api: Api) -> None:
    seeded = api.data("module/Leads?page[size]=1&page[number]=1&sort=date_entered")[0]
    assert seeded["attributes"]["jjwg_maps_lat_c"] == ""
    assert api.field(api.create(last_name="New"), "jjwg_maps_lat_c") == "0.00000000"


def test_names_are_computed_with_the_salutation(api: Api) -> None:
    lead = api.create(salutation="Mr.", first_name="F", last_name="Probe", name="Ignored")
    assert api.field(lead, "full_name") == "Mr. F Probe"


def test_a_patched_address_is_ignored_once_there_is_one(api: Api) -> None:
    lead = api.create(last_name="Mail", email1="first@example.com")
    assert api.patch(lead, email1="second@example.com").status_code == 201
    assert api.field(lead, "email1") == "first@example.com"


def test_an_address_can_be_changed_by_removing_its_link_first(api: Api) -> None:
    lead = api.create(last_name="Mail", email1="first@example.com")
    address = api.data(f"module/Leads/{lead}/relationships/email_addresses")[0]["id"]
    api.http.delete(f"V8/module/Leads/{lead}/relationships/email_addresses/{address}")
    api.patch(lead, email1="second@example.com")
    assert api.field(lead, "email1") == "second@example.com"


def test_an_id_among_the_attributes_swallows_the_write(api: Api) -> None:
    invented = "11111111-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
    assert api.create(id=invented, last_name="Lost") == invented
    assert api.detail(f"module/Leads/{invented}") == f"Leads module with id {invented} is not found"
    lead = api.create(last_name="Kept")
    assert api.patch(lead, id=invented, last_name="Lost").status_code == 201
    assert api.field(lead, "last_name") == "Kept"


def test_an_id_is_taken_for_ever(api: Api) -> None:
    own = {"type": "Leads", "id": "0f0f0f0f-1111-4222-8333-444444444444", "attributes": {"last_name": "Own"}}
    assert api.http.post("V8/module", json={"data": own}).status_code == 201
    api.http.delete(f"V8/module/Leads/{own['id']}")
    again = api.http.post("V8/module", json={"data": own})
    assert again.json()["errors"]["detail"] == f"Bean Leads with id {own['id']} is already exist"


def test_nobody_is_assigned_by_default(api: Api) -> None:
    assert api.field(api.create(last_name="Alone"), "assigned_user_id") == ""


def test_a_related_id_that_nobody_has_is_dropped(api: Api) -> None:
    contact = api.create("Contacts", last_name="C", account_id="12345678-1234-1234-1234-123456789012")
    assert api.field(contact, "account_id", "Contacts") == ""


def test_case_numbers_count_by_themselves(api: Api) -> None:
    first = api.field(api.create("Cases", name="One", case_number=3), "case_number", "Cases")
    second = api.field(api.create("Cases", name="Two"), "case_number", "Cases")
    assert int(second) == int(first) + 1


def test_lists_and_objects_are_no_values(api: Api) -> None:
    response = api.http.post("V8/module", json={"data": {"type": "Leads", "attributes": {"last_name": ["x"]}}})
    assert response.json()["errors"]["detail"] == 'Expected argument of type "string", "array" given'


@pytest.mark.parametrize("body", [{"data": {"type": "Leads", "attributes": {}}}, {"data": {"type": ""}}])
def test_empty_parts_of_the_data_are_refused(api: Api, body: object) -> None:
    response = api.http.post("V8/module", json=body)
    assert response.json()["errors"]["detail"] == 'The option "data" with value array is invalid.'


def test_json_labelled_as_a_form_is_answered_with_a_page_and_200(api: Api) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = api.http.post("V8/module", content='{"data":{"type":"Leads"}}', headers=headers)
    assert (response.status_code, response.text[:18]) == (200, "Bad data passed in")


def test_a_real_form_creates_a_record(api: Api) -> None:
    form = {"data[type]": "Leads", "data[attributes][last_name]": "Formed"}
    assert api.http.post("V8/module", data=form).json()["data"]["attributes"]["last_name"] == "Formed"


def test_deleting_by_patch_hides_the_record(api: Api) -> None:
    lead = api.create(last_name="Hidden")
    assert api.patch(lead, deleted=1).status_code == 201
    assert api.get(f"module/Leads/{lead}").status_code == 400
