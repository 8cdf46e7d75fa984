"""/batch over HTTP: at once, in part, all or nothing, and as a job that can be followed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import Engine, select
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import Clock, FixedClock, SystemClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.batch.commands import RunBatch
from suitecrm_bridge.features.batch.ports import RecordDesk
from suitecrm_bridge.features.batch.service import BatchAcceptance
from suitecrm_bridge.features.batch.storage import batches
from tests.batch.desk import Desk
from tests.fakes.facade import Facade, running_facade

pytestmark = pytest.mark.databases

NEW = {"method": "POST", "path": "/leads", "body": {"last_name": "Ada"}}
REFUSED = {"method": "POST", "path": "/leads", "body": {"last_name": "refused"}}


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path, database_url: str) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path, database_url=database_url) as running:
        running.log_in()
        yield running


@pytest.fixture
def desk(facade: Facade) -> Desk:
    desk = Desk()
    facade.services.provide(RecordDesk, lambda _: desk)
    return desk


def batch(facade: Facade, *operations: dict[str, Any], key: str | None = None, **more: object) -> TestResponse:
    headers = {"Idempotency-Key": key} if key else None
    return facade.post("/batch", headers=headers, json={"operations": list(operations), **more})


def test_all_well_is_200_and_each_item_says_what_the_single_call_would(facade: Facade, desk: Desk):
    answer = batch(facade, {**NEW, "ref": "ada"}, {"method": "GET", "path": "/leads/@{ada.id}"})
    assert answer.status_code == 200
    assert answer.json["meta"] == {"total": 2, "succeeded": 2, "failed": 0}
    first, second = answer.json["data"]
    assert (first["status"], first["ref"], first["error"]) == (201, "ada", None)
    assert second["data"] == first["data"]
    assert first["data"]["attributes"] == {"last_name": "Ada"}
    assert desk.people == {"1"}


def test_part_of_it_is_207_with_an_error_for_each_that_failed(facade: Facade, desk: Desk):
    answer = batch(facade, NEW, REFUSED, NEW)
    assert answer.status_code == 207
    assert [item["status"] for item in answer.json["data"]] == [201, 422, 201]
    error = answer.json["data"][1]["error"]
    assert error == {"code": "VALIDATION_ERROR", "message": "No.", "details": {"last_name": ["Not this one."]}}


def test_all_or_nothing_is_422_and_nothing_remains(facade: Facade, desk: Desk):
    answer = batch(facade, NEW, REFUSED, atomic=True)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "BATCH_UNDONE")
    assert answer.json["error"]["details"]["operations[1].last_name"] == ["Not this one."]
    assert desk.records == {}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"operations": []},
        {"operations": [NEW] * 1001},
        {"operations": [NEW] * 101, "atomic": True},
        {"operations": [{"method": "PUT", "path": "/leads"}]},
        {"operations": [{**NEW, "effect": "loud"}]},
        {"operations": [{**NEW, "ref": "a b"}]},
        {"operations": [{**NEW, "path": "/leads/1"}]},
        {"operations": [{**NEW, "more": 1}]},
        {"operations": [{**NEW, "path": "/leads/@{x.id}"}]},
    ],
)
def test_what_is_no_batch_is_refused_and_nothing_done(facade: Facade, desk: Desk, body: dict[str, Any]):
    answer = facade.post("/batch", json=body)
    assert answer.status_code == 422
    assert answer.json["error"]["details"]
    assert desk.groups == []


def test_a_large_batch_is_a_job_with_progress_and_a_result(facade: Facade, desk: Desk):
    answer = batch(facade, *[NEW] * 150, REFUSED)
    assert answer.status_code == 202
    taken = answer.json["data"]
    job = facade.client.get(answer.headers["Location"], headers=facade.headers).json["data"]
    assert (job["id"], job["attributes"]["status"]) == (RunBatch(taken["id"]).job_id, "queued")
    assert desk.groups == []
    assert facade.get(f"/batch/{taken['id']}").json["meta"] == {"total": 151, "succeeded": 0, "failed": 0}
    facade.services.get(BatchAcceptance).carry_out(taken["id"])
    done = facade.get(f"/batch/{taken['id']}").json
    assert done["meta"] == {"total": 151, "succeeded": 150, "failed": 1}
    assert [item["index"] for item in done["data"]] == list(range(151))


def test_an_outage_under_way_loses_nothing_and_does_nothing_twice(facade: Facade, desk: Desk):
    taken = batch(facade, *[NEW] * 150).json["data"]["id"]
    acceptance, carry_out = facade.services.get(BatchAcceptance), desk.carry_out

    def fails_at_the_second(*asked: Any) -> Any:  # noqa: ANN401  # passed on
        if desk.groups:
            raise Unavailable("SuiteCRM is down.")
        return carry_out(*asked)

    desk.carry_out = fails_at_the_second  # type: ignore[method-assign]
    with pytest.raises(Unavailable):
        acceptance.carry_out(taken)
    assert facade.get(f"/batch/{taken}").json["meta"]["succeeded"] == 100
    desk.carry_out = carry_out  # type: ignore[method-assign]
    acceptance.carry_out(taken)
    assert facade.get(f"/batch/{taken}").json["meta"] == {"total": 150, "succeeded": 150, "failed": 0}
    assert len(desk.records) == 150


def test_the_same_key_takes_a_batch_in_once_even_if_our_memory_is_lost(facade: Facade, desk: Desk):
    first = batch(facade, *[NEW] * 101, key="import-1").json["data"]["id"]
    with facade.services.get(Engine).begin() as connection:
        connection.exec_driver_sql("DELETE FROM idempotency_keys")
    assert batch(facade, *[NEW] * 101, key="import-1").json["data"]["id"] == first
    small = [batch(facade, NEW, key="import-2").json["data"][0]["data"]["id"] for _ in range(2)]
    assert small[0] == small[1]


def test_a_batch_is_its_callers_own_and_sealed_and_forgotten(facade: Facade, desk: Desk):
    facade.services.provide(Clock, lambda _: FixedClock(SystemClock().now()))
    # A sealed text is made of letters, so that a short name would stand in one of twenty by chance.
    named = {**NEW, "body": {"last_name": "Lovelace, Countess"}}
    taken = batch(facade, *[named] * 101).json["data"]["id"]
    with facade.services.get(Engine).connect() as connection:
        assert b"Lovelace, Countess" not in bytes(connection.execute(select(batches.c.asked)).scalar_one())
    facade.log_in("will")
    assert facade.get(f"/batch/{taken}").status_code == 404
    facade.log_in()
    clock = facade.services.get(Clock)
    assert isinstance(clock, FixedClock)
    clock.advance(days=2)
    assert facade.services.get(BatchAcceptance).sweep() == 1
    assert facade.get(f"/batch/{taken}").status_code == 404
