"""The transparent score: what every rule gave, capped by component, rounded so that the reasons add up."""

import math
from collections.abc import Iterable, Sequence
from datetime import datetime

from suitecrm_bridge.features.scoring.model.activity import activity
from suitecrm_bridge.features.scoring.model.advice import next_actions, objections
from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.company_fit import company_fit
from suitecrm_bridge.features.scoring.model.deductions import deductions
from suitecrm_bridge.features.scoring.model.earned import Earned
from suitecrm_bridge.features.scoring.model.engagement import engagement
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.intent import intent
from suitecrm_bridge.features.scoring.model.lead_score import LeadScore, Reason, band_of
from suitecrm_bridge.features.scoring.model.probability import prior_probability
from suitecrm_bridge.features.scoring.model.rounding import whole_parts
from suitecrm_bridge.features.scoring.model.rules import MODEL, WEIGHTS
from suitecrm_bridge.features.scoring.model.timing import timing

_NO_BEHAVIOUR = Behaviour()


def score(facts: LeadFacts, behaviour: Behaviour | None, now: datetime) -> LeadScore:
    """The score of a lead at `now` (aware UTC). A lead nothing is known of is unscored: 0 points, no reasons."""
    seen = behaviour or _NO_BEHAVIOUR
    if facts.says_nothing() and not seen.page_views and not seen.visits and not seen.signals:
        band = band_of(facts.override) if facts.override is not None else "unscored"
        return LeadScore(0, band, None, (), (), (), MODEL)
    reasons = _reasons(facts, seen, now)
    total = sum(reason.points for reason in reasons)
    band = band_of(total if facts.override is None else facts.override)
    return LeadScore(
        score=total,
        band=band,
        probability=prior_probability(total),
        reasons=reasons,
        next_actions=next_actions(facts, seen, band, now),
        objections=objections(facts, seen, now),
        model=MODEL,
    )


def _reasons(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> tuple[Reason, ...]:
    gained = [
        *_capped(company_fit(facts), WEIGHTS["company_fit"]),
        *_capped(activity(behaviour, now), WEIGHTS["behaviour"]),
        *_capped(engagement(facts, behaviour, now), WEIGHTS["engagement"]),
        *_capped(intent(facts, behaviour, now), WEIGHTS["intent"]),
        *_capped(timing(facts, behaviour, now), WEIGHTS["timing"]),
    ]
    # Nothing can be taken that was not there.
    lost = _capped(deductions(facts), math.fsum(earned.points for earned in gained))
    return _rounded([*gained, *lost])


def _capped(earned: Iterable[Earned], at_most: float) -> list[Earned]:
    """The same reasons, every one shrunk in proportion when together they weigh more than `at_most`."""
    found = list(earned)
    weight = abs(math.fsum(one.points for one in found))
    return [one.scaled(at_most / weight) for one in found] if weight > at_most else found


def _rounded(earned: Sequence[Earned]) -> tuple[Reason, ...]:
    """Whole points, the weightiest reason first; what rounds to nothing is left out."""
    points = whole_parts([one.points for one in earned])
    reasons = [
        Reason(one.rule.component, one.rule.code, one.text, whole)
        for one, whole in zip(earned, points, strict=True)
        if whole
    ]
    return tuple(sorted(reasons, key=lambda reason: -abs(reason.points)))
