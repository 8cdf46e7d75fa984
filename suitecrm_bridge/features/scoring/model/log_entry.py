"""One line of the score log: what a lead was scored, why, and from which facts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.lead_score import Band, Reason


@dataclass(frozen=True)
class LogEntry:
    """`score` and `probability` are None when unscored; `facts` are what was known at that moment, in JSON types."""

    lead_id: str
    occasion: str
    scored_at: datetime
    score: int | None
    band: Band
    probability: float | None
    model: str
    reasons: tuple[Reason, ...]
    facts: Mapping[str, object]

    @property
    def id(self) -> str:
        """The same lead on the same occasion always has the same id."""
        return id_from(f"score:{self.lead_id}:{self.occasion}")


def same_story(one: LogEntry, other: LogEntry) -> bool:
    """Whether a person would be told the same: same band, same points for the same reasons, same person and company."""
    return _story(one) == _story(other)


def _story(entry: LogEntry) -> tuple[object, ...]:
    lead = entry.facts.get("lead")
    who = (
        [lead.get(name) for name in ("title", "company", "status", "opted_out")] if isinstance(lead, Mapping) else None
    )
    return entry.band, [(reason.code, reason.points) for reason in entry.reasons], who


def snapshot(facts: LeadFacts, behaviour: Behaviour | None) -> dict[str, object]:
    """Everything the rules could see, as JSON: learning must never look at what was filled in later."""
    seen = asdict(behaviour) if behaviour else None
    return {"lead": _plain(asdict(facts)), "behaviour": _plain(seen)}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
