"""Wire shapes of the quarantine."""

import base64
import binascii
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range

from suitecrm_bridge.features.tracking.model import Admission, Quarantined, ReasonCount, Wanted
from suitecrm_bridge.features.tracking.model.bots import REASONS
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}
_REASON = {"enum": list(REASONS)}
_BY = ("visitor_id", "reason", "user_agent")


class ListQuarantine(ma.Schema):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))
    cursor = PlainText(validate=Length(1, 300))
    site_id = fields.UUID()
    reason = fields.String(validate=OneOf(list(REASONS)))
    visitor_id = fields.UUID()
    user_agent = PlainText(validate=Length(1, 255), metadata={"description": "A part of it, in any case."})


class Readmit(ma.Schema):
    """Exactly one of visitor, reason and user agent."""

    site_id = fields.UUID(required=True)
    visitor_id = fields.UUID(metadata={"description": "One visitor, whatever the reason."})
    reason = fields.String(validate=OneOf(list(REASONS)), metadata={"description": "Everybody with this reason."})
    user_agent = PlainText(validate=Length(1, 255), metadata={"description": "Everybody with exactly this one."})
    lasting = fields.Boolean(
        load_default=True,
        metadata={"description": "Whether it holds for who comes later, too; `false` lets out those of now."},
    )

    @ma.validates_schema
    def one_way(self, data: dict[str, Any], **_: object) -> None:
        if sum(name in data for name in _BY) != 1:
            raise ma.ValidationError("Name one of visitor_id, reason and user_agent.", "visitor_id")


class SuspectAttributes(Attributes):
    site_id = fields.String()
    visitor_id = fields.String()
    reason = fields.String(metadata=_REASON)
    says = fields.String(metadata={"description": "The reason in words."})
    user_agent = fields.String(allow_none=True)
    events = fields.Integer()
    first_at = fields.String(metadata=_WHEN)
    last_at = fields.String(metadata=_WHEN)
    page = fields.String(allow_none=True, metadata={"description": "The latest, without its query."})


class SuspectReasonAttributes(Attributes):
    site_id = fields.String()
    reason = fields.String(metadata=_REASON)
    says = fields.String()
    visitors = fields.Integer()
    events = fields.Integer()


class ReadmissionAttributes(Attributes):
    site_id = fields.String()
    visitor_id = fields.String(allow_none=True)
    reason = fields.String(allow_none=True)
    user_agent = fields.String(allow_none=True)
    lasting = fields.Boolean()
    made_by = fields.String()
    made_at = fields.String(metadata=_WHEN)
    status = fields.String(metadata={"enum": ["counting", "done"]})
    visitors = fields.Integer(metadata={"description": "So many were let out so far."})
    events = fields.Integer(metadata={"description": "So many of their events count now."})


SuspectPage = page_of(resource("Suspect", SuspectAttributes))
ReasonPage = page_of(resource("SuspectReason", SuspectReasonAttributes))
_Readmission = resource("Readmission", ReadmissionAttributes)
AdmissionEnvelope = envelope_of(_Readmission)
AdmissionPage = page_of(_Readmission)


def wanted_of(arguments: Mapping[str, Any]) -> Wanted:
    return Wanted(
        site_id=_text(arguments.get("site_id")),
        reason=arguments.get("reason"),
        visitor_id=_text(arguments.get("visitor_id")),
        user_agent=arguments.get("user_agent"),
    )


def named(asked: Mapping[str, Any]) -> tuple[str, str]:
    """By what senders are let out, and the value of that."""
    name = next(name for name in _BY if name in asked)
    return name.removesuffix("_id"), str(asked[name])


def suspect_resource(found: Quarantined) -> Resource:
    attributes = {
        "site_id": found.site_id,
        "visitor_id": found.visitor_id,
        "reason": found.reason,
        "says": REASONS.get(found.reason, found.reason),
        "user_agent": found.user_agent,
        "events": found.events,
        "first_at": iso_utc(found.first_at),
        "last_at": iso_utc(found.last_at),
        "page": found.page,
    }
    return Resource(f"{found.visitor_id}.{found.reason}", "Suspect", attributes)


def reason_resource(found: ReasonCount) -> Resource:
    attributes = {**vars(found), "says": REASONS.get(found.reason, found.reason)}
    return Resource(f"{found.site_id}.{found.reason}", "SuspectReason", attributes)


def admission_resource(found: Admission) -> Resource:
    by = {name: found.value if name.removesuffix("_id") == found.by else None for name in _BY}
    attributes = {
        "site_id": found.site_id,
        **by,
        "lasting": found.lasting,
        "made_by": found.made_by,
        "made_at": iso_utc(found.made_at),
        "status": "done" if found.done_at else "counting",
        "visitors": found.visitors,
        "events": found.events,
    }
    return Resource(found.id, "Readmission", attributes)


def cursor_of(found: Quarantined) -> str:
    text = f"{found.last_at.isoformat()} {found.visitor_id} {found.reason}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[datetime, str, str] | None:
    """None when it is none of ours."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        at, visitor_id, reason = text.split(" ")
        moment = datetime.fromisoformat(at)
    except (binascii.Error, ValueError):
        return None
    return (moment, visitor_id, reason) if moment.tzinfo else None


def _text(value: object) -> str | None:
    return str(value) if value is not None else None
