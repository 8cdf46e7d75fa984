"""`records`: one set of promises about lists and single records, kept by the sandbox and by a real SuiteCRM."""

from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id

Tree = dict[str, Any]


@pytest.fixture(scope="module")
def world(crm: Crm) -> dict[str, str]:
    """Three leads of one mark, the first two at an account each, and a contact at the first account."""
    mark = f"Mark{fresh_id()[:8]}"
    bank = crm.make("Accounts", name=f"{mark} Bank", industry="Banking", employees="40")
    shop = crm.make("Accounts", name=f"{mark} Shop", industry="Retail")
    common = {"title": mark, "assigned_user_id": "1"}
    one = crm.create(**common, last_name="Abel", status="New", account_id=bank, email1=f"{mark}@example.com")
    two = crm.create(**common, last_name="Baker", status="Assigned", account_id=shop, do_not_call="1")
    three = crm.create(**common, last_name='Clark & "Co"', status="New", lawful_basis="^consent^,^contract^")
    person = crm.make("Contacts", first_name="Ann", last_name=mark)
    crm.ask("POST", f"related/Accounts/{bank}/contacts", body={"module": "Contacts", "id": person})
    return {"mark": mark, "bank": bank, "shop": shop, "1": one, "2": two, "3": three, "person": person}


def names(crm: Crm, world: dict[str, str], *trees: Tree, **query: object) -> str:
    """The initials of the leads of this world that fit, in the order given."""
    condition = {"and": [{"field": "title", "op": "eq", "value": world["mark"]}, *trees]}
    asked = {"fields": ["last_name"], "sort": ["last_name"], **query}
    return "".join(row["fields"]["last_name"][0] for row in crm.records(filter=condition, **asked)["data"])


def test_values_have_their_json_types(crm: Crm, world: dict[str, str]) -> None:
    row = crm.ask("GET", f"records/Leads/{world['3']}?access=1")["data"]
    fields = row["fields"]
    assert (row["module"], row["id"]) == ("Leads", world["3"])
    assert fields["last_name"] == 'Clark & "Co"'
    assert (fields["do_not_call"], fields["lawful_basis"]) == (False, ["consent", "contract"])
    assert (fields["first_name"], fields["email1"], fields["ai_score"]) == (None, None, None)
    assert fields["date_entered"].endswith("Z")
    assert len(fields["date_entered"]) == 20
    assert fields["assigned_user_id"] == "1"
    assert row["access"] == {"view": True, "edit": True, "delete": True}
    assert not {"deleted", "contacts", "accounts", "account", "photo"} & set(fields)


def test_fields_through_a_link_to_one_record(crm: Crm, world: dict[str, str]) -> None:
    asked = "fields=last_name,account.name,account.industry,assigned_user.user_name"
    row = crm.ask("GET", f"records/Leads/{world['1']}?{asked}")["data"]
    assert row["fields"] == {
        "last_name": "Abel",
        "account.name": f"{world['mark']} Bank",
        "account.industry": "Banking",
        "assigned_user.user_name": "admin",
    }
    row = crm.ask("GET", f"records/Leads/{world['3']}?fields=account.name")["data"]
    assert row["fields"] == {"account.name": None}


@pytest.mark.parametrize(
    ("field", "op", "value", "fit"),
    [
        ("last_name", "eq", "abel", "A"),
        ("last_name", "ne", "Abel", "BC"),
        ("last_name", "in", ["Abel", "Baker"], "AB"),
        ("last_name", "not_in", ["Abel", "Baker"], "C"),
        ("last_name", "like", "%a%", "ABC"),
        ("last_name", "like", "_bel", "A"),
        ("last_name", "not_like", "A%", "BC"),
        ("last_name", "gt", "Baker", "C"),
        ("last_name", "gte", "Baker", "BC"),
        ("last_name", "lt", "Baker", "A"),
        ("last_name", "lte", "Baker", "AB"),
        ("last_name", "between", ["Abel", "Baker"], "AB"),
        ("first_name", "is_null", True, "ABC"),
        ("first_name", "is_null", False, ""),
        ("first_name", "ne", "Anybody", "ABC"),
        ("status", "eq", "New", "AC"),
        ("do_not_call", "eq", True, "B"),
        ("do_not_call", "eq", False, "AC"),
        ("ai_score", "is_null", True, "ABC"),
        ("ai_score", "gte", 1, ""),
        ("date_entered", "gt", "2020-01-01T00:00:00Z", "ABC"),
        ("birthdate", "lt", "2020-01-01", ""),
        ("lawful_basis", "in", ["contract"], "C"),
        ("lawful_basis", "not_in", ["contract"], "AB"),
        ("lawful_basis", "eq", ["contract", "consent"], "C"),
        ("lawful_basis", "eq", ["consent"], ""),
        ("lawful_basis", "is_null", True, "AB"),
        ("account.industry", "eq", "Banking", "A"),
        ("account.industry", "ne", "Banking", "BC"),
        ("account.industry", "is_null", True, "C"),
        ("accounts.industry", "in", ["Banking", "Retail"], "AB"),
        ("assigned_user.user_name", "eq", "admin", "ABC"),
    ],
)
def test_an_operator_finds_what_fits(
    crm: Crm, world: dict[str, str], field: str, op: str, value: object, fit: str
) -> None:
    assert names(crm, world, {"field": field, "op": op, "value": value}) == fit


def test_an_address_is_found_by_either_name(crm: Crm, world: dict[str, str]) -> None:
    for field in ("email1", "email"):
        fits = {"field": field, "op": "eq", "value": f"{world['mark']}@EXAMPLE.com"}
        assert names(crm, world, fits) == "A"
        assert names(crm, world, {"not": fits}) == "BC"


def test_conditions_nest(crm: Crm, world: dict[str, str]) -> None:
    new = {"field": "status", "op": "eq", "value": "New"}
    retail = {"field": "account.industry", "op": "eq", "value": "Retail"}
    baker = {"field": "last_name", "op": "eq", "value": "Baker"}
    assert names(crm, world, {"or": [retail, {"and": [new, {"not": baker}]}]}) == "ABC"
    assert names(crm, world, {"not": {"or": [new, baker]}}) == ""


def test_through_a_link_to_many_a_condition_asks_for_any_and_its_opposite_for_none(
    crm: Crm, world: dict[str, str]
) -> None:
    ours = {"field": "name", "op": "like", "value": f"{world['mark']} %"}

    def banks(op: str) -> list[str]:
        condition = {"and": [ours, {"field": "contacts.last_name", "op": op, "value": world["mark"]}]}
        return [row["id"] for row in crm.records("Accounts", filter=condition, fields=[])["data"]]

    assert (banks("eq"), banks("ne")) == ([world["bank"]], [world["shop"]])


def test_the_order_follows_every_key(crm: Crm, world: dict[str, str]) -> None:
    assert names(crm, world, sort=["-last_name"]) == "CBA"
    assert names(crm, world, sort=["-status", "-last_name"]) == "CAB"
    # Empty values come first ascending, last descending.
    assert names(crm, world, sort=["account.name"]) == "CAB"
    assert names(crm, world, sort=["-account.name"]) == "BAC"


@pytest.mark.parametrize("sort", [["last_name"], ["-status", "last_name"], ["account.name"], ["-email1"], ["-id"]])
def test_pages_of_one_give_every_row_once(crm: Crm, world: dict[str, str], sort: list[str]) -> None:
    asked = {"filter": {"field": "title", "op": "eq", "value": world["mark"]}, "sort": sort, "fields": []}
    whole = [row["id"] for row in crm.records(**asked)["data"]]
    seen: list[str] = []
    cursor = None
    for _ in range(3):
        page = crm.records(**asked, limit=1, cursor=cursor, total=True)
        seen += [row["id"] for row in page["data"]]
        cursor = page["meta"]["next_cursor"]
        assert (page["meta"]["limit"], page["meta"]["total"]) == (1, 3)
    assert (seen, cursor) == (whole, None)
    assert set(whole) == {world["1"], world["2"], world["3"]}


def test_a_cursor_goes_on_where_the_page_ended_whatever_comes_and_goes(crm: Crm) -> None:
    mark = fresh_id()
    made = [crm.create(last_name=f"Row{number}", title=mark) for number in range(3)]
    asked = {"filter": {"field": "title", "op": "eq", "value": mark}, "sort": ["last_name"], "fields": ["last_name"]}
    first = crm.records(**asked, limit=2)
    crm.http.delete(f"V8/module/Leads/{made[1]}")
    crm.create(last_name="Row00", title=mark)
    rest = crm.records(**asked, limit=2, cursor=first["meta"]["next_cursor"])
    assert [row["fields"]["last_name"] for row in rest["data"]] == ["Row2"]


def test_a_total_is_given_only_when_asked_for(crm: Crm) -> None:
    assert "total" not in crm.records(limit=1, fields=[])["meta"]


def test_related_records_come_along(crm: Crm, world: dict[str, str]) -> None:
    one = crm.records(
        "Accounts",
        fields=["name"],
        filter={"field": "id", "op": "in", "value": [world["bank"], world["shop"]]},
        sort=["name"],
        include={"contacts": {"fields": ["last_name"], "sort": ["last_name"], "limit": 1}, "leads": {"fields": []}},
    )
    bank, shop = one["data"]
    person = {"module": "Contacts", "id": world["person"], "fields": {"last_name": world["mark"]}}
    assert bank["included"]["contacts"] == {"data": [person], "more": False}
    assert [row["id"] for row in bank["included"]["leads"]["data"]] == [world["1"]]
    assert shop["included"]["contacts"] == {"data": [], "more": False}


def test_a_link_to_one_comes_along_as_an_object_or_null(crm: Crm, world: dict[str, str]) -> None:
    asked = {"filter": {"field": "title", "op": "eq", "value": world["mark"]}, "sort": ["last_name"], "fields": []}
    rows = crm.records(**asked, include={"account": {"fields": ["name"]}})["data"]
    found = [row["included"]["account"]["data"] for row in rows]
    assert found[0] == {"module": "Accounts", "id": world["bank"], "fields": {"name": f"{world['mark']} Bank"}}
    assert found[2] is None


def test_a_list_tells_of_more(crm: Crm) -> None:
    account = crm.make("Accounts", name="Many")
    for name in ("One", "Two"):
        crm.create(last_name=name, account_id=account)
    asked = {"filter": {"field": "id", "op": "eq", "value": account}, "fields": []}
    leads = {"fields": ["last_name"], "sort": ["-last_name"], "limit": 1}
    found = crm.records("Accounts", **asked, include={"leads": leads})["data"][0]["included"]["leads"]
    assert ([row["fields"]["last_name"] for row in found["data"]], found["more"]) == (["Two"], True)


@pytest.mark.parametrize(
    ("query", "at"),
    [
        ({"filter": {"field": "nofield", "op": "eq", "value": 1}}, "filter.field"),
        ({"filter": {"and": [{"field": "foo", "op": "eq", "value": 1}]}}, "filter.and.0.field"),
        ({"filter": {"field": "contacts.nofield", "op": "eq", "value": 1}}, "filter.field"),
        ({"filter": {"field": "last_name", "op": "is", "value": 1}}, "filter.op"),
        ({"filter": {"field": "last_name", "op": "eq", "value": 1}}, "filter.value"),
        ({"filter": {"field": "last_name", "op": "eq", "value": None}}, "filter.value"),
        ({"filter": {"field": "last_name", "op": "in", "value": []}}, "filter.value"),
        ({"filter": {"field": "ai_score", "op": "eq", "value": "1"}}, "filter.value"),
        ({"filter": {"field": "birthdate", "op": "eq", "value": "yesterday"}}, "filter.value"),
        ({"filter": {"field": "do_not_call", "op": "eq", "value": 1}}, "filter.value"),
        ({"limit": 0}, "limit"),
        ({"limit": 201}, "limit"),
        ({"limit": "5"}, "limit"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"module": "Nope"}, "module"),
        ({"module": "Users"}, "module"),
        ({"module": "OAuth2Clients"}, "module"),
    ],
)
def test_a_mistake_is_told_by_where_it_is(crm: Crm, query: dict[str, Any], at: str) -> None:
    assert list(crm.mistakes(**query)) == [at]


@pytest.mark.parametrize(
    "query",
    [
        *({"fields": [name]} for name in ("nofield", "contacts", "deleted", "photo", "accounts.nofield", 5)),
        *({"sort": [name]} for name in ("nofield", "description", "lawful_basis", "-", "tasks.name")),
        {"sort": ["title"] * 6},
        *({"include": each} for each in ({"nolink": {}}, "accounts", {"email_addresses": {}})),
        {"include": {"tasks": {"limit": 51}}},
        {"filter": {"or": [{"field": "title", "op": "eq", "value": "x"}] * 101}},
    ],
)
def test_other_mistakes_are_told_too(crm: Crm, query: dict[str, Any]) -> None:
    told = crm.mistakes(**query)
    assert {at.partition(".")[0] for at in told} == set(query)


def test_every_mistake_is_told_at_once(crm: Crm) -> None:
    told = crm.mistakes(limit=0, sort=["nofield"], filter={"field": "foo", "op": "eq", "value": 1})
    assert {at.partition(".")[0] for at in told} == {"limit", "sort", "filter"}
    assert told["filter.field"][0].startswith("Leads has no field foo")
    assert told["limit"] == ["limit is a whole number from 1 to 200."]


def test_what_is_not_there_is_404(crm: Crm, world: dict[str, str]) -> None:
    for path in (f"Leads/{fresh_id()}", f"Users/{world['1']}", "Nope/1", f"Accounts/{world['1']}"):
        assert crm.ask("GET", f"records/{path}", 404)["errors"]["code"] == "NOT_FOUND"


def test_a_deleted_record_is_gone(crm: Crm) -> None:
    lead = crm.create(last_name="Gone")
    crm.http.delete(f"V8/module/Leads/{lead}")
    crm.ask("GET", f"records/Leads/{lead}", 404)
    assert crm.records(filter={"field": "id", "op": "eq", "value": lead})["data"] == []
