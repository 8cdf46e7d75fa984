"""Whatever is done to the table behind the bridge's back shows, and the first line that does not hold is named."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.features.audit.model import START, Chain, Deed, Question
from suitecrm_bridge.features.audit.service import TrailReader
from suitecrm_bridge.features.audit.storage import RedisWitness, SqlLines
from tests.audit.conftest import CHAIN, World, world_on

pytestmark = pytest.mark.databases

TAMPERINGS = {
    "a changed value": ("UPDATE audit_deeds SET content = replace(content, '\"3\"', '\"9\"') WHERE sequence = 4", 4),
    "a removed line": ("DELETE FROM audit_deeds WHERE sequence = 3", 3),
    "several removed lines": ("DELETE FROM audit_deeds WHERE sequence IN (2, 3, 4)", 2),
    "the first line removed": ("DELETE FROM audit_deeds WHERE sequence = 1", 1),
    "the end removed": ("DELETE FROM audit_deeds WHERE sequence > 5", 6),
    "everything removed": ("DELETE FROM audit_deeds", 1),
    "another actor in the column": ("UPDATE audit_deeds SET actor = '2' WHERE sequence = 5", 5),
    "another time in the column": ("UPDATE audit_deeds SET at = '2020-01-01 00:00:00.000000' WHERE sequence = 2", 2),
    "a made-up hash": ("UPDATE audit_deeds SET hash = previous WHERE sequence = 2", 2),
    "content that is no entry": ("UPDATE audit_deeds SET content = '{}' WHERE sequence = 6", 6),
    "a forged front": ("INSERT INTO audit_anchors VALUES ('front', 2, 'f', 's')", 0),
}


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_tampering_shows_and_the_first_broken_line_is_named(world: World, tampering: str):
    world.written(7)
    before = world.verify()
    assert (before.broken, before.checked, before.complete, before.witnessed) == (None, 7, True, True)
    statement, sequence = TAMPERINGS[tampering]
    world.sql(statement)
    after = world.verify()
    assert after.broken is not None
    assert after.broken.sequence == sequence
    assert after.until < max(sequence, 1)


def test_two_lines_that_changed_places_show(world: World):
    world.written(5)
    world.sql("UPDATE audit_deeds SET sequence = 99 WHERE sequence = 2")
    world.sql("UPDATE audit_deeds SET sequence = 2 WHERE sequence = 3")
    world.sql("UPDATE audit_deeds SET sequence = 3 WHERE sequence = 99")
    found = world.verify().broken
    assert found
    assert found.sequence == 2


def test_whoever_has_the_database_but_not_the_secret_cannot_chain_it_anew(world: World):
    world.written(4)
    kept = [line.content for line in world.lines.find(Question(), None, 10)][::-1]
    world.sql("DELETE FROM audit_deeds")
    SqlLines(world.engine, Chain(b"x" * 32)).append([kept[0], kept[2], kept[3]], None)
    broken = world.verify().broken
    assert broken
    assert (broken.sequence, broken.reason) == (1, "the line was changed")


def test_lines_from_before_a_change_of_the_secret_hold_under_the_former_key(world: World):
    world.written(3)
    changed = Chain(b"n" * 32, [b"k" * 32])
    lines, witness = SqlLines(world.engine, changed), RedisWitness(world.redis, changed)
    lines.append([_content(world).replace(world.lines.find(Question(), None, 1)[0].facts.id, "new")], witness.head())
    report = TrailReader(lines, witness, changed, world.trail).verify()
    assert (report.broken, report.checked) == (None, 4)
    broken = world.verify().broken
    assert broken
    assert broken.sequence == 4


def test_cutting_the_end_off_stays_visible_after_new_deeds(world: World):
    world.written(6)
    world.sql("DELETE FROM audit_deeds WHERE sequence > 4")
    world.written(3)
    broken = world.verify().broken
    assert broken
    assert (broken.sequence, broken.reason) == (5, "2 lines are missing")


def test_a_forgotten_witness_is_said_and_breaks_nothing(world: World):
    world.written(3)
    world.redis.flushall()
    report = world.verify()
    assert (report.broken, report.witnessed, report.complete) == (None, False, True)
    world.written(2)
    assert world.verify().checked == 5


def test_a_witness_of_somebody_else_counts_as_none(world: World):
    world.written(3)
    world.redis.hset("scb:audit:head", mapping={"sequence": 2, "hash": "0" * 64, "signature": "made up"})
    assert world.verify().witnessed is False


def test_the_check_can_be_done_in_parts(world: World):
    world.written(10)
    first = world.reader.verify(0, 4)
    assert (first.checked, first.until, first.complete) == (4, 4, False)
    second = world.reader.verify(first.until, 4)
    third = world.reader.verify(second.until, 4)
    assert (second.checked, third.checked, third.complete, third.until) == (4, 2, True, 10)


def test_old_lines_are_dropped_from_the_front_and_the_rest_still_verifies(
    engine: Engine, redis_client: object, clock: object
):
    world = world_on(engine, redis_client, clock, keep_days=30)  # type: ignore[arg-type]
    world.written(5)
    world.clock.advance(days=20)
    world.written(5)
    world.clock.advance(days=11)
    assert world.keeper.trim() == 5
    report = world.verify()
    assert (report.broken, report.since, report.until) == (None, 6, 10)
    world.keeper.chain()
    (newest,) = world.lines.find(Question(), None, 1)
    assert newest.facts.action == "audit.trimmed"
    world.clock.advance(days=365)
    assert world.keeper.trim() == 5  # the newest stays: the chain goes on from it
    world.keeper.chain()
    assert (world.verify().broken, world.verify().since) == (None, 11)


def test_a_front_that_was_cut_by_hand_is_not_taken_for_retention(engine: Engine, redis_client: object, clock: object):
    world = world_on(engine, redis_client, clock, keep_days=30)  # type: ignore[arg-type]
    world.written(5)
    world.clock.advance(days=31)
    world.written(5)
    world.keeper.trim()
    world.sql("DELETE FROM audit_deeds WHERE sequence <= 7")
    broken = world.verify().broken
    assert broken
    assert broken.sequence == 6


def test_a_front_that_was_tampered_with_is_kept_as_evidence(engine: Engine, redis_client: object, clock: object):
    world = world_on(engine, redis_client, clock, keep_days=30)  # type: ignore[arg-type]
    world.written(5)
    world.sql("UPDATE audit_deeds SET actor = 'x' WHERE sequence = 2")
    world.clock.advance(days=31)
    world.written(1)
    assert world.keeper.trim() == 0
    broken = world.verify().broken
    assert broken
    assert broken.sequence == 2


def test_without_a_limit_nothing_is_dropped(world: World):
    world.written(2)
    world.clock.advance(days=10_000)
    assert world.keeper.trim() == 0


def test_the_witness_never_goes_back(world: World):
    world.written(3)
    ahead = world.witness.head()
    world.witness.saw(next(iter(CHAIN.lines(START, [_content(world)]))).head)
    assert world.witness.head() == ahead
    assert ahead
    assert ahead.sequence == 3


def test_the_time_of_a_deed_is_when_it_was_done(world: World):
    done = world.clock.now()
    world.trail.record(Deed("login.accepted", actor="1"))
    world.clock.advance(hours=2)
    world.keeper.chain()
    (line,) = world.lines.find(Question(), None, 1)
    assert line.facts.at == done
    assert world.clock.now() - line.facts.at == timedelta(hours=2)


def _content(world: World) -> str:
    return world.lines.find(Question(), None, 1)[0].content
