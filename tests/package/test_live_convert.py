"""Converting leads on a real SuiteCRM: its setting for activities, rights, and what the classic form would leave."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.live import live_root
from tests.package.bridge_client import Client, person, query, somebody

pytestmark = pytest.mark.live


@contextmanager
def activities_are(setting: str) -> Iterator[None]:
    """SuiteCRM's administrator chose what becomes of a lead's activities."""
    override = live_root() / "config_override.php"
    before = override.read_text() if override.exists() else None
    kept = (before or "<?php\n").replace("?>", "")
    override.write_text(f"{kept}\n$sugar_config['lead_conv_activity_opt'] = '{setting}';\n")
    try:
        yield
    finally:
        override.unlink() if before is None else override.write_text(before)


def with_activities(admin: Client) -> tuple[str, list[tuple[str, str]]]:
    lead = admin.make("Leads", last_name="Busy", account_name="Engines")
    parent = {"name": "Of the lead", "parent_type": "Leads", "parent_id": lead}
    timed = {**parent, "date_start": "2031-01-01T10:00:07Z", "duration_hours": 1}
    made = [
        ("Tasks", admin.make("Tasks", priority="High", **parent)),
        ("Notes", admin.make("Notes", **parent)),
        ("Meetings", admin.make("Meetings", **timed)),
        ("Calls", admin.make("Calls", direction="Outbound", **timed)),
    ]
    return lead, made


def convert(admin: Client, lead: str) -> tuple[str, str, dict[str, object]]:
    contact, account = str(uuid.uuid4()), str(uuid.uuid4())
    parts = {"contact": {"op": "create", "id": contact}, "account": {"op": "create", "id": account}}
    return contact, account, admin.post("convert", {"lead": lead, **parts})["data"]["activities"]


def of_contact(admin: Client, contact: str) -> dict[str, dict[str, object]]:
    fields = "name,parent_type,parent_id"
    found = {}
    for link in ("tasks", "notes", "meetings", "calls"):
        rows = admin.get(f"related/Contacts/{contact}/{link}", fields=fields)["data"]
        found |= {f"{link} {row['id']}": row["fields"] for row in rows}
    return found


def test_activities_are_copied_to_the_contact_below_its_account() -> None:
    with person() as admin, activities_are("copy"):
        lead, made = with_activities(admin)
        contact, account, said = convert(admin, lead)
        assert said == {"setting": "copy", "done": 4, "left": 0}
        copies = of_contact(admin, contact)
        assert len(copies) == 4
        expected = {"name": "Of the lead", "parent_type": "Accounts", "parent_id": account}
        assert list(copies.values()) == [expected] * 4
        for module, identity in made:
            kept = admin.get(f"records/{module}/{identity}", fields="parent_type,parent_id")["data"]["fields"]
            assert kept == {"parent_type": "Leads", "parent_id": lead}, module


def test_activities_are_moved_to_the_contact() -> None:
    with person() as admin, activities_are("move"):
        lead, made = with_activities(admin)
        contact, _, said = convert(admin, lead)
        assert said == {"setting": "move", "done": 4, "left": 0}
        moved = of_contact(admin, contact)
        assert moved.keys() == {f"{module.lower()} {identity}" for module, identity in made}
        assert {(each["parent_type"], each["parent_id"]) for each in moved.values()} == {("Contacts", contact)}
        starts = query("SELECT date_start FROM meetings WHERE id = ?", made[2][1])
        assert starts == [["2031-01-01 10:00:07"]]


def test_who_opted_out_is_not_asked_again() -> None:
    address = f"{uuid.uuid4()}@example.com"
    with person() as admin:
        lead = admin.make("Leads", last_name="Quiet", email1=address, account_name="Engines")
        query("UPDATE email_addresses SET opt_out = 1 WHERE email_address = ?", address)
        contact, _, _ = convert(admin, lead)
        rows = query(
            "SELECT e.opt_out, r.primary_address FROM email_addresses e JOIN email_addr_bean_rel r ON"
            " r.email_address_id = e.id AND r.deleted = 0 WHERE e.email_address = ? AND r.bean_id = ?",
            address,
            contact,
        )
        assert [[str(value) for value in row] for row in rows] == [["1", "1"]]


def test_a_conversion_needs_every_right_it_uses() -> None:
    rights = ("Accounts:edit:-99", "Leads:edit:75", "Leads:view:90")
    with somebody("scbconverter", *rights) as me, person() as admin:
        theirs = admin.make("Leads", last_name="Theirs", assigned_user_id="1", account_name="Engines")
        mine = admin.make("Leads", last_name="Mine", assigned_user_id=me, account_name="Engines")
        with person("scbconverter", "scbconverter") as user:
            contact = {"op": "create", "id": str(uuid.uuid4())}
            account = {"op": "create", "id": str(uuid.uuid4())}
            for body in ({"lead": theirs, "contact": contact}, {"lead": mine, "contact": contact, "account": account}):
                assert user.post("convert", body, 403)["code"] == "ACCESS_DENIED"
            assert admin.get(f"records/Leads/{mine}", fields="converted")["data"]["fields"] == {"converted": False}
            assert user.post("convert", {"lead": mine, "contact": contact})["data"]["status"] == "converted"
        admin.get(f"records/Accounts/{account['id']}", 404)
