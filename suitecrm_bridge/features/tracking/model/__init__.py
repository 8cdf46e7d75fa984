"""Events, sessions, visitors and intent: dataclasses and pure functions, no clock, no I/O."""

from suitecrm_bridge.features.tracking.model.behaviour import Summary, engagement_score, fields_of, summarise
from suitecrm_bridge.features.tracking.model.bots import QUARANTINED, suspicion
from suitecrm_bridge.features.tracking.model.channels import Origin, channel_of
from suitecrm_bridge.features.tracking.model.events import Arrival, Batch, Client, Entry, Event, EventType, corrected
from suitecrm_bridge.features.tracking.model.identity import (
    PROVEN,
    IdentityLink,
    KnownAs,
    Match,
    Outcome,
    ShownLink,
    Statement,
    best_match,
    confidence_of,
    is_another_person,
    judge,
    who_counts,
)
from suitecrm_bridge.features.tracking.model.intent import Evidence, SignalCount, intent_score, signals_in
from suitecrm_bridge.features.tracking.model.quarantine import Admission, Quarantined, ReasonCount, Suspect, Wanted
from suitecrm_bridge.features.tracking.model.sessions import Session, fold
from suitecrm_bridge.features.tracking.model.touch import Touch, touch_of
from suitecrm_bridge.features.tracking.model.visitors import Visitor, advance, newcomer

__all__ = [
    "PROVEN",
    "QUARANTINED",
    "Admission",
    "Arrival",
    "Batch",
    "Client",
    "Entry",
    "Event",
    "EventType",
    "Evidence",
    "IdentityLink",
    "KnownAs",
    "Match",
    "Origin",
    "Outcome",
    "Quarantined",
    "ReasonCount",
    "Session",
    "ShownLink",
    "SignalCount",
    "Statement",
    "Summary",
    "Suspect",
    "Touch",
    "Visitor",
    "Wanted",
    "advance",
    "best_match",
    "channel_of",
    "confidence_of",
    "corrected",
    "engagement_score",
    "fields_of",
    "fold",
    "intent_score",
    "is_another_person",
    "judge",
    "newcomer",
    "signals_in",
    "summarise",
    "suspicion",
    "touch_of",
    "who_counts",
]
