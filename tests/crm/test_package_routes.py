"""The package's routes through the typed client: what goes over the wire, and what comes back from the sandbox."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import httpx
import pytest

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.crm import (
    AllOf,
    AnyOf,
    Connection,
    Conversion,
    Crm,
    Fits,
    Include,
    LinkRecord,
    MakeRecord,
    Meeting,
    Not,
    NotPossibleNow,
    PackageMissing,
    Query,
    RecordNotFound,
    Rejected,
    WriteItem,
)
from tests.crm.wiring import Server, Site, said, unauthenticated

ROUTES = "V8/custom/bridge"
EMPTY_PAGE = {"data": [], "meta": {"limit": 50, "next_cursor": None}}
START = datetime(2031, 1, 1, 9, tzinfo=UTC)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def crm(server: Server, clock: FixedClock) -> Crm:
    return unauthenticated(Connection("http://crm.test", clock, transport=httpx.MockTransport(server)), clock)


@pytest.fixture
def worker(stand_in: Site) -> Crm:
    return stand_in.worker()


def made(worker: Crm, module: str = "Leads", **fields: object) -> str:
    item = WriteItem(module, str(uuid4()), fields, "create")
    assert [result.status for result in worker.write("full", [item])] == ["created"]
    return item.record_id


def test_a_query_travels_as_the_route_takes_it(server: Server, crm: Crm):
    server.on("POST", f"{ROUTES}/records", said(EMPTY_PAGE))
    since = datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    where = AllOf([Fits("date_entered", "gte", since), AnyOf([Not(Fits("status", "in", ("New", "Dead")))])])
    include = {"account": Include(["name"]), "tasks": Include(sort=["-name"], limit=3)}
    crm.package.records(Query("Leads", ["last_name"], where, ["-date_entered"], with_total=True, include=include))
    assert server.bodies("POST", f"{ROUTES}/records") == [
        {
            "module": "Leads",
            "limit": 50,
            "fields": ["last_name"],
            "filter": {
                "and": [
                    {"field": "date_entered", "op": "gte", "value": "2026-01-01T00:00:00Z"},
                    {"or": [{"not": {"field": "status", "op": "in", "value": ["New", "Dead"]}}]},
                ]
            },
            "sort": ["-date_entered"],
            "total": True,
            "include": {"account": {"fields": ["name"]}, "tasks": {"sort": ["-name"], "limit": 3}},
        }
    ]


def test_a_time_without_an_offset_is_refused_before_anything_is_sent(server: Server, crm: Crm):
    with pytest.raises(Rejected):
        crm.package.records(Query("Leads", where=Fits("date_entered", "gt", START.replace(tzinfo=None))))
    assert not server.sent("POST", f"{ROUTES}/records")


def test_a_list_comes_back_typed(worker: Crm):
    account = made(worker, "Accounts", name="Bank")
    lead = made(worker, last_name="Ng", account_id=account)
    asked = Query("Leads", ["last_name", "account.name"], Fits("id", "eq", lead), with_total=True, with_access=True)
    page = worker.package.records(asked)
    assert (page.next_cursor, page.total) == (None, 1)
    assert page.rows[0].fields == {"last_name": "Ng", "account.name": "Bank"}
    assert page.rows[0].access is not None
    assert page.rows[0].access.edit


def test_every_record_is_read_page_after_page(worker: Crm):
    seen = [row.id for row in worker.package.every_record(Query("Leads", [], sort=["-last_name"]))]
    assert len(seen) == len(set(seen)) == 200
    assert worker.package.records(Query("Leads", [], limit=1, with_total=True)).total == 200


def test_a_mistake_is_told_by_where_it_is(worker: Crm):
    with pytest.raises(Rejected) as refused:
        worker.package.records(Query("Leads", where=AllOf([Fits("foo", "eq", 1)]), limit=0))
    assert set(refused.value.details or {}) == {"filter.and.0.field", "limit"}


def test_a_record_comes_with_what_is_linked(worker: Crm):
    account = made(worker, "Accounts", name="Bank")
    lead = made(worker, last_name="Ng", account_id=account)
    row = worker.package.record("Accounts", account, fields=["name"], include=["leads", "member_of"])
    assert row.fields == {"name": "Bank"}
    assert [each.id for each in row.included["leads"].records] == [lead]
    assert row.included["member_of"].records == []


def test_links_are_made_read_and_broken(worker: Crm):
    account, contact = made(worker, "Accounts", name="Bank"), made(worker, "Contacts", last_name="Poe")
    routes = worker.package
    assert [routes.link("Accounts", account, "contacts", ("Contacts", contact)) for _ in range(2)] == [True, False]
    page = routes.related("Accounts", account, "contacts", fields=["last_name"], sort=["last_name"])
    assert (page.total, page.rows[0].fields) == (1, {"last_name": "Poe"})
    routes.unlink("Accounts", account, "contacts", contact)
    with pytest.raises(RecordNotFound):
        routes.unlink("Accounts", account, "contacts", contact)
    with pytest.raises(Rejected):
        routes.link("Accounts", account, "contacts", ("Leads", contact))
    changes = [change for change in worker.changes(1000).changes if change.record_id == account and change.link]
    assert [(change.event, change.link, change.other) for change in changes] == [
        ("linked", "contacts", ("Contacts", contact)),
        ("unlinked", "contacts", ("Contacts", contact)),
    ]


@pytest.mark.parametrize("record_id", ["nobody", "..", "a/b", ""])
def test_what_is_not_there_is_not_found(worker: Crm, record_id: str):
    with pytest.raises(RecordNotFound):
        worker.package.record("Leads", record_id)


def test_a_suitecrm_without_the_package_says_so(crm: Crm):
    with pytest.raises(PackageMissing):
        crm.package.acting_user()


def test_modules_are_described(worker: Crm):
    assert "Leads" in {each.module for each in worker.package.modules()}
    schema = worker.package.schema("Leads", "en_us")
    assert schema.summary.may["edit"] == "all"
    assert ("New", "New") in schema.fields["status"].options
    assert (schema.fields["assigned_user_id"].module, schema.links["accounts"].cardinality) == ("Users", "one")
    with pytest.raises(RecordNotFound):
        worker.package.schema("Nope")
    with pytest.raises(Rejected):
        worker.package.modules("xx_XX")


def test_the_acting_user_is_told(worker: Crm):
    user = worker.package.acting_user()
    assert (user.user_name, user.is_bridge_user, user.is_admin) == ("bridge", True, False)
    assert user.permissions["Leads"]["list"] == "all"


def test_a_meeting_is_booked_once_and_only_when_there_is_time(worker: Crm):
    lead = made(worker, last_name="Guest")
    meeting = Meeting("Demo", START, START + timedelta(hours=1), str(uuid4()), owner_id="1", if_busy="refuse")
    meeting = Meeting(**{**vars(meeting), "invitees": [("Leads", lead)], "parent": ("Leads", lead)})
    assert [worker.package.book(meeting) for _ in range(2)] == [True, False]
    busy = worker.package.busy_times(["1"], START, START + timedelta(days=1))["1"]
    assert [(each.start, each.end, each.title) for each in busy] == [(meeting.start, meeting.end, "Demo")]
    with pytest.raises(NotPossibleNow) as refused:
        worker.package.book(Meeting(**{**vars(meeting), "record_id": str(uuid4())}))
    assert refused.value.code == "BUSY"
    with pytest.raises(RecordNotFound):
        worker.package.busy_times(["nobody"], START, START + timedelta(days=1))


def test_the_hours_are_told(worker: Crm):
    hours = worker.package.business_hours(datetime(2026, 11, 22, 12, tzinfo=UTC))
    assert (hours.is_set, hours.is_open, hours.opens_at) == (True, False, datetime(2026, 11, 23, 9, tzinfo=UTC))


def test_consent_is_switched_off_until_an_administrator_allows_it(worker: Crm):
    lead = made(worker, last_name="Ng", email1="ng@example.com")
    assert (worker.package.opt_in("Leads", lead).state, worker.package.opt_in("Leads", lead).setting) == (
        "none",
        "disabled",
    )
    with pytest.raises(NotPossibleNow) as refused:
        worker.package.ask_to_opt_in("Leads", lead)
    assert refused.value.code == "OPT_IN_DISABLED"


def test_asking_for_consent_is_not_repeated_blindly(server: Server, crm: Crm):
    server.on("POST", f"{ROUTES}/opt-in", httpx.ReadTimeout(""))
    with pytest.raises(Exception, match=r".") as lost:
        crm.package.ask_to_opt_in("Leads", "1")
    assert lost.value.may_have_acted  # type: ignore[attr-defined]
    assert len(server.sent("POST", f"{ROUTES}/opt-in")) == 1


def test_a_record_is_found_by_its_address_or_made(worker: Crm):
    fields = {"email1": "ada@example.com", "last_name": "Lovelace"}
    items = [WriteItem("Leads", str(uuid4()), fields | {"title": title}, "upsert", "email1") for title in ("A", "B")]
    results = worker.write("full", items)
    assert [result.status for result in results] == ["created", "written"]
    assert {result.record_id for result in results} == {items[0].record_id}


def test_every_fault_of_a_write_is_told(worker: Crm):
    item = WriteItem("Leads", str(uuid4()), {"status": "Nope", "birthdate": "soon"}, "create")
    error = worker.write("full", [item])[0].error
    assert error is not None
    assert set(error.fields) == {"status", "birthdate", "last_name"}


def test_a_wait_for_changes_reads_for_longer(server: Server, crm: Crm):
    server.on("GET", f"{ROUTES}/changes", said({"data": [], "meta": {"backlog": 0}}))
    assert crm.changes(50, after=7, wait=20).changes == []
    request = server.sent("GET", f"{ROUTES}/changes")[0]
    assert dict(request.url.params) == {"limit": "50", "after": "7", "wait": "20"}
    assert request.extensions["timeout"]["read"] >= 50


def test_a_lead_is_converted_once(worker: Crm):
    account = made(worker, "Accounts", name="Engines")
    lead = made(worker, last_name="Lovelace", title="Countess")
    wanted = Conversion(lead, contact=MakeRecord(str(uuid4()), {"title": "a<b"}), account=LinkRecord(account))
    first, again = (worker.package.convert(wanted) for _ in range(2))
    assert (first.status, again.status) == ("converted", "unchanged")
    assert first.contact is not None
    assert first.account is not None
    assert (first.contact.status, first.account.status, first.opportunity) == ("created", "linked", None)
    row = worker.package.record("Contacts", first.contact.id, fields=["last_name", "title"])
    assert row.fields == {"last_name": "Lovelace", "title": "a<b"}
    with pytest.raises(NotPossibleNow):
        worker.package.convert(Conversion(lead, contact=MakeRecord(str(uuid4()))))
    with pytest.raises(Rejected) as refused:
        worker.package.convert(Conversion(made(worker, last_name="X"), account=MakeRecord(str(uuid4()))))
    assert refused.value.details == {"account.fields.name": ["The field is required."]}


def test_an_atomic_write_is_one_request_and_one_outcome(worker: Crm):
    lead = made(worker, last_name="Stays")
    items = [
        WriteItem("Leads", lead, {"last_name": "Gone"}),
        WriteItem("Leads", lead, {"status": "Nope"}),
        WriteItem("Leads", lead, {}, "delete"),
    ]
    codes = [result.error.code if result.error else None for result in worker.write("full", items, atomic=True)]
    assert codes == ["ROLLED_BACK", "INVALID_VALUE", "ROLLED_BACK"]
    assert worker.package.record("Leads", lead, fields=["last_name"]).fields == {"last_name": "Stays"}
    assert [result.status for result in worker.write("full", items[2:], index="later")] == ["deleted"]
    with pytest.raises(Rejected):
        worker.write("full", items * 50, atomic=True)


def test_a_file_goes_up_and_comes_down_in_pieces(worker: Crm):
    note = made(worker, "Notes", name="With a file")
    content = b"\x00\x01" * 100_000
    stored = worker.package.upload(note, "Prüfung.php", content)
    assert (stored.name, stored.mime_type, stored.size) == ("Prüfung.php.txt", "application/octet-stream", 200_000)
    with worker.package.download("Notes", note) as file:
        assert (file.name, file.size) == (stored.name, stored.size)
        assert b"".join(file.pieces) == content
    worker.package.remove_file(note)
    with pytest.raises(RecordNotFound), worker.package.download("Notes", note):
        pass
    with pytest.raises(Rejected) as refused:
        worker.package.upload(note, "..", b"x")
    assert refused.value.details == {"filename": ["filename is the name of the file."]}


def test_layouts_have_their_fields_in_places(worker: Crm):
    layouts = worker.package.layouts("Leads", "en_us")
    placed = [cell for panel in layouts.detail.panels for row in panel.rows for cell in row if cell]
    assert {"full_name", "status", "ai_score"} <= {cell.field for cell in placed}
    assert next(cell.id_field for cell in placed if cell.field == "assigned_user_name") == "assigned_user_id"
    assert layouts.list[0].link
    with pytest.raises(RecordNotFound):
        worker.package.layouts("Nope")


def test_somebody_is_found_and_found_twice(worker: Crm):
    name = f"Q{uuid4().hex[:8]}"
    leads = [made(worker, first_name="Ada", last_name=name, email1=f"{name}@example.com") for _ in range(2)]
    hits = worker.package.search(f"ada {name}", limit=1)
    assert [(each.module, each.more, each.records[0].rank, each.records[0].by) for each in hits] == [
        ("Leads", True, 1, "name")
    ]
    twin = worker.package.duplicates("Leads", leads[0])
    assert [(each.id, each.reasons) for each in twin] == [(leads[1], ["email", "name"])]
    known = worker.package.duplicates_of("Leads", {"email1": f"{name.upper()}@EXAMPLE.COM"})
    assert ({each.id for each in known}, {each.score for each in known}) == (set(leads), {90})
    with pytest.raises(Rejected):
        worker.package.search("x")
    with pytest.raises(Rejected):
        worker.package.duplicates_of("Tasks", {})
