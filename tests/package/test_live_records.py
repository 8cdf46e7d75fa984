"""`records` and `related` answer as docs/package-routes.md says, inside a real SuiteCRM."""

import uuid
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment
from tests.package.parity import Link, Person, run_statement

pytestmark = pytest.mark.live

_TEXT = """R&D "quoted" O'Brien \\ 50% \U0001f600"""


@pytest.fixture(scope="module")
def admin() -> Iterator[Person]:
    live_environment()
    with closing(Person(ADMIN, ADMIN_PASSWORD)) as somebody:
        yield somebody


class Set:
    """Records that belong to one test, told apart from all others by a mark in a column of their own."""

    def __init__(self, admin: Person) -> None:
        self.admin = admin
        self.mark = uuid.uuid4().hex
        self._made: list[tuple[str, str]] = []

    def make(self, module: str, **attributes: object) -> str:
        record = str(uuid.uuid4())
        marked = {"department": self.mark} if module in ("Leads", "Contacts") else {}
        self.admin.create(module, record, **marked, **attributes)
        self._made.append((module, record))
        return record

    def remove(self) -> None:
        for module, record in self._made:
            self.admin.delete(module, record)

    def query(self, module: str, *conditions: object, **query: object) -> dict[str, Any]:
        """The answer to a query among this test's leads or contacts."""
        mine = {"field": "department", "op": "eq", "value": self.mark}
        answer = self.admin.records(module, filter={"and": [mine, *conditions]}, **query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def names(self, module: str, *conditions: object) -> list[str]:
        found = self.query(module, *conditions, fields=["last_name"], sort=["last_name"])
        return [record["fields"]["last_name"] for record in found["data"]]


@pytest.fixture
def own(admin: Person) -> Iterator[Set]:
    records = Set(admin)
    yield records
    records.remove()


def _is(field: str, op: str, value: object) -> dict[str, object]:
    return {"field": field, "op": op, "value": value}


def test_values_have_their_own_types_and_texts_are_plain(own: Set) -> None:
    lead = own.make("Leads", last_name=_TEXT, do_not_call=True, opportunity_amount="12.50", jjwg_maps_address_c=_TEXT)
    for value in (
        "date_reviewed = '2026-03-04'",
        "date_modified = '2026-03-04 05:06:07'",
        "birthdate = '0000-00-00'",
        "ai_score = 71",
    ):
        run_statement(f"UPDATE leads SET {value} WHERE id = '{lead}'")  # noqa: S608
    names = [
        "last_name",
        "do_not_call",
        "jjwg_maps_address_c",
        "jjwg_maps_lat_c",
        "date_reviewed",
        "date_modified",
        "ai_score",
        "birthdate",
    ]
    fields = own.query("Leads", fields=names)["data"][0]["fields"]
    assert fields == {
        "last_name": _TEXT,
        "do_not_call": True,
        "jjwg_maps_address_c": _TEXT,
        "jjwg_maps_lat_c": 0.0,
        "date_reviewed": "2026-03-04",
        "date_modified": "2026-03-04T05:06:07Z",
        "ai_score": 71,
        "birthdate": None,
    }
    for field in ("last_name", "jjwg_maps_address_c"):
        assert own.names("Leads", _is(field, "eq", _TEXT)) == [_TEXT], field
        assert own.names("Leads", _is(field, "like", '%"quoted" O\'B%')) == [_TEXT], field
        assert own.names("Leads", _is(field, "like", "%50\\%%")) == [_TEXT], field
        assert own.names("Leads", _is(field, "like", "%51\\%%")) == [], field


def test_an_opposite_is_exactly_the_rest(own: Set) -> None:
    for name, title in (("a", "Buyer"), ("b", ""), ("c", "Seller")):
        own.make("Leads", last_name=name, title=title)
    for op, value in (("eq", "Buyer"), ("in", ["Buyer", "x"]), ("like", "Bu%")):
        opposite = {"eq": "ne", "in": "not_in", "like": "not_like"}[op]
        assert own.names("Leads", _is("title", op, value)) == ["a"]
        assert own.names("Leads", _is("title", opposite, value)) == ["b", "c"]
        assert own.names("Leads", {"not": _is("title", op, value)}) == ["b", "c"]
    assert own.names("Leads", _is("title", "is_null", True)) == ["b"]
    assert own.names("Leads", _is("title", "is_null", False)) == ["a", "c"]
    assert own.names("Leads", {"or": [_is("title", "gt", "R"), {"not": _is("title", "is_null", False)}]}) == ["b", "c"]


def test_sql_in_a_value_is_a_value(own: Set) -> None:
    own.make("Leads", last_name="a")
    for value in ("' OR '1'='1", "\\' OR 1=1 -- ", '" OR ""="', "a'; DROP TABLE leads; -- "):
        assert own.names("Leads", _is("last_name", "eq", value)) == []
        assert own.names("Leads", _is("email1", "eq", value)) == []
        assert own.names("Leads", _is("account.name", "in", [value])) == []


def test_an_address_counts_while_the_record_has_it(own: Set) -> None:
    lead = own.make("Leads", last_name="a", email1="first@example.org")
    own.make("Leads", last_name="b")
    link = "(SELECT id FROM email_addresses WHERE email_address = 'first@example.org')"
    assert own.names("Leads", _is("email1", "eq", "FIRST@example.org")) == ["a"]
    assert own.names("Leads", _is("email1", "ne", "first@example.org")) == ["b"]
    assert own.names("Leads", _is("email1", "is_null", True)) == ["b"]
    where = f"bean_id = '{lead}' AND email_address_id IN {link}"
    run_statement(f"UPDATE email_addr_bean_rel SET primary_address = 0 WHERE {where}")  # noqa: S608
    assert (
        own.names("Leads", _is("email", "eq", "first@example.org")),
        own.names("Leads", _is("email1", "is_null", True)),
    ) == (
        ["a"],
        ["a", "b"],
    )
    run_statement(f"UPDATE email_addr_bean_rel SET deleted = 1 WHERE {where}")  # noqa: S608
    assert own.names("Leads", _is("email", "eq", "first@example.org")) == []


@pytest.mark.parametrize(
    "sort", [["title"], ["-title"], ["-do_not_call", "title"], ["account.name"], ["-email1"], ["id"]]
)
def test_pages_hold_every_row_once_in_one_order(own: Set, sort: list[str]) -> None:
    account = own.make("Accounts", name="Zed")
    for number in range(9):
        title = ("", "Buyer", "buyer")[number % 3]
        own.make(
            "Leads",
            last_name=str(number),
            title=title,
            do_not_call=number % 2,
            account_id=account if number > 4 else "",
        )
    whole = [record["id"] for record in own.query("Leads", fields=[], sort=sort)["data"]]
    paged: list[str] = []
    cursor = None
    while True:
        page = own.query("Leads", fields=[], sort=sort, limit=2, cursor=cursor, total=True)
        paged += [record["id"] for record in page["data"]]
        assert page["meta"]["total"] == 9
        if (cursor := page["meta"]["next_cursor"]) is None:
            break
    assert paged == whole
    assert len(set(paged)) == 9


def test_a_cursor_of_another_query_is_refused(own: Set) -> None:
    for name in "ab":
        own.make("Leads", last_name=name)
    cursor = own.query("Leads", limit=1)["meta"]["next_cursor"]
    other = own.admin.records("Leads", sort=["last_name"], cursor=cursor)
    assert (other.status_code, list(other.json()["errors"]["fields"])) == (422, ["cursor"])


def test_related_records_come_along_capped_and_without_the_deleted(own: Set) -> None:
    account = own.make("Accounts", name="NW")
    people = [own.make("Contacts", last_name=f"c{number}", account_id=account) for number in range(4)]
    own.admin.delete("Contacts", people[0])
    query = {
        "fields": ["name"],
        "include": {"contacts": {"fields": ["last_name", "email1"], "sort": ["-last_name"], "limit": 2}},
    }
    answer = own.admin.records("Accounts", filter=_is("id", "eq", account), **query).json()
    included = answer["data"][0]["included"]["contacts"]
    assert ([person["fields"]["last_name"] for person in included["data"]], included["more"]) == (["c3", "c2"], True)
    through = own.query(
        "Contacts", _is("account.name", "eq", "NW"), fields=["account.name", "accounts.id"], include=["accounts"]
    )
    assert [person["fields"] for person in through["data"]] == [{"account.name": "NW", "accounts.id": account}] * 3
    assert through["data"][0]["included"]["accounts"]["data"]["fields"]["name"] == "NW"
    related = own.admin.related(
        "Accounts", account, "contacts", fields="last_name", sort="-last_name", limit="2", total="1"
    )
    assert [person["fields"]["last_name"] for person in related.json()["data"]] == ["c3", "c2"]
    assert related.json()["meta"]["total"] == 3
    again = own.admin.related(
        "Accounts", account, "contacts", sort="-last_name", cursor=related.json()["meta"]["next_cursor"]
    )
    assert [person["fields"]["last_name"] for person in again.json()["data"]] == ["c1"]


@pytest.mark.parametrize(
    ("near", "link", "far"),
    [
        ("Accounts", "contacts", "Contacts"),
        ("Accounts", "leads", "Leads"),
        ("Leads", "accounts", "Accounts"),
        ("Leads", "tasks", "Tasks"),
    ],
)
def test_linking_and_unlinking_happens_once_and_keeps_seconds(own: Set, near: str, link: str, far: str) -> None:
    one = own.make(near, name="n", last_name="n") if near == "Leads" else own.make(near, name="n")
    other = own.make(far, last_name="f") if far in ("Leads", "Contacts") else own.make(far, name="f")
    due = {"Leads": "date_entered", "Accounts": "date_entered", "Contacts": "date_entered", "Tasks": "date_due"}[far]
    run_statement(f"UPDATE {far.lower()} SET {due} = '2026-01-02 03:04:05' WHERE id = '{other}'")  # noqa: S608
    way = Link(link, far)
    assert own.admin.unlink(near, one, way, other).status_code == 404
    assert own.admin.link(near, one, way, other).json() == {"data": {"linked": True}}
    assert own.admin.link(near, one, way, other).json() == {"data": {"linked": False}}
    assert [record["id"] for record in own.admin.related(near, one, link).json()["data"]] == [other]
    assert own.admin.unlink(near, one, way, other).json() == {"data": {"unlinked": True}}
    assert own.admin.related(near, one, link).json()["data"] == []
    assert own.admin.record(far, other, fields=due).json()["data"]["fields"][due] == "2026-01-02T03:04:05Z"


def test_a_link_takes_only_its_own_module_and_only_what_exists(own: Set) -> None:
    account, lead = own.make("Accounts", name="n"), own.make("Leads", last_name="l")
    for way, other, at in (
        (Link("opportunities", "Leads"), lead, "module"),
        (Link("contacts", "Contacts"), lead, "id"),
        (Link("assigned_user_link", "Users"), "1", "link"),
    ):
        answer = own.admin.link("Accounts", account, way, other)
        assert (answer.status_code, list(answer.json()["errors"]["fields"])) == (422, [at])
    assert own.admin.related("Accounts", account, "nope").status_code == 404
    assert own.admin.related("Accounts", account, "email_addresses").status_code == 404
    assert own.admin.related("Accounts", str(uuid.uuid4()), "contacts").status_code == 404


@pytest.mark.parametrize("module", ["Users", "OAuth2Tokens", "EmailAddresses", "Nope", "leads", "ACLRoles"])
def test_what_is_nobodys_to_read_is_no_module(admin: Person, module: str) -> None:
    answer = admin.records(module)
    assert (answer.status_code, list(answer.json()["errors"]["fields"])) == (422, ["module"])
    assert admin.record(module, "1").status_code == 404


def test_every_mistake_is_told_at_once(admin: Person) -> None:
    query = {
        "fields": ["nope"],
        "sort": ["description"],
        "limit": 0,
        "include": ["nope"],
        "filter": _is("ai_score", "eq", "7"),
    }
    answer = admin.records("Leads", **query)
    assert answer.status_code == 422
    assert sorted(answer.json()["errors"]["fields"]) == ["fields.0", "filter.value", "include.nope", "limit", "sort.0"]


def test_a_body_that_is_no_object_is_refused(admin: Person) -> None:
    assert admin.post("records", b"[1]").status_code == 400
    assert admin.post("records", b"{").status_code == 400
    assert httpx.post(f"{live_environment()['SUITECRM_URL']}/Api/V8/custom/bridge/records", json={}).status_code == 401
