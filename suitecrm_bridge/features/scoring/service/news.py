"""What a new score means to others: a line in the audit trail, and events for whoever subscribed."""

from collections.abc import Mapping
from dataclasses import dataclass

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.scoring.model import Advice, LogEntry
from suitecrm_bridge.features.webhooks.model import Event
from suitecrm_bridge.features.webhooks.ports import Announcements


@dataclass(frozen=True)
class Standing:
    """Where a lead stood before it was scored anew."""

    score: object
    band: object

    @classmethod
    def before(cls, last: LogEntry | None, attributes: Mapping[str, object]) -> "Standing":
        """Our own log is ahead of SuiteCRM while a write waits."""
        if last:
            return cls(last.score, last.band)
        return cls(attributes.get("ai_score"), attributes.get("ai_score_band"))


class ScoreNews:
    def __init__(self, trail: AuditTrail, announcements: Announcements) -> None:
        self._trail = trail
        self._announcements = announcements

    def scored(self, before: Standing, entry: LogEntry) -> None:
        """Raises Unavailable when the events cannot be announced now."""
        self._announcements.announce(events_of_score(before, entry))
        self._trail.record(deed_of_score(before, entry))

    def advised(self, lead_id: str, advice: Advice) -> None:
        self._trail.record(deed_of_advice(lead_id, advice))


def deed_of_score(before: Standing, entry: LogEntry) -> Deed:
    return Deed(
        "lead.scored",
        actor="bridge",
        subject=("Leads", entry.lead_id),
        before={"ai_score": before.score, "ai_score_band": before.band},
        after={
            "ai_score": entry.score,
            "ai_score_band": entry.band,
            "ai_conversion_probability": entry.probability,
        },
        details={"model": entry.model, "occasion": entry.occasion},
    )


def deed_of_advice(lead_id: str, advice: Advice) -> Deed:
    return Deed(
        "lead.advised",
        actor="bridge",
        subject=("Leads", lead_id),
        after={
            "ai_next_actions": [action.text for action in advice.next_actions],
            "ai_objections": [objection.text for objection in advice.objections],
        },
        details={"model": advice.model},
    )


def events_of_score(before: Standing, entry: LogEntry) -> list[Event]:
    if (before.score, before.band) == (entry.score, entry.band):
        return []
    data = {
        "id": entry.lead_id,
        "type": "Lead",
        "changed": ["ai_score"] if before.band == entry.band else ["ai_score", "ai_score_band"],
        "score": entry.score,
        "band": entry.band,
        "previous": {"score": before.score, "band": before.band},
        "model": entry.model,
    }
    events = [Event("lead.score_changed", entry.id, entry.scored_at, data)]
    if entry.band == "hot" and before.band != "hot":
        events.append(Event("lead.turned_hot", entry.id, entry.scored_at, data))
    return events
