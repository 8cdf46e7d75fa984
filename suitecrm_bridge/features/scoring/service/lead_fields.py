"""A score as values of the lead's own fields in SuiteCRM (docs/lead-fields.md)."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from suitecrm_bridge.features.scoring.model import Action, LeadScore, Objection
from suitecrm_bridge.features.writeback.model import Json


def score_fields(scored: LeadScore, now: datetime) -> dict[str, Json]:
    unscored = scored.probability is None
    return {
        "ai_score": None if unscored else scored.score,
        "ai_score_band": scored.band,
        "ai_conversion_probability": scored.probability,
        "ai_score_reasons": [asdict(reason) for reason in scored.reasons],
        "ai_score_model": scored.model,
        "ai_scored_at": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def advice_fields(actions: Sequence[Action], objections: Sequence[Objection]) -> dict[str, Json]:
    return {
        "ai_next_actions": [
            {"text": action.text, "due": action.due.isoformat() if action.due else None} for action in actions
        ],
        "ai_objections": [{"text": objection.text} for objection in objections],
    }
