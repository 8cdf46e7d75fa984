"""The requests of the contract, in the order and under the names of the recordings."""

import json
from typing import Any

from tests.contract.replay import JSON_API, Answer, Replayer, data_of, fresh_id

NOBODY = "12345678-1234-1234-1234-123456789012"
UNKNOWN_CLIENT = "99999999-9999-9999-9999-999999999999"
ONE = "page[size]=1&fields[Leads]=last_name,status"
CHOSEN = "first_name,last_name,status,email1,date_entered,do_not_call,opportunity_amount"
TYPED = "do_not_call,opportunity_amount,birthdate,converted,date_modified,assigned_user_id,account_name,campaign_id"
SUM = "amount,amount_usdollar,currency_id,date_closed,account_id,account_name,probability"
MARKED_UP = 'Tom & Jerry <b>said</b> "hi" it\'s &amp; done'
OPERATORS = (
    *(("eq", "status", "New"), ("neq", "status", "New"), ("gt", "last_name", "M"), ("gte", "last_name", "M")),
    *(("lt", "last_name", "M"), ("lte", "last_name", "M"), ("like", "last_name", "%25e%25")),
    *(
        ("in", "status", "New,Dead"),
        ("not_in", "status", "New"),
        ("between", "last_name", "A,B"),
        ("nope", "status", "x"),
    ),
)


def replay(to: Replayer) -> dict[str, Answer]:
    """Send everything; the answers by name."""
    tokens(to)
    to.log_in()
    lead = to.look("module/Leads?page[size]=1&fields[Leads]=last_name")[0]["id"]
    account = _account_with_contacts(to)
    records(to, lead, account)
    lists(to)
    filters(to, lead)
    made = writes(to)
    more = typed_writes(to, made, account)
    contact = relationships(to, account)
    deletions(to, made)
    to.clear_away(*more, ("Contacts", contact))
    metadata(to)
    return to.answers


def tokens(to: Replayer) -> None:
    login, service = to.password_grant(), to.client_grant()
    first = to.token("token password grant", login)
    to.token("token client credentials grant", service)
    to.token("token form encoded", {}, json=None, data=service)
    to.token("token wrong secret", service | {"client_secret": "nope"})
    to.token("token unknown client", service | {"client_id": UNKNOWN_CLIENT})
    to.token("token wrong password", login | {"password": "nope"})
    to.token("token unknown user", login | {"username": "nobody"})
    to.token("token missing grant_type", {"client_id": service["client_id"]})
    to.token("token unknown grant_type", service | {"grant_type": "magic"})
    other = {"client_id": service["client_id"], "client_secret": service["client_secret"]}
    to.token("token grant the client may not use", login | other)
    refresh = to.refresh_grant(first.body["refresh_token"])
    to.token("token refresh", refresh)
    to.token("token refresh reused", refresh)
    to.token("token refresh garbage", to.refresh_grant("garbage"))
    to.get("no token", "module/Leads", anonymous=True)
    to.get("garbage token", "module/Leads", headers={"Authorization": "Bearer a.b.c"})
    to.get("basic instead of bearer", "module/Leads", headers={"Authorization": "Basic YWRtaW46YWRtaW4="})


def records(to: Replayer, lead: str, account: str) -> None:
    to.get("record whole", f"module/Leads/{lead}")
    to.get("record with chosen fields", f"module/Leads/{lead}?fields[Leads]={CHOSEN}")
    to.get("record unknown id", f"module/Leads/{NOBODY}")
    to.get("record malformed id", "module/Leads/nope")
    to.get("record unknown module", f"module/Nope/{NOBODY}")
    to.get("record unknown field", f"module/Leads/{lead}?fields[Leads]=nofield")
    to.get("record fields of another module", f"module/Leads/{lead}?fields[Accounts]=name")
    to.get("account whole", f"module/Accounts/{account}")


def lists(to: Replayer) -> None:
    names = "fields[Leads]=last_name"
    to.get("list default", "module/Leads")
    for page in (1, 2):
        query = f"page[size]=2&page[number]={page}&{names}&sort=last_name"
        to.get(f"list page {page} of size 2", f"module/Leads?{query}")
    to.get("list page past the end", f"module/Leads?page[size]=2&page[number]=99999&{names}")
    for name, size in (("0", "0"), ("negative", "-1"), ("text", "abc")):
        to.get(f"list size {name}", f"module/Leads?page[size]={size}")
    to.get("list number without size", f"module/Leads?page[number]=2&{names}")
    for name, sort in (
        *(("ascending", "last_name"), ("descending", "-last_name")),
        *(("two fields", "status,last_name"), ("unknown field", "nofield")),
    ):
        to.get(f"list sort {name}", f"module/Leads?sort={sort}&{ONE}")
    to.get("list unknown module", "module/Nope")
    to.get("list unknown query key", f"module/Leads?colour=red&{ONE}")
    to.get("list include is ignored or refused", f"module/Leads?include=contacts&{ONE}")
    to.get("list page size 1000", f"module/Leads?page[size]=1000&{names}")


def filters(to: Replayer, lead: str) -> None:
    for operator, field, value in OPERATORS:
        to.get(f"filter {operator}", f"module/Leads?filter[{field}][{operator}]={value}&{ONE}")
    both = "filter[status][eq]=New&filter[last_name][like]=%25a%25"
    twice = "filter[status][eq]=New&filter[status][eq]=Dead&filter[last_name][like]=%25a%25"
    span = "filter[date_entered][gt]=2000-01-01T00:00:00&filter[date_entered][lt]=2100-01-01T00:00:00"
    for name, query in (
        ("EQ upper case", "filter[status][EQ]=New"),
        ("without operator", "filter[status]=New"),
        ("two fields default operator", both),
        ("two fields and", f"filter[operator]=and&{both}"),
        ("two fields or", f"filter[operator]=or&{twice}"),
        ("unknown logical operator", "filter[operator]=xor&filter[status][eq]=New"),
        ("same field twice", f"filter[operator]=and&{span}"),
        ("date plain", "filter[date_entered][gt]=2000-01-01"),
        ("unknown field", "filter[nofield][eq]=1"),
        ("email1 (not a column)", "filter[email1][eq]=x@example.com"),
        ("by id", f"filter[id][eq]={lead}"),
        ("deleted", "filter[deleted][eq]=1"),
        ("boolean", "filter[do_not_call][eq]=0"),
        ("empty value", "filter[description][eq]="),
        ("quote in value", "filter[last_name][eq]=O'Brien"),
        ("no match", "filter[last_name][eq]=zzzzzz"),
    ):
        to.get(f"filter {name}", f"module/Leads?{query}&{ONE}")


def writes(to: Replayer) -> str:
    """Create and update leads; the id of the one that later requests go on with."""
    ada = {"first_name": "Ada", "last_name": "Recorder", "email1": "ada.recorder@example.com"}
    made = data_of(to.post("create", lead(**ada, status="New", lead_source="Web Site")))["id"]
    own = fresh_id()
    to.post("create with own id", lead({"id": own}, last_name="OwnId"))
    to.post("create with an id that exists", lead({"id": own}, last_name="OwnIdAgain"))
    kept = [
        to.post("create without a required field", lead(first_name="NoLast")),
        to.post("create with an option that the list lacks", lead(last_name="Enum", status="Imaginary")),
        to.post("create with no attributes", {"data": {"type": "Leads"}}),
        _post_raw(to, "create as application/vnd.api+json", json.dumps(lead(last_name="Vnd")), JSON_API),
    ]
    to.post("create with an unknown attribute", lead(last_name="X", nofield="y"))
    to.post("create without type", {"data": {"attributes": {"last_name": "X"}}})
    to.post("create with unknown type", {"data": {"type": "Nope", "attributes": {"last_name": "X"}}})
    to.post("create with empty body", {})
    _post_raw(to, "create with malformed JSON", '{"data": ', "application/json")
    _post_raw(to, "create as text/plain", json.dumps(lead(last_name="Plain")), "text/plain")
    to.clear_away(("Leads", own), *(("Leads", data_of(answer)["id"]) for answer in kept))
    return str(made)


def typed_writes(to: Replayer, made: str, account: str) -> list[tuple[str, str]]:
    """Update a lead with values of every kind, and make records beside it; those, to be cleared away."""
    here, record = {"id": made}, f"module/Leads/{made}?fields[Leads]="
    to.patch("update", lead(here, status="In Process", description=MARKED_UP))
    to.get("text is HTML encoded on the way out", f"{record}description,status")
    kinds = {"do_not_call": True, "opportunity_amount": 1234.5, "birthdate": "1815-12-10", "converted": False}
    to.patch("update types", lead(here, **kinds))
    to.get("types read back", record + TYPED)
    to.patch("update date_modified by hand", lead(here, date_modified="2001-01-01T00:00:00+00:00"))
    to.patch("update null", lead(here, description=None))
    to.get("null read back", f"{record}description")
    to.patch("update unknown id", lead({"id": NOBODY}, status="New"))
    to.patch("update without id", lead(status="New"))
    to.patch("update unknown attribute", lead(here, nofield="x"))
    to.patch("update text longer than the column", lead(here, last_name="L" * 300))
    to.patch("update unicode", lead(here, last_name="Łukasz 😀 漢字"))
    to.get("unicode read back", f"{record}last_name")
    parent = {"parent_type": "Leads", "parent_id": made}
    due = {"name": "Call back", "priority": "High", "status": "Not Started", "date_due": "2030-01-02T03:04:05+02:00"}
    task = data_of(to.post("create a task", {"data": {"type": "Tasks", "attributes": due | parent}}))["id"]
    to.get(
        "dates with an offset read back", f"module/Tasks/{task}?fields[Tasks]=date_due,parent_type,parent_id,priority"
    )
    deal = {"name": "Deal", "amount": "1500.50", "date_closed": "2030-05-06", "sales_stage": "Prospecting"}
    body = {"data": {"type": "Opportunities", "attributes": deal | {"account_id": account}}}
    opportunity = data_of(to.post("create an opportunity", body))["id"]
    to.get("amount and account read back", f"module/Opportunities/{opportunity}?fields[Opportunities]={SUM}")
    return [("Tasks", task), ("Opportunities", opportunity)]


def relationships(to: Replayer, account: str) -> str:
    """Relate a new contact to an account, look, and undo it; the contact's id."""
    person = {"data": {"type": "Contacts", "attributes": {"first_name": "Con", "last_name": "Tact"}}}
    contact = data_of(to.post("create a contact", person))["id"]
    body, base = {"data": {"type": "Contacts", "id": contact}}, f"module/Accounts/{account}/relationships"
    to.ask("relate by body", "POST", f"V8/{base}", json=body)
    to.get("related records", f"{base}/contacts?page[size]=2&fields[Contacts]=last_name")
    to.get("related records paging and sort", f"{base}/contacts?page[size]=1&page[number]=1&sort=-last_name")
    to.get("related unknown link", f"{base}/nolink")
    to.ask("relate by link name", "POST", f"V8/{base}/contacts", json=body)
    nobody = {"data": {"type": "Contacts", "id": NOBODY}}
    to.ask("relate an id that is not there", "POST", f"V8/{base}", json=nobody)
    to.ask("unrelate", "DELETE", f"V8/{base}/contacts/{contact}")
    to.ask("unrelate twice", "DELETE", f"V8/{base}/contacts/{contact}")
    return str(contact)


def deletions(to: Replayer, made: str) -> None:
    plain = data_of(to.post("create a lead to delete", lead(last_name="Plain")))["id"]
    to.ask("delete", "DELETE", f"V8/module/Leads/{plain}")
    to.get("deleted record is gone", f"module/Leads/{plain}")
    to.ask("delete twice", "DELETE", f"V8/module/Leads/{plain}")
    to.ask("delete a lead that has a task: SuiteCRM fails half-way", "DELETE", f"V8/module/Leads/{made}")
    to.get("that lead is still there", f"module/Leads/{made}?fields[Leads]=last_name")
    to.ask("deleting it again succeeds", "DELETE", f"V8/module/Leads/{made}")
    to.ask("delete unknown id", "DELETE", f"V8/module/Leads/{NOBODY}")


def metadata(to: Replayer) -> None:
    to.get("modules", "meta/modules")
    to.get("fields of Leads", "meta/fields/Leads")
    to.get("fields of an unknown module", "meta/fields/Nope")
    to.get("current user", "current-user")
    to.get("user preferences", "user-preferences/1")
    to.get("list view columns", "listview/columns/Leads")
    to.get("search definitions", "search-defs/module/Leads")
    to.get("unknown route", "nope")
    anything = {"Accept": "*/*"}
    to.ask("accept anything: errors come as pages", "PUT", "V8/module", json={}, headers=anything)
    to.ask("wrong method", "PUT", "V8/module", json={})
    to.get("accept something else", "current-user", headers={"Accept": "text/html"})
    to.ask("logout", "POST", "V8/logout")
    to.get("token after logout", "current-user")


def lead(beside: dict[str, str] | None = None, /, **attributes: object) -> dict[str, Any]:
    return {"data": {"type": "Leads", **(beside or {}), "attributes": attributes}}


def _post_raw(to: Replayer, name: str, content: str, content_type: str) -> Answer:
    return to.ask(name, "POST", "V8/module", content=content, headers={"Content-Type": content_type})


def _account_with_contacts(to: Replayer) -> str:
    """An account that has a contact already, so that a page of one has a next page."""
    people = to.look("module/Contacts?page[size]=50&fields[Contacts]=account_id")
    return next(str(person["attributes"]["account_id"]) for person in people if person["attributes"]["account_id"])
