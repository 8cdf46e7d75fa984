"""Recording never fails and loses nothing: database down, Redis down, two appenders, a crash in between."""

import threading
import time
from typing import Any

import msgspec
import pytest
import redis
from redis.exceptions import ConnectionError as Unreachable
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import Busy
from suitecrm_bridge.features.audit.model import Chain, Deed, Question, redacted
from suitecrm_bridge.features.audit.storage import RedisWaiting, SqlLines
from suitecrm_bridge.store.engine import open_engine
from tests.audit.conftest import CHAIN, World
from tests.stack import until

pytestmark = pytest.mark.databases


def contents(world: World) -> list[dict[str, Any]]:
    return [msgspec.json.decode(line.content) for line in world.lines.walk(Question(), 0)]


def test_deeds_are_chained_in_the_order_in_which_they_were_recorded(world: World):
    world.written(1200)
    assert [said["subject"][1] for said in contents(world)] == [str(number) for number in range(1200)]
    assert world.redis.xlen("scb:audit:waiting") == 0


def test_a_database_that_is_down_costs_nothing(world: World):
    with world.engine.begin() as db:
        db.execute(text("ALTER TABLE audit_deeds RENAME TO gone"))
    for number in range(5):
        world.trail.record(Deed("login.accepted", actor=str(number)))
    with pytest.raises((OperationalError, ProgrammingError)):
        world.keeper.chain()
    with world.engine.begin() as db:
        db.execute(text("ALTER TABLE gone RENAME TO audit_deeds"))
    world.keeper.chain()
    assert [said["actor"] for said in contents(world)] == list("01234")
    assert world.verify().broken is None


class FlakyRedis:
    """A client that can be cut off."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client
        self.down = False

    def xadd(self, *rest: str | dict[str, str]) -> object:
        if self.down:
            raise Unreachable("down")
        return self._client.xadd(*rest)


def test_without_redis_deeds_wait_in_memory_in_their_order(world: World):
    flaky = FlakyRedis(world.redis)
    waiting = RedisWaiting(flaky)  # type: ignore[arg-type]  # the one method that put calls
    waiting.put(_entry(world, "0"))
    flaky.down = True
    for number in range(1, 4):
        waiting.put(_entry(world, str(number)))
    flaky.down = False
    waiting.put(_entry(world, "4"))
    until(lambda: world.redis.xlen("scb:audit:waiting") == 5, 10, "everything arrived")
    world.keeper.chain()
    assert [said["actor"] for said in contents(world)] == list("01234")


def _entry(world: World, actor: str) -> str:
    held: list[str] = []

    class Catch:
        def put(self, content: str) -> None:
            held.append(content)

    from suitecrm_bridge.features.audit.service import WrittenTrail

    WrittenTrail(Catch(), world.clock).record(Deed("login.accepted", actor=actor))  # type: ignore[arg-type]
    return held[0]


def test_a_crash_after_the_insert_chains_nothing_twice(world: World):
    for number in range(3):
        world.trail.record(Deed("login.accepted", actor=str(number)))
    batch = world.waiting.take(10)
    world.lines.append([content for _, content in batch], None)  # and then the process died
    world.trail.record(Deed("login.accepted", actor="3"))
    world.keeper.chain()
    assert [said["actor"] for said in contents(world)] == list("0123")
    assert world.verify().broken is None


def test_appenders_that_do_not_know_of_each_other_make_one_chain(world: World, database_url: str):
    entries = [_entry(world, str(number)) for number in range(200)]
    failures: list[BaseException] = []

    def append(own: list[str]) -> None:
        engine = open_engine(database_url)
        lines = SqlLines(engine, CHAIN)
        try:
            for start in range(0, len(own), 7):
                lines.append(own[start : start + 7], None)
        except Exception as failure:  # noqa: BLE001  # reported below
            failures.append(failure)
        finally:
            engine.dispose()

    # Each entry is brought by two of the four.
    shares = [entries[:120], entries[80:], entries[::2], entries[1::2]]
    threads = [threading.Thread(target=append, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sorted(int(said["actor"]) for said in contents(world)) == list(range(200))
    assert (world.verify().broken, world.verify().checked) == (None, 200)


def test_while_one_process_appends_another_leaves_it_alone(world: World):
    world.trail.record(Deed("login.accepted"))
    with world.witness.alone():
        assert world.keeper.chain() == 0
        with pytest.raises(Busy), world.witness.alone():
            pass
    assert world.keeper.chain() == 1


SECRETS = {
    "password": "hunter2",
    "user_hash": "0cc175b9c0f1b6a831c399e269772661",
    "newPassword": "hunter2",
    "apiKey": "abc",
    "api_key": "abc",
    "client_secret": "hunter2",
    "refresh_token": "hunter2",
    "Authorization": "Basic aHVudGVyMg==",
    "portal_password1": "hunter2",
    "pin": 1234,
    "note": "curl -H 'Authorization: Bearer hunter2'",
    "comment": "my key is scb_abc_hunter2 and whsec_hunter2==",
    "nested": {"deep": [{"smtp_pass": "hunter2", "token": ["hunter2"]}]},
}


def test_no_secret_gets_into_the_trail_by_name_or_by_shape(world: World):
    world.written(1, before=SECRETS, after={"a": SECRETS}, details={"list": [SECRETS]})
    everything = "".join(line.content for line in world.lines.walk(Question(), 0))
    assert "smtp_pass" in everything
    for secret in ("hunter2", "0cc175b9", "aHVudGVy", '"abc"', ":1234"):
        assert secret not in everything
    assert "***" in everything


def test_ordinary_fields_stay_readable():
    values = {"status": "New", "ai_score": 72, "phone_mobile": "+49 170", "passport_country": "DE", "compass": "north"}
    assert redacted({**values, "gone": None, "is_token_set": True}) == {
        **values,
        "gone": None,
        "is_token_set": True,
    }


def test_odd_values_are_written_down_and_long_ones_cut(world: World):
    class Odd:
        def __str__(self) -> str:
            return "odd"

    endless: dict[str, object] = {}
    endless["again"] = endless
    values = {"nan": float("nan"), "odd": Odd(), "half": "\ud800", "long": "x" * 5000, "endless": endless}
    world.written(1, after=values, details={"many": list(range(5000))})
    (said,) = contents(world)
    assert said["after"]["nan"] == "nan"
    assert said["after"]["odd"] == "odd"
    assert len(said["after"]["long"]) == 1001
    assert len(said["details"]["many"]) == 100
    assert world.verify().broken is None


def test_a_value_that_cannot_be_printed_leaves_the_deed_itself(world: World):
    class Broken:
        def __str__(self) -> str:
            raise RuntimeError

    world.written(1, after={"bad": Broken()})
    (said,) = contents(world)
    assert (said["action"], said["details"]) == ("record.updated", {"unreadable": "RuntimeError"})


def test_recording_takes_less_than_a_millisecond(world: World):
    spent = []
    for number in range(500):
        begun = time.perf_counter()
        world.trail.record(Deed("lead.scored", "bridge", ("Leads", str(number)), {"ai_score": 1}, {"ai_score": 2}))
        spent.append(time.perf_counter() - begun)
    assert sorted(spent)[250] < 0.001  # the median: the machine may be busy with other things now and then


def test_the_chain_reads_the_same_on_an_engine_of_its_own(world: World, clock: FixedClock, engine: Engine):
    world.written(3, after={"name": "Zoë 🎉", "n": 1.0, "big": 2**60})
    lines = list(SqlLines(engine, Chain(b"k" * 32)).walk(Question(), 0))
    assert len(lines) == 3
    assert world.verify().broken is None
