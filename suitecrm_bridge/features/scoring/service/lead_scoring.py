"""Score a lead: read it, apply the rules, write the result back, keep a line in the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.scoring.model import (
    LEAD_FIELDS,
    Advice,
    Band,
    LeadFacts,
    LeadScore,
    LogEntry,
    facts_of,
    same_story,
    score,
    snapshot,
)
from suitecrm_bridge.features.scoring.ports import BehaviourReader, Phrasing, ScoreLog, Turns
from suitecrm_bridge.features.scoring.service.lead_fields import advice_fields, score_fields
from suitecrm_bridge.features.scoring.service.news import ScoreNews, Standing
from suitecrm_bridge.features.writeback.model import Mode, Write
from suitecrm_bridge.features.writeback.ports import Outbox

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Crm

log = logger(__name__)


class ScoringService:
    """Runs in a worker, as the bridge's own SuiteCRM user."""

    def __init__(  # one port a concern; bootstrap alone calls it
        self,
        *,
        crm: "Crm",
        behaviour: BehaviourReader,
        outbox: Outbox,
        phrasing: Phrasing,
        scores: ScoreLog,
        turns: Turns,
        news: ScoreNews,
        clock: Clock,
    ) -> None:
        self._crm = crm
        self._behaviour = behaviour
        self._outbox = outbox
        self._phrasing = phrasing
        self._log = scores
        self._turns = turns
        self._news = news
        self._clock = clock

    def score(self, lead_id: str, occasion: str) -> LeadScore | None:
        """Score the lead as it is now; None when there is no such lead any more.

        Doing it again on the same occasion writes the same fields anew and adds no second line to the log.
        Raises CrmUnavailable when SuiteCRM cannot be read; a later try may succeed.
        """
        try:
            with self._turns.turn_of(lead_id):
                done = self._score(lead_id, occasion)
        except NotFound:
            log.info("lead_gone", lead_id=lead_id)
            return None
        log.info("lead_scored", lead_id=lead_id, score=done.scored.score, band=done.scored.band, occasion=occasion)
        if done.tells_more:
            self._advise(lead_id, done)
        return done.scored

    def _score(self, lead_id: str, occasion: str) -> "_Done":
        known = self._crm.fields("Leads")
        lead = self._crm.get("Leads", lead_id, fields=[name for name in LEAD_FIELDS if name in known])
        facts, behaviour, now = facts_of(lead.attributes), self._behaviour.behaviour_of(lead_id), self._clock.now()
        scored = score(facts, behaviour, now)
        entry = _entry(lead_id, occasion, now, scored, snapshot(facts, behaviour))
        last = next(iter(self._log.latest(lead_id)), None)
        # Our own log is ahead of SuiteCRM while a write waits: asking it first spares a second full save.
        before = Standing.before(last, lead.attributes)
        fields = score_fields(scored, now)
        if self._phrasing.is_silent():
            fields |= advice_fields(scored.next_actions, scored.objections)
        self._outbox.put([Write("Leads", lead_id, fields, mode=_mode(before.band, scored.band))])
        # Before the log: a try that breaks here finds what was before once more, and tells of it under the same key.
        self._news.scored(before, entry)
        self._log.append(entry)
        # A second delivery of the same occasion may have lost its advice on the way, so it is given again.
        news = last is None or last.occasion == occasion or not same_story(last, entry)
        return _Done(facts, scored, now, tells_more=news and not self._phrasing.is_silent())

    def _advise(self, lead_id: str, done: "_Done") -> None:
        """The score is on its way already: a slow or broken model delays only the words."""
        better = self._phrasing.phrase(done.facts, done.scored, done.at)
        said = better or Advice(done.scored.next_actions, done.scored.objections)
        self._outbox.put([Write("Leads", lead_id, advice_fields(said.next_actions, said.objections))])
        self._news.advised(lead_id, said)


@dataclass(frozen=True)
class _Done:
    facts: LeadFacts
    scored: LeadScore
    at: datetime
    tells_more: bool


def _mode(before: object, after: Band) -> Mode:
    """A lead that turns hot, or stops being hot, is saved in full, so that SuiteCRM's workflows fire."""
    return "full" if (before == "hot") != (after == "hot") else "quiet"


def _entry(lead_id: str, occasion: str, now: datetime, scored: LeadScore, facts: Mapping[str, object]) -> LogEntry:
    return LogEntry(
        lead_id=lead_id,
        occasion=occasion,
        scored_at=now,
        score=None if scored.probability is None else scored.score,
        band=scored.band,
        probability=scored.probability,
        model=scored.model,
        reasons=scored.reasons,
        facts=facts,
    )
