"""Workers take turns at one lead."""

import pytest
import redis

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.rq_housekeeping import ALIVE_FOR
from suitecrm_bridge.features.scoring import storage
from suitecrm_bridge.features.scoring.storage import RedisTurns


def test_one_lead_is_scored_by_one_worker_at_a_time(
    redis_client: "redis.Redis", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "_WAIT_SECONDS", 0.05)
    turns = RedisTurns(redis_client)
    with turns.turn_of("a"), turns.turn_of("b"), pytest.raises(Unavailable), turns.turn_of("a"):
        pytest.fail("two workers at one lead")
    with turns.turn_of("a"):
        pass


def test_an_error_inside_a_turn_stays_what_it_is_and_ends_the_turn(redis_client: "redis.Redis") -> None:
    turns = RedisTurns(redis_client)
    with pytest.raises(KeyError), turns.turn_of("a"):
        raise KeyError
    with turns.turn_of("a"):
        pass


def test_a_turn_whose_holder_was_killed_is_free_before_its_job_is_found_again(redis_client: "redis.Redis") -> None:
    with RedisTurns(redis_client).turn_of("a"):
        assert 0 < redis_client.pttl("scb:lock:score:a") < ALIVE_FOR * 1000
