"""Sending a POST again does nothing again."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask, Response
from sqlalchemy import Engine, select
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import Clock, FixedClock, SystemClock
from suitecrm_bridge.core.errors import Invalid, Unavailable
from suitecrm_bridge.features.idempotency.model import CLAIM_HOLDS, KEPT_FOR
from suitecrm_bridge.features.idempotency.service import IdempotencyService
from suitecrm_bridge.features.idempotency.storage import idempotency_keys
from suitecrm_bridge.web.doors import logged_in, mount
from suitecrm_bridge.web.idempotency import derived_id
from suitecrm_bridge.web.parsing import Blueprint
from tests.fakes.facade import Facade

pytestmark = pytest.mark.databases

KEY = {"Idempotency-Key": "order-4711"}


class Deeds:
    """A POST whose outcome each test chooses; `done` counts how often it acted."""

    def __init__(self) -> None:
        self.done = 0
        self.ids: list[str | None] = []
        self.outcome: object = ({"made": 1}, 201, {"Location": "/api/v1/deeds/1"})
        self.gate: threading.Event | None = None
        self.begun = threading.Event()

    def act(self, derives: bool = False) -> object:
        self.done += 1
        self.begun.set()
        if derives:
            self.ids.append(derived_id("deed"))
        if self.gate is not None:
            assert self.gate.wait(10)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def deeds(facade: Facade) -> Deeds:
    known = Deeds()
    blueprint = Blueprint("deeds", __name__, url_prefix="/api/v1/deeds")
    # Past flask-smorest: the tests' own address is no part of the document.
    blueprint.add_url_rule("", "act", known.act, methods=["POST"])
    blueprint.add_url_rule("/derived", "derived", lambda: known.act(derives=True), methods=["POST"])
    mount(facade.app, blueprint, door=logged_in)
    facade.services.provide(Clock, lambda _: FixedClock(SystemClock().now()))
    facade.log_in()
    return known


def post(facade: Facade, path: str = "/deeds", **options: object) -> TestResponse:
    return facade.post(path, headers=KEY, **{"json": {"a": 1}, **options})


def code(answer: TestResponse) -> str:
    return answer.json["error"]["code"]


def test_a_repeat_gets_the_first_answer_and_does_nothing(facade: Facade, deeds: Deeds):
    first, second = post(facade), post(facade)
    assert deeds.done == 1
    assert (second.status_code, second.json) == (first.status_code, first.json) == (201, {"made": 1})
    assert second.headers["Location"] == first.headers["Location"] == "/api/v1/deeds/1"
    assert second.content_type == first.content_type
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"
    assert second.headers["X-Request-ID"] != first.headers["X-Request-ID"]


def test_without_a_key_every_post_acts(facade: Facade, deeds: Deeds):
    facade.post("/deeds")
    facade.post("/deeds")
    assert deeds.done == 2


def test_a_quoted_key_is_the_same_key(facade: Facade, deeds: Deeds):
    facade.post("/deeds", headers={"Idempotency-Key": "a b"})
    facade.post("/deeds", headers={"Idempotency-Key": '"a b"'})
    assert deeds.done == 1


@pytest.mark.parametrize("change", [{"json": {"a": 2}}, {"path": "/deeds/derived"}, {"query_string": {"x": 1}}])
def test_the_same_key_for_another_request_is_refused(facade: Facade, deeds: Deeds, change: dict[str, object]):
    post(facade)
    answer = post(facade, **change)
    assert (answer.status_code, code(answer)) == (422, "IDEMPOTENCY_KEY_REUSED")
    assert deeds.done == 1


@pytest.mark.parametrize("key", ["", "x" * 256, "ä", "a\tb", '""'])
def test_a_key_that_is_none_is_refused(facade: Facade, deeds: Deeds, key: str):
    answer = facade.post("/deeds", headers={"Idempotency-Key": key})
    assert (answer.status_code, code(answer)) == (400, "IDEMPOTENCY_KEY_INVALID")
    assert deeds.done == 0


def test_keys_are_each_callers_own_and_outlive_a_session(facade: Facade, deeds: Deeds):
    post(facade)
    facade.log_in("will")
    assert post(facade).headers.get("Idempotent-Replayed") is None
    assert deeds.done == 2
    facade.log_in("admin")
    assert post(facade).headers["Idempotent-Replayed"] == "true"


def test_a_second_request_meanwhile_is_told_to_come_back(facade: Facade, deeds: Deeds):
    deeds.gate = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(lambda: facade.app.test_client().post("/api/v1/deeds", headers={**facade.headers, **KEY}))
        assert deeds.begun.wait(10)
        second = facade.post("/deeds", headers=KEY)
        assert (second.status_code, code(second)) == (409, "IDEMPOTENCY_KEY_IN_USE")
        assert second.headers["Retry-After"] == "1"
        deeds.gate.set()
        assert first.result().status_code == 201
    assert facade.post("/deeds", headers=KEY).headers["Idempotent-Replayed"] == "true"
    assert deeds.done == 1


def test_of_many_at_once_exactly_one_acts(facade: Facade, deeds: Deeds):
    def ask(_: int) -> int:
        return facade.app.test_client().post("/api/v1/deeds", headers={**facade.headers, **KEY}).status_code

    with ThreadPoolExecutor(16) as pool:
        statuses = set(pool.map(ask, range(48)))
    assert deeds.done == 1
    assert statuses <= {201, 409}


def test_a_refusal_leaves_the_key_free_for_the_corrected_request(facade: Facade, deeds: Deeds):
    deeds.outcome = Invalid("No.")
    assert post(facade).status_code == 422
    deeds.outcome = {"made": 2}
    assert post(facade, json={"a": "corrected"}).status_code == 200
    assert deeds.done == 2


def test_an_outage_before_anything_was_done_leaves_the_key_free(facade: Facade, deeds: Deeds):
    deeds.outcome = Unavailable("Down.")
    assert post(facade).status_code == 503
    deeds.outcome = {"made": 2}
    assert post(facade).json == {"made": 2}


def unsettled() -> Unavailable:
    failure = Unavailable("Down.")
    failure.may_have_acted = True
    return failure


@pytest.mark.parametrize(("failure", "status"), [(unsettled(), 503), (RuntimeError("boom"), 500)])
def test_a_failure_after_which_it_may_be_done_is_kept(facade: Facade, deeds: Deeds, failure: Exception, status: int):
    deeds.outcome = failure
    assert post(facade).status_code == status
    deeds.outcome = {"made": 2}
    again = post(facade)
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (status, "true")
    assert deeds.done == 1


@pytest.mark.parametrize("failure", [unsettled(), RuntimeError("boom")])
def test_where_the_id_derives_from_the_key_a_repeat_completes_it(facade: Facade, deeds: Deeds, failure: Exception):
    deeds.outcome = failure
    assert post(facade, "/deeds/derived").status_code >= 500
    deeds.outcome = {"made": 2}
    assert post(facade, "/deeds/derived").json == {"made": 2}
    assert deeds.ids[0] == deeds.ids[1]


def test_the_derived_id_needs_no_memory_of_ours(facade: Facade, deeds: Deeds):
    post(facade, "/deeds/derived")
    with facade.services.get(Engine).begin() as connection:
        connection.execute(idempotency_keys.delete())  # the store is lost
    post(facade, "/deeds/derived")
    facade.log_in("will")
    post(facade, "/deeds/derived")
    assert deeds.done == 3
    assert deeds.ids[0] == deeds.ids[1] != deeds.ids[2]
    facade.post("/deeds/derived")
    assert deeds.ids[3] is None


def test_an_answer_with_a_secret_is_never_kept(facade: Facade, deeds: Deeds):
    deeds.outcome = ({"token": "hush-hush"}, 201, {"Cache-Control": "no-store"})
    assert post(facade).json == {"token": "hush-hush"}
    again = post(facade)
    assert (again.status_code, code(again)) == (409, "IDEMPOTENCY_ANSWER_NOT_KEPT")
    assert deeds.done == 1


def test_what_is_kept_is_sealed(facade: Facade, deeds: Deeds):
    deeds.outcome = {"last_name": "Lovelace"}
    post(facade)
    with facade.services.get(Engine).connect() as connection:
        row = connection.execute(select(idempotency_keys)).mappings().one()
    assert b"Lovelace" not in bytes(row["answer"])
    assert "order-4711" not in str(dict(row))


def clock_of(facade: Facade) -> FixedClock:
    clock = facade.services.get(Clock)
    assert isinstance(clock, FixedClock)
    return clock


def test_a_process_that_died_at_work_frees_the_key_after_a_while(facade: Facade, deeds: Deeds):
    class Killed(BaseException):
        """What no handler of ours sees."""

    def dying() -> None:
        raise Killed

    facade.app.view_functions["deeds.act"] = dying
    with pytest.raises(Killed):
        post(facade)
    facade.app.view_functions["deeds.act"] = deeds.act
    assert code(post(facade)) == "IDEMPOTENCY_KEY_IN_USE"
    clock_of(facade).advance(seconds=CLAIM_HOLDS.total_seconds())
    assert post(facade).status_code == 201
    assert deeds.done == 1


def test_after_a_day_a_key_is_new_and_the_old_ones_are_swept(facade: Facade, deeds: Deeds):
    post(facade)
    facade.post("/deeds", headers={"Idempotency-Key": "another"})
    service = facade.services.get(IdempotencyService)
    clock_of(facade).advance(seconds=KEPT_FOR.total_seconds() - 1)
    assert service.sweep() == 0
    assert post(facade).headers["Idempotent-Replayed"] == "true"
    clock_of(facade).advance(seconds=1)
    assert post(facade, json={"a": 2}).status_code == 201
    assert deeds.done == 3
    assert service.sweep() == 1


def test_a_large_body_is_refused_before_it_is_claimed(facade: Facade, deeds: Deeds):
    assert post(facade, data=b"x" * 2_000_000, json=None).status_code == 413
    assert deeds.done == 0


def test_when_the_answer_cannot_be_kept_it_still_goes_out(facade: Facade, deeds: Deeds):
    def losing() -> Response:
        idempotency_keys.drop(facade.services.get(Engine))
        return Response("done", 201)

    facade.app.view_functions["deeds.act"] = losing
    assert post(facade).status_code == 201


def test_every_post_of_a_caller_offers_the_key(facade: Facade):
    document = facade.client.get("/api/v1/openapi.json").json
    for path, item in document["paths"].items():
        if "post" in item:
            offered = {"$ref": "#/components/parameters/IdempotencyKey"} in item["post"].get("parameters", [])
            assert offered == (item["post"].get("security") != []), path


def test_a_real_post_is_sent_once(facade: Facade):
    facade.log_in()
    lead = facade.get("/leads?per_page=1").json["data"][0]["id"]
    first = facade.post(f"/leads/{lead}/ai-score", headers=KEY)
    assert first.status_code == 202
    assert facade.post(f"/leads/{lead}/ai-score", headers=KEY).json == first.json
    other: Flask = facade.app  # another process would share the database only
    assert (
        other.test_client().post(f"/api/v1/leads/{lead}/ai-score", headers={**facade.headers, **KEY}).json == first.json
    )
