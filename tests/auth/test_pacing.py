"""Guessing gets slow, and nobody's guesses keep a person out."""

import threading
from datetime import timedelta

import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import CollectorRegistry
from werkzeug.test import TestResponse

from suitecrm_bridge.bootstrap import auth
from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.features.auth.model.pacing import LONGEST_PAUSE, Record, Tally, pause, wait
from suitecrm_bridge.features.auth.service import LoginService
from suitecrm_bridge.features.auth.storage.attempts import RedisAttempts
from suitecrm_bridge.web.device import Device
from tests.fakes.facade import Facade

tallies = st.builds(Tally, st.integers(0, 10**9), st.floats(0, 4e9))
moments = st.floats(0, 4e9)


@given(tallies, tallies, tallies, st.booleans(), moments)
def test_nobody_ever_waits_longer_than_the_longest_pause(
    origin: Tally, address: Tally, name: Tally, known: bool, now: float
):
    assert 0 <= wait(Record(origin, address, name, known), now) <= LONGEST_PAUSE


@given(tallies, tallies, moments)
def test_where_somebody_logged_in_before_no_failures_of_others_count(address: Tally, name: Tally, now: float):
    assert wait(Record(address=address, name=name, known=True), now) == 0


@given(tallies, moments)
def test_the_first_try_from_a_quiet_address_is_always_heard(name: Tally, now: float):
    assert wait(Record(name=name), now) == 0


@given(st.integers(0, 1000), st.integers(0, 30))
def test_pauses_never_get_shorter_with_more_failures(failures: int, free: int):
    assert pause(failures, free) <= pause(failures + 1, free)


def test_pauses_double_and_are_over_when_they_are_over():
    record = [Record(Tally(failures, 1000.0)) for failures in (4, 5, 6, 7, 50)]
    assert [wait(each, 1000.0) for each in record] == [0, 1, 2, 4, LONGEST_PAUSE]
    assert wait(record[-1], 1000.0 + LONGEST_PAUSE) == 0


def test_under_attack_strangers_have_no_free_tries():
    assert wait(Record(Tally(1, 1000.0), name=Tally(19)), 1000.0) == 0
    assert wait(Record(Tally(1, 1000.0), name=Tally(20)), 1000.0) == 1
    assert wait(Record(Tally(1, 1000.0), name=Tally(20), known=True), 1000.0) == 0


@pytest.fixture
def attempts(redis_client: "redis.Redis", clock: FixedClock) -> RedisAttempts:
    return RedisAttempts(redis_client, clock, b"k" * 32, CollectorRegistry())


HOME, CAFE = Device("Firefox on Linux", "192.0.2.1", "jar"), Device("Firefox on Linux", "198.51.100.1")
BOT = Device("curl", "203.0.113.66")


def fail(attempts: RedisAttempts, name: str, device: Device, times: int) -> list[float]:
    return [admitted(attempts, name, device) for _ in range(times)]


def admitted(attempts: RedisAttempts, name: str, device: Device) -> float:
    return attempts.admit(name, device).seconds


def test_a_guesser_waits_longer_and_longer(attempts: RedisAttempts, clock: FixedClock):
    assert fail(attempts, "ada", BOT, 6) == [0, 0, 0, 0, 0, 1]
    clock.advance(seconds=1)
    assert fail(attempts, "ADA ", BOT, 2) == [0, 2]
    clock.advance(seconds=2)
    assert fail(attempts, "ada", BOT, 2) == [0, 4]


def test_a_guesser_who_tries_one_password_on_many_names_is_slowed_by_address(attempts: RedisAttempts):
    waits = [admitted(attempts, f"user{number}", BOT) for number in range(30)]
    assert waits[:21] == [0] * 21
    assert all(seconds > 0 for seconds in waits[21:])


def test_an_attack_on_a_name_leaves_its_own_devices_and_new_places_in_peace(attempts: RedisAttempts):
    admitted(attempts, "ada", HOME)
    attempts.succeeded("ada", HOME, HOME)
    for number in range(200):
        fail(attempts, "ada", Device("curl", f"203.0.113.{number}"), 5)
    assert fail(attempts, "ada", HOME, 4) == [0] * 4
    assert admitted(attempts, "ada", CAFE) == 0
    assert admitted(attempts, "ada", CAFE) > 0


def test_a_busy_neighbour_at_the_same_address_does_not_slow_a_known_device(attempts: RedisAttempts):
    attempts.succeeded("ada", HOME, HOME)
    assert attempts.admit("ada", HOME).known
    neighbour = Device("curl", HOME.address)
    fail(attempts, "ada", neighbour, 50)
    fail(attempts, "bob", neighbour, 50)
    assert admitted(attempts, "ada", HOME) == 0
    assert admitted(attempts, "bob", neighbour) > 0


def test_an_invented_device_is_no_known_one(attempts: RedisAttempts):
    attempts.succeeded("ada", HOME, HOME)
    waits = [admitted(attempts, "ada", Device("curl", BOT.address, f"invented {number}")) for number in range(30)]
    assert all(seconds > 0 for seconds in waits[21:])


def test_logging_in_forgives_the_own_mistakes_and_not_the_address(attempts: RedisAttempts):
    fail(attempts, "ada", CAFE, 5)
    assert admitted(attempts, "ada", CAFE) > 0
    attempts.succeeded("ada", CAFE, CAFE)
    assert fail(attempts, "ada", CAFE, 4) == [0] * 4
    fail(attempts, "mallory", BOT, 1)
    attempts.succeeded("mallory", BOT, BOT)
    waits = [admitted(attempts, f"user{number}", BOT) for number in range(30)]
    assert any(waits)


def test_a_try_that_suitecrm_did_not_hear_does_not_count(attempts: RedisAttempts):
    for _ in range(50):
        assert admitted(attempts, "ada", CAFE) == 0
        attempts.unheard("ada", CAFE)


def test_everything_is_forgotten_after_an_hour_but_the_own_places(attempts: RedisAttempts, redis_client: "redis.Redis"):
    fail(attempts, "ada", BOT, 3)
    attempts.succeeded("ada", HOME, HOME)
    lives = {name.decode().split(":")[2]: redis_client.ttl(name) for name in redis_client.scan_iter("*login*")}
    assert set(lives) == {"origin", "address", "name", "known"}
    assert {kind for kind, seconds in lives.items() if 0 < seconds <= 3600} == {"origin", "address", "name"}
    assert timedelta(seconds=lives["known"]) > timedelta(days=100)


def test_redis_holds_no_name_and_no_address(attempts: RedisAttempts, redis_client: "redis.Redis"):
    fail(attempts, "ada-or-a-password", BOT, 2)
    attempts.succeeded("ada-or-a-password", HOME, HOME)
    kept = b"".join(name + redis_client.dump(name) for name in redis_client.scan_iter("*"))
    assert b"ada" not in kept
    assert b"192.0" not in kept
    assert b"203.0" not in kept


def try_from(facade: Facade, address: str, user_name: str, password: str) -> TestResponse:
    return facade.client.post(
        "/api/v1/auth/login",
        json={"user_name": user_name, "password": password},
        environ_overrides={"REMOTE_ADDR": address},
    )


@pytest.mark.parametrize("user_name", ["will", "nobody"])
def test_whoever_guesses_is_told_when_to_come_back(facade: Facade, moved_clock: FixedClock, user_name: str):
    answers = [try_from(facade, "203.0.113.66", user_name, "Wr0ng") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429]
    assert answers[-1].json["error"]["code"] == "RATE_LIMITED"
    assert answers[-1].headers["Retry-After"] == "1"
    # Early is early, with the right password too: or waiting would tell which one was right.
    assert try_from(facade, "203.0.113.66", user_name, user_name).status_code == 429
    moved_clock.advance(seconds=1)
    assert try_from(facade, "203.0.113.66", user_name, "Wr0ng").status_code == 401
    assert try_from(facade, "198.51.100.1", "will", "will").status_code == 200


def test_nobody_can_lock_a_person_out(facade: Facade, moved_clock: FixedClock):
    assert try_from(facade, "192.0.2.1", "will", "will").status_code == 200
    for number in range(40):
        try_from(facade, f"203.0.113.{number}", "will", "Wr0ng")
    assert try_from(facade, "192.0.2.1", "will", "will").status_code == 200
    assert try_from(facade, "192.0.2.200", "will", "will").status_code == 200


def test_refusals_that_are_held_back_do_not_take_every_thread(facade: Facade, moved_clock: FixedClock):
    assert try_from(facade, "192.0.2.1", "will", "will").status_code == 200
    held, go_on = threading.Semaphore(0), threading.Event()

    def hold(_seconds: float) -> None:
        held.release()
        go_on.wait(10)

    facade.services.provide(EvenTime, lambda _: EvenTime(5, 2, sleep=hold))
    facade.services.provide(LoginService, auth._login)
    guesses = [
        threading.Thread(target=try_from, args=(facade, f"203.0.113.{number}", "sarah", "Wr0ng")) for number in range(2)
    ]
    try:
        for guess in guesses:
            guess.start()
            held.acquire(timeout=10)
        refused = try_from(facade, "198.51.100.1", "sarah", "sarah")
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
        assert try_from(facade, "192.0.2.1", "will", "will").status_code == 200
    finally:
        go_on.set()
        for guess in guesses:
            guess.join()
    assert try_from(facade, "198.51.100.1", "sarah", "sarah").status_code == 200
