"""What happened with a record, on the wire."""

from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Range

from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.model.shown import plain
from suitecrm_bridge.features.records.model.timeline import KINDS, Happening
from suitecrm_bridge.features.records.schemas.listing import Names
from suitecrm_bridge.web.envelope import Attributes, PageMeta, Resource, resource
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.openapi import BASE

_CURSOR = r"^[A-Za-z0-9_-]{1,1000}$"


class Kinds(Names):
    pattern = "|".join(KINDS).join("()")
    complaint = f"Some of {', '.join(KINDS)}, separated by commas."


class TimelineArguments(ma.Schema):
    kinds = Kinds(
        load_default=lambda: KINDS,
        description=f"Only these, separated by commas: {', '.join(KINDS)}.",
        example="call,meeting,visit",
    )
    per_page = fields.Integer(load_default=50, validate=Range(1, 100))
    cursor = PlainText(
        validate=ma.validate.Regexp(_CURSOR),
        metadata={"description": "`meta.next_cursor` of the page before.", "pattern": _CURSOR},
    )


class TimelineEntryAttributes(Attributes):
    kind = fields.String(required=True, metadata={"enum": list(KINDS)})
    at = fields.String(
        required=True,
        allow_none=True,
        metadata={
            "format": "date-time",
            "description": "When it was or will be: a call's start, an e-mail's sending, a task's or note's creation.",
            "example": "2026-11-22T12:34:56Z",
        },
    )
    title = fields.String(allow_none=True, metadata={"example": "Demo of the new release"})
    record_id = fields.String(allow_none=True, metadata={"description": "Null for visits, which are no records."})
    href = fields.String(
        allow_none=True, metadata={"description": "Where the whole of it is.", "example": f"{BASE}/calls/…"}
    )
    details = fields.Dict(
        required=True,
        keys=fields.String(),
        metadata={
            "description": "By kind: fields of the record; of a visit its pages with seconds and depth, how it came "
            "(referrer, utm) and how long it was.",
            "example": {"status": "Held", "direction": "Outbound", "duration_minutes": 15},
        },
    )


class TimelineMeta(PageMeta):
    hidden = fields.List(
        fields.String(metadata={"enum": list(KINDS)}),
        required=True,
        metadata={"description": "Kinds that were asked for and that you may not see."},
    )


class TimelinePage(ma.Schema):
    success = fields.Boolean(required=True, metadata={"enum": [True]})
    data = fields.List(fields.Nested(resource("TimelineEntry", TimelineEntryAttributes)), required=True)
    meta = fields.Nested(TimelineMeta, required=True)


def entry_resource(entry: Happening) -> Resource:
    module, record_id = entry.record or (None, None)
    told: dict[str, Any] = {
        "kind": entry.kind,
        "at": plain(entry.at),
        "title": entry.title,
        "record_id": record_id,
        "href": f"{BASE}/{kind_of(module).path}/{record_id}" if module else None,
        "details": dict(entry.details),
    }
    return Resource(f"{entry.kind}-{entry.id}", "TimelineEntry", told)
