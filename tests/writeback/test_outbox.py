"""Values on their way to SuiteCRM: through outages, refusals and crashes, in order and once."""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any

import pytest

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.core.redis import long_lock
from suitecrm_bridge.crm import WriteError, WriteItem, WriteResult
from suitecrm_bridge.features.writeback.commands import FlushWriteback
from suitecrm_bridge.features.writeback.model import Mode, Write
from suitecrm_bridge.features.writeback.ports import CrmWriter
from suitecrm_bridge.features.writeback.service import WritebackService
from suitecrm_bridge.sandbox import create_sandbox
from tests.fakes.suitecrm import answered, lead, lead_ids, worker_crm
from tests.writeback.conftest import Bench

pytestmark = pytest.mark.databases


def items_sent(bench: Bench) -> list[dict[str, Any]]:
    return [item for body in answered(bench.sandbox, "bridge/write") for item in body["items"]]


def test_a_value_put_in_arrives_and_leaves_the_outbox(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 72, "ai_scored_at": "2026-11-22T12:00:00Z"})])
    assert bench.queue.sent == [FlushWriteback()]
    bench.flush()
    assert lead(bench.sandbox, lead_id)["ai_score"] == 72
    assert (bench.rows.waiting(), bench.rows.dead()) == (0, 0)


def test_a_redis_that_is_down_loses_nothing(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.queue.down = True
    bench.service.put([Write("Leads", lead_id, {"ai_score": 1})])
    assert bench.rows.waiting() == 1


def test_nothing_is_kept_when_one_value_cannot_be(bench: Bench) -> None:
    good, bad = Write("Leads", "1", {"ai_score": 1}), Write("Leads", "1", {"ai_score": float("nan")})
    with pytest.raises(Invalid, match="not plain JSON"):
        bench.service.put([good, bad])
    assert bench.rows.waiting() == 0


def test_suitecrm_down_for_500_write_backs_gets_all_in_order_coalesced_and_none_twice(bench: Bench) -> None:
    ids = lead_ids(bench.sandbox, 50)
    bench.sandbox.faults.set("down")
    for number in range(500):
        bench.service.put([Write("Leads", ids[number % 50], {"ai_score": number // 50, "total_visits": number})])
        if number % 100 == 0:
            bench.flush()
    assert bench.rows.waiting() == 500
    bench.sandbox.faults.clear()
    bench.flush()
    bench.flush()
    assert bench.rows.waiting() == 0
    sent = items_sent(bench)
    assert [item["id"] for item in sent] == ids
    assert [item["fields"] for item in sent] == [{"ai_score": 9, "total_visits": 450 + n} for n in range(50)]
    assert [lead(bench.sandbox, one)["total_visits"] for one in ids] == list(range(450, 500))


def test_an_answer_that_was_lost_is_asked_for_again_and_a_full_save_is_not_repeated(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 90, "ai_score_band": "hot"}, mode="full")])
    bench.sandbox.faults.set("lost_answer", path="bridge/write", times=1)
    bench.flush()
    assert bench.rows.waiting() == 1
    saved_at = lead(bench.sandbox, lead_id)["date_modified"]
    bench.flush()
    assert bench.rows.waiting() == 0
    assert lead(bench.sandbox, lead_id)["ai_score"] == 90
    assert lead(bench.sandbox, lead_id)["date_modified"] == saved_at


def test_a_create_whose_answer_was_lost_makes_one_record(bench: Bench) -> None:
    create = Write.creating("Leads", "form-7", {"last_name": "Lovelace"})
    bench.service.put([create])
    bench.sandbox.faults.set("lost_answer", path="bridge/write", times=1)
    bench.flush()
    bench.service.put([create, Write("Leads", create.record_id, {"ai_score": 7})])
    bench.flush()
    found = bench.sandbox.world.database.rows("SELECT id, ai_score FROM leads WHERE last_name = 'Lovelace'")
    assert found == [{"id": create.record_id, "ai_score": 7}]
    assert bench.rows.waiting() == 0


def test_a_refused_record_is_kept_with_its_reason_and_the_others_arrive(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    missing = "00000000-0000-4000-8000-000000000000"
    bench.service.put([Write("Leads", missing, {"ai_score": 1}), Write("Leads", lead_id, {"ai_score": 2})])
    bench.flush()
    assert lead(bench.sandbox, lead_id)["ai_score"] == 2
    (letter,) = bench.rows.list(10)
    assert letter.reason.startswith("NOT_FOUND: ")
    assert letter.payload["id"] == missing
    assert bench.rows.waiting() == 0


def test_a_replayed_row_is_written_when_the_cause_is_gone(bench: Bench) -> None:
    create = Write.creating("Leads", "late", {"last_name": "Late"})
    bench.service.put([Write("Leads", create.record_id, {"ai_score": 5})])
    bench.flush()
    (letter,) = bench.rows.list(10)
    bench.service.put([create])
    bench.flush()
    assert bench.rows.replay(letter.id)
    assert not bench.rows.replay(letter.id)
    bench.flush()
    assert lead(bench.sandbox, create.record_id)["ai_score"] == 5


@pytest.mark.parametrize("letter_id", ["", "-1", "nobody", "9" * 40, "1 OR 1=1"])
def test_replaying_an_id_that_is_none_says_so(bench: Bench, letter_id: str) -> None:
    assert not bench.rows.replay(letter_id)


def dead(bench: Bench) -> list[tuple[str, dict[str, Any]]]:
    """The code and the fields of every dead row, the oldest first."""
    return [(one.reason.split(":")[0], one.payload["fields"]) for one in reversed(bench.rows.list(10))]


def test_a_refused_field_is_kept_alone_and_the_records_other_values_arrive(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 5, "no_such": 1, "ai_score_band": "lukewarm"})])
    bench.service.put([Write("Leads", lead_id, {"ai_score": 6, "visitor_id": "v"})])
    bench.flush()
    assert (lead(bench.sandbox, lead_id)["ai_score"], lead(bench.sandbox, lead_id)["visitor_id"]) == (6, "v")
    (letter,) = bench.rows.list(10)
    assert letter.payload["fields"] == {"no_such": 1, "ai_score_band": "lukewarm"}
    assert "FIELD_NOT_OWNED: " in letter.reason
    assert "INVALID_VALUE: " in letter.reason
    assert bench.rows.waiting() == 0


def test_a_record_of_which_every_field_is_refused_is_kept_and_not_asked_for_ever(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"one": 1, "two": 2})])
    bench.flush()
    assert dead(bench) == [("FIELD_NOT_OWNED", {"one": 1, "two": 2})]
    assert bench.rows.waiting() == 0


def test_a_field_that_is_refused_every_time_is_kept_dead_once(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    for number in range(3):
        bench.service.put([Write("Leads", lead_id, {"ai_score": number, "no_such": number})])
        bench.flush()
    assert dead(bench) == [("FIELD_NOT_OWNED", {"no_such": 2})]
    assert lead(bench.sandbox, lead_id)["ai_score"] == 2


def test_an_outage_between_a_refusal_and_the_rest_keeps_everything(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 5, "no_such": 1})])
    crm = WriterInterrupted(bench.crm, lambda: bench.sandbox.faults.set("down"))
    WritebackService(bench.rows, bench.turn, crm, bench.copies, bench.queue, bench.clock).flush()
    assert (bench.rows.waiting(), bench.rows.dead()) == (1, 0)
    bench.sandbox.faults.clear()
    bench.flush()
    assert lead(bench.sandbox, lead_id)["ai_score"] == 5
    assert dead(bench) == [("FIELD_NOT_OWNED", {"no_such": 1})]


def test_a_created_record_lacks_only_the_field_that_was_refused(bench: Bench) -> None:
    create = Write.creating("Leads", "form-8", {"last_name": "Hopper", "no_such": 1})
    bench.service.put([create, Write("Leads", create.record_id, {"ai_score": 8})])
    bench.flush()
    assert lead(bench.sandbox, create.record_id)["last_name"] == "Hopper"
    assert lead(bench.sandbox, create.record_id)["ai_score"] == 8
    assert dead(bench) == [("UNKNOWN_FIELD", {"no_such": 1})]


class WriterBreakingOnce:
    """SuiteCRM's client; the first save of a new record breaks inside SuiteCRM."""

    def __init__(self, crm: CrmWriter) -> None:
        self._crm = crm
        self._broken = False

    def write(self, mode: Mode, items: Sequence[WriteItem]) -> Sequence[WriteResult]:
        if self._broken or items[0].op != "create":
            return self._crm.write(mode, items)
        self._broken = True
        return [WriteResult(one.record_id, "failed", WriteError("SAVE_FAILED", None, "broke")) for one in items]


def test_a_create_that_broke_does_not_bury_the_updates_behind_it(bench: Bench) -> None:
    create = Write.creating("Leads", "form-9", {"last_name": "Hamilton"})
    bench.service.put([create, Write("Leads", create.record_id, {"ai_score": 9})])
    service = WritebackService(
        bench.rows, bench.turn, WriterBreakingOnce(bench.crm), bench.copies, bench.queue, bench.clock
    )
    service.flush()
    assert (bench.rows.waiting(), bench.rows.dead()) == (2, 0)
    bench.clock.advance(seconds=60)
    service.flush()
    assert lead(bench.sandbox, create.record_id)["ai_score"] == 9
    assert (bench.rows.waiting(), bench.rows.dead()) == (0, 0)


def test_a_dead_row_keeps_only_what_no_newer_write_has_replaced(bench: Bench) -> None:
    create = Write.creating("Leads", "later", {"last_name": "Later"})
    bench.service.put([Write("Leads", create.record_id, {"ai_score": 5, "visitor_id": "v"})])
    bench.flush()
    bench.service.put([create, Write("Leads", create.record_id, {"ai_score": 6})])
    bench.flush()
    assert dead(bench) == [("NOT_FOUND", {"visitor_id": "v"})]


def test_replaying_an_older_dead_row_leaves_a_newer_one_alone(bench: Bench) -> None:
    create = Write.creating("Leads", "twice", {"last_name": "Twice"})
    fields: tuple[dict[str, int], ...] = ({"ai_score": 5, "intent_score": 1}, {"ai_score": 6})
    for values in fields:
        bench.service.put([Write("Leads", create.record_id, values)])
        bench.flush()
    assert dead(bench) == [("NOT_FOUND", {"intent_score": 1}), ("NOT_FOUND", {"ai_score": 6})]
    bench.service.put([create])
    bench.flush()
    newer, older = (letter.id for letter in bench.rows.list(10))
    assert bench.rows.replay(older)
    bench.flush()
    assert bench.rows.replay(newer)
    bench.flush()
    assert lead(bench.sandbox, create.record_id)["ai_score"] == 6
    assert lead(bench.sandbox, create.record_id)["intent_score"] == 1


class WriterInterrupted:
    """SuiteCRM's client, with something happening between its first answer and the settling of it."""

    def __init__(self, crm: CrmWriter, meanwhile: Callable[[], None]) -> None:
        self._crm = crm
        self._meanwhile = [meanwhile]

    def write(self, mode: Mode, items: Sequence[WriteItem]) -> Sequence[WriteResult]:
        results = self._crm.write(mode, items)
        if self._meanwhile:
            self._meanwhile.pop()()
        return results


def test_rows_that_arrive_during_a_flush_are_not_lost(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    crm = WriterInterrupted(bench.crm, lambda: bench.service.put([Write("Leads", lead_id, {"ai_score": 2})]))
    bench.service.put([Write("Leads", lead_id, {"ai_score": 1})])
    WritebackService(bench.rows, bench.turn, crm, bench.copies, bench.queue, bench.clock).flush()
    assert lead(bench.sandbox, lead_id)["ai_score"] == 2
    assert bench.rows.waiting() == 0


def test_a_second_flush_at_the_same_time_leaves_the_work_to_the_first(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 1})])
    with long_lock(bench.redis, "writeback", wait=0):
        bench.flush()
    assert items_sent(bench) == []
    assert bench.rows.waiting() == 1


def test_suitecrm_is_given_longer_rests_until_it_answers(bench: Bench) -> None:
    assert [bench.turn.pause() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    assert bench.turn.paused()
    bench.turn.resume()
    assert not bench.turn.paused()
    assert bench.turn.pause() == 1


def test_a_resting_outbox_asks_nothing(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 1})])
    bench.turn.pause()
    bench.service.flush()
    assert bench.sandbox.requests == []


def test_an_empty_outbox_asks_nothing(bench: Bench) -> None:
    bench.flush()
    assert bench.sandbox.requests == []


def test_without_the_package_everything_stays(bench: Bench) -> None:
    with closing(create_sandbox(package=False)) as bare:
        crm = worker_crm(bare, bench.redis, bench.clock)
        bench.service.put([Write("Leads", "1", {"ai_score": 1})])
        WritebackService(bench.rows, bench.turn, crm, bench.copies, bench.queue, bench.clock).flush()
    assert (bench.rows.waiting(), bench.rows.dead()) == (1, 0)
    assert bench.turn.paused()
