"""Lists and single records: filters, order, pages, what comes along, and what each person may see."""

import json
from collections.abc import Callable

import pytest

from tests.fakes.facade import Facade
from tests.records.asking import errors, first_id, listed, made


def ids(records: list[dict[str, object]]) -> list[object]:
    return [each["id"] for each in records]


def walk(facade: Facade, path: str, **query: object) -> list[object]:
    """The ids of all pages, in their order."""
    seen: list[object] = []
    cursor: dict[str, str] = {}
    while True:
        answer = facade.get(path, query_string={**query, **cursor})
        assert answer.status_code == 200, answer.text
        seen += ids(answer.json["data"])
        if answer.json["meta"]["next_cursor"] is None:
            return seen
        cursor = {"cursor": answer.json["meta"]["next_cursor"]}


@pytest.mark.parametrize("path", ["/leads", "/accounts", "/contacts", "/opportunities", "/cases", "/tasks", "/users"])
def test_every_kind_is_listed_and_each_record_opens(admin: Facade, path: str):
    seen = walk(admin, path, per_page=40)
    assert len(seen) == len(set(seen)) > 0
    record = admin.get(f"{path}/{seen[0]}").json["data"]
    assert record["id"] == seen[0]


def test_a_walk_in_any_order_meets_every_record_once(admin: Facade):
    by_status = walk(admin, "/leads", sort="status,-last_name", per_page=7, fields="status,last_name")
    assert sorted(by_status) == sorted(walk(admin, "/leads", per_page=200))
    rows = listed(admin, "/leads", sort="status,-last_name", per_page=200)
    assert ids(rows) == by_status[: len(rows)]


def test_a_cursor_belongs_to_its_list(admin: Facade):
    cursor = admin.get("/leads?per_page=3&sort=last_name").json["meta"]["next_cursor"]
    for path in (
        f"/leads?sort=-last_name&cursor={cursor}",
        f"/leads?sort=last_name&filter[status][eq]=New&cursor={cursor}",
        f"/contacts?sort=last_name&cursor={cursor}",
    ):
        assert "cursor" in errors(admin.get(path))


TREES: list[tuple[object, Callable[[dict[str, object]], bool]]] = [
    ({"field": "status", "op": "in", "value": ["New", "Dead"]}, lambda it: it["status"] in {"New", "Dead"}),
    ({"not": {"field": "status", "op": "eq", "value": "New"}}, lambda it: it["status"] != "New"),
    ({"field": "title", "op": "is_null", "value": False}, lambda it: it["title"] is not None),
    (
        {
            "or": [
                {"field": "last_name", "op": "like", "value": "s%"},
                {
                    "and": [
                        {"field": "lead_source", "op": "ne", "value": "Cold Call"},
                        {"field": "status", "op": "between", "value": ["A", "D"]},
                    ]
                },
            ]
        },
        lambda it: (
            str(it["last_name"]).lower().startswith("s")
            or (it["lead_source"] != "Cold Call" and "a" <= str(it["status"]).lower() <= "d")
        ),
    ),
]


@pytest.mark.parametrize(("tree", "fits"), TREES)
def test_a_tree_finds_what_it_says(admin: Facade, tree: object, fits: Callable[[dict[str, object]], bool]):
    admin.patch(f"/leads/{first_id(admin)}", json={"title": None})
    everybody = {each["id"]: each["attributes"] for each in listed(admin, "/leads", per_page=200)}
    expected = {lead for lead, attributes in everybody.items() if fits(attributes)}
    assert 0 < len(expected) < len(everybody)
    by_address = listed(admin, "/leads", filter=json.dumps(tree), per_page=200)
    by_body = admin.post("/leads/search", json={"filter": tree, "per_page": 200, "total": True}).json
    assert set(ids(by_address)) == set(ids(by_body["data"])) == expected
    assert by_body["meta"]["total"] == len(expected)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ({"filter[status][in]": "New,Dead"}, {"field": "status", "op": "in", "value": ["New", "Dead"]}),
        ({"filter[do_not_call][eq]": "false"}, {"field": "do_not_call", "op": "eq", "value": False}),
        ({"filter[title][is_null]": "1"}, {"field": "title", "op": "is_null", "value": True}),
        ({"filter[status]": "New"}, {"field": "status", "op": "eq", "value": "New"}),
        (
            {"filter[assigned_user.last_name][like]": "S%"},
            {"field": "assigned_user.last_name", "op": "like", "value": "S%"},
        ),
        (
            {"filter[date_entered][lt]": "2100-01-01T00:00:00+02:00", "filter[ai_score][is_null]": "true"},
            {"field": "date_entered", "op": "is_null", "value": False},
        ),
    ],
)
def test_a_filter_in_the_address_gets_the_fields_types(admin: Facade, query: dict[str, str], tree: object):
    admin.patch(f"/leads/{first_id(admin)}", json={"title": None})
    by_address = admin.get("/leads", query_string={**query, "per_page": 200, "total": 1}).json
    by_body = admin.post("/leads/search", json={"filter": tree, "per_page": 200}).json
    assert ids(by_address["data"]) == ids(by_body["data"])
    assert by_address["meta"]["total"] == len(by_body["data"]) > 0


def test_numbers_and_fields_behind_links_compare_as_what_they_are(admin: Facade):
    account = made(admin, "/accounts", name="Deep pockets", industry="Banking")["id"]
    for amount in (900, 1000.5, 20_000):
        fields = {"name": f"Deal {amount}", "amount": amount, "date_closed": "2026-12-31", "sales_stage": "Prospecting"}
        deal = made(admin, "/opportunities", **fields)
        assert deal["attributes"]["amount"] == amount
        assert admin.post(f"/accounts/{account}/opportunities", json={"id": deal["id"]}).json["data"]["linked"]
    query = {
        "filter[amount][gt]": "1000",
        "filter[accounts.name][eq]": "Deep pockets",
        "fields": "name,accounts.industry",
    }
    found = listed(admin, "/opportunities", sort="amount", **query)
    assert [each["attributes"] for each in found] == [
        {"name": "Deal 1000.5", "accounts.industry": "Banking"},
        {"name": "Deal 20000", "accounts.industry": "Banking"},
    ]


def test_related_records_come_along(admin: Facade):
    account = made(admin, "/accounts", name="Busy")["id"]
    for name in ("Ada", "Bea", "Cleo"):
        made(admin, "/contacts", last_name=name, account_id=account)
    settings = {"contacts": {"fields": ["last_name"], "sort": ["-last_name"], "limit": 2}}
    body = {"filter": {"field": "id", "op": "eq", "value": account}, "include": settings}
    (found,) = admin.post("/accounts/search", json=body).json["data"]
    contacts = found["relationships"]["contacts"]
    assert [each["attributes"] for each in contacts["data"]] == [{"last_name": "Cleo"}, {"last_name": "Bea"}]
    assert contacts["more"] is True
    one = admin.get(f"/accounts/{account}?include=contacts,assigned_user_link&fields[contacts]=last_name").json["data"]
    assert [set(each["attributes"]) for each in one["relationships"]["contacts"]["data"]] == [{"last_name"}] * 3
    assert one["relationships"]["assigned_user_link"]["data"]["type"] == "User"
    assert len(listed(admin, f"/accounts/{account}/contacts")) == 3


def test_an_address_finds_whoever_has_it_now(admin: Facade):
    lead = made(admin, "/leads", last_name="Finder", email1="one@finder.example")["id"]
    assert ids(listed(admin, "/leads", **{"filter[email][eq]": "ONE@finder.example"})) == [lead]


def test_markup_is_text_when_looked_for_too(admin: Facade):
    lead = made(admin, "/leads", last_name="a<b> & Söhne &amp; <Co>")["id"]
    found = listed(admin, "/leads", **{"filter[last_name][eq]": "a<b> & Söhne &amp; <Co>"})
    assert ids(found) == [lead]
    assert found[0]["attributes"]["last_name"] == "a<b> & Söhne &amp; <Co>"


def test_each_person_counts_what_they_see(facade: Facade):
    totals = {}
    for user in ("admin", "will", "sally", "chris"):
        facade.log_in(user)
        answer = facade.get("/leads?total=true&per_page=200").json
        totals[user] = answer["meta"]["total"]
        assert totals[user] == len(answer["data"])
    assert totals["admin"] == totals["will"] > totals["sally"] > totals["chris"] > 0
    facade.log_in("max")
    for path in ("/leads", "/leads?filter[status][eq]=New", "/modules/Leads", "/meta/Leads"):
        assert facade.get(path).status_code == 403
    assert facade.post("/leads", json={"last_name": "X"}).status_code == 403


@pytest.mark.parametrize("path", ["/modules/Nope", "/modules/no..pe", "/modules/Nope/1", "/nope", "/meta/Nope"])
def test_a_module_of_nothing_is_a_404(admin: Facade, path: str):
    answer = admin.get(path)
    assert (answer.status_code, answer.json["error"]["code"]) == (404, "NOT_FOUND")


def test_modules_with_an_address_of_their_own_look_the_same_below_modules(admin: Facade):
    lead = first_id(admin)
    assert admin.get(f"/modules/Leads/{lead}").json == admin.get(f"/leads/{lead}").json
    category = made(admin, "/modules/AOK_Knowledge_Base_Categories", name="Billing")
    assert category["type"] == "AOK_Knowledge_Base_Categories"


def test_what_cannot_be_searched_for_is_named(admin: Facade):
    for body, where in (
        ({"filter": {"field": "status", "op": "eq"}}, "filter"),
        ({"filter": {"and": [{"field": "nope", "op": "eq", "value": 1}]}}, "filter.and.0.field"),
        ({"per_page": "5"}, "per_page"),
        ({"include": {"nope": {}}}, "include.nope"),
        ({"include": {"contacts": {"limit": 51}}}, "include.contacts.value.limit"),
        ({"sort": ["nope"]}, "sort"),
        ({"page": 2}, "page"),
    ):
        assert where in errors(admin.post("/accounts/search", json=body)), body


def test_a_single_read_costs_one_call(admin: Facade):
    lead = first_id(admin)
    admin.sandbox.requests.clear()
    assert admin.get(f"/leads/{lead}").status_code == 200
    assert [(each.method, each.path) for each in admin.sandbox.requests] == [
        ("GET", f"/Api/V8/custom/bridge/records/Leads/{lead}")
    ]
