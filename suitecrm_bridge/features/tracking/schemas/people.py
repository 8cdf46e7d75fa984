"""Wire shapes of who visitors are, and of their journeys."""

import re
from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range

from suitecrm_bridge.features.tracking.model import ShownLink
from suitecrm_bridge.features.tracking.model.journey import Journey
from suitecrm_bridge.web.envelope import Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}
_LEAD = "7d3f4bd8-56b2-3a58-9a4e-65a0a1f0c1d2"
MODULES = ("Leads", "Contacts")


class LinkedRecord(ma.Schema):
    module = fields.String(metadata={"enum": list(MODULES), "example": "Leads"})
    record_id = fields.String(metadata={"example": _LEAD})


class IdentityLinkAttributes(ma.Schema):
    visitor_id = fields.String(metadata={"example": "0b9c5ce0-6c2f-4d5e-9a53-4a3c35c5b1f4"})
    evidence = fields.String(
        metadata={
            "enum": ["signed_identify", "manual", "form", "email_click", "chat", "identify"],
            "description": "What speaks for it; `identify` is a claim that nobody signed.",
        }
    )
    confidence = fields.Float(metadata={"description": "0 to 1; lower under an id that ends with the day."})
    claimed = fields.Boolean(metadata={"description": "Below 0.7: claimed and not proven."})
    email = fields.String(allow_none=True, metadata={"example": "ada@example.com"})
    outcome = fields.String(
        allow_none=True,
        metadata={
            "enum": ["linked", "unknown", "conflict", "overruled", "taken_back", "quarantined", None],
            "description": "`unknown`: no record has this address; `conflict`: the visitor was somebody else already; "
            "`overruled`: better evidence named somebody else; `quarantined`: a suspect said so; null: open.",
        },
    )
    records = fields.List(fields.Nested(LinkedRecord), metadata={"description": "Whom the visitor is because of it."})
    at = fields.String(metadata=_WHEN)
    given_by = fields.String(allow_none=True, metadata={"description": "The user who added it by hand."})
    taken_back_at = fields.String(allow_none=True, metadata=_WHEN)
    taken_back_by = fields.String(allow_none=True)
    reason = fields.String(allow_none=True, metadata={"description": "Why it was taken back."})


class ListIdentityLinks(ma.Schema):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))


class NewIdentityLink(ma.Schema):
    module = fields.String(required=True, validate=OneOf(MODULES), metadata={"example": "Leads"})
    record_id = PlainText(required=True, validate=Length(1, 36), metadata={"example": _LEAD})


class TakeBack(ma.Schema):
    reason = PlainText(
        required=True, validate=Length(1, 500), metadata={"example": "Her colleague used the same computer."}
    )


class TrackedLink(ma.Schema):
    url = PlainText(
        required=True, validate=Length(1, 2000), metadata={"example": "https://www.example.com/offer?utm_source=mail"}
    )
    days = fields.Integer(load_default=90, validate=Range(1, 365))


class TrackedLinkAttributes(ma.Schema):
    url = fields.String(metadata={"example": "https://www.example.com/offer?utm_source=mail&scb_click=L.7d3f…"})


class JourneyAttributes(ma.Schema):
    text = fields.String(
        metadata={"example": "3 visits from 2 November 2026 to 22 November 2026: 14 page views, 12 minutes of reading."}
    )
    written_by = fields.String(
        metadata={"example": "template", "description": "`template`, or the model and the version of its prompt."}
    )
    at = fields.String(metadata=_WHEN)


_IdentityLink = resource("IdentityLink", IdentityLinkAttributes)
IdentityLinkPage = page_of(_IdentityLink)
IdentityLinkEnvelope = envelope_of(_IdentityLink)
TrackedLinkEnvelope = envelope_of(resource("TrackedLink", TrackedLinkAttributes))
JourneyEnvelope = envelope_of(resource("Journey", JourneyAttributes))


class IdentityStatementAttributes(ma.Schema):
    status = fields.String(metadata={"enum": ["accepted"]})


AddedEnvelope = envelope_of(resource("IdentityStatement", IdentityStatementAttributes))


def link_resource(shown: ShownLink) -> Resource:
    link = shown.link
    attributes = {
        "visitor_id": link.visitor_id,
        "evidence": link.evidence,
        "confidence": link.confidence,
        "claimed": shown.claimed,
        "email": link.email,
        "outcome": shown.outcome,
        "records": [{"module": module, "record_id": id_} for module, id_ in shown.records],
        "at": iso_utc(link.at),
        "given_by": shown.by,
        "taken_back_at": iso_utc(shown.taken_back_at),
        "taken_back_by": shown.taken_back_by,
        "reason": shown.reason,
    }
    return Resource(str(link.id), "IdentityLink", attributes)


def journey_resource(subject: str, journey: Journey) -> Resource:
    attributes = {"text": journey.text, "written_by": journey.written_by, "at": iso_utc(journey.at)}
    return Resource(subject, "Journey", attributes)


# Mark-up, web and mail addresses: they would come from whoever visited, not from us.
_UNWANTED = re.compile(r"https?:|www\.|[<>`*\[\]|@#]")
_LONGEST = 900


class JourneyShape:
    """What a model has to answer when it is asked for a journey."""

    name = "journey"
    json_schema: Mapping[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "required": ["summary"],
        "properties": {"summary": {"type": "string"}},
    }

    def parse(self, answer: Mapping[str, Any]) -> str:
        text = " ".join(str(answer.get("summary") or "").split())
        if not text or len(text) > _LONGEST or not text.isprintable() or _UNWANTED.search(text):
            raise ValueError("not a summary")
        return text
