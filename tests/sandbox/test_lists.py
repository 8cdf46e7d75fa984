"""Lists: their pages, orders, filters and chosen fields."""

from itertools import count

import pytest

from tests.sandbox.conftest import Api

FAILURE = "Database failure. Please refer to suitecrm.log for details."
ONE = "page[size]=1&page[number]=1&fields[Leads]=last_name"


def ids(api: Api, query: str) -> list[str]:
    return [row["id"] for row in api.get(f"module/Leads?fields[Leads]=last_name&{query}").json()["data"]]


def pages(api: Api, query: str, size: int) -> list[str]:
    """Every id that paging to the end shows."""
    seen: list[str] = []
    for number in count(1):
        page = ids(api, f"{query}&page[size]={size}&page[number]={number}")
        if not page:
            return seen
        seen += page
    raise AssertionError("unreachable")


def test_without_a_page_size_twenty_rows_come_without_a_hint(api: Api) -> None:
    answer = api.get("module/Leads?fields[Leads]=last_name").json()
    assert len(answer["data"]) == 20
    assert answer.keys() == {"data"}


def test_paging_by_a_field_with_ties_loses_rows(api: Api) -> None:
    seen = pages(api, "sort=status", 7)
    assert len(seen) == 200
    assert len(set(seen)) < 200


def test_paging_by_id_is_complete(api: Api) -> None:
    assert len(set(pages(api, "sort=id", 7))) == 200


def test_the_keyset_scan_is_complete(api: Api) -> None:
    seen: list[str] = []
    while page := ids(api, f"sort=id&page[size]=30&page[number]=1&filter[id][gt]={seen[-1] if seen else ''}"):
        seen += page
    assert len(seen) == len(set(seen)) == 200


def test_without_a_page_number_the_next_page_is_said_to_be_the_first(api: Api) -> None:
    links = api.get("module/Leads?page[size]=5&fields[Leads]=last_name").json()["links"]
    assert links["next"].startswith("V8/module/Leads?page[size]=5&page[number]=1&")


def test_the_last_page_has_no_next(api: Api) -> None:
    links = api.get("module/Leads?page[size]=100&page[number]=2&fields[Leads]=last_name").json()["links"]
    assert (links["next"], links["last"]) == (None, None)
    assert "page[number]=1" in links["first"]


def test_only_id_makes_the_attributes_a_list(api: Api) -> None:
    row = api.data("module/Leads?page[size]=1&page[number]=1&fields[Leads]=id")[0]
    assert row["attributes"] == []


def test_only_the_first_fields_option_counts(api: Api) -> None:
    row = api.data(f"module/Leads?{ONE}&fields[Accounts]=nofield")[0]
    assert row["attributes"].keys() == {"last_name"}


def test_several_unknown_fields_are_named(api: Api) -> None:
    expected = "The following fields in Lead module are not found: foo, bar"
    assert api.detail("module/Leads?fields[Leads]=foo,bar") == expected


@pytest.mark.parametrize(
    ("query", "detail"),
    [
        ("filter=", 'The option "filter" with value "" is expected to be of type "array", but is of type "string".'),
        ("page=1", 'The option "page" with value "1" is expected to be of type "array", but is of type "string".'),
        ("page[foo]=1", 'The option "foo" does not exist. Defined options are: "number", "size".'),
        ("page[size]=1&page[number]=0", 'The option "number" with value "0" is invalid.'),
        ("sort=", 'The option "sort" with value "" is invalid.'),
        ("fields[Leads]=a%20b", 'The option "fields" with value array is invalid.'),
        ("filter[operator]=&filter[status][eq]=New", "Filter operator  is invalid"),
    ],
)
def test_a_wrong_option_is_refused_with_its_text(api: Api, query: str, detail: str) -> None:
    response = api.get(f"module/Leads?{query}")
    assert response.headers["content-type"] == "application/json"
    assert response.json()["errors"]["detail"] == detail


@pytest.mark.parametrize("query", ["filter[full_name][eq]=x", "filter[assigned_user_name][eq]=x", "sort=email1"])
def test_a_field_without_a_column_breaks_the_database(api: Api, query: str) -> None:
    response = api.get(f"module/Leads?{query}")
    assert response.status_code == 400
    assert response.text.endswith("}" + FAILURE)


def test_a_name_filter_ignores_case_and_accents(api: Api) -> None:
    api.create(last_name="Zürcher-Test")
    assert len(ids(api, "page[size]=5&page[number]=1&filter[last_name][eq]=ZURCHER-TEST")) == 1


def test_null_is_matched_by_no_filter(api: Api) -> None:
    api.create(last_name="Nullish")
    only = "page[size]=5&page[number]=1&filter[last_name][eq]=Nullish"
    assert len(ids(api, only)) == 1
    for condition in ("filter[title][eq]=", "filter[title][neq]=x"):
        assert ids(api, f"{only}&{condition}") == []


def test_only_whole_entities_in_a_filter_are_decoded(api: Api) -> None:
    lead = api.create(last_name="Address", title="?a=1&copy=2")
    assert ids(api, "page[size]=5&page[number]=1&filter[title][eq]=%3Fa%3D1%26copy%3D2") == [lead]
    sign = api.create(last_name="Sign", title="\N{COPYRIGHT SIGN} x")
    assert ids(api, "page[size]=5&page[number]=1&filter[title][eq]=%26copy%3B%20x") == [sign]


def test_a_date_that_cannot_be_read_matches_everything(api: Api) -> None:
    total = api.get(f"module/Leads?filter[date_entered][gt]=11/22/2026&{ONE}").json()["meta"]["total-pages"]
    assert total == 200


def test_an_email_filter_gives_twenty_rows_at_most(api: Api) -> None:
    query = "filter[email1][like]=%25example.com&page[size]=50&page[number]=1"
    assert len(ids(api, query)) == 20


def test_a_removed_address_still_matches(api: Api) -> None:
    lead = api.create(last_name="Moved", email1="old@moved.example")
    address = api.data(f"module/Leads/{lead}/relationships/email_addresses")[0]["id"]
    api.http.delete(f"V8/module/Leads/{lead}/relationships/email_addresses/{address}")
    assert api.field(lead, "email1") == ""
    assert ids(api, "filter[email1][eq]=old@moved.example&page[size]=5&page[number]=1") == [lead]


def test_deleted_rows_refuse_the_list_that_asks_for_them(api: Api) -> None:
    lead = api.create(last_name="Gone")
    api.http.delete(f"V8/module/Leads/{lead}")
    assert api.detail(f"module/Leads?filter[deleted][eq]=1&{ONE}") == f"Leads module with id {lead} is not found"


def test_an_operator_for_joining_must_join_only_when_there_is_something_to_join(api: Api) -> None:
    assert api.get(f"module/Leads?filter[operator]=eq&filter[status][eq]=New&{ONE}").status_code == 200
    two = f"module/Leads?filter[operator]=eq&filter[status][eq]=New&filter[last_name][like]=%25a%25&{ONE}"
    assert FAILURE in api.get(two).text


def test_a_custom_field_is_looked_up_in_its_own_table_in_encoded_form(api: Api) -> None:
    lead = api.create(last_name="Custom", jjwg_maps_address_c="R&D")
    find = "page[size]=5&page[number]=1&filter[jjwg_maps_address_c][eq]="
    assert ids(api, f"{find}R%26D") == []
    assert ids(api, f"{find}R%26amp%3Bamp%3BD") == [lead]


def test_an_alias_names_a_module_too(api: Api) -> None:
    row = api.data("module/Lead?page[size]=1&page[number]=1&fields[Lead]=last_name")[0]
    assert row["relationships"]["Contacts"]["links"]["related"].startswith("V8/module/Lead/")


def test_module_names_mind_capitals(api: Api) -> None:
    assert api.detail("module/leads") == "Module leads does not exist"


def test_an_address_that_is_no_id_cannot_be_asked_for(api: Api) -> None:
    assert api.detail("module/Users/seed_will_id") == 'The option "id" with value "seed_will_id" is invalid.'


def test_a_key_that_could_carry_markup_is_answered_with_a_page_and_200(api: Api) -> None:
    response = api.get("module/Leads?a'b=1")
    assert (response.status_code, response.headers["content-type"]) == (200, "text/html; charset=UTF-8")
    assert response.text.startswith("Bad data passed in")


def test_a_trailing_slash_leads_nowhere(api: Api) -> None:
    response = api.get("module/Leads/")
    assert (response.status_code, response.json()) == (404, {"message": "Not found"})


def test_index_php_works_without_rewriting(api: Api) -> None:
    assert api.http.get("index.php/V8/meta/modules").status_code == 200
