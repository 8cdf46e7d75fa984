"""`schema`, `users`, `opt-in`, `business-hours` and `calendar` for users with fewer rights, and in every state."""

from collections.abc import Callable
from typing import Any

import pytest

from suitecrm_bridge.sandbox import Sandbox
from tests.sandbox.conftest import Api

AsUser = Callable[[str], Api]
CHRIS, SALLY = "seed_chris_id", "seed_sally_id"
DAY = "start=2031-01-01T00:00:00Z&end=2031-01-02T00:00:00Z"
MEETING = {"name": "Demo", "date_start": "2031-01-01T09:00:00Z", "date_end": "2031-01-01T09:30:00Z"}


def ask(api: Api, method: str, path: str, status: int = 200, body: object = None) -> Any:  # noqa: ANN401 (JSON)
    answer = api.http.request(method, f"V8/custom/bridge/{path}", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()["errors"]


@pytest.mark.parametrize(("user", "level", "create"), [("chris", "owner", "all"), ("sally", "group", "all")])
def test_rights_name_whose_records(as_user: AsUser, user: str, level: str, create: str) -> None:
    may = ask(as_user(user), "GET", "schema/Leads")["may"]
    assert {may[action] for action in ("list", "view", "edit", "delete")} == {level}
    assert (may["access"], may["create"]) == ("all", create)


def test_a_module_without_access_is_not_described(as_user: AsUser) -> None:
    max_ = as_user("max")
    assert "Leads" not in {each["module"] for each in ask(max_, "GET", "schema")}
    assert ask(max_, "GET", "schema/Leads", 403)["code"] == "ACCESS_DENIED"
    assert "leads" not in {link["link"] for link in ask(max_, "GET", "schema/Accounts")["relationships"]}
    assert set(ask(max_, "GET", "users")["permissions"]["Leads"].values()) == {"none"}


def test_the_user_is_told_with_roles_and_groups(as_user: AsUser) -> None:
    sally = ask(as_user("sally"), "GET", "users")
    assert (sally["name"], sally["is_admin"], sally["timezone"]) == ("Sally Bronsen", False, "UTC")
    assert [role["name"] for role in sally["roles"]] == ["group_only"]
    assert [group["name"] for group in sally["groups"]] == ["West team"]


def test_the_hours_of_the_demonstration(api: Api) -> None:
    sunday = ask(api, "GET", "business-hours?at=2026-11-22T12:34:56Z")
    assert (sunday["is_open"], sunday["opens_at"], sunday["closes_at"]) == (False, "2026-11-23T09:00:00Z", None)
    monday = ask(api, "GET", "business-hours?at=2026-11-23T16:59:59Z")
    assert (monday["is_open"], monday["opens_at"], monday["closes_at"]) == (True, None, "2026-11-23T17:00:00Z")
    assert sunday["days"][0] == {"day": "monday", "open": True, "opens": "09:00", "closes": "17:00"}
    assert sunday["days"][6] == {"day": "sunday", "open": False, "opens": None, "closes": None}


def test_without_hours_every_hour_is_open(api: Api, sandbox: Sandbox) -> None:
    sandbox.world.database.run("DELETE FROM business_hours")
    hours = ask(api, "GET", "business-hours")
    assert (hours["set"], hours["is_open"], hours["days"]) == (False, True, [])
    assert (hours["opens_at"], hours["closes_at"]) == (None, None)


@pytest.fixture
def lead(api: Api) -> str:
    return api.create(last_name="Consent", email1="ada@example.com", assigned_user_id=SALLY)


def setting(sandbox: Sandbox, value: str) -> None:
    """What an administrator chose in SuiteCRM's e-mail settings."""
    sandbox.world.database.insert("config", {"name": "email_enable_confirm_opt_in", "value": value})


def consent(api: Api, lead: str, status: int = 200, **more: str) -> Any:  # noqa: ANN401 (JSON)
    return ask(api, "POST", "opt-in", status, {"module": "Leads", "id": lead, **more})


def test_consent_that_needs_no_mail(api: Api, sandbox: Sandbox, lead: str) -> None:
    setting(sandbox, "opt-in")
    said = consent(api, lead)
    assert (said["setting"], said["state"], said["mail"]) == ("opt_in", "opted_in", "none")


def test_consent_waits_for_the_click_in_the_mail(api: Api, sandbox: Sandbox, lead: str) -> None:
    setting(sandbox, "confirmed-opt-in")
    said = consent(api, lead, email="ADA@example.com")
    assert (said["email"], said["state"], said["mail"]) == ("ada@example.com", "pending", "sent")
    assert said["sent_at"].endswith("Z")
    sandbox.world.database.run(
        "UPDATE email_addresses SET confirm_opt_in = 'confirmed-opt-in', confirm_opt_in_date = '2026-11-22 12:00:00'"
    )
    said = consent(api, lead)
    assert (said["state"], said["confirmed_at"]) == ("confirmed", "2026-11-22T12:00:00Z")


def test_a_mail_that_fails_is_an_answer_and_one_in_the_queue_too(api: Api, sandbox: Sandbox, lead: str) -> None:
    setting(sandbox, "confirmed-opt-in")
    assert consent(api, lead, delivery="queue")["mail"] == "queued"
    sandbox.faults.set("mail_refused", times=1)
    assert (consent(api, lead)["mail"], consent(api, lead)["state"]) == ("failed", "pending")


@pytest.mark.parametrize(
    ("column", "code", "state"),
    [("opt_out", "OPTED_OUT", "opted_out"), ("invalid_email", "INVALID_ADDRESS", "invalid")],
)
def test_who_opted_out_is_not_asked(api: Api, sandbox: Sandbox, lead: str, column: str, code: str, state: str) -> None:
    setting(sandbox, "confirmed-opt-in")
    known = sandbox.world.database.value("SELECT id FROM email_addresses WHERE email_address = 'ada@example.com'")
    sandbox.world.database.update("email_addresses", "id", known, {column: 1})
    assert consent(api, lead, 409)["code"] == code
    assert ask(api, "GET", f"opt-in?module=Leads&id={lead}")["state"] == state


def test_consent_is_asked_by_those_who_may_edit(as_user: AsUser, sandbox: Sandbox, lead: str) -> None:
    setting(sandbox, "opt-in")
    assert consent(as_user("chris"), lead, 403)["code"] == "ACCESS_DENIED"
    ask(as_user("chris"), "GET", f"opt-in?module=Leads&id={lead}", 403)
    assert consent(as_user("sally"), lead)["state"] == "opted_in"


def restrict(sandbox: Sandbox, action: str) -> None:
    """Chris sees and does this with his own meetings only."""
    role = sandbox.world.database.value("SELECT role_id FROM role_members WHERE user_id = ?", (CHRIS,))
    row = {"role_id": role, "module": "Meetings", "action": action}
    sandbox.world.database.insert("role_access", {**row, "access": "none" if action == "edit" else "owner"})


def test_of_what_one_may_not_view_only_the_time_is_told(api: Api, as_user: AsUser, sandbox: Sandbox) -> None:
    restrict(sandbox, "view")
    guests = {"invitees": [{"module": "Users", "id": CHRIS}]}
    ask(api, "POST", "calendar", body={**MEETING, **guests, "assigned_user_id": SALLY})
    for people in (SALLY, CHRIS):
        seen = ask(as_user("chris"), "GET", f"calendar?users={people}&{DAY}")[0]["busy"]
        time = {"from": MEETING["date_start"], "to": MEETING["date_end"], "module": "Meetings"}
        assert seen == [{**time, "id": None, "title": None, "status": None}]


def test_who_may_not_create_meetings_books_none(as_user: AsUser, sandbox: Sandbox) -> None:
    restrict(sandbox, "edit")
    assert ask(as_user("chris"), "POST", "calendar", 403, MEETING)["code"] == "ACCESS_DENIED"


def test_the_declined_and_the_not_held_keep_nobody_busy(api: Api, sandbox: Sandbox) -> None:
    ask(api, "POST", "calendar", body={**MEETING, "invitees": [{"module": "Users", "id": CHRIS}]})
    path = f"calendar?users={CHRIS},1&{DAY}"
    assert [len(each["busy"]) for each in ask(api, "GET", path)] == [1, 1]
    sandbox.world.database.run("UPDATE meetings_users SET accept_status = 'decline' WHERE user_id = ?", (CHRIS,))
    assert [len(each["busy"]) for each in ask(api, "GET", path)] == [0, 1]
    sandbox.world.database.run("UPDATE meetings SET status = 'Not Held' WHERE name = 'Demo'")
    assert [len(each["busy"]) for each in ask(api, "GET", path)] == [0, 0]


def test_an_inactive_user_has_no_calendar_and_gets_no_records(api: Api, sandbox: Sandbox) -> None:
    sandbox.world.database.run("UPDATE users SET status = 'Inactive' WHERE id = ?", (CHRIS,))
    ask(api, "GET", f"calendar?users={CHRIS}&{DAY}", 404)
    told = ask(api, "POST", "calendar", 422, {**MEETING, "assigned_user_id": CHRIS})
    assert told["fields"] == {"assigned_user_id": ["The user is not active."]}
