"""Leads, what is known of them, and how it becomes a score: pure functions, no clock, no I/O."""

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour, Signal
from suitecrm_bridge.features.scoring.model.facts import LEAD_FIELDS, LeadFacts, facts_of
from suitecrm_bridge.features.scoring.model.lead_score import (
    Action,
    Advice,
    Band,
    Component,
    LeadScore,
    Objection,
    Reason,
)
from suitecrm_bridge.features.scoring.model.log_entry import LogEntry, same_story, snapshot
from suitecrm_bridge.features.scoring.model.rule_score import score

__all__ = [
    "LEAD_FIELDS",
    "Action",
    "Advice",
    "Band",
    "Behaviour",
    "Component",
    "LeadFacts",
    "LeadScore",
    "LogEntry",
    "Objection",
    "Reason",
    "Signal",
    "facts_of",
    "same_story",
    "score",
    "snapshot",
]
