"""Full writes of anybody, all or nothing, and with the search index left for later, on a real SuiteCRM."""

import json
import subprocess
import uuid

import pytest

from tests.live import live_root
from tests.package.bridge_client import FIXTURES, person, query, somebody

pytestmark = pytest.mark.live


def run(fixture: str, argument: str) -> str:
    command = ["php", str(FIXTURES / fixture), str(live_root()), argument]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("commit", ["committed", ["first", "second", "before", "after"]]),
        # A hook that changes tables makes the database store what came before it; what comes after is undone.
        ("ddl", ["broken", ["first", "second", "before"]]),
        ("deadlock", ["rolled_back", ["first", "second"]]),
    ],
)
def test_a_transaction_knows_how_it_ended(end: str, said: list[object]) -> None:
    with person() as admin:
        made = [admin.make("Leads", last_name="Locked") for _ in range(2)]
        try:
            assert json.loads(run("transaction.php", end)) == said
        finally:
            for lead in made:
                admin.delete("Leads", lead)


def test_a_full_write_has_the_rights_of_whoever_writes() -> None:
    with somebody("scbwriter", "Leads:edit:75", "Leads:delete:75", "Accounts:edit:-99") as me, person() as admin:
        theirs = admin.make("Leads", last_name="Theirs", assigned_user_id="1")
        mine = admin.make("Leads", last_name="Mine", assigned_user_id=me)
        with person("scbwriter", "scbwriter") as writer:
            quiet = {"mode": "quiet", "items": [{"op": "update", "module": "Leads", "id": mine, "fields": {}}]}
            assert writer.post("write", quiet, 403)["code"] == "ACCESS_DENIED"
            results = [
                writer.write("update", "Leads", theirs, last_name="X"),
                writer.write("delete", "Leads", theirs),
                writer.write("create", "Accounts", str(uuid.uuid4()), name="X"),
                writer.write("update", "Leads", mine, last_name="X"),
                writer.write("delete", "Leads", mine),
            ]
        codes = [result.get("error", {}).get("code", result["status"]) for result in results]
        assert codes == ["ACCESS_DENIED", "ACCESS_DENIED", "ACCESS_DENIED", "written", "deleted"]
        admin.delete("Leads", theirs)


def indexed(leads: list[str]) -> dict[str, str]:
    """The names under which SuiteCRM's search index knows the leads, if it is up to date with them."""
    statement = (
        "SELECT l.last_name, ie.name FROM leads l JOIN aod_indexevent ie ON ie.record_id = l.id AND ie.deleted = 0"
        " AND ie.record_module = 'Leads' AND ie.date_modified >= l.date_modified WHERE l.id = ?"
    )
    return {row[0]: row[1] for lead in leads for row in query(statement, lead)}


@pytest.mark.parametrize("atomic", [False, True])
def test_what_is_left_for_later_is_indexed_by_suitecrms_own_scheduler(atomic: bool) -> None:
    with person() as admin:
        leads = [admin.make("Leads", last_name=f"Now{number}") for number in range(3)]
        assert len(indexed(leads)) == 3
        items = [
            {"op": "update", "module": "Leads", "id": lead, "fields": {"last_name": f"Later{number}"}}
            for number, lead in enumerate(leads)
        ]
        # Within the same second as the index entry, which the scheduler's own comparison would overlook.
        answer = admin.post("write", {"mode": "full", "items": items, "index": "later", "atomic": atomic})
        assert answer["meta"]["index"] == "later"
        assert indexed(leads) == {}
        assert run("scheduled.php", "aodIndexUnindexed") == "done"
        assert indexed(leads) == {f"Later{number}": f"Later{number}" for number in range(3)}
        for lead in leads:
            admin.delete("Leads", lead)


def test_an_atomic_write_is_indexed_once_it_stands() -> None:
    with person() as admin:
        lead = admin.make("Leads", last_name="Before")
        item = {"op": "update", "module": "Leads", "id": lead, "fields": {"last_name": "After"}}
        bad = {"op": "update", "module": "Leads", "id": lead, "fields": {"status": "Nope"}}
        for items, name in (([item, bad], "Before"), ([item], "After")):
            admin.post("write", {"mode": "full", "items": items, "atomic": True})
            assert indexed([lead]) == {name: name}
        admin.delete("Leads", lead)
