"""One process at a time, and not for ever when it dies."""

import time

import pytest
import redis

from suitecrm_bridge.core.redis import Busy, long_lock


def test_a_second_holder_is_turned_away(redis_client: "redis.Redis") -> None:
    with long_lock(redis_client, "x", wait=0), pytest.raises(Busy), long_lock(redis_client, "x", wait=0):
        pytest.fail("both hold it")


def test_it_is_free_after_an_error(redis_client: "redis.Redis") -> None:
    with pytest.raises(ZeroDivisionError), long_lock(redis_client, "x", wait=0):
        _ = 1 / 0
    with long_lock(redis_client, "x", wait=0):
        assert redis_client.exists("scb:lock:x")


def test_a_lease_that_ran_out_does_not_free_the_next_holders_lock(redis_client: "redis.Redis") -> None:
    with long_lock(redis_client, "x", wait=0):
        redis_client.set("scb:lock:x", "another holder")
    assert redis_client.get("scb:lock:x") == b"another holder"


def test_a_long_lock_says_when_it_was_lost(redis_client: "redis.Redis") -> None:
    with long_lock(redis_client, "x", wait=0) as held:
        assert held.renew()
        redis_client.set("scb:lock:x", "another holder")
        assert not held.renew()
        redis_client.delete("scb:lock:x")
        assert not held.renew()


def test_a_long_lock_outlives_its_lease_while_it_is_held(redis_client: "redis.Redis") -> None:
    with long_lock(redis_client, "x", wait=0, seconds=0.15):
        for _ in range(20):
            time.sleep(0.02)
            assert redis_client.exists("scb:lock:x")


def test_a_long_lock_whose_holder_was_killed_is_free_within_ten_seconds(redis_client: "redis.Redis") -> None:
    with long_lock(redis_client, "x", wait=0):
        assert 0 < redis_client.pttl("scb:lock:x") <= 10_000
