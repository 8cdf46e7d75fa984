"""Business hours and calendars are those of a real SuiteCRM."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.package.bridge_client import Client, query, somebody
from tests.package.mailbox import mail_through, mailbox

pytestmark = pytest.mark.live

_DAYS = {"start": "2031-03-03T00:00:00Z", "end": "2031-03-05T00:00:00Z"}
_MEETING = {"name": "Probe", "date_start": "2031-03-03T09:00:00Z", "date_end": "2031-03-03T10:30:00Z"}


def test_business_hours_are_suitecrms_own(admin: Client) -> None:
    assert admin.get("business-hours")["data"]["is_open"] is True
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    insert = (
        "INSERT INTO aobh_businesshours (id, day, open_status, opening_hours, closing_hours, deleted)"
        " VALUES (UUID(), ?, ?, '9', '17', 0)"
    )
    for number, day in enumerate(days):
        query(insert, day, int(number < 5))
    try:
        saturday = admin.get("business-hours", at="2026-11-21T12:00:00Z")["data"]
        assert (saturday["set"], saturday["is_open"], saturday["opens_at"]) == (True, False, "2026-11-23T09:00:00Z")
        assert [day["open"] for day in saturday["days"]] == [True] * 5 + [False] * 2
        monday = admin.get("business-hours", at="2026-11-23T12:00:00+01:00")["data"]
        assert (monday["is_open"], monday["closes_at"]) == (True, "2026-11-23T17:00:00Z")
    finally:
        query("DELETE FROM aobh_businesshours")


def _book(client: Client, status: int = 200, **parts: object) -> dict[str, Any]:
    return client.post("calendar", {"id": str(uuid.uuid4()), **_MEETING, **parts}, status)


def test_a_meeting_is_in_the_calendars_of_all_who_are_invited(admin: Client, owner_id: str, lead: str) -> None:
    guests = [{"module": "Users", "id": "1"}, {"module": "Leads", "id": lead}]
    parent = {"module": "Leads", "id": lead}
    meeting = _book(admin, assigned_user_id=owner_id, invitees=guests, parent=parent)["data"]["id"]
    try:
        answer = admin.post("calendar", {"id": meeting, **_MEETING})["data"]
        assert answer == {"id": meeting, "status": "unchanged"}
        calendars = admin.get("calendar", users=f"1,{owner_id}", **_DAYS)["data"]
        for calendar in calendars:
            mine = [busy for busy in calendar["busy"] if busy["id"] == meeting]
            assert [(busy["from"], busy["to"]) for busy in mine] == [(_MEETING["date_start"], _MEETING["date_end"])]
        accepted = "SELECT accept_status FROM meetings_users WHERE meeting_id = ? AND user_id = ?"
        assert query(accepted, meeting, owner_id) == [["accept"]]
        assert query("SELECT lead_id FROM meetings_leads WHERE meeting_id = ? AND deleted = 0", meeting) == [[lead]]
    finally:
        admin.delete("Meetings", meeting)


def test_of_others_meetings_only_the_times_are_told(admin: Client, owner: Client) -> None:
    meeting = _book(admin, name="Secret")["data"]["id"]
    try:
        busy = owner.get("calendar", users="1", **_DAYS)["data"][0]["busy"]
        assert busy == [
            {
                "from": _MEETING["date_start"],
                "to": _MEETING["date_end"],
                "module": "Meetings",
                "id": None,
                "title": None,
                "status": None,
            }
        ]
    finally:
        admin.delete("Meetings", meeting)


def test_one_slot_is_given_away_once(admin: Client, owner_id: str) -> None:
    def book(_: int) -> int:
        body = {"id": str(uuid.uuid4()), **_MEETING, "assigned_user_id": owner_id, "if_busy": "refuse"}
        return admin.http.post("V8/custom/bridge/calendar", json=body).status_code

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(book, range(4))) == [200, 409, 409, 409]
    for busy in admin.get("calendar", users=owner_id, **_DAYS)["data"][0]["busy"]:
        admin.delete("Meetings", busy["id"])


def test_nobody_who_is_gone_is_asked_or_invited(admin: Client, owner: Client, lead: str) -> None:
    with somebody("scb_routes_gone") as user_id:
        query("UPDATE users SET status = 'Inactive' WHERE id = ?", user_id)
        assert admin.get("calendar", status=404, users=user_id, **_DAYS)["code"] == "NOT_FOUND"
        guests = [{"module": "Users", "id": user_id}, {"module": "Leads", "id": "none"}]
        error = _book(admin, 422, assigned_user_id=user_id, invitees=guests)
        assert set(error["fields"]) == {"assigned_user_id", "invitees.0.id", "invitees.1.id"}
    assert set(_book(owner, 422, invitees=[{"module": "Leads", "id": lead}])["fields"]) == {"invitees.0.id"}


def test_a_calendar_needs_a_time_that_is_not_endless(admin: Client) -> None:
    for span in ({}, {"start": "x", "end": "y"}, _DAYS | {"end": "2032-01-01T00:00:00Z"}, _DAYS | {"users": "1,,2"}):
        assert admin.get("calendar", status=422, **span)["code"] == "INVALID"


def test_invitations_are_suitecrms_own_mails_and_only_when_asked_for(admin: Client, lead: str) -> None:
    guests = [{"module": "Leads", "id": lead}]
    with mailbox() as mails, mail_through(mails.port):
        quiet = _book(admin, invitees=guests)["data"]["id"]
        assert mails.messages == []
        loud = _book(admin, name="Come along", invitees=guests, send_invites=True)["data"]["id"]
    assert any("probe." in message and "Come along" in message for message in mails.messages)
    for meeting in (quiet, loud):
        admin.delete("Meetings", meeting)
