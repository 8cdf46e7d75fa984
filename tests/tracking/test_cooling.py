"""Scores of people who stay away fade on their records, and nothing is written that nobody would notice."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.service import CoolingService
from suitecrm_bridge.features.tracking.storage.cooling import SqlCooling
from suitecrm_bridge.features.tracking.storage.tables import visitors
from tests.tracking.house import LEAD, House
from tests.tracking.world import BERT, ORIGIN

pytestmark = pytest.mark.databases


class Cooling:
    """An identified visitor who read the pricing page, and the clock."""

    def __init__(self, engine: Engine, clock: FixedClock) -> None:
        self.house = House(engine, clock)
        self.clock = clock
        self.service = CoolingService(SqlCooling(engine), clock)
        self.house.knows(LEAD)
        self.house.browse(url=f"{ORIGIN}/pricing")
        self.house.tell()
        self.house.tick()

    def wait(self, **amount: float) -> int:
        """Time passes, then the schedule comes by; returns how many records are written because of it."""
        self.clock.advance(**amount)
        found = self.service.cool()
        self.house.tick()
        return found

    @property
    def shown(self) -> tuple[object, object]:
        fields = self.house.outbox.writes[-1].fields
        return fields["intent_score"], fields["engagement_score"]


@pytest.fixture
def cooling(engine: Engine, clock: FixedClock) -> Cooling:
    return Cooling(engine, clock)


def test_a_score_that_has_faded_is_written_again(cooling: Cooling) -> None:
    assert cooling.shown == (15, 14)
    assert cooling.wait(hours=1) == 0
    assert cooling.wait(days=14) == 1
    assert cooling.shown == (7, 10)


def test_what_nobody_would_notice_is_not_written(cooling: Cooling) -> None:
    written = len(cooling.house.outbox.writes)
    assert [cooling.wait(hours=13) for _ in range(3)] == [0, 0, 0]
    assert len(cooling.house.outbox.writes) == written


def test_scoring_is_told_when_a_score_has_faded(cooling: Cooling) -> None:
    def told() -> int:
        return sum(isinstance(command, ScoreLead) for command in cooling.house.queue.sent)

    before = told()
    cooling.wait(hours=1)
    assert told() == before
    cooling.wait(days=20)
    assert told() == before + 1


def test_it_ends_when_nothing_is_left(cooling: Cooling) -> None:
    steps = [cooling.wait(days=10) for _ in range(60)]
    assert cooling.shown == (0, 0)
    assert 4 < sum(steps) < 20
    assert sum(steps[-20:]) == 0
    assert cooling.service._store.due(cooling.clock.now() + timedelta(days=900), 10) == []


def test_who_comes_back_is_looked_at_again(cooling: Cooling) -> None:
    for _ in range(60):
        cooling.wait(days=10)
    cooling.house.browse(url=f"{ORIGIN}/pricing", at=cooling.clock.now(), received_at=cooling.clock.now())
    cooling.house.tick()
    assert cooling.shown[0] == 15 + 5 + 10  # pricing, a further visit, pricing on a further day
    assert cooling.wait(hours=1) == 0
    assert cooling.wait(days=14) == 1


def test_who_is_nobody_known_is_left_alone(engine: Engine, clock: FixedClock) -> None:
    house = House(engine, clock)
    house.browse(BERT, url=f"{ORIGIN}/pricing")
    clock.advance(days=100)
    assert CoolingService(SqlCooling(engine), clock).cool() == 0
    with engine.connect() as connection:
        assert connection.scalar(select(visitors.c.behind_since)) is None


def test_scoring_fades_by_itself_and_is_told_how_it_was(cooling: Cooling) -> None:
    cooling.clock.advance(days=28)
    told = cooling.house.behaviour.behaviour_of(LEAD)
    assert told
    assert (told.intent_score, told.engagement_score) == (15, 14)
    assert [signal.signal for signal in told.signals] == ["viewed_pricing"]
