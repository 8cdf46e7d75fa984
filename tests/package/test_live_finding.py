"""Search and duplicates on a real SuiteCRM show what the user's list views show, and nothing else."""

import uuid

import pytest

from tests.package.bridge_client import Client, person, somebody

pytestmark = pytest.mark.live


def found(client: Client, text: str) -> set[str]:
    groups = client.post("search", {"text": text})["data"]
    return {row["id"] for group in groups for row in group["records"]}


def test_what_may_not_be_listed_is_not_found() -> None:
    name = f"Q{uuid.uuid4().hex[:8]}"
    with somebody("scbfinder", "Leads:list:75", "Contacts:access:-98") as me, person() as admin:
        theirs = admin.make("Leads", last_name=name, assigned_user_id="1")
        mine = admin.make("Leads", last_name=name, assigned_user_id=me)
        contact = admin.make("Contacts", last_name=name)
        assert found(admin, name) == {theirs, mine, contact}
        with person("scbfinder", "scbfinder") as finder:
            assert found(finder, name) == {mine}
            assert "Contacts" not in finder.post("search", {"text": name})["meta"]["modules"]
            assert list(finder.post("search", {"text": name, "modules": ["Contacts"]}, 422)["fields"]) == ["modules.0"]
            assert finder.post("duplicates", {"module": "Leads", "id": mine})["data"] == []
            assert finder.post("duplicates", {"module": "Contacts", "fields": {"last_name": name}}, 403)
        twins = admin.post("duplicates", {"module": "Leads", "id": mine})["data"]
        assert [row["id"] for row in twins] == [theirs]


def test_a_company_that_may_not_be_seen_finds_nobody() -> None:
    name = f"Q{uuid.uuid4().hex[:8]}"
    with somebody("scbfinder", "Accounts:view:75", "Accounts:list:75") as me, person() as admin:
        account = admin.make("Accounts", name=name, assigned_user_id="1")
        contact = admin.make("Contacts", last_name="Hidden", account_id=account, assigned_user_id=me)
        assert contact in found(admin, name)
        with person("scbfinder", "scbfinder") as finder:
            assert found(finder, name) == set()
