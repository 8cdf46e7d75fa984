"""Every part that keeps something of people forgets one of them, and nobody else."""

import json
from pathlib import Path

import pytest
import redis
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.features.idempotency.service import IdempotencyService
from suitecrm_bridge.features.idempotency.storage import idempotency_keys
from suitecrm_bridge.features.tracking.storage import dead_letters
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.tracking.storage.gate import Limits, RedisGate
from suitecrm_bridge.features.tracking.storage.stream import RedisArrivals
from suitecrm_bridge.features.webhooks.model import Delivery
from suitecrm_bridge.features.webhooks.storage import DeadDeliveries, SqlDeliveries
from suitecrm_bridge.features.writeback.model import Write
from suitecrm_bridge.features.writeback.storage import SqlOutbox
from tests.fakes.facade import running_facade
from tests.tracking.house import EMAIL, LEAD, OTHER
from tests.tracking.test_gate import by
from tests.tracking.world import ANNA, BERT, NOON, entry, wire

ADA = Person((("Leads", LEAD),), (ANNA,), (EMAIL,))
NOBODY = Person()


def test_writes_that_wait_are_dropped_of_this_record_only(engine: Engine, clock: FixedClock) -> None:
    rows = SqlOutbox(engine, clock)
    rows.add([Write("Leads", LEAD, {"a": 1}), Write("Contacts", LEAD, {"a": 1}), Write("Leads", OTHER, {"a": 1})])
    assert (rows.forget(NOBODY), rows.forget(ADA), rows.forget(ADA)) == (0, 1, 0)
    left = [(one.write.module, one.write.record_id) for one in rows.due(clock.now(), 9)]
    assert left == [("Contacts", LEAD), ("Leads", OTHER)]


def test_deliveries_that_name_the_person_are_dropped(engine: Engine, clock: FixedClock) -> None:
    rows = SqlDeliveries(engine, clock)
    for number, data in enumerate(({"id": LEAD}, {"id": OTHER}, {"mail": EMAIL}, {"x": EMAIL.replace("@", "_")})):
        body = json.dumps(data)
        rows.add([Delivery(f"d{number}", "s", f"e{number}", "lead.updated", body, "waiting", 0, NOON, NOON, None)])
    memory = DeadDeliveries(rows)
    assert (memory.forget(NOBODY), memory.forget(ADA), memory.forget(ADA)) == (0, 2, 0)


def test_answers_that_name_the_person_are_dropped_and_their_keys_stay(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path
) -> None:
    with running_facade(redis_url, tmp_path) as facade:
        facade.log_in()
        key = {"Idempotency-Key": "order-4711"}
        made = facade.post("/leads", json={"last_name": "Ada", "email1": EMAIL}, headers=key)
        assert made.status_code == 201
        facade.post("/leads", json={"last_name": "Bert"}, headers={"Idempotency-Key": "order-4712"})
        memory = facade.services.get(IdempotencyService)
        assert (memory.forget(NOBODY), memory.forget(ADA), memory.forget(ADA)) == (0, 1, 0)
        again = facade.post("/leads", json={"last_name": "Ada", "email1": EMAIL}, headers=key)
        assert (again.status_code, again.json["error"]["code"]) == (409, "IDEMPOTENCY_ANSWER_NOT_KEPT")
        with facade.services.get(Engine).connect() as connection:
            assert len(connection.execute(select(idempotency_keys.c.id)).all()) == 2


@pytest.mark.parametrize("at_once", [2, 500])
def test_buried_entries_of_the_visitor_are_dropped(
    redis_client: "redis.Redis", clock: FixedClock, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(dead_letters, "_AT_ONCE", at_once)
    many = 4
    arrivals = RedisArrivals(redis_client, clock, "one", batch=many * 3)
    gate = RedisGate(redis_client, Limits())
    for _ in range(many):
        gate.admit(entry(wire(), visitor=ANNA), sender=by("a"), events=1)
        gate.admit(entry(wire(), visitor=BERT), sender=by("b"), events=1)
        gate.admit(entry(wire("identify", email=EMAIL.upper()), visitor=BERT), sender=by("c"), events=1)
    while found := arrivals.next():
        for arrival in found:
            arrivals.bury(arrival.id, "unreadable")
    dead = DeadEntries(redis_client)
    assert dead.count() == 3 * many
    assert (dead.forget(NOBODY), dead.forget(ADA), dead.forget(ADA)) == (0, 2 * many, 0)
    assert dead.count() == many
