"""The change feed is read to its end, acknowledged after the commands are queued, and tells when SuiteCRM is back."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import pytest
import redis
import stamina

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.redis import long_lock
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.changes.service import ChangesService
from suitecrm_bridge.features.changes.storage import RedisTurn
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.sandbox import Sandbox, create_sandbox
from tests.fakes.copies import FakeCopies
from tests.fakes.news import FakeNews
from tests.fakes.queue import FakeQueue
from tests.fakes.suitecrm import lead_ids, worker_crm


class Resumed:
    def __init__(self) -> None:
        self.times = 0

    def resume(self) -> None:
        self.times += 1


@dataclass
class Bench:
    sandbox: Sandbox
    crm: Crm
    queue: FakeQueue
    writeback: Resumed
    service: ChangesService
    redis: "redis.Redis"
    clock: FixedClock
    copies: FakeCopies
    news: FakeNews

    def save(self, lead_ids: Sequence[str], status: str) -> None:
        """What people do in SuiteCRM."""
        for lead_id in lead_ids:
            self.crm.update("Leads", lead_id, {"status": status, "description": f"{status} {self.clock.now()}"})

    def scored(self) -> list[str]:
        return [command.lead_id for command in self.queue.sent if isinstance(command, ScoreLead)]

    def read(self) -> None:
        self.clock.advance(seconds=10)  # past the circuit breaker's patience
        self.service.read()


@pytest.fixture
def bench(redis_client: "redis.Redis", clock: FixedClock) -> Iterator[Bench]:
    with closing(create_sandbox()) as sandbox, stamina.set_testing(True):
        crm, queue, writeback = worker_crm(sandbox, redis_client, clock), FakeQueue(), Resumed()
        copies = FakeCopies()
        news = FakeNews()
        service = ChangesService(crm, queue, RedisTurn(redis_client), queue, writeback, copies, clock, news)
        yield Bench(sandbox, crm, queue, writeback, service, redis_client, clock, copies, news)


def test_a_saved_lead_is_scored_and_its_change_acknowledged(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    bench.read()
    assert bench.scored() == [lead_id]
    assert bench.crm.changes().backlog == 0


def test_a_backlog_of_several_pages_is_read_in_one_turn(bench: Bench) -> None:
    ids = lead_ids(bench.sandbox, 60)
    for status in ("Assigned", "In Process", "Converted", "Recycled"):
        bench.save(ids, status)
    assert bench.crm.changes().backlog == 240
    bench.read()
    assert bench.crm.changes().backlog == 0
    assert set(bench.scored()) == set(ids)


def test_copies_of_what_changed_are_outdated_and_the_rest_is_good_for_a_while(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    bench.read()
    assert bench.copies.told == [("Leads", lead_id)]
    assert bench.copies.trusted == 1


def test_nothing_is_acknowledged_while_copies_cannot_be_told(bench: Bench) -> None:
    bench.save(lead_ids(bench.sandbox, 1), "Assigned")
    bench.copies.down = True
    with pytest.raises(Unavailable):
        bench.read()
    assert bench.crm.changes().backlog == 1
    assert bench.copies.trusted == 0


def test_nothing_is_acknowledged_while_commands_cannot_be_queued(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    bench.queue.down = True
    with pytest.raises(Unavailable):
        bench.read()
    bench.queue.down = False
    bench.read()
    assert bench.scored() == [lead_id]


def test_an_acknowledgement_that_fails_does_not_score_again_and_again(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    bench.sandbox.faults.set("down", path="changes/ack")
    for _ in range(5):
        bench.read()
    bench.sandbox.faults.clear()
    bench.read()
    assert bench.scored() == [lead_id]
    assert bench.crm.changes().backlog == 0


def test_a_suitecrm_that_is_down_is_quiet_and_its_return_is_told_to_all_who_wait(bench: Bench) -> None:
    bench.read()
    assert bench.queue.hastened == 0
    bench.sandbox.faults.set("down")
    for _ in range(3):
        bench.read()
    assert (bench.queue.hastened, bench.writeback.times) == (0, 0)
    bench.sandbox.faults.clear()
    bench.read()
    bench.read()
    assert (bench.queue.hastened, bench.writeback.times) == (2, 2)


def test_telling_ends_half_a_minute_after_the_return(bench: Bench) -> None:
    turn = RedisTurn(bench.redis)
    assert turn.lost()
    assert not turn.lost()
    assert turn.found()
    assert 0 < bench.redis.pttl("scb:crm:returning") <= 30_000
    bench.redis.delete("scb:crm:returning")
    assert not turn.found()


def test_only_one_process_reads_at_a_time(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    with long_lock(bench.redis, "changes", wait=0):
        bench.read()
    assert bench.queue.sent == []


def test_modules_nobody_asked_for_are_acknowledged_and_ignored(bench: Bench) -> None:
    row = bench.sandbox.world.database.row("SELECT id FROM contacts WHERE deleted = 0 LIMIT 1")
    assert row is not None
    bench.crm.update("Contacts", row["id"], {"description": "news"})
    assert bench.crm.changes().backlog == 1
    bench.read()
    assert bench.queue.sent == []
    assert bench.crm.changes().backlog == 0


def test_a_change_is_announced_before_it_is_acknowledged(bench: Bench) -> None:
    (lead_id,) = lead_ids(bench.sandbox, 1)
    bench.save([lead_id], "Assigned")
    bench.news.down = True
    with pytest.raises(Unavailable):
        bench.read()
    assert bench.crm.changes().backlog == 1
    bench.news.down = False
    bench.read()
    assert bench.news.types == ["lead.updated"]
    assert bench.news.events[0].data["id"] == lead_id
    assert bench.crm.changes().backlog == 0
