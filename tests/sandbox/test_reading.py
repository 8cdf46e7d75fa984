"""`records` and `related` as users with fewer rights see them: what SuiteCRM's own list view shows, no more."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.conftest import Api

AsUser = Callable[[str], Api]
CHRIS, SALLY = "seed_chris_id", "seed_sally_id"


def ask(api: Api, method: str, path: str, status: int = 200, body: object = None) -> Any:  # noqa: ANN401 (JSON)
    answer = api.http.request(method, f"V8/custom/bridge/{path}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


def leads(api: Api, **query: object) -> Any:  # noqa: ANN401 (JSON)
    fields = {"fields": ["assigned_user_id"], "limit": 200, "total": True}
    return ask(api, "POST", "records", body={"module": "Leads", **fields, **query})


def owners(answer: dict[str, Any]) -> set[str]:
    return {row["fields"]["assigned_user_id"] for row in answer["data"]}


def test_an_owner_lists_and_counts_their_own(as_user: AsUser) -> None:
    answer = leads(as_user("chris"))
    assert owners(answer) == {CHRIS}
    assert answer["meta"]["total"] == len(answer["data"])


def test_a_group_member_lists_and_counts_what_the_group_shares(as_user: AsUser) -> None:
    answer = leads(as_user("sally"), access=True)
    assert owners(answer) > {SALLY}
    assert answer["meta"]["total"] == len(answer["data"]) < 200
    assert all(row["access"]["edit"] for row in answer["data"])


def test_a_filter_on_an_address_keeps_to_the_rights(as_user: AsUser) -> None:
    for field in ("email1", "email"):
        answer = leads(as_user("chris"), filter={"field": field, "op": "like", "value": "%example.com"})
        assert owners(answer) == {CHRIS}


def test_who_may_not_list_is_refused(as_user: AsUser) -> None:
    answer = ask(as_user("max"), "POST", "records", 403, {"module": "Leads"})
    assert answer["errors"]["code"] == "ACCESS_DENIED"


def test_a_record_is_shown_to_whom_it_belongs(api: Api, as_user: AsUser) -> None:
    mine = api.create(last_name="Mine", assigned_user_id=CHRIS)
    other = api.create(last_name="Other", assigned_user_id=SALLY)
    for user, lead, status in (("chris", mine, 200), ("chris", other, 403), ("max", mine, 403), ("will", other, 200)):
        ask(as_user(user), "GET", f"records/Leads/{lead}", status)


@pytest.fixture
def account(api: Api) -> str:
    """An account with a lead of chris and one of sally."""
    identity = api.create("Accounts", name="Shared")
    for owner in (CHRIS, SALLY):
        api.create(last_name="Lead", account_id=identity, assigned_user_id=owner)
    return identity


def test_related_records_out_of_reach_count_as_absent(as_user: AsUser, account: str) -> None:
    chris = as_user("chris")
    asked = {"module": "Accounts", "filter": {"field": "id", "op": "eq", "value": account}, "fields": []}
    row = ask(chris, "POST", "records", body={**asked, "include": {"leads": {"fields": ["assigned_user_id"]}}})["data"]
    assert [each["fields"]["assigned_user_id"] for each in row[0]["included"]["leads"]["data"]] == [CHRIS]
    related = ask(chris, "GET", f"related/Accounts/{account}/leads?fields=assigned_user_id&total=1")
    assert (owners(related), related["meta"]["total"]) == ({CHRIS}, 1)
    sallys = {"field": "leads.assigned_user_id", "op": "eq", "value": SALLY}
    found = ask(chris, "POST", "records", body={**asked, "filter": {"and": [asked["filter"], sallys]}})
    assert found["data"] == []


def test_nothing_is_included_from_a_module_that_is_closed(as_user: AsUser, account: str) -> None:
    asked = {"module": "Accounts", "filter": {"field": "id", "op": "eq", "value": account}, "include": ["leads"]}
    row = ask(as_user("max"), "POST", "records", body=asked)["data"][0]
    assert row["included"]["leads"] == {"data": [], "more": False}
    ask(as_user("max"), "GET", f"related/Accounts/{account}/leads", 403)


def test_a_link_needs_both_records_in_reach(api: Api, as_user: AsUser, account: str) -> None:
    mine = api.create(last_name="Mine", assigned_user_id=CHRIS)
    other = api.create(last_name="Other", assigned_user_id=SALLY)
    chris = as_user("chris")
    for lead, status in ((mine, 200), (other, 403)):
        ask(chris, "POST", f"related/Accounts/{account}/leads", status, {"module": "Leads", "id": lead})
    ask(chris, "POST", f"related/Leads/{other}/contacts", 403, {"module": "Contacts", "id": account})
    api.patch(other, account_id=account)
    ask(chris, "DELETE", f"related/Accounts/{account}/leads/{other}", 403)


def test_a_list_takes_one_statement_and_one_more_for_each_include(api: Api) -> None:
    statements: list[str] = []
    api.sandbox.world.database._connection.set_trace_callback(statements.append)
    asked = {"limit": 200, "fields": ["last_name", "account.name", "email1"], "include": ["account", "tasks"]}
    ask(api, "POST", "records", body={"module": "Leads", **asked})
    assert len([sql for sql in statements if '"leads" t' in sql]) == 3
    assert len(statements) < 12
