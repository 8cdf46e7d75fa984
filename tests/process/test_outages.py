"""SuiteCRM goes away, comes back, and is in every mood between: each value arrives, in order, once."""

import json
import time
from collections.abc import Iterator

import pytest

from suitecrm_bridge.features.writeback.model import Write
from tests.process.bridge import PATIENCE, Bridge, bridge
from tests.stack import until

pytestmark = pytest.mark.process

RECORDS, ROUNDS = 50, 10


@pytest.fixture(scope="module")
def house() -> Iterator[Bridge]:
    with bridge("worker", "scheduler") as started:
        yield started


def test_500_write_backs_arrive_in_order_coalesced_and_once_after_suitecrm_was_down(house: Bridge) -> None:
    leads = house.leads(RECORDS)
    house.stack.stop("sandbox")
    for number in range(RECORDS * ROUNDS):
        # Every fifth record turns hot on the way: one of its values asks for a full save.
        mode = "full" if number % 5 == 0 and number // RECORDS == 4 else "quiet"
        fields = {"total_visits": number, f"utm_{('source', 'medium')[number // RECORDS % 2]}": f"mail {number}"}
        house.put(Write("Leads", leads[number % RECORDS], fields, mode=mode))
    time.sleep(3)
    assert house.waiting() == RECORDS * ROUNDS
    house.stack.start("sandbox")
    back = time.monotonic()
    until(lambda: house.waiting() == 0, PATIENCE, "everything is written")
    took = time.monotonic() - back
    sent = house.items_sent()
    assert [status for status, _ in sent] == [200] * RECORDS
    order = [item["id"] for _, item in sent]
    assert order == [*leads[::5], *(lead for number, lead in enumerate(leads) if number % 5)]
    last = RECORDS * (ROUNDS - 1)
    for number, lead_id in enumerate(leads):
        lead = house.lead(lead_id)
        assert (lead["total_visits"], lead["utm_medium"]) == (last + number, f"mail {last + number}")
        assert lead["utm_source"] == f"mail {last - RECORDS + number}"
    assert house.dead() == 0
    # Probes every two seconds notice the return; a busy test machine gets more.
    assert took < 15


@pytest.mark.parametrize(
    ("fault", "settings"),
    [
        ("html_500", {}),
        ("html_200", {}),
        ("json_suffix", {}),
        ("lost_answer", {}),
        ("down", {"closed": True}),
        ("expired_token", {}),
        ("slow", {"seconds": 1}),
    ],
)
def test_writes_arrive_once_through_every_mood(house: Bridge, fault: str, settings: dict[str, object]) -> None:
    quiet, full = house.leads(2)
    create = Write.creating("Leads", f"mood-{fault}", {"last_name": f"Made while {fault}"})
    # The create goes first and a full save is not repeated by the client: the outbox itself has to come again.
    house.fault(fault, path="bridge/write", times=2, **settings)
    house.put(create, Write("Leads", quiet, {"total_visits": 1}), Write("Leads", full, {"total_visits": 2}, "full"))
    house.put(Write("Leads", create.record_id, {"total_visits": 3}), Write("Leads", quiet, {"total_visits": 4}))
    until(lambda: house.waiting() == 0, PATIENCE, "everything is written")
    house.mend()
    assert [house.lead(one)["total_visits"] for one in (create.record_id, quiet, full)] == [3, 4, 2]
    assert house.lead(create.record_id)["last_name"] == f"Made while {fault}"
    assert house.dead() == 0


def test_while_every_token_is_refused_suitecrm_is_not_flooded_with_logins(house: Bridge) -> None:
    (lead_id,) = house.leads(1)
    house.fault("expired_token")
    house.forget_requests()
    house.put(Write("Leads", lead_id, {"total_visits": 7}))
    time.sleep(5)
    logins = house.requests("/access_token", "POST")
    house.mend()
    until(lambda: house.lead(lead_id)["total_visits"] == 7, PATIENCE, "the value arrives")
    assert house.dead() == 0
    assert len(logins) < 30


def test_what_waits_for_a_deleted_record_is_a_dead_letter_that_can_be_replayed(house: Bridge) -> None:
    # An account: of a deleted lead nothing is kept at all.
    account_id = house.crm.create("Accounts", {"name": "Gone soon"}).id
    house.settle()
    house.fault("down", path="bridge/write")
    house.put(Write("Accounts", account_id, {"health_score": 8}))
    house.crm.delete("Accounts", account_id)
    house.mend()
    until(lambda: house.waiting() == 0, PATIENCE, "it is given up")
    letter, at, reason, payload = house.stack.cli("dead-letters", "list").splitlines()[0].split("\t")
    assert letter.startswith("writeback:")
    assert at.startswith("20")
    assert reason.startswith("NOT_FOUND: ")
    assert json.loads(payload)["fields"] == {"health_score": 8}
    house.stack.cli("dead-letters", "replay", letter)
    house.put(Write("Accounts", account_id, {"usage_at_limit": True}))
    until(lambda: house.waiting() == 0, PATIENCE, "it is tried again")
    assert house.dead() == 2
