"""Events, sessions, visitors and intent: dataclasses and pure functions, no clock, no I/O."""

from suitecrm_bridge.features.tracking.model.behaviour import Summary, engagement_score, fields_of, summarise
from suitecrm_bridge.features.tracking.model.bots import QUARANTINED, suspicion
from suitecrm_bridge.features.tracking.model.channels import Origin, channel_of
from suitecrm_bridge.features.tracking.model.events import Arrival, Batch, Client, Entry, Event, EventType, corrected
from suitecrm_bridge.features.tracking.model.identity import IdentityLink, KnownAs, Match, best_match, is_another_person
from suitecrm_bridge.features.tracking.model.intent import SignalCount, intent_score, signals_in
from suitecrm_bridge.features.tracking.model.retention import Archive, Retention, months_to_prepare
from suitecrm_bridge.features.tracking.model.sessions import Session, fold
from suitecrm_bridge.features.tracking.model.touch import Touch, touch_of
from suitecrm_bridge.features.tracking.model.visitors import Visitor, advance, newcomer

__all__ = [
    "QUARANTINED",
    "Archive",
    "Arrival",
    "Batch",
    "Client",
    "Entry",
    "Event",
    "EventType",
    "IdentityLink",
    "KnownAs",
    "Match",
    "Origin",
    "Retention",
    "Session",
    "SignalCount",
    "Summary",
    "Touch",
    "Visitor",
    "advance",
    "best_match",
    "channel_of",
    "corrected",
    "engagement_score",
    "fields_of",
    "fold",
    "intent_score",
    "is_another_person",
    "months_to_prepare",
    "newcomer",
    "signals_in",
    "summarise",
    "suspicion",
    "touch_of",
]
