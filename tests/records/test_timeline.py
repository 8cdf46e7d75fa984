"""Timelines: everything that happened, in one order, complete page after page, and only what one may see."""

import json
import random
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.features.tracking.storage.tables import events, sessions, visitor_records
from tests.fakes.facade import Facade
from tests.records.asking import errors, made
from tests.records.conftest import Acting

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def iso(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def visit(facade: Facade, person: tuple[str, str], visitor: str, at: datetime, number: str = "1") -> None:
    identity = f"{visitor}-{number}"
    with facade.services.get(Engine).begin() as connection:
        known = visitor_records.select().where(visitor_records.c.visitor_id == visitor)
        if not connection.execute(known).all():
            link = {
                "visitor_id": visitor,
                "module": person[0],
                "record_id": person[1],
                "link_id": 1,
                "linked_at": NOW,
                "confidence": 1,
            }
            connection.execute(visitor_records.insert().values(link))
        connection.execute(
            sessions.insert().values(
                id=identity,
                visitor_id=visitor,
                site_id="s",
                started_at=at,
                ended_at=at + timedelta(minutes=5),
                page_views=1,
                seconds=30.4,
                entry_page="/pricing",
                pages={"/pricing": [1, 30.4, 80]},
            )
        )
        connection.execute(
            events.insert().values(
                id=identity,
                site_id="s",
                visitor_id=visitor,
                type="pageview",
                at=at,
                received_at=at,
                url="https://shop.example/pricing",
                title="Prices",
                seconds=30,
            )
        )


@pytest.fixture
def lead(admin: Facade) -> str:
    return made(admin, "/leads", last_name="Lovelace")["id"]


def timeline(facade: Facade, path: str, **query: object) -> list[dict]:
    """All pages."""
    found: list[dict] = []
    cursor = None
    while True:
        answer = facade.get(f"{path}/timeline", query_string={**query, **({"cursor": cursor} if cursor else {})})
        assert answer.status_code == 200, answer.text
        found += answer.json["data"]
        cursor = answer.json["meta"]["next_cursor"]
        if cursor is None:
            return found


def happen(facade: Facade, lead: str) -> dict[str, str]:
    """One of every kind, an hour after another; kinds by their ids."""
    parent = {"parent_type": "Leads", "parent_id": lead}
    at = [iso(NOW - timedelta(hours=hours)) for hours in range(8)]
    call = made(
        facade,
        "/calls",
        name="A call",
        date_start=at[0],
        duration_hours=0,
        duration_minutes=15,
        status="Held",
        **parent,
    )
    meeting = made(facade, "/meetings", name="A meeting", date_start=at[1], duration_hours=1, duration_minutes=0)
    assert facade.post(f"/meetings/{meeting['id']}/leads", json={"id": lead}).status_code == 200
    task = made(facade, "/tasks", name="A task", status="Not Started", priority="High", **parent)
    note = made(facade, "/notes", name="A note", description="Words", **parent)
    email = made(facade, "/modules/Emails", name="An e-mail", date_sent_received=at[6])
    assert facade.post(f"/leads/{lead}/emails", json={"id": email["id"]}).status_code == 200
    visit(facade, ("Leads", lead), "v1", NOW - timedelta(hours=2, microseconds=5))
    kinds = {
        email["id"]: "email",
        call["id"]: "call",
        meeting["id"]: "meeting",
        task["id"]: "task",
        note["id"]: "note",
        "v1-1": "visit",
    }
    world = facade.sandbox.world
    for kind, module, when, more in (
        ("form", "scb_submissions", "received_at", {"page_url": "https://shop.example/contact"}),
        ("chat", "scb_conversations", "started_at", {"summary": "Asked for prices"}),
        ("score", "scb_scorelog", "scored_at", {"score": 80, "previous_score": 40}),
    ):
        row = {"id": f"id-of-{kind}", "name": kind, "lead_id": lead, "deleted": 0, "date_entered": world.now()}
        moment = (NOW - timedelta(hours=3 + len(kinds) - 6)).strftime("%Y-%m-%d %H:%M:%S")
        world.database.insert(module, {**row, when: moment, **more})
        kinds[row["id"]] = kind
    return kinds


def test_everything_is_in_one_order_the_newest_first(admin: Facade, lead: str):
    kinds = happen(admin, lead)
    found = timeline(admin, f"/leads/{lead}")
    told = {each["attributes"]["record_id"] or each["id"].removeprefix("visit-"): each["attributes"] for each in found}
    assert {name: attributes["kind"] for name, attributes in told.items()} == kinds
    moments = [each["attributes"]["at"] for each in found]
    assert moments == sorted(moments, reverse=True)
    by_kind = {attributes["kind"]: attributes for attributes in told.values()}
    assert by_kind["call"]["title"] == "A call"
    assert by_kind["call"]["details"]["status"] == "Held"
    assert admin.client.get(by_kind["meeting"]["href"], headers=admin.headers).status_code == 200
    assert by_kind["score"]["details"]["previous_score"] == 40
    (page,) = by_kind["visit"]["details"]["pages"]
    assert page == {"path": "/pricing", "title": "Prices", "views": 1, "seconds": 30, "depth": 80}
    assert (by_kind["visit"]["href"], by_kind["visit"]["details"]["confidence"]) == (None, 1)


@pytest.mark.parametrize("per_page", [1, 2, 3, 7])
def test_no_page_loses_or_repeats_one_even_of_one_moment(admin: Facade, lead: str, per_page: int):
    chance = random.Random(per_page)
    parent = {"parent_type": "Leads", "parent_id": lead}
    moments = [NOW, NOW, NOW, NOW - timedelta(seconds=1), NOW - timedelta(seconds=1), NOW - timedelta(days=1)]
    chance.shuffle(moments)
    wanted = set()
    for number, at in enumerate(moments):
        wanted.add(
            made(admin, "/calls", name=f"{number}", date_start=iso(at), duration_hours=0, duration_minutes=5, **parent)[
                "id"
            ]
        )
        wanted.add(
            made(
                admin, "/meetings", name=f"{number}", date_start=iso(at), duration_hours=0, duration_minutes=5, **parent
            )["id"]
        )
        wanted.add(made(admin, "/notes", name=f"{number}", **parent)["id"])
        visit(admin, ("Leads", lead), f"v{number % 2}", at + timedelta(microseconds=7 * (number % 3)), f"{number}")
        wanted.add(f"v{number % 2}-{number}")
    undated = made(admin, "/notes", name="undated", **parent)["id"]
    admin.sandbox.world.database.run("UPDATE notes SET date_entered = NULL WHERE id = ?", (undated,))
    found = timeline(admin, f"/leads/{lead}", per_page=per_page)
    ids = [each["attributes"]["record_id"] or each["id"].removeprefix("visit-") for each in found]
    assert sorted(ids) == sorted(wanted | {undated})
    assert (ids[-1], found[-1]["attributes"]["at"]) == (undated, None)


def test_what_comes_in_between_two_pages_moves_nothing(admin: Facade, lead: str):
    happen(admin, lead)
    first = admin.get(f"/leads/{lead}/timeline?per_page=3").json
    made(admin, "/calls", name="New", date_start=iso(NOW + timedelta(days=1)), duration_hours=0, duration_minutes=5,
         parent_type="Leads", parent_id=lead)  # fmt: skip
    second = admin.get(f"/leads/{lead}/timeline?per_page=100&cursor={first['meta']['next_cursor']}").json
    ids = [each["id"] for each in first["data"] + second["data"]]
    assert len(ids) == len(set(ids)) == 9


def test_kinds_can_be_chosen(admin: Facade, lead: str):
    happen(admin, lead)
    found = timeline(admin, f"/leads/{lead}", kinds="call,visit", per_page=1)
    assert sorted(each["attributes"]["kind"] for each in found) == ["call", "visit"]
    assert "kinds" in errors(admin.get(f"/leads/{lead}/timeline?kinds=nonsense"))


def test_a_contact_has_what_it_was_invited_to_and_its_visits(admin: Facade):
    contact = made(admin, "/contacts", last_name="Byron")["id"]
    task = made(admin, "/tasks", name="For them", priority="High", contact_id=contact)["id"]
    visit(admin, ("Contacts", contact), "vc", NOW)
    found = timeline(admin, f"/contacts/{contact}")
    assert {each["attributes"]["record_id"] for each in found} == {task, None}


def test_an_account_has_its_own_and_the_visits_of_its_contacts(admin: Facade):
    account = made(admin, "/accounts", name="Engines")["id"]
    contact = made(admin, "/contacts", last_name="Byron", account_id=account)["id"]
    visit(admin, ("Contacts", contact), "va", NOW)
    visit(admin, ("Contacts", "somebody-else"), "vb", NOW)
    note = made(admin, "/notes", name="Of the account", parent_type="Accounts", parent_id=account)["id"]
    world = admin.sandbox.world
    world.database.insert(
        "scb_healthlog", {"id": "h1", "name": "h", "account_id": account, "deleted": 0, "score": 3, "scored_at": None}
    )
    found = timeline(admin, f"/accounts/{account}")
    assert [each["id"] for each in found if each["attributes"]["kind"] == "visit"] == ["visit-va-1"]
    assert {note, "h1"} <= {each["attributes"]["record_id"] for each in found}


def test_only_what_one_may_see_is_there_and_the_rest_is_named(admin: Facade, lead: str, acting: Acting):
    happen(admin, lead)
    with acting("leads.read", "calls.read", "visitors.read"):
        answer = admin.get(f"/leads/{lead}/timeline").json
        assert {each["attributes"]["kind"] for each in answer["data"]} == {"call", "visit"}
        assert {"meeting", "task", "note", "form", "chat", "score"} <= set(answer["meta"]["hidden"])
    with acting("calls.read"):
        assert admin.get(f"/leads/{lead}/timeline").status_code == 403
    with acting("*.read:own"):
        assert {each["attributes"]["kind"] for each in timeline(admin, f"/leads/{lead}")} >= {"call", "task", "visit"}
        theirs = made_by_will(admin)
        assert admin.get(f"/leads/{theirs}/timeline").status_code == 403


def made_by_will(admin: Facade) -> str:
    row = admin.sandbox.world.database.row("SELECT id FROM leads WHERE assigned_user_id = 'seed_will_id'", ())
    assert row is not None
    return str(row["id"])


def test_own_reach_keeps_other_peoples_activities_out(admin: Facade, lead: str, acting: Acting):
    parent = {"parent_type": "Leads", "parent_id": lead}
    mine = made(admin, "/notes", name="Mine", **parent)["id"]
    made(admin, "/notes", name="Will's", assigned_user_id="seed_will_id", **parent)
    with acting("leads.read", "notes.read:own"):
        assert [each["attributes"]["record_id"] for each in timeline(admin, f"/leads/{lead}")] == [mine]


def test_suitecrms_own_rights_hold(facade: Facade):
    facade.log_in("max")
    lead = facade.sandbox.world.database.row("SELECT id FROM leads", ())["id"]
    assert facade.get(f"/leads/{lead}/timeline").status_code == 403


def test_a_cursor_of_another_timeline_or_of_nothing_is_refused(admin: Facade, lead: str):
    happen(admin, lead)
    cursor = admin.get(f"/leads/{lead}/timeline?per_page=1").json["meta"]["next_cursor"]
    other = made(admin, "/leads", last_name="Other")["id"]
    assert "cursor" in errors(admin.get(f"/leads/{other}/timeline?cursor={cursor}"))
    for said in ([], ["Leads", lead, "2026", "call", "1"], ["Leads", lead, iso(NOW), "nonsense", "1"], {}, 7, [[]] * 5,
                 ["Leads", lead, iso(NOW), "call", 5]):  # fmt: skip
        forged = urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
        assert "cursor" in errors(admin.get(f"/leads/{lead}/timeline?cursor={forged}"))
    assert "cursor" in errors(admin.get(f"/leads/{lead}/timeline?cursor=abc"))
    assert admin.get("/leads/nope/timeline").status_code == 404
