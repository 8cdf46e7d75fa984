"""A line of refresh tokens: one successor each, and theft shows."""

import threading
from dataclasses import replace

import pytest
import redis
from hypothesis import given
from hypothesis import strategies as st

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.auth.model.family import LEEWAY_SECONDS, Family, Use, fingerprint, judge, rotated
from suitecrm_bridge.features.auth.storage.sessions import RedisSessions
from suitecrm_bridge.web.device import Device
from suitecrm_bridge.web.identity import Identity

HERE = Device("Firefox on Linux", "192.0.2.1", "secret of the jar")
WHO = Identity("1", "admin", "Administrator", "a-session", is_admin=True, roles=("admin",), permissions=("*",))


def family(**changed: object) -> Family:
    known = Family("1", fingerprint(HERE), HERE.name, HERE.address, "cookie", 1000.0, 1000.0, "first")
    return replace(known, **changed)  # type: ignore[arg-type]


def test_the_current_token_is_accepted_and_its_successor_is_current():
    assert judge(family(), "first", fingerprint(HERE), 2000) is Use.CURRENT
    after = rotated(family(), "second", "192.0.2.9", 2000)
    assert (after.previous, after.current, after.generation, after.address) == ("first", "second", 2, "192.0.2.9")
    assert judge(after, "second", fingerprint(HERE), 2000) is Use.CURRENT


@pytest.mark.parametrize(
    ("later", "use"), [(0, Use.REPEATED), (LEEWAY_SECONDS, Use.REPEATED), (LEEWAY_SECONDS + 0.1, Use.REUSED)]
)
def test_only_the_previous_token_has_a_few_seconds_of_leeway(later: float, use: Use):
    after = rotated(family(), "second", "", 2000)
    assert judge(after, "first", fingerprint(HERE), 2000 + later) is use
    third = rotated(after, "third", "", 2001)
    assert judge(third, "first", fingerprint(HERE), 2001) is Use.REUSED


def test_another_device_is_foreign_and_another_network_is_not():
    assert judge(family(), "first", fingerprint(replace(HERE, address="203.0.113.9")), 2000) is Use.CURRENT
    for other in (replace(HERE, name="Chrome on Windows"), replace(HERE, secret="other"), replace(HERE, secret=None)):
        assert judge(family(), "first", fingerprint(other), 2000) is Use.FOREIGN


def test_tokens_of_a_family_that_ended_are_neither_current_nor_reused():
    for token in ("first", "second"):
        assert judge(family(ended="logout"), token, fingerprint(HERE), 2000) is Use.ENDED


@given(st.lists(st.integers(min_value=0, max_value=12), min_size=1, max_size=30))
def test_whoever_shows_an_older_token_is_always_caught(shown: list[int]):
    """Tokens t0, t1, … in one line; only the newest goes on, only the last but one is forgiven."""
    line, now = family(current="t0"), 2000.0
    for number in shown:
        newest = line.generation - 1
        use = judge(line, f"t{number}", fingerprint(HERE), now)
        expected = Use.CURRENT if number == newest else Use.REPEATED if number == newest - 1 else Use.REUSED
        assert use is expected
        if use is Use.CURRENT:
            line = rotated(line, f"t{newest + 1}", "", now)


@pytest.fixture
def sessions(redis_client: "redis.Redis", clock: FixedClock) -> RedisSessions:
    kept = RedisSessions(redis_client, clock)
    now = clock.now().timestamp()
    kept.start(WHO, family(created_at=now, used_at=now))
    return kept


def test_of_many_at_once_one_rotates_and_the_others_get_its_successor(sessions: RedisSessions):
    together, results = threading.Barrier(20), []

    def use_it(number: int) -> None:
        together.wait()
        results.append(sessions.rotate("a-session", "first", f"successor-{number}", HERE))

    threads = [threading.Thread(target=use_it, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(use.value for use, _ in results) == ["current"] + ["repeated"] * 19
    assert len({family.current for _, family in results if family}) == 1


def test_an_ended_family_is_remembered_and_its_identity_is_not(sessions: RedisSessions):
    assert sessions.end("a-session", "logout")
    assert not sessions.end("a-session", "again")
    assert sessions.identity_of("a-session") is None
    sessions.update(WHO)
    assert sessions.identity_of("a-session") is None
    kept = sessions.family("a-session")
    assert kept is not None
    assert kept.ended == "logout"
    assert sessions.rotate("a-session", "first", "second", HERE)[0] is Use.ENDED
    assert sessions.all_of("1") == []


def test_the_identity_is_kept_with_its_roles(sessions: RedisSessions):
    assert sessions.identity_of("a-session") == WHO
    sessions.update(replace(WHO, roles=(), permissions=()))
    changed = sessions.identity_of("a-session")
    assert changed is not None
    assert changed.permissions == ()


def test_a_session_nobody_knows_ended(sessions: RedisSessions):
    assert sessions.rotate("no-session", "first", "second", HERE) == (Use.ENDED, None)
    assert sessions.family("no-session") is None
    assert sessions.identity_of("no-session") is None
