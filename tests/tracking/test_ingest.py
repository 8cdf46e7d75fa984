"""From the stream to the tables: nothing lost, nothing twice, nothing in the way."""

import time
from datetime import timedelta

import pytest
import redis
from sqlalchemy import Engine, func, insert, select, text

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.commands import IdentifyVisitor
from suitecrm_bridge.features.tracking.consumer import Consumer
from suitecrm_bridge.features.tracking.model import Entry
from suitecrm_bridge.features.tracking.ports import Sender
from suitecrm_bridge.features.tracking.schemas import events_of, parse
from suitecrm_bridge.features.tracking.service import IngestService
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.gate import STREAM, Limits, RedisGate
from suitecrm_bridge.features.tracking.storage.stream import GROUP, RedisArrivals
from suitecrm_bridge.features.tracking.storage.tables import events, visitor_records, visitors
from tests.tracking.world import ANNA, NOON, Queued, entry, examiner, wire


@pytest.fixture
def queue() -> Queued:
    return Queued()


class Ingest:
    """An ingest process without the process."""

    def __init__(self, client: "redis.Redis", engine: Engine, clock: FixedClock, queue: Queued) -> None:
        self.client, self.engine, self.clock, self.queue = client, engine, clock, queue
        self.gate = RedisGate(client, Limits())
        self.rested: list[float] = []

    def send(self, *entries: Entry) -> None:
        for one in entries:
            assert self.gate.admit(one, sender=Sender("one", "anna", None), events=1).verdict == "taken"

    def consumer(self, name: str = "one", abandoned_ms: int = 60_000) -> Consumer:
        service = IngestService(SqlEvents(self.engine, self.clock), self.queue, lambda: 0, self.clock)
        arrivals = RedisArrivals(self.client, self.clock, name, abandoned_ms=abandoned_ms)
        self.last = Consumer(arrivals, service, self._rest, examiner())
        return self.last

    def _rest(self, seconds: float) -> None:
        self.rested.append(seconds)
        if len(self.rested) > 3:
            self.last.stop()

    def counted(self) -> tuple[int, int]:
        """Stored events, counted page views."""
        with self.engine.connect() as connection:
            return (
                connection.scalar(select(func.count()).select_from(events)) or 0,
                connection.scalar(select(func.sum(visitors.c.page_views))) or 0,
            )


@pytest.fixture
def ingest(redis_client: "redis.Redis", engine: Engine, clock: FixedClock, queue: Queued) -> Ingest:
    return Ingest(redis_client, engine, clock, queue)


def test_counted_entries_leave_the_stream(ingest: Ingest) -> None:
    ingest.send(entry(wire(), wire()), entry(wire()))
    ingest.consumer().step()
    assert (ingest.counted(), ingest.client.xlen(STREAM)) == ((3, 3), 0)
    assert ingest.client.xpending(STREAM, GROUP)["pending"] == 0


def test_an_entry_of_a_dead_consumer_is_taken_over_and_counted_once(ingest: Ingest) -> None:
    ingest.send(entry(wire()), entry(wire()))
    # Killed after the commit and before the acknowledgement: the entries are counted and still pending.
    dead = RedisArrivals(ingest.client, ingest.clock, "dead")
    arrivals = dead.next()
    ingest.consumer("witness").step()
    assert ingest.counted() == (0, 0)
    SqlEvents(ingest.engine, ingest.clock).store([e for a in arrivals if a.entry for e in events_of(a.entry)])
    time.sleep(0.02)
    ingest.consumer("heir", abandoned_ms=10).step()
    assert (ingest.counted(), ingest.client.xlen(STREAM)) == ((2, 2), 0)


def test_what_cannot_be_read_is_a_dead_letter_and_stops_nobody(ingest: Ingest) -> None:
    ingest.client.xadd(STREAM, {"nonsense": "1"})
    ingest.client.xadd(STREAM, {"h": "s\n1\n\n", "b": "{"})
    ingest.send(entry(wire()))
    ingest.consumer().step()
    assert (ingest.counted(), ingest.client.xlen(STREAM)) == ((1, 1), 0)
    letters = DeadEntries(ingest.client).list(10)
    assert [letter.reason.split(":")[0] for letter in letters] == ["cannot be read", "not one of our entries"]
    assert DeadEntries(ingest.client).count() == 2


def test_a_replayed_dead_letter_is_counted(ingest: Ingest) -> None:
    good = entry(wire())
    ingest.send(good)
    arrivals = RedisArrivals(ingest.client, ingest.clock, "one")
    arrivals.bury(arrivals.next()[0].id, "for a test")
    source = DeadEntries(ingest.client)
    [letter] = source.list(10)
    assert (letter.reason, letter.at, letter.payload["body"]) == ("for a test", NOON, good.body.decode())
    assert source.replay(letter.id) is True
    assert source.replay(letter.id) is False
    assert source.replay("no id") is False
    ingest.consumer().step()
    assert (ingest.counted(), source.count()) == ((1, 1), 0)


def test_what_the_database_refuses_is_given_up_after_five_deliveries(ingest: Ingest) -> None:
    with ingest.engine.begin() as connection:
        connection.execute(
            text(
                "CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.title = 'bad' "
                "BEGIN SELECT RAISE(ABORT, 'no such thing'); END"
            )
        )
    ingest.send(entry(wire()), entry(wire(title="bad")), entry(wire()))
    for _ in range(6):
        ingest.consumer(abandoned_ms=5).step()
        assert ingest.counted() == (2, 2)
        time.sleep(0.02)
    [letter] = DeadEntries(ingest.client).list(10)
    assert "no such thing" in letter.reason
    assert ingest.client.xlen(STREAM) == 0


def test_a_database_that_is_down_only_makes_it_wait(ingest: Ingest) -> None:
    ingest.send(entry(wire()))
    with ingest.engine.begin() as connection:
        connection.execute(text("ALTER TABLE events RENAME TO away"))
    ingest.consumer().step()
    assert len(ingest.rested) == 4
    with ingest.engine.begin() as connection:
        connection.execute(text("ALTER TABLE away RENAME TO events"))
    time.sleep(0.02)
    ingest.consumer("heir", abandoned_ms=10).step()
    assert (ingest.counted(), DeadEntries(ingest.client).count()) == ((1, 1), 0)


def test_a_group_that_vanished_is_made_again(ingest: Ingest) -> None:
    consumer = ingest.consumer()
    ingest.send(entry(wire()))
    consumer.step()
    ingest.client.flushall()
    ingest.send(entry(wire()))
    consumer.step()
    consumer.step()
    assert ingest.counted() == (2, 2)


def test_an_address_hurries_its_resolution(ingest: Ingest, queue: Queued) -> None:
    ingest.send(entry(wire("identify", email=" Anna@Shop.Example ")))
    ingest.consumer().step()
    assert queue.sent == [IdentifyVisitor(ANNA)]


def test_a_queue_that_is_down_holds_nothing_up(ingest: Ingest, queue: Queued) -> None:
    queue.down = True
    ingest.send(entry(wire("identify", email="anna@shop.example")))
    ingest.consumer().step()
    assert (ingest.counted(), ingest.client.xlen(STREAM)) == ((1, 0), 0)


def test_trouble_with_showing_never_stops_counting(ingest: Ingest, engine: Engine, clock: FixedClock) -> None:
    def broken() -> int:
        raise RuntimeError("the outbox is broken")

    service = IngestService(SqlEvents(engine, clock), Queued(), broken, clock)
    with engine.begin() as connection:
        row = {
            "visitor_id": ANNA,
            "module": "Leads",
            "record_id": "1",
            "link_id": 1,
            "linked_at": NOON,
            "confidence": 1.0,
        }
        connection.execute(insert(visitor_records), row)
    consumer = Consumer(RedisArrivals(ingest.client, clock, "one"), service, lambda _: None, examiner())
    for _ in range(2):
        ingest.send(entry(wire()))
        consumer.step()
    assert ingest.counted() == (2, 2)


def test_a_wrong_clock_is_corrected_by_when_it_was_sent(ingest: Ingest) -> None:
    ms = NOON.timestamp() * 1000
    hour = 3_600_000
    ingest.send(
        entry(wire(at=ms + hour - 5000), sent_at=ms + hour, received=NOON),
        entry(wire(at=-1e300), sent_at=ms, received=NOON),
        entry(wire(at=ms + 10 * hour), sent_at=ms, received=NOON),
    )
    ingest.consumer().step()
    with ingest.engine.connect() as connection:
        times = sorted(connection.scalars(select(events.c.at)))
    assert times == [NOON - timedelta(seconds=5), NOON, NOON]


def test_nul_characters_do_not_reach_the_database(ingest: Ingest) -> None:
    ingest.send(entry(wire("event", name="a\0b", title="\0", props={"k\0": ["v\0", {"n": 1}]})))
    ingest.consumer().step()
    with ingest.engine.connect() as connection:
        row = connection.execute(select(events)).one()
    assert (row.name, row.title, row.props) == ("ab", "", {"k": ["v", {"n": 1}]})


@pytest.mark.parametrize(
    "props",
    [
        {"n": 10**30},
        {"n": -(10**400)},
        {"x": 1.7e308},
        {"🎉" * 20: "👩‍👩‍👧"},
        {"": [[], {}, None, True]},
        {"text": "\\ud800 is no character"},
    ],
)
def test_whatever_is_accepted_can_be_stored(ingest: Ingest, props: dict[str, object]) -> None:
    sent = entry(wire("event", name="odd", props=props))
    assert parse(sent.body).accepted == 1
    ingest.send(sent)
    ingest.consumer().step()
    assert (ingest.counted()[0], DeadEntries(ingest.client).count()) == (1, 0)


def test_leaving_removes_a_consumer_that_owes_nothing(ingest: Ingest) -> None:
    arrivals = RedisArrivals(ingest.client, ingest.clock, "one")
    ingest.send(entry(wire()))
    taken = arrivals.next()
    arrivals.leave()
    assert len(ingest.client.xinfo_consumers(STREAM, GROUP)) == 1
    arrivals.done([one.id for one in taken])
    arrivals.leave()
    assert ingest.client.xinfo_consumers(STREAM, GROUP) == []
