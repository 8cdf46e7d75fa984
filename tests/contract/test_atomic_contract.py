"""`write` all or nothing, deletions, and the search index left for later: alike in both SuiteCRMs."""

from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id


def item(op: str, module: str, identity: str | None = None, **fields: object) -> dict[str, Any]:
    return {"op": op, "module": module, "id": identity or fresh_id(), **({"fields": fields} if fields else {})}


def send(crm: Crm, *items: dict[str, Any], **options: object) -> dict[str, Any]:
    """The whole answer; what it makes is cleared away."""
    answer = dict(crm.ask("POST", "write", body={"mode": "full", "items": list(items), **options}))
    made = zip(items, answer["data"], strict=True)
    crm.made += [(sent["module"], result["id"]) for sent, result in made if result["status"] == "created"]
    return answer


def codes(answer: dict[str, Any]) -> list[str]:
    return [result.get("error", {}).get("code", result["status"]) for result in answer["data"]]


def exists(crm: Crm, module: str, identity: str) -> bool:
    return bool(crm.http.get(f"V8/custom/bridge/records/{module}/{identity}").status_code == 200)


def test_all_items_are_written_and_may_build_on_each_other(crm: Crm) -> None:
    account, contact = fresh_id(), fresh_id()
    answer = send(
        crm,
        item("create", "Accounts", account, name="Parent"),
        item("create", "Contacts", contact, last_name="Child", account_id=account),
        item("update", "Accounts", account, phone_office="1"),
        atomic=True,
    )
    assert codes(answer) == ["created", "created", "written"]
    assert answer["meta"]["atomic"] == "committed"
    row = crm.ask("GET", f"records/Contacts/{contact}?fields=account.phone_office")["data"]
    assert row["fields"] == {"account.phone_office": "1"}


def test_one_bad_item_keeps_all_others_unwritten(crm: Crm) -> None:
    lead = crm.create(last_name="Stays")
    crm.news(lead)
    made = fresh_id()
    answer = send(
        crm,
        item("create", "Accounts", made, name="Never"),
        item("update", "Leads", lead, last_name="Other"),
        item("update", "Leads", lead, status="Nope"),
        item("delete", "Leads", lead),
        atomic=True,
    )
    assert codes(answer) == ["ROLLED_BACK", "ROLLED_BACK", "INVALID_VALUE", "ROLLED_BACK"]
    assert answer["meta"] == {
        **dict.fromkeys(("written", "created", "unchanged", "deleted"), 0),
        "failed": 4,
        "atomic": "rolled_back",
    }
    assert not exists(crm, "Accounts", made)
    assert crm.field(lead, "last_name") == "Stays"
    assert crm.news(lead) == []


def test_an_item_that_fails_late_takes_the_earlier_ones_back(crm: Crm) -> None:
    lead = crm.create(last_name="Stays")
    answer = send(crm, item("delete", "Leads", lead), item("update", "Leads", lead, last_name="Gone"), atomic=True)
    assert codes(answer) == ["ROLLED_BACK", "NOT_FOUND"]
    assert crm.field(lead, "last_name") == "Stays"


def test_a_deletion_is_done_once(crm: Crm) -> None:
    lead = crm.create(last_name="Gone")
    crm.news(lead)
    assert [codes(send(crm, item("delete", "Leads", lead))) for _ in range(2)] == [["deleted"], ["unchanged"]]
    assert not exists(crm, "Leads", lead)
    assert crm.news(lead) == [("deleted", set())]
    assert codes(send(crm, item("delete", "Leads"))) == ["NOT_FOUND"]


def test_a_deletion_does_not_stumble_over_what_hangs_on_the_record(crm: Crm) -> None:
    account = crm.make("Accounts", name="Busy")
    tasks = [crm.make("Tasks", name="Call", parent_type="Accounts", parent_id=account) for _ in range(2)]
    assert codes(send(crm, item("delete", "Accounts", account))) == ["deleted"]
    assert all(exists(crm, "Tasks", task) for task in tasks)


def test_a_deletion_takes_no_fields(crm: Crm) -> None:
    assert codes(send(crm, item("delete", "Leads", last_name="X"))) == ["INVALID_VALUE"]


def test_the_search_index_can_wait(crm: Crm) -> None:
    lead = fresh_id()
    answer = send(crm, item("create", "Leads", lead, last_name="Later"), index="later")
    assert (codes(answer), answer["meta"]["index"]) == (["created"], "later")
    answer = send(crm, item("update", "Leads", lead, last_name="Both"), index="later", atomic=True)
    assert (answer["meta"]["atomic"], answer["meta"]["index"]) == ("committed", "later")
    assert crm.field(lead, "last_name") == "Both"


@pytest.mark.parametrize(
    "options", [{"mode": "quiet", "atomic": True}, {"mode": "full", "atomic": 1}, {"mode": "full", "index": "never"}]
)
def test_options_that_make_no_sense_are_refused(crm: Crm, options: dict[str, object]) -> None:
    body = {"items": [item("update", "Leads", last_name="X")], **options}
    assert crm.ask("POST", "write", 422, body)["errors"]["code"] == "INVALID"
