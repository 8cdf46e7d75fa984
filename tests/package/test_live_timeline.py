"""A timeline on a real SuiteCRM: every kind of activity is in it, once, in order, page after page."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.live import ADMIN, ADMIN_PASSWORD
from tests.package.facade_person import FacadePerson, live_facade

pytestmark = pytest.mark.live

OF_LEADS = {"form": "SCB_Submissions", "chat": "SCB_Conversations", "score": "SCB_ScoreLog"}


@pytest.fixture(scope="module")
def app() -> Iterator[Flask]:
    with live_facade() as running:
        yield running


@pytest.fixture(scope="module")
def admin(app: Flask) -> FacadePerson:
    return FacadePerson(app, ADMIN, ADMIN_PASSWORD)


@pytest.fixture
def cleared(admin: FacadePerson) -> Iterator[list[tuple[str, str]]]:
    records: list[tuple[str, str]] = []
    yield records
    for module, record in records:
        admin.delete(module, record)


def make(admin: FacadePerson, cleared: list[tuple[str, str]], module: str, **values: object) -> str:
    answer = admin.create(module, **values)
    assert answer.status_code == 201, answer.text
    cleared.append((module, answer.json["data"]["id"]))
    return str(answer.json["data"]["id"])


def pages(admin: FacadePerson, module: str, record: str, per_page: int) -> list[dict]:
    found: list[dict] = []
    query: dict[str, object] = {"per_page": per_page}
    while True:
        answer = admin.get(module, f"{record}/timeline", **query)
        assert answer.status_code == 200, answer.text
        assert answer.json["meta"]["hidden"] == []
        found += answer.json["data"]
        if answer.json["meta"]["next_cursor"] is None:
            return found
        query["cursor"] = answer.json["meta"]["next_cursor"]


@pytest.mark.parametrize("module", ["Leads", "Contacts"])
def test_all_kinds_of_activities_are_there(admin: FacadePerson, cleared: list[tuple[str, str]], module: str) -> None:
    person = make(admin, cleared, module, last_name="Timeline")
    parent = {"name": "Of the person", "parent_type": module, "parent_id": person}
    planned = {"date_start": "2031-01-01T10:00:07Z", "duration_hours": 1, "duration_minutes": 0}
    wanted = {
        make(admin, cleared, "Calls", direction="Outbound", **planned, **parent): "call",
        make(admin, cleared, "Meetings", **planned, **parent): "meeting",
        make(admin, cleared, "Tasks", priority="High", **parent): "task",
        make(admin, cleared, "Notes", **parent): "note",
        make(admin, cleared, "Emails", **parent): "email",
    }
    invited = make(admin, cleared, "Calls", name="Invited", direction="Inbound", **planned)
    linked = make(admin, cleared, "Emails", name="Linked")
    for far, record in (("calls", invited), ("emails", linked)):
        answer = admin.call("POST", f"/{module.lower()}/{person}/{far}", json={"id": record})
        assert answer.status_code == 200, answer.text
    wanted |= {invited: "call", linked: "email"}
    tie = "lead_id" if module == "Leads" else "contact_id"
    for kind, theirs in OF_LEADS.items():
        if kind != "score" or module == "Leads":
            wanted[make(admin, cleared, theirs, name=kind, **{tie: person})] = kind
    for per_page in (1, 4, 100):
        found = pages(admin, module, person, per_page)
        assert {each["attributes"]["record_id"]: each["attributes"]["kind"] for each in found} == wanted
        assert len(found) == len(wanted)
        at = [each["attributes"]["at"] or "" for each in found]
        assert at == sorted(at, reverse=True)


def test_an_account_has_activities_and_its_health(admin: FacadePerson, cleared: list[tuple[str, str]]) -> None:
    account = make(admin, cleared, "Accounts", name="Timeline")
    note = make(admin, cleared, "Notes", name="Of it", parent_type="Accounts", parent_id=account)
    health = make(admin, cleared, "SCB_HealthLog", name="health", account_id=account)
    found = pages(admin, "Accounts", account, 1)
    assert {each["attributes"]["record_id"] for each in found} == {note, health}
