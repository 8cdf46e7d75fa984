"""How close the person is to us: where the lead came from, whether we talk, how much the website holds them."""

from collections.abc import Iterator
from datetime import datetime

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.fading import VISIT_HALF_LIFE, freshness
from suitecrm_bridge.features.scoring.model.plaintext import one_line

_WARM = frozenset({"Word of mouth", "Existing Customer", "Partner", "Employee"})
_INBOUND = frozenset({"Web Site", "Email", "Campaign", "Conference", "Trade Show"})


def engagement(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> Iterator[Earned]:
    level = min(100, behaviour.engagement_score)
    fresh = freshness(behaviour.last_visit_at, now, VISIT_HALF_LIFE)
    yield earn("site_engagement", f"Engagement on the website: {level} of 100", fresh * level / 100)
    if facts.source in _WARM:
        yield earn("warm_source", f"Came to us as a warm contact: {facts.source}")
    elif facts.source in _INBOUND:
        yield earn("inbound_source", f"Came to us by itself: {facts.source}")
    if facts.status == "In Process":
        yield earn("in_conversation", "We are in conversation: status In Process")
    elif facts.status == "Assigned":
        yield earn("assigned", "Somebody is in charge: status Assigned")
    if behaviour.utm_campaign:
        yield earn("campaign", f"Came by the campaign {one_line(behaviour.utm_campaign)}")
