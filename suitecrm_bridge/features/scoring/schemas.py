"""Wire shapes of scoring: the API's resources, and what a language model has to answer."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, Range

from suitecrm_bridge.features.scoring.model import Action, Advice, LogEntry, Objection
from suitecrm_bridge.web.envelope import Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import iso_utc

_LONGEST = 200
# Mark-up, web and mail addresses: they would come from whoever filled in the form, not from us.
_UNWANTED = re.compile(r"https?:|www\.|[<>`*\[\]|@#]|\w\.[a-z]{2,}")


class QueuedAttributes(ma.Schema):
    status = fields.String(metadata={"enum": ["queued"]})
    queue = fields.String(metadata={"example": "ai"})
    links = fields.Dict(keys=fields.String(), values=fields.String(), metadata={"example": {"self": "/api/v1/jobs/…"}})


class ReasonAttributes(ma.Schema):
    component = fields.String(metadata={"example": "intent"})
    code = fields.String(metadata={"example": "viewed_pricing"})
    text = fields.String(metadata={"example": "Viewed the pricing page 3 times, last yesterday"})
    points = fields.Integer(metadata={"example": 6})


class ScoreAttributes(ma.Schema):
    lead_id = fields.String()
    score = fields.Integer(allow_none=True, metadata={"description": "0 to 100; null when nothing is known."})
    band = fields.String(metadata={"enum": ["hot", "warm", "cold", "unscored"]})
    probability = fields.Float(allow_none=True, metadata={"description": "0 to 1; a prior until outcomes are learned."})
    model = fields.String(metadata={"example": "rules-1"})
    scored_at = fields.String(metadata={"format": "date-time"})
    reasons = fields.List(
        fields.Nested(ReasonAttributes), metadata={"description": "Their points add up to the score."}
    )


class ListScores(ma.Schema):
    per_page = fields.Integer(load_default=20, validate=Range(1, 100))


QueuedEnvelope = envelope_of(resource("Job", QueuedAttributes))
ScorePage = page_of(resource("LeadScore", ScoreAttributes))


def queued_resource(job_id: str, address: str) -> Resource:
    return Resource(job_id, "Job", {"status": "queued", "queue": "ai", "links": {"self": address}})


def score_resource(entry: LogEntry) -> Resource:
    attributes = {
        "lead_id": entry.lead_id,
        "score": entry.score,
        "band": entry.band,
        "probability": entry.probability,
        "model": entry.model,
        "scored_at": iso_utc(entry.scored_at),
        "reasons": [asdict(reason) for reason in entry.reasons],
    }
    return Resource(entry.id, "LeadScore", attributes)


def _sentence(text: str) -> str:
    cleaned = " ".join(text.split())
    if not cleaned or not cleaned.isprintable() or _UNWANTED.search(cleaned):
        raise ma.ValidationError("Must be plain text without links.")
    return cleaned


class Sentence(fields.String):
    """One plain sentence."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:  # noqa: ANN401  # marshmallow's
        return _sentence(super()._deserialize(value, attr, data, **kwargs))


class _Lenient(ma.Schema):
    class Meta:
        unknown = ma.EXCLUDE  # a model that says more than asked has still answered


class AdvisedAction(_Lenient):
    text = Sentence(required=True, validate=Length(1, _LONGEST))
    due = fields.Date(allow_none=True, load_default=None)


class AdvisedObjection(_Lenient):
    text = Sentence(required=True, validate=Length(1, _LONGEST))


class AdviceAnswer(_Lenient):
    next_actions = fields.List(fields.Nested(AdvisedAction), required=True, validate=Length(1, 3))
    objections = fields.List(fields.Nested(AdvisedObjection), required=True, validate=Length(0, 3))


class AdviceShape:
    """What a model has to answer when it is asked for next actions and objections."""

    name = "advice"
    json_schema: Mapping[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": ["next_actions", "objections"],
        "properties": {
            "next_actions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["text", "due"],
                    "properties": {"text": {"type": "string"}, "due": {"type": ["string", "null"]}},
                },
            },
            "objections": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["text"],
                    "properties": {"text": {"type": "string"}},
                },
            },
        },
    }

    def parse(self, answer: Mapping[str, Any]) -> Advice:
        try:
            read = AdviceAnswer().load(answer)
        except ma.ValidationError:
            raise ValueError("not advice") from None
        return Advice(
            tuple(Action(found["text"], found["due"]) for found in read["next_actions"]),
            tuple(Objection(found["text"]) for found in read["objections"]),
        )
