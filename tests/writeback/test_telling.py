"""What the outbox brought to SuiteCRM is no news there, so it says itself what changed."""

import pytest

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.writeback.model import Write
from tests.fakes.suitecrm import lead_ids
from tests.writeback.conftest import Bench


def test_what_was_written_is_told_to_the_copies_before_it_is_settled(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.service.put([Write("Leads", lead_id, {"ai_score": 41})])
    bench.copies.down = True
    with pytest.raises(Unavailable):
        bench.flush()
    assert bench.rows.waiting() == 1
    bench.copies.down = False
    bench.flush()
    assert bench.rows.waiting() == 0
    assert bench.copies.told == [("Leads", lead_id)]
