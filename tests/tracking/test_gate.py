"""The gate against a real Redis: buckets, a bounded stream, one round trip."""

import time
from datetime import date

import pytest
import redis

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model import Entry
from suitecrm_bridge.features.tracking.ports import Sender, Whose
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.tracking.storage.gate import STREAM, WAITING, Limits, RedisGate, entry_of, head_of
from suitecrm_bridge.features.tracking.storage.salts import RedisSalts
from suitecrm_bridge.features.tracking.storage.stream import RedisArrivals
from tests.tracking.world import entry, wire


def by(address: str, visitor: str = "anna", first: str | None = None, whose: Whose = "browser") -> Sender:
    return Sender(address, visitor, first, whose)


def size(*entries: Entry) -> int:
    return sum(len(head_of(one)) + len(one.body) for one in entries)


def waiting(client: "redis.Redis") -> int:
    return int(client.get(WAITING) or 0)


def test_an_admitted_entry_is_in_the_stream(redis_client: "redis.Redis") -> None:
    sent = entry(wire())
    answer = RedisGate(redis_client, Limits(address_rate=1, address_burst=10)).admit(sent, sender=by("one"), events=3)
    assert (answer.verdict, answer.left) == ("taken", 7)
    [(_, fields)] = redis_client.xrange(STREAM)
    assert entry_of(fields) == sent


def test_an_empty_bucket_takes_nothing_and_says_when_it_will(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(address_rate=1, address_burst=10))
    assert gate.admit(entry(wire()), sender=by("one"), events=10).verdict == "taken"
    refused = gate.admit(entry(wire()), sender=by("one"), events=5)
    assert refused.verdict == "address_limited"
    assert 4000 < refused.wait_ms <= 5000
    assert gate.admit(entry(wire()), sender=by("two"), events=5).verdict == "taken"
    assert redis_client.xlen(STREAM) == 2


def test_a_site_has_a_bucket_over_all_addresses(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(site_rate=1, site_burst=10))
    verdicts = [gate.admit(entry(wire()), sender=by(str(number)), events=4).verdict for number in range(3)]
    assert verdicts == ["taken", "taken", "site_limited"]


def test_a_refused_batch_costs_no_tokens(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(site_rate=0.001, site_burst=10, address_rate=0.001, address_burst=5))
    assert gate.admit(entry(wire()), sender=by("one"), events=6).verdict == "address_limited"
    assert gate.admit(entry(wire()), sender=by("two"), events=5).verdict == "taken"
    assert gate.admit(entry(wire()), sender=by("three"), events=5).verdict == "taken"


def test_a_full_stream_is_refused_rather_than_trimmed(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(longest_stream=2))
    verdicts = [gate.admit(entry(wire()), sender=by("one"), events=1).verdict for _ in range(3)]
    assert (verdicts, redis_client.xlen(STREAM)) == (["taken", "taken", "full"], 2)


def test_a_large_batch_costs_as_many_events_as_it_has_kilobytes(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(address_rate=0.001, address_burst=100))
    small, large = entry(wire()), entry(wire("event", name="x", props={"text": "x" * 8_000}))
    assert 8_192 < len(large.body) <= 9_216
    left = [
        gate.admit(one, sender=by("one"), events=events).left for one, events in ((small, 1), (large, 1), (large, 20))
    ]
    assert left == [99, 90, 70]


def test_the_stream_is_bounded_by_bytes_and_free_again_when_they_are_counted(
    redis_client: "redis.Redis", clock: FixedClock
) -> None:
    one = entry(wire(title="x" * 400))
    gate = RedisGate(redis_client, Limits(largest_stream=3 * size(one) - 1))
    verdicts = [gate.admit(one, sender=by("one"), events=1).verdict for _ in range(4)]
    assert (verdicts, waiting(redis_client)) == (["taken"] * 3 + ["full"], 3 * size(one))
    assert gate.admit(one, sender=by("one", first="a"), events=1).wait_ms == 5000
    arrivals = RedisArrivals(redis_client, clock, "one", batch=1)
    ids = [found.id for found in arrivals.next()]
    # Said twice, as after an answer that got lost.
    for _ in range(2):
        arrivals.done(ids)
    assert waiting(redis_client) == 2 * size(one)
    assert gate.admit(one, sender=by("one", first="a"), events=1).verdict == "taken"


def test_bytes_follow_an_entry_to_the_dead_letters_and_back(redis_client: "redis.Redis", clock: FixedClock) -> None:
    good, bad = entry(wire()), entry(wire(title="bad"))
    gate = RedisGate(redis_client, Limits())
    for one in (good, bad):
        gate.admit(one, sender=by("one"), events=1)
    arrivals = RedisArrivals(redis_client, clock, "one")
    arrivals.bury(arrivals.next()[1].id, "for a test")
    assert waiting(redis_client) == size(good)
    source = DeadEntries(redis_client)
    assert source.replay(source.list(1)[0].id)
    assert waiting(redis_client) == size(good, bad)


def test_a_count_of_bytes_that_went_wrong_ends_with_an_empty_stream(
    redis_client: "redis.Redis", clock: FixedClock
) -> None:
    one = entry(wire())
    gate = RedisGate(redis_client, Limits(largest_stream=1_000_000))
    redis_client.set(WAITING, 1_000_000)
    assert gate.admit(one, sender=by("one"), events=1).verdict == "taken"
    assert waiting(redis_client) == size(one)
    redis_client.set(WAITING, 1)  # entries of an older version, which did not count them
    arrivals = RedisArrivals(redis_client, clock, "one")
    arrivals.done([found.id for found in arrivals.next()])
    assert waiting(redis_client) == 0


def test_a_redis_that_forgot_the_script_learns_it_again(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits())
    gate.admit(entry(wire()), sender=by("one"), events=1)
    redis_client.script_flush()
    assert gate.admit(entry(wire()), sender=by("one"), events=1).verdict == "taken"


def test_an_unreachable_redis_is_unavailable() -> None:
    nowhere = redis.Redis.from_url("unix:///nowhere/redis.sock", retry=None)
    with pytest.raises(Unavailable):
        RedisGate(nowhere, Limits()).admit(entry(wire()), sender=by("one"), events=1)


def test_a_connection_that_was_cut_is_replaced(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits())
    gate.admit(entry(wire()), sender=by("one"), events=1)
    redis_client.client_kill_filter(_type="normal", skipme=True)
    assert gate.admit(entry(wire()), sender=by("one"), events=1).verdict == "taken"
    assert redis_client.xlen(STREAM) == 2


def test_an_answer_that_came_too_late_is_never_taken_for_the_next_one(
    redis_url: str, redis_client: "redis.Redis"
) -> None:
    impatient = redis.Redis.from_url(redis_url, socket_timeout=0.1)
    gate = RedisGate(impatient, Limits(address_rate=0.001, address_burst=1000))
    gate.admit(entry(wire()), sender=by("one"), events=100)
    redis_client.client_pause(400)
    with pytest.raises(Unavailable):
        gate.admit(entry(wire()), sender=by("one"), events=100)
    redis_client.client_unpause()
    before = gate.admit(entry(wire()), sender=by("two"), events=1).left
    assert before == 999
    impatient.close()


def test_a_visitor_has_a_bucket_whatever_the_address(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(visitor_rate=1, visitor_burst=10))
    verdicts = [gate.admit(entry(wire()), sender=by(str(n)), events=4).verdict for n in range(3)]
    assert verdicts == ["taken", "taken", "visitor_limited"]
    assert gate.admit(entry(wire()), sender=by("0", "bert"), events=4).verdict == "taken"


def test_only_the_first_hit_of_a_page_load_needs_no_token(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits())
    loads = ["a", "a", "b", None, "a"]
    verdicts = [gate.admit(entry(wire()), sender=by("one", first=load), events=1).verdict for load in loads]
    assert verdicts == ["taken", "unproved", "taken", "taken", "unproved"]
    assert gate.admit(entry(wire()), sender=by("one", "bert", "a"), events=1).verdict == "taken"
    assert redis_client.xlen(STREAM) == 4


def test_a_visitor_has_only_so_many_first_hits_and_goes_on_with_a_token(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(first_hits=3))
    loads = ["", "a", "b", "c", "d"]
    verdicts = [gate.admit(entry(wire()), sender=by("one", first=load), events=1).verdict for load in loads]
    assert verdicts == ["taken"] * 3 + ["unproved"] * 2
    # Not another address either, nor one event fewer.
    assert gate.admit(entry(wire()), sender=by("two", first="e"), events=1).verdict == "unproved"
    assert gate.admit(entry(wire()), sender=by("one"), events=1).verdict == "taken"
    assert gate.admit(entry(wire()), sender=by("one", "bert", "a"), events=1).verdict == "taken"
    assert redis_client.xlen(STREAM) == 5


def test_first_hits_come_back_one_by_one_within_half_an_hour(redis_client: "redis.Redis") -> None:
    # So many that one comes back every 100 ms.
    gate = RedisGate(redis_client, Limits(first_hits=18_000))
    bucket = f"scb:bucket:{entry(wire()).site_id}:anna:new"
    gate.admit(entry(wire()), sender=by("one", first="a"), events=1)
    # As if all of them had been used just now.
    seconds, micros = redis_client.time()
    redis_client.set(bucket, seconds * 1000 + micros // 1000 + 1_800_000)
    assert gate.admit(entry(wire()), sender=by("one", first="b"), events=1).verdict == "unproved"
    time.sleep(0.15)
    assert gate.admit(entry(wire()), sender=by("one", first="b"), events=1).verdict == "taken"


def test_an_id_that_many_share_has_more_first_hits_and_a_picture_is_always_first(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(first_hits=1, shared_first_hits=2))

    def verdicts(whose: Whose) -> list[str]:
        senders = [by("one", whose, f"{whose} {n}", whose) for n in range(4)]
        return [gate.admit(entry(wire()), sender=sender, events=1).verdict for sender in senders]

    assert verdicts("browser") == ["taken"] + ["unproved"] * 3
    assert verdicts("day") == ["taken"] * 2 + ["unproved"] * 2
    assert verdicts("picture") == ["taken"] * 4


def test_an_address_has_only_so_many_first_hits(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(newcomers_rate=0.001, newcomers_burst=2))
    made_up = [by("one", f"visitor {n}", "") for n in range(3)]
    verdicts = [gate.admit(entry(wire()), sender=sender, events=50).verdict for sender in made_up]
    assert verdicts == ["taken", "taken", "newcomers_limited"]
    assert gate.admit(entry(wire()), sender=by("one"), events=50).verdict == "taken"
    assert gate.admit(entry(wire()), sender=made_up[2], events=50).verdict == "newcomers_limited"


def test_a_refused_first_hit_may_be_tried_again(redis_client: "redis.Redis") -> None:
    gate = RedisGate(redis_client, Limits(visitor_rate=50, visitor_burst=5))
    gate.admit(entry(wire()), sender=by("one"), events=5)
    assert gate.admit(entry(wire()), sender=by("one", first="a"), events=5).verdict == "visitor_limited"
    time.sleep(0.15)
    assert gate.admit(entry(wire()), sender=by("one", first="a"), events=5).verdict == "taken"


def test_every_process_has_the_same_salt_for_a_day_and_it_does_not_last(redis_client: "redis.Redis") -> None:
    today, tomorrow = date(2026, 11, 25), date(2026, 11, 26)
    one, other = RedisSalts(redis_client), RedisSalts(redis_client)
    assert one.of(today) == other.of(today) != one.of(tomorrow)
    assert len(one.of(today)) == 32
    assert all(0 < redis_client.ttl(name) <= 172_800 for name in redis_client.keys("scb:salt:*"))
