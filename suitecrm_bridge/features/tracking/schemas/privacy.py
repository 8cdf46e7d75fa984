"""Wire shapes of erasing and exporting what is kept of a person."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf

from suitecrm_bridge.features.tracking.model.erasure import Erasure
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc

KINDS = ("visitor", "lead", "contact")
_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}


class PrivacySubject(ma.Schema):
    kind = fields.String(required=True, validate=OneOf(KINDS), metadata={"example": "lead"})
    id = PlainText(
        required=True,
        validate=Length(1, 36),
        metadata={
            "example": "7d3f4bd8-56b2-3a58-9a4e-65a0a1f0c1d2",
            "description": "Of the lead or contact in SuiteCRM, of the visitor, or of its record there.",
        },
    )


class ErasureAttributes(ma.Schema):
    kind = fields.String(
        metadata={
            "enum": [*KINDS, "visit"],
            "description": "`visit`: what a browser did that refused and has no id of its own.",
        }
    )
    cause = fields.String(metadata={"enum": ["request", "deletion", "consent"]})
    status = fields.String(
        metadata={
            "enum": ["waiting", "sweeping", "archives", "done"],
            "description": "`sweeping`: gone, and looked for once more. `archives`: in archived months only.",
        }
    )
    asked_by = fields.String()
    asked_at = fields.String(metadata=_WHEN)
    finished_at = fields.String(allow_none=True, metadata=_WHEN)
    erased = fields.Dict(
        keys=fields.String(), values=fields.Integer(), metadata={"example": {"events": 212, "links": 2, "scores": 9}}
    )


class ExportQueuedAttributes(ma.Schema):
    status = fields.String(metadata={"enum": ["queued"]})
    links = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata={"example": {"job": "/api/v1/jobs/…", "content": "/api/v1/privacy/exports/…"}},
    )


class PersonalDataAttributes(Attributes):
    """Everything that is kept, by what it is: visitors, visits, events, signals, identity_links, alerts, scores, …"""


ErasureEnvelope = envelope_of(resource("Erasure", ErasureAttributes))
ExportQueuedEnvelope = envelope_of(resource("PrivacyExport", ExportQueuedAttributes))
PersonalDataEnvelope = envelope_of(resource("PersonalData", PersonalDataAttributes))


def erasure_resource(erasure: Erasure) -> Resource:
    attributes = {
        "kind": erasure.kind,
        "cause": erasure.cause,
        "status": erasure.status,
        "asked_by": erasure.asked_by,
        "asked_at": iso_utc(erasure.asked_at),
        "finished_at": iso_utc(erasure.finished_at),
        "erased": dict(erasure.erased),
    }
    return Resource(erasure.id, "Erasure", attributes)


def export_resource(export_id: str, job: str, content: str) -> Resource:
    return Resource(export_id, "PrivacyExport", {"status": "queued", "links": {"job": job, "content": content}})


def data_resource(export_id: str, content: Mapping[str, Any]) -> Resource:
    return Resource(export_id, "PersonalData", content)
