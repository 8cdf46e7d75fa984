"""Stand-ins for what scoring talks to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.crm.errors import CrmUnavailable, RecordNotFound
from suitecrm_bridge.crm.model import Record
from suitecrm_bridge.features.scoring.model import Advice, Behaviour, LeadFacts, LeadScore
from suitecrm_bridge.features.scoring.service import ScoreNews, ScoringService
from suitecrm_bridge.features.scoring.storage import SqlScoreLog
from suitecrm_bridge.features.writeback.model import Write
from tests.fakes.news import FakeNews
from tests.fakes.trail import RememberedTrail

LEAD = "11111111-2222-3333-4444-555555555555"


class FakeCrm:
    def __init__(self) -> None:
        self.leads: dict[str, dict[str, object]] = {}
        self.known = {"title", "account_name", "phone_work", "status", "ai_score_band", "date_entered", "email1"}
        self.asked: list[Sequence[str]] = []
        self.down = False

    def fields(self, module: str) -> Mapping[str, object]:
        return dict.fromkeys(self.known)

    def get(self, module: str, record_id: str, *, fields: Sequence[str] = ()) -> Record:
        self.asked.append(fields)
        if self.down:
            raise CrmUnavailable("down")
        if record_id not in self.leads:
            raise RecordNotFound(module, record_id)
        return Record(module, record_id, {name: self.leads[record_id].get(name) for name in fields})


@dataclass
class FakeOutbox:
    """`on_put` is told of every write."""

    writes: list[Write] = field(default_factory=list)
    on_put: Callable[[], None] = lambda: None

    def put(self, writes: Sequence[Write]) -> None:
        self.writes.extend(writes)
        self.on_put()


@dataclass
class FakeBehaviour:
    of: dict[str, Behaviour] = field(default_factory=dict)

    def behaviour_of(self, lead_id: str) -> Behaviour | None:
        return self.of.get(lead_id)


@dataclass
class FakeTurns:
    """Always free; remembers what was happening when."""

    seen: list[str] = field(default_factory=list)

    @contextmanager
    def turn_of(self, lead_id: str) -> Iterator[None]:
        self.seen.append(f"begin {lead_id}")
        yield
        self.seen.append("end")


@dataclass
class FakePhrasing:
    """Silent until told what to say."""

    silent: bool = True
    says: Advice | None = None
    asked: int = 0

    def phrase(self, facts: LeadFacts, scored: LeadScore, now: datetime) -> Advice | None:
        self.asked += 1
        return self.says

    def is_silent(self) -> bool:
        return self.silent


@dataclass
class World:
    crm: FakeCrm
    outbox: FakeOutbox
    behaviour: FakeBehaviour
    phrasing: FakePhrasing
    scores: SqlScoreLog
    turns: FakeTurns
    clock: FixedClock
    service: ScoringService
    trail: RememberedTrail
    news: FakeNews


@pytest.fixture
def world(engine: Engine, clock: FixedClock) -> World:
    crm, outbox, behaviour, phrasing = FakeCrm(), FakeOutbox(), FakeBehaviour(), FakePhrasing()
    scores, turns = SqlScoreLog(engine), FakeTurns()
    trail, news = RememberedTrail(), FakeNews()
    service = ScoringService(
        crm=crm,  # type: ignore[arg-type]  # the two methods that scoring calls
        behaviour=behaviour,
        outbox=outbox,
        phrasing=phrasing,
        scores=scores,
        turns=turns,
        news=ScoreNews(trail, news),
        clock=clock,
    )
    crm.leads[LEAD] = {"title": "CEO", "account_name": "Acme", "phone_work": "1", "status": "New"}
    return World(crm, outbox, behaviour, phrasing, scores, turns, clock, service, trail, news)
