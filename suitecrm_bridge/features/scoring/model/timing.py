"""Whether now is the moment."""

from collections.abc import Iterator
from datetime import datetime

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.fading import (
    NEW_LEAD_HALF_LIFE,
    RECENT_VISIT_HALF_LIFE,
    WORKED_HALF_LIFE,
    freshness,
    when,
)


def timing(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> Iterator[Earned]:
    if facts.created_at:
        fresh = freshness(facts.created_at, now, NEW_LEAD_HALF_LIFE)
        yield earn("fresh_lead", f"New lead: created {when(facts.created_at, now)}", fresh)
    if behaviour.last_visit_at:
        fresh = freshness(behaviour.last_visit_at, now, RECENT_VISIT_HALF_LIFE)
        yield earn("recent_visit", f"Was on the website {when(behaviour.last_visit_at, now)}", fresh)
    if facts.modified_at:
        fresh = freshness(facts.modified_at, now, WORKED_HALF_LIFE)
        yield earn("recently_worked", f"Worked on {when(facts.modified_at, now)}", fresh)
