"""Creating, changing, deleting and linking records of every kind, as the person who is logged in."""

from uuid import uuid4

import pytest

from suitecrm_bridge.features.records.storage.packaged import PackagedRecords
from tests.fakes.facade import Facade
from tests.records.asking import errors, first_id, listed, made
from tests.records.conftest import Deeds

NEW = {
    "/leads": {"last_name": "Hopper"},
    "/accounts": {"name": "Example Ltd"},
    "/contacts": {"last_name": "Hopper"},
    "/opportunities": {"name": "Deal", "amount": 1250.5, "date_closed": "2026-12-31", "sales_stage": "Prospecting"},
    "/cases": {"name": "It is broken"},
    "/tasks": {"name": "Call back", "priority": "High"},
    "/meetings": {"name": "Demo", "date_start": "2026-11-23T09:00:00Z", "date_end": "2026-11-23T09:30:00+00:00"},
    "/calls": {"name": "Talk", "date_start": "2026-11-23T09:00:00Z", "date_end": "2026-11-23T10:45:00Z"},
    "/notes": {"name": "Remember"},
    "/campaigns": {"name": "Spring", "status": "Planning", "campaign_type": "Email", "end_date": "2027-03-01"},
    "/knowledge-base": {"name": "How to"},
    "/modules/Cases": {"name": "It is broken too"},
}


@pytest.mark.parametrize("path", NEW)
def test_every_kind_is_made_read_changed_and_deleted(admin: Facade, deeds: Deeds, path: str):
    answer = admin.post(path, json=NEW[path])
    assert answer.status_code == 201, answer.text
    record = answer.json["data"]
    address = answer.headers["Location"].removeprefix("/api/v1")
    assert address.endswith(f"/{record['id']}")
    for name, value in NEW[path].items():
        assert record["attributes"][name] == (value if "+" not in str(value) else "2026-11-23T09:30:00Z")
    assert record["attributes"]["assigned_user_id" if path != "/knowledge-base" else "created_by"] == "1"
    assert admin.get(address).json["data"] == record
    note = "objective" if path == "/campaigns" else "description"
    changed = admin.patch(address, json={note: "two\nlines"})
    assert changed.json["data"]["attributes"][note] == "two\nlines"
    assert admin.delete(address).status_code == 204
    gone = admin.get(address)
    assert (gone.status_code, gone.json["error"]["code"]) == (404, "NOT_FOUND")
    assert [deed.action for deed in deeds] == ["record.created", "record.updated", "record.deleted"]
    assert {deed.actor for deed in deeds} == {"1"}
    assert deeds[0].after.items() >= {name: value for name, value in NEW[path].items() if "T" not in str(value)}.items()
    assert (deeds[1].before, deeds[1].after) == ({note: None}, {note: "two\nlines"})
    assert deeds[2].before[note] == "two\nlines"


def test_a_change_that_changes_nothing_leaves_no_trace(admin: Facade, deeds: Deeds):
    lead = made(admin, "/leads", last_name="Same")
    assert admin.patch(f"/leads/{lead['id']}", json={"last_name": "Same"}).status_code == 200
    assert [deed.action for deed in deeds] == ["record.created"]


def test_an_id_of_ones_own_makes_a_repeat_harmless(admin: Facade, deeds: Deeds):
    body = {"id": str(uuid4()), "last_name": "Once"}
    first, again = admin.post("/leads", json=body), admin.post("/leads", json={**body, "last_name": "Twice"})
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json["data"] == first.json["data"]
    assert len(deeds) == 1
    assert "id" in errors(admin.post("/leads", json={"id": "mine", "last_name": "X"}))


@pytest.mark.parametrize(
    ("path", "body", "where"),
    [
        ("/leads", {}, "last_name"),
        ("/leads", {"last_name": "X", "status": "Nope"}, "status"),
        ("/leads", {"last_name": "X", "lawful_basis": ["nope"]}, "lawful_basis"),
        ("/leads", {"last_name": "X", "lawful_basis": "consent"}, "lawful_basis"),
        ("/leads", {"last_name": "X", "assigned_user_id": str(uuid4())}, "assigned_user_id"),
        ("/leads", {"last_name": "X", "campaign_id": str(uuid4())}, "campaign_id"),
        ("/accounts", {}, "name"),
        ("/accounts", {"name": "x" * 151}, "name"),
        ("/accounts", {"name": "X", "parent_id": str(uuid4())}, "parent_id"),
        ("/accounts", {"name": "X", "health_score": 5}, "health_score"),
        ("/opportunities", {"name": "X", "amount": "5"}, "amount"),
        ("/opportunities", {"name": "X", "amount": True}, "amount"),
        ("/opportunities", {"name": "X", "date_closed": "2026-02-30"}, "date_closed"),
        ("/meetings", {"name": "X", "date_start": "2026-11-23 09:00"}, "date_start"),
        ("/meetings", {"name": "X", "date_start": "0001-01-01T00:00:00+14:00"}, "date_start"),
        ("/meetings", {"name": "X", "date_start": "2026-11-23T09:00:00Z"}, "duration_hours"),
        ("/calls", {"name": "X", "date_start": "2026-11-23T09:00:00Z", "date_end": "2026-11-23T08:00:00Z"}, "date_end"),
        ("/cases", {"name": "X", "case_number": 5}, "case_number"),
        ("/leads", {"last_name": "X", "ai_score_override": 50}, "ai_score_override"),
    ],
)
def test_every_wrong_field_is_named_and_nothing_is_made(admin: Facade, path: str, body: dict[str, object], where: str):
    before = admin.get(f"{path}?total=1&per_page=1").json["meta"]["total"]
    assert where in errors(admin.post(path, json=body))
    assert admin.get(f"{path}?total=1&per_page=1").json["meta"]["total"] == before


def test_all_wrong_fields_are_named_at_once(admin: Facade):
    found = errors(admin.post("/leads", json={"status": "Nope", "nofield": 1, "ai_score": 5, "email1": "x"}))
    assert set(found) == {"status", "nofield", "ai_score", "email1", "last_name"}
    assert found["ai_score"] == ["Only the bridge writes this field."]


def test_people_write_as_themselves(facade: Facade):
    facade.log_in("will")
    lead = made(facade, "/leads", last_name="Will's")
    assert lead["attributes"]["assigned_user_id"] == "seed_will_id"
    assert lead["attributes"]["created_by"] == "seed_will_id"
    changed = facade.patch(f"/leads/{lead['id']}", json={"title": "Captain"}).json["data"]["attributes"]
    assert (changed["title"], changed["modified_user_id"]) == ("Captain", "seed_will_id")
    assert "ai_score" in errors(facade.patch(f"/leads/{lead['id']}", json={"ai_score": 99}))
    facade.log_in("chris")
    for answer in (
        facade.patch(f"/leads/{lead['id']}", json={"title": "Mine"}),
        facade.delete(f"/leads/{lead['id']}"),
    ):
        assert (answer.status_code, answer.json["error"]["code"]) == (403, "FORBIDDEN")


def test_a_new_end_is_a_new_duration(admin: Facade):
    times = {"date_start": "2026-11-23T09:00:00Z", "date_end": "2026-11-23T10:45:00Z"}
    call = made(admin, "/calls", name="Talk", **times)
    assert [call["attributes"][f"duration_{part}"] for part in ("hours", "minutes")] == [1, 45]
    later = admin.patch(f"/calls/{call['id']}", json={"date_end": "2026-11-23T09:15:00Z"}).json["data"]["attributes"]
    assert [later[f"duration_{part}"] for part in ("hours", "minutes")] == [0, 15]


def test_whoever_gives_a_record_away_is_not_told_it_failed(facade: Facade, deeds: Deeds):
    facade.log_in("chris")
    lead = made(facade, "/leads", last_name="Handed over")
    answer = facade.patch(f"/leads/{lead['id']}", json={"assigned_user_id": "seed_will_id"})
    assert answer.status_code == 200
    assert answer.json["data"]["attributes"]["assigned_user_id"] == "seed_will_id"
    assert facade.get(f"/leads/{lead['id']}").status_code == 403
    assert [deed.action for deed in deeds[-2:]] == ["record.updated", "access.denied"]
    assert deeds[-2].after == {"assigned_user_id": "seed_will_id"}


def test_users_are_only_read(admin: Facade):
    user = listed(admin, "/users")[0]
    assert set(user["attributes"]) == {
        *("user_name", "name", "full_name", "first_name", "last_name", "title", "department", "status"),
    }
    for path in ("/users", "/modules/Users"):
        answer = admin.post(path, json={"user_name": "x"})
        assert answer.status_code == 403
        assert admin.patch(f"{path}/{user['id']}", json={"is_admin": True}).status_code == 403
        assert admin.delete(f"{path}/{user['id']}").status_code == 403


def test_a_deletion_is_held_to_what_was_seen(admin: Facade):
    lead = made(admin, "/leads", last_name="X")
    path = f"/leads/{lead['id']}"
    tag = admin.get(path).headers["ETag"]
    admin.patch(path, json={"title": "Changed"})
    assert admin.delete(path, headers={"If-Match": tag}).status_code == 412
    assert admin.delete(path, headers={"If-Match": admin.get(path).headers["ETag"]}).status_code == 204
    assert admin.delete(path).status_code == 404


def test_records_are_linked_seen_and_unlinked(admin: Facade, deeds: Deeds):
    account, contact = first_id(admin, "/accounts"), made(admin, "/contacts", last_name="Linked")["id"]
    path = f"/accounts/{account}/contacts"
    assert admin.post(path, json={"id": contact}).json["data"] == {"linked": True}
    assert admin.post(path, json={"module": "Contacts", "id": contact}).json["data"] == {"linked": False}
    found = admin.get(f"{path}?fields=last_name&sort=-date_entered,last_name&per_page=200").json
    assert contact in [each["id"] for each in found["data"]]
    assert found["meta"]["total"] == len(found["data"])
    assert {each["type"] for each in found["data"]} == {"Contact"}
    assert admin.delete(f"{path}/{contact}").status_code == 204
    assert admin.delete(f"{path}/{contact}").status_code == 404
    assert [(deed.action, deed.details) for deed in deeds[1:]] == [
        ("record.linked", {"link": "contacts", "module": "Contacts", "id": contact}),
        ("record.unlinked", {"link": "contacts", "module": "Contacts", "id": contact}),
    ]


def test_what_cannot_be_linked_is_refused(admin: Facade):
    account = first_id(admin, "/accounts")
    assert admin.post(f"/accounts/{account}/nolink", json={"id": account}).status_code == 404
    assert "id" in errors(admin.post(f"/accounts/{account}/contacts", json={"id": str(uuid4())}))
    assert "module" in errors(admin.post(f"/accounts/{account}/contacts", json={"module": "Leads", "id": account}))
    assert "id" in errors(admin.post(f"/accounts/{account}/contacts", json={}))
    assert admin.get(f"/accounts/{uuid4()}/contacts").status_code == 404


def test_the_account_of_an_opportunity_is_written_like_any_field(admin: Facade):
    account = first_id(admin, "/accounts")
    deal = {"name": "Engine", "amount": 10, "sales_stage": "Prospecting", "date_closed": "2031-01-31"}
    opportunity = made(admin, "/opportunities", **deal, account_id=account)["id"]
    assert [each["id"] for each in listed(admin, f"/opportunities/{opportunity}/accounts")] == [account]
    assert admin.patch(f"/opportunities/{opportunity}", json={"account_id": None}).status_code == 200
    assert listed(admin, f"/opportunities/{opportunity}/accounts") == []


def test_who_is_faster_between_the_look_and_the_save_is_not_overwritten(admin: Facade, monkeypatch: pytest.MonkeyPatch):
    lead = made(admin, "/leads", last_name="Raced")["id"]
    tag = admin.get(f"/leads/{lead}").headers["ETag"]
    written = PackagedRecords.update

    def overtaken(self: PackagedRecords, *arguments: object) -> None:
        monkeypatch.setattr(PackagedRecords, "update", written)
        assert admin.patch(f"/leads/{lead}", json={"title": "Faster"}).status_code == 200
        written(self, *arguments)  # type: ignore[arg-type]  # passed through as they are

    monkeypatch.setattr(PackagedRecords, "update", overtaken)
    late = admin.patch(f"/leads/{lead}", json={"title": "Late"}, headers={"If-Match": tag})
    assert (late.status_code, late.json["error"]["code"]) == (412, "PRECONDITION_FAILED")
    assert admin.get(f"/leads/{lead}").json["data"]["attributes"]["title"] == "Faster"
