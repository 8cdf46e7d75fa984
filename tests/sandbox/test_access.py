"""Rights: what roles, owners and security groups allow, and where SuiteCRM does not ask."""

from collections.abc import Callable

from tests.sandbox.conftest import Api

AsUser = Callable[[str], Api]
DENIED = "[SuiteCRM] [AccessDeniedException] "
ALL = "page[size]=500&page[number]=1&fields[Leads]=assigned_user_id"


def test_who_may_not_see_leads_is_told_so_with_400(as_user: AsUser) -> None:
    assert as_user("max").detail("module/Leads") == DENIED


def test_an_owner_sees_only_what_is_assigned_to_them_but_the_count_tells_all(as_user: AsUser) -> None:
    answer = as_user("chris").get(f"module/Leads?{ALL.replace('500', '20')}").json()
    assert {row["attributes"]["assigned_user_id"] for row in answer["data"]} == {"seed_chris_id"}
    assert answer["meta"]["total-pages"] == 10


def test_an_author_reads_an_unassigned_record_but_does_not_find_it_in_the_list(as_user: AsUser) -> None:
    chris = as_user("chris")
    lead = chris.create(last_name="Unassigned")
    assert chris.field(lead, "last_name") == "Unassigned"
    assert lead not in {row["id"] for row in chris.data(f"module/Leads?{ALL}")}


def test_a_group_member_sees_what_the_group_shares(as_user: AsUser) -> None:
    rows = as_user("sally").data(f"module/Leads?{ALL}")
    owners = {row["attributes"]["assigned_user_id"] for row in rows}
    assert "seed_sally_id" in owners
    assert len(owners) > 1
    assert len(rows) < 200


def test_an_owner_may_not_change_or_delete_what_is_not_theirs(api: Api, as_user: AsUser) -> None:
    lead = api.create(last_name="Wills", assigned_user_id="seed_will_id")
    chris = as_user("chris")
    assert chris.patch(lead, last_name="X").json()["errors"]["detail"] == DENIED
    assert chris.http.delete(f"V8/module/Leads/{lead}").json()["errors"]["detail"] == DENIED
    assert api.field(lead, "last_name") == "Wills"


def test_a_filter_on_an_address_forgets_the_owner(as_user: AsUser) -> None:
    rows = as_user("chris").data(f"module/Leads?filter[email1][like]=%25example.com&{ALL}")
    assert {row["attributes"]["assigned_user_id"] for row in rows} > {"seed_chris_id"}


def test_anybody_reads_anybodys_preferences(as_user: AsUser) -> None:
    assert as_user("max").data("user-preferences/1")["attributes"]["global"]["timezone"] == "UTC"


def test_everybody_is_shown_the_same_modules(api: Api, as_user: AsUser) -> None:
    shown = api.data("meta/modules")["attributes"]
    assert as_user("max").data("meta/modules")["attributes"] == shown
    assert len(shown) == 35


def test_fields_are_told_only_to_those_who_may_see_the_module(as_user: AsUser) -> None:
    expected = "[SuiteCRM] [Not Allowed] The API user does not have access to this module."
    assert as_user("max").detail("meta/fields/Leads") == expected
    assert as_user("will").detail("meta/fields/Users") == expected


def test_password_hashes_are_not_shown(as_user: AsUser) -> None:
    rows = as_user("will").data("module/Users")
    assert not any("user_hash" in row["attributes"] for row in rows)
    assert "user_hash" not in as_user("will").data("current-user")["attributes"]
