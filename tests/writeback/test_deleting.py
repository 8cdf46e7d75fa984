"""Records that the bridge made and takes away again."""

from suitecrm_bridge.features.writeback.model import Write
from tests.writeback.conftest import Bench


def test_a_record_is_emptied_and_then_deleted(bench: Bench) -> None:
    record = Write.creating("SCB_Visitors", "somebody", {"name": "Somebody"})
    bench.service.put([record, Write("SCB_Visitors", record.record_id, {"name": "Erased"}, mode="full")])
    bench.service.put([Write.deleting("SCB_Visitors", record.record_id)])
    bench.flush()
    bench.flush()
    assert (bench.rows.waiting(), bench.rows.dead()) == (0, 0)
    [[name, deleted]] = [
        [row["name"], row["deleted"]] for row in bench.sandbox.world.database.rows("SELECT * FROM scb_visitors", ())
    ]
    assert (name, int(deleted)) == ("Erased", 1)


def test_deleting_what_never_was_is_done_already(bench: Bench) -> None:
    bench.service.put([Write.deleting("SCB_Visitors", "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa")])
    bench.flush()
    assert (bench.rows.waiting(), bench.rows.dead()) == (0, 0)
