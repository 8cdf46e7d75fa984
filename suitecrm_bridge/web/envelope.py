"""The one shape of every success: {"success": true, "data": …, "meta": {…}}."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import marshmallow as ma
from marshmallow import fields


@dataclass(frozen=True)
class Resource:
    """One thing of the API: its id, its type's name and its attributes in JSON types."""

    id: str
    type: str
    attributes: Mapping[str, Any]


@dataclass(frozen=True)
class Envelope:
    data: Resource | Sequence[Resource] | Mapping[str, Any] | Sequence[Mapping[str, Any]] | None
    meta: Mapping[str, Any] = field(default_factory=dict)
    success: bool = True


class Attributes(ma.Schema):
    """Documents attributes that are JSON already; they pass as they are, custom fields included."""

    class Meta:
        unknown = ma.INCLUDE  # documented as additionalProperties

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:  # noqa: ANN401, ARG002  # marshmallow's signature
        return obj


class PageMeta(ma.Schema):
    total = fields.Integer(allow_none=True, metadata={"description": "Records in all, null unless asked for."})
    per_page = fields.Integer(required=True)
    next_cursor = fields.String(allow_none=True, metadata={"description": "Hand back as `cursor`; null at the end."})


class ErrorDetail(ma.Schema):
    code = fields.String(required=True, metadata={"example": "VALIDATION_ERROR"})
    message = fields.String(required=True, metadata={"example": "Some fields cannot be accepted."})
    details = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"example": {"email1": ["Not a valid email address."]}, "description": "Reasons by field."},
    )


class ErrorEnvelope(ma.Schema):
    success = fields.Boolean(required=True, metadata={"enum": [False]})
    error = fields.Nested(ErrorDetail, required=True)


def resource(name: str, attributes: type[ma.Schema]) -> type[ma.Schema]:
    """The schema of a Resource of type `name`, itself called after its attributes: a type may have several shapes."""
    return _named(
        attributes.__name__.removesuffix("Attributes") + "Resource",
        id=fields.String(required=True),
        type=fields.String(required=True, metadata={"enum": [name]}),
        attributes=fields.Nested(attributes, required=True),
    )


def envelope_of(data: type[ma.Schema]) -> type[ma.Schema]:
    return _named(
        f"{data.__name__}Envelope",
        success=_success(),
        data=fields.Nested(data, required=True),
        meta=fields.Dict(required=True),
    )


def page_of(data: type[ma.Schema]) -> type[ma.Schema]:
    return _named(
        f"{data.__name__}Page",
        success=_success(),
        data=fields.List(fields.Nested(data), required=True),
        meta=fields.Nested(PageMeta, required=True),
    )


def _success() -> fields.Boolean:
    return fields.Boolean(required=True, metadata={"enum": [True]})


def _named(name: str, **members: Any) -> type[ma.Schema]:  # noqa: ANN401  # any marshmallow field
    return type(name, (ma.Schema,), members)
