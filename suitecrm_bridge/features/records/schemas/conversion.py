"""The conversion of a lead on the wire."""

from collections.abc import Callable
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf

from suitecrm_bridge.crm import Converted, ConvertedPart
from suitecrm_bridge.features.records.model.conversion import PARTS, KnownPart, NewPart, Wish
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, resource
from suitecrm_bridge.web.openapi import BASE

_SAMPLE = {"fields": {"title": "CTO"}}


class PartShape(ma.Schema):
    """One that is there, by its `id`, or a new one."""

    id = fields.String(
        validate=Length(1, 36), metadata={"description": "Of the record to link; without one a new one is made."}
    )
    fields_ = fields.Dict(
        data_key="fields",
        keys=fields.String(),
        metadata={
            "description": "Of the new record; what is not named comes from the lead.",
            "example": _SAMPLE["fields"],
        },
    )

    @ma.validates_schema
    def is_one_thing(self, data: dict[str, Any], **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's signature
        if "id" in data and "fields_" in data:
            raise ma.ValidationError("Name the record to link, or the fields of a new one.", "fields")


class ConversionBody(ma.Schema):
    """At least one of the three."""

    contact = fields.Nested(PartShape, allow_none=True, metadata={"example": _SAMPLE})
    account = fields.Nested(PartShape, allow_none=True, metadata={"example": {}})
    opportunity = fields.Nested(
        PartShape,
        allow_none=True,
        metadata={"example": {"fields": {"name": "Engine", "sales_stage": "Prospecting", "date_closed": "2027-01-31"}}},
    )
    activities = fields.List(
        fields.String(validate=OneOf(list(PARTS))),
        validate=Length(max=len(PARTS)),
        metadata={
            "description": "Which parts take over the lead's calls, meetings, tasks, notes and e-mails, copied or "
            "moved as SuiteCRM is set; the contact, else the first, when left out.",
            "example": ["contact"],
        },
    )

    @ma.validates_schema
    def something_comes_of_it(self, data: dict[str, Any], **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's
        parts = {name for name in PARTS if data.get(name) is not None}
        if not parts:
            raise ma.ValidationError("Name at least one of contact, account and opportunity.", "contact")
        if set(data.get("activities") or ()) - parts:
            raise ma.ValidationError("Only parts that the lead becomes.", "activities")


class ConvertedPartShape(Attributes):
    id = fields.String(required=True)
    type = fields.String(required=True, metadata={"example": "Contact"})
    href = fields.String(required=True, metadata={"example": f"{BASE}/contacts/…"})
    status = fields.String(required=True, metadata={"enum": ["created", "linked", "unchanged"]})


class ActivitiesShape(Attributes):
    setting = fields.String(metadata={"enum": ["copy", "move", "nothing"], "description": "As SuiteCRM is set."})
    done = fields.Integer(metadata={"description": "Copied or moved."})
    left = fields.Integer(metadata={"description": "Not yours to copy or move."})


class ConversionAttributes(Attributes):
    status = fields.String(
        required=True,
        metadata={"enum": ["converted", "unchanged"], "description": "Unchanged: this was done before."},
    )
    contact = fields.Nested(ConvertedPartShape, allow_none=True)
    account = fields.Nested(ConvertedPartShape, allow_none=True)
    opportunity = fields.Nested(ConvertedPartShape, allow_none=True)
    activities = fields.Nested(ActivitiesShape)


ConversionEnvelope = envelope_of(resource("Conversion", ConversionAttributes))


def wish_in(body: dict[str, Any], id_of: Callable[[str], str]) -> Wish:
    """`id_of` gives a new part its id."""
    asked = {name: body[name] for name in PARTS if body.get(name) is not None}
    parts = {
        name: KnownPart(part["id"]) if "id" in part else NewPart(id_of(name), part.get("fields_", {}))
        for name, part in asked.items()
    }
    return Wish(parts, body.get("activities"))


def conversion_resource(done: Converted) -> Resource:
    told: dict[str, Any] = {"status": done.status} | {name: _part(getattr(done, name)) for name in PARTS}
    told["activities"] = {
        "setting": done.activities,
        "done": done.activities_done,
        "left": done.activities_left,
    }
    return Resource(done.lead_id, "Conversion", told)


def _part(part: ConvertedPart | None) -> dict[str, Any] | None:
    if part is None:
        return None
    kind = kind_of(part.module)
    return {"id": part.id, "type": kind.type, "href": f"{BASE}/{kind.path}/{part.id}", "status": part.status}
