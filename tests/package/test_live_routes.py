"""The routes for writers, the feed, schema and users keep the promises of docs/package-routes.md in a real SuiteCRM."""

import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.package.bridge_client import Client, bridge, person, query, somebody

pytestmark = pytest.mark.live


def _address() -> str:
    return f"probe.{uuid.uuid4().hex}@example.com"


def _news(worker: Client, record: str) -> list[dict[str, Any]]:
    return [row for row in worker.get("changes", limit="1000")["data"] if row["id"] == record]


def test_every_fault_of_an_item_is_told_by_field(worker: Client) -> None:
    error = worker.write("create", "Leads", str(uuid.uuid4()), status="bent", foo=1, email1="no address")["error"]
    assert (error["code"], error["field"]) == ("INVALID_VALUE", "status")
    assert set(error["fields"]) == {"status", "foo", "email1", "last_name"}


def test_ids_must_lead_to_something_the_writer_may_see(worker: Client, lead: str) -> None:
    error = worker.write("update", "Leads", lead, assigned_user_id="nobody", campaign_id="none")["error"]
    assert error["fields"] == {
        "assigned_user_id": ["Users nobody does not exist."],
        "campaign_id": ["Campaigns none does not exist."],
    }
    wrong_parent = worker.write("create", "Notes", str(uuid.uuid4()), name="N", parent_type="Accounts", parent_id=lead)
    assert wrong_parent["error"]["field"] == "parent_id"


def test_a_contact_gets_keeps_and_loses_its_account(worker: Client, admin: Client) -> None:
    account = worker.make("Accounts", name="Probe")
    contact = worker.make("Contacts", last_name="Probe", account_id=account)
    assert worker.write("update", "Contacts", contact, account_id=account)["status"] == "unchanged"
    assert worker.write("update", "Contacts", contact, account_id=None)["status"] == "written"
    events = [(row["event"], row.get("related")) for row in _news(worker, account)]
    other = {"module": "Contacts", "id": contact}
    assert events == [("created", None), ("linked", other), ("unlinked", other)]
    for module, record in (("Contacts", contact), ("Accounts", account)):
        admin.delete(module, record)


def test_an_upsert_creates_then_updates_then_finds_nothing_to_do(worker: Client, admin: Client) -> None:
    address = _address()

    def upsert(written_as: str, name: str) -> tuple[str, str]:
        result = worker.write("upsert", "Leads", str(uuid.uuid4()), by="email1", email1=written_as, last_name=name)
        return result["status"], result["id"]

    created, lead = upsert(address, "One")
    assert created == "created"
    assert upsert(address.upper(), "Two") == ("written", lead)
    assert upsert(address, "Two") == ("unchanged", lead)
    other = worker.make("Leads", last_name="Twin", email1=address)
    error = worker.write("upsert", "Leads", str(uuid.uuid4()), by="email1", email1=address)["error"]
    assert (error["code"], error["field"]) == ("AMBIGUOUS", "email1")
    for record in (lead, other):
        admin.delete("Leads", record)


def test_two_upserts_of_one_address_at_once_make_one_record(worker: Client, admin: Client) -> None:
    address = _address()

    def upsert(_: int) -> dict[str, Any]:
        return worker.write("upsert", "Leads", str(uuid.uuid4()), by="email1", email1=address, last_name="Race")

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(upsert, range(4)))
    assert sorted(result["status"] for result in results) == ["created", "unchanged", "unchanged", "unchanged"]
    assert len({result["id"] for result in results}) == 1
    admin.delete("Leads", results[0]["id"])


@pytest.mark.parametrize("module", ["Leads", "Accounts", "Cases"])
def test_a_link_is_news_on_both_sides_once(worker: Client, admin: Client, module: str) -> None:
    contact = worker.make("Contacts", last_name="Probe")
    record = worker.make(module, **{"last_name" if module == "Leads" else "name": "Probe"})
    for linked_now in (True, False):
        answer = admin.post(f"related/{module}/{record}/contacts", {"module": "Contacts", "id": contact})
        assert answer["data"] == {"linked": linked_now}
    linked = [(row["link"], row["related"]) for row in _news(worker, record) if row["event"] == "linked"]
    assert linked == [("contacts", {"module": "Contacts", "id": contact})]
    assert [row["related"]["id"] for row in _news(worker, contact) if row["event"] == "linked"] == [record]
    admin.http.delete(f"V8/custom/bridge/related/{module}/{record}/contacts/{contact}")
    for one, other in ((record, contact), (contact, record)):
        assert [row["related"]["id"] for row in _news(worker, one) if row["event"] == "unlinked"] == [other]
    for kind, made in ((module, record), ("Contacts", contact)):
        admin.delete(kind, made)


def test_a_waiting_reader_gets_the_next_row_and_keeps_nobody_waiting(worker: Client, lead: str) -> None:
    newest = worker.get("info")["data"]["feed"]["newest"] or 0
    answers: list[tuple[float, Any]] = []

    def wait() -> None:
        answers.append((time.monotonic(), worker.get("changes", after=str(newest), wait="20")))
        answers.append((time.monotonic(), None))

    reader = threading.Thread(target=wait)
    start = time.monotonic()
    reader.start()
    time.sleep(0.7)
    with bridge() as another:
        before = time.monotonic()
        assert another.write("update", "Leads", lead, title="Buyer")["status"] == "written"
        assert time.monotonic() - before < 2
    reader.join(timeout=10)
    _, answer = answers[0]
    assert [row["id"] for row in answer["data"]] == [lead]
    assert time.monotonic() - start < 8


def test_a_wait_in_vain_ends_in_time(worker: Client) -> None:
    start = time.monotonic()
    assert worker.get("changes", after=str(10**17), wait="1")["data"] == []
    assert 0.9 < time.monotonic() - start < 5
    assert worker.get("changes", status=422, wait="21")["fields"] == {"wait": ["It takes a number from 0 to 20."]}


def test_the_schema_describes_fields_links_and_rights(admin: Client, owner: Client) -> None:
    schema = owner.get("schema/Leads")["data"]
    fields = {field["name"]: field for field in schema["fields"]}
    assert fields["last_name"] | {"label": ""} == {
        "name": "last_name",
        "label": "",
        "type": "string",
        "suitecrm_type": "varchar",
        "length": 100,
        "required": True,
        "default": None,
        "writable": True,
        "owned": False,
    }
    assert {"value": "In Process", "label": "In Process"} in fields["status"]["options"]
    assert (fields["assigned_user_id"]["type"], fields["assigned_user_id"]["module"]) == ("id", "Users")
    assert (fields["ai_score"]["owned"], fields["ai_score"]["writable"]) == (True, False)
    assert (schema["may"]["edit"], schema["may"]["create"], schema["may"]["delete"]) == ("owner", "all", "all")
    links = {link["link"]: link for link in schema["relationships"]}
    assert (links["contacts"]["module"], links["contacts"]["cardinality"]) == ("Contacts", "one")
    assert (links["meetings"]["module"], links["meetings"]["cardinality"]) == ("Meetings", "many")
    assert "accounts" not in links
    accounts = {link["link"]: link for link in admin.get("schema/Contacts")["data"]["relationships"]}["accounts"]
    assert (accounts["module"], accounts["cardinality"]) == ("Accounts", "one")


def test_the_schema_keeps_closed_modules_closed(admin: Client, owner: Client) -> None:
    assert "Accounts" in {module["module"] for module in admin.get("schema")["data"]}
    assert "Accounts" not in {module["module"] for module in owner.get("schema")["data"]}
    assert owner.get("schema/Accounts", status=403)["code"] == "ACCESS_DENIED"
    for module in ("Users", "OAuth2Clients", "Nope", "leads"):
        assert admin.get(f"schema/{module}", status=404)
    assert admin.get("schema", status=422, language="xx_XX")["code"] == "INVALID"


def test_people_write_in_full_as_themselves(admin: Client, owner: Client, owner_id: str, lead: str) -> None:
    mine = owner.make("Leads", last_name="Probe", assigned_user_id=owner_id)
    assert owner.write("update", "Leads", mine, title="Captain")["status"] == "written"
    assert owner.write("update", "Leads", lead, title="Captain")["error"]["code"] == "ACCESS_DENIED"
    assert owner.write("create", "Accounts", str(uuid.uuid4()), name="X")["error"]["code"] == "ACCESS_DENIED"
    owned = owner.write("update", "Leads", mine, ai_score=99, title="Major")["error"]
    assert (owned["code"], set(owned["fields"])) == ("FIELD_NOT_OWNED", {"ai_score"})
    upsert = owner.write("upsert", "Leads", str(uuid.uuid4()), by="title", title="Captain", last_name="X")["error"]
    assert (upsert["code"], upsert["field"]) == ("ACCESS_DENIED", "op")
    assert owner.post("write", {"mode": "quiet", "items": [{}]}, 403)["code"] == "ACCESS_DENIED"
    admin.delete("Leads", mine)


def test_users_tells_who_asks_and_what_they_may(admin: Client, worker: Client, owner: Client, owner_id: str) -> None:
    me = owner.get("users")["data"]
    assert (me["id"], me["user_name"], me["is_admin"]) == (owner_id, "scb_routes_owner", False)
    assert [role["name"] for role in me["roles"]] == ["scb_routes_owner"]
    assert me["permissions"]["Leads"]["view"] == "owner"
    assert set(me["permissions"]["Accounts"].values()) == {"none"}
    assert set(admin.get("users")["data"]["permissions"]["Accounts"].values()) == {"all"}
    assert worker.get("users")["data"]["is_bridge_user"]


@pytest.mark.parametrize("path", ["users", "schema", "schema/Leads", "business-hours", "calendar", "opt-in", "info"])
def test_a_disabled_user_is_refused_everywhere(worker: Client, path: str) -> None:
    with somebody("scb_routes_gone") as user_id, person("scb_routes_gone", "scb_routes_gone") as gone:
        assert gone.get("users")["data"]["id"] == user_id
        for status, deleted in (("Inactive", 0), ("Active", 1)):
            query("UPDATE users SET status = ?, deleted = ? WHERE id = ?", status, deleted, user_id)
            assert gone.get(path, status=401)["code"] == "UNAUTHENTICATED"


def test_the_token_table_has_an_index() -> None:
    assert ["idx_scb_access_token"] in query(
        "SELECT index_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
        " AND table_name = ? AND column_name = ?",
        "oauth2tokens",
        "access_token",
    )
