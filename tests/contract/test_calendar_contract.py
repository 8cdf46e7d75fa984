"""`calendar` and `opt-in`: busy times, bookings and consent, alike in the sandbox and in a real SuiteCRM."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id

# Far enough away, and in an hour of its own, that nothing else is in the calendar.
START = datetime(2031, 1, 6, 0, 0, tzinfo=UTC)


@pytest.fixture
def hour() -> datetime:
    return START + timedelta(hours=int(fresh_id()[:6], 16) % 50_000)


def text(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def meeting(hour: datetime, **more: object) -> dict[str, Any]:
    return {
        "name": "Demo",
        "date_start": text(hour),
        "date_end": text(hour + timedelta(minutes=30)),
        "assigned_user_id": "1",
        **more,
    }


def book(crm: Crm, body: dict[str, Any], status: int = 200) -> dict[str, Any]:
    answer = crm.ask("POST", "calendar", status, body)
    if status == 200:
        crm.made.append((str(body.get("module", "Meetings")), answer["data"]["id"]))
        return dict(answer["data"])
    return dict(answer["errors"])


def busy(crm: Crm, hour: datetime) -> list[dict[str, Any]]:
    answer = crm.ask("GET", f"calendar?users=1&start={text(hour)}&end={text(hour + timedelta(hours=1))}")
    assert answer["data"][0]["user"] == {"id": "1", "name": "Administrator"}
    return list(answer["data"][0]["busy"])


def test_a_booking_is_seen_in_the_calendar(crm: Crm, hour: datetime) -> None:
    assert busy(crm, hour) == []
    booked = book(crm, meeting(hour))
    assert booked["status"] == "created"
    time = {"from": text(hour), "to": text(hour + timedelta(minutes=30))}
    about = {"module": "Meetings", "id": booked["id"], "title": "Demo", "status": "Planned"}
    assert busy(crm, hour) == [{**time, **about}]


def test_a_call_is_booked_too(crm: Crm, hour: datetime) -> None:
    booked = book(crm, meeting(hour, module="Calls"))
    assert [(row["module"], row["id"]) for row in busy(crm, hour)] == [("Calls", booked["id"])]


def test_an_id_books_once(crm: Crm, hour: datetime) -> None:
    body = meeting(hour, id=fresh_id(), if_busy="refuse")
    assert [book(crm, body)["status"] for _ in range(2)] == ["created", "unchanged"]
    assert len(busy(crm, hour)) == 1


def test_a_busy_user_is_not_booked_twice(crm: Crm, hour: datetime) -> None:
    book(crm, meeting(hour))
    assert book(crm, meeting(hour, if_busy="refuse"), 409)["code"] == "BUSY"
    after = meeting(hour + timedelta(minutes=30), if_busy="refuse")
    assert book(crm, after)["status"] == "created"
    assert len(busy(crm, hour)) == 2


def test_people_are_invited(crm: Crm, hour: datetime) -> None:
    lead = crm.create(last_name="Guest")
    contact = crm.make("Contacts", last_name="Guest")
    guests = [{"module": "Leads", "id": lead}, {"module": "Contacts", "id": contact}]
    identity = book(crm, meeting(hour, parent=guests[0], invitees=guests))["id"]
    for link, guest in (("leads", lead), ("contacts", contact), ("users", "1")):
        rows = crm.ask("GET", f"related/Meetings/{identity}/{link}?fields=")["data"]
        assert [row["id"] for row in rows] == [guest]
    row = crm.ask("GET", f"records/Meetings/{identity}?fields=parent_type,parent_id,duration_hours,duration_minutes")
    assert row["data"]["fields"] == {
        "parent_type": "Leads",
        "parent_id": lead,
        "duration_hours": 0,
        "duration_minutes": 30,
    }


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 51}, "name"),
        ({"date_start": "soon"}, "date_start"),
        ({"date_end": None}, "date_end"),
        ({"date_end": text(START)}, "date_end"),
        ({"module": "Tasks"}, "module"),
        ({"id": "1"}, "id"),
        ({"if_busy": "maybe"}, "if_busy"),
        ({"send_invites": "no"}, "send_invites"),
        ({"invitees": "all"}, "invitees"),
        ({"invitees": [{"module": "Leads"}]}, "invitees.0"),
        ({"invitees": [{"module": "Accounts", "id": "1"}]}, "invitees.0.module"),
        ({"invitees": [{"module": "Users", "id": "nobody"}]}, "invitees.0.id"),
        ({"assigned_user_id": "nobody"}, "assigned_user_id"),
        ({"parent": {"module": "Leads", "id": "nobody"}}, "parent.id"),
        ({"parent": {"module": "Nope", "id": "1"}}, "parent.module"),
    ],
)
def test_a_meeting_that_cannot_be_is_told_why(crm: Crm, hour: datetime, change: dict[str, Any], at: str) -> None:
    assert list(book(crm, meeting(hour) | change, 422)["fields"]) == [at]


def test_a_calendar_is_asked_for_people_and_a_time(crm: Crm) -> None:
    crm.ask("GET", "calendar?users=nobody&start=2031-01-01T00:00:00Z&end=2031-01-02T00:00:00Z", 404)
    for query in (
        "end=2031-01-02T00:00:00Z",
        "start=2031-01-02T00:00:00Z&end=2031-01-01T00:00:00Z",
        "start=2031-01-01T00:00:00Z&end=2031-04-01T00:00:00Z",
        f"users={','.join(str(n) for n in range(21))}&start=2031-01-01T00:00:00Z&end=2031-01-02T00:00:00Z",
    ):
        crm.ask("GET", f"calendar?{query}", 422)


def test_an_address_is_told_where_it_stands(crm: Crm) -> None:
    address = f"{fresh_id()}@example.com"
    lead = crm.create(last_name="Consent", email1=address)
    said = crm.ask("GET", f"opt-in?module=Leads&id={lead}")["data"]
    assert said == {
        "email": address,
        "setting": said["setting"],
        "state": "none",
        "mail": "none",
        "sent_at": None,
        "confirmed_at": None,
    }
    assert said["setting"] in {"disabled", "opt_in", "confirmed"}
    if said["setting"] == "disabled":
        refused = crm.ask("POST", "opt-in", 409, {"module": "Leads", "id": lead})
        assert refused["errors"]["code"] == "OPT_IN_DISABLED"


def test_consent_is_asked_of_an_address_that_is_there(crm: Crm) -> None:
    lead = crm.create(last_name="Nobody")
    for query, status in (
        (f"module=Leads&id={lead}", 404),
        (f"module=Leads&id={lead}&email=other@example.com", 404),
        (f"module=Leads&id={fresh_id()}", 404),
        (f"module=Tasks&id={lead}", 422),
        ("module=Leads", 422),
    ):
        crm.ask("GET", f"opt-in?{query}", status)
    crm.ask("POST", "opt-in", 422, {"module": "Leads", "id": lead, "delivery": "never"})
