"""The arguments of a list of leads."""

from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, Range, Regexp

from suitecrm_bridge.features.records.model import OPERATORS, Condition, LeadQuery, id_in
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.openapi import DeepObject

_NAME = Regexp(r"^[a-z][a-z0-9_]{0,63}$", error="Not a field name.")
_SORT = Regexp(r"^-?[a-z][a-z0-9_]{0,63}$", error="A field name, with a minus in front to turn the order round.")


class FieldNames(PlainText):
    """Names separated by commas."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        names = tuple(
            dict.fromkeys(name.strip() for name in super()._deserialize(value, attr, data, **kwargs).split(","))
        )
        for name in names:
            _NAME(name)
        return names


class LeadArguments(ma.Schema):
    fields_ = FieldNames(
        data_key="fields",
        load_default=tuple,
        metadata={
            "description": "Only these, separated by commas.",
            "example": "last_name,ai_score",
            "pattern": r"^ *[a-z][a-z0-9_]{0,63} *(, *[a-z][a-z0-9_]{0,63} *)*$",
        },
    )


class ListArguments(LeadArguments):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))
    page = fields.Integer(validate=Range(1, 100_000), metadata={"description": "From 1. Not together with `cursor`."})
    cursor = PlainText(
        validate=Length(1, 100),
        metadata={
            "description": "`meta.next_cursor` of the page before: complete even while records change.",
            "pattern": r"^[A-Za-z0-9_-]+$",
        },
    )
    sort = PlainText(
        validate=_SORT, metadata={"description": "One field; `-` turns the order round.", "example": "-date_modified"}
    )
    filter = DeepObject(
        keys=PlainText(validate=_NAME),
        values=fields.Dict(keys=fields.String(), values=PlainText(validate=Length(0, 1000))),
        load_default=dict,
        metadata={
            "description": "`filter[field][op]=value`; op is eq, neq, gt, gte, lt, lte, like (`%` for any text) "
            "or between (two values separated by a comma). All must hold.",
            "example": {"status": {"eq": "New"}},
        },
    )

    @ma.pre_load
    def gather_filter(self, data: Any, **_kwargs: Any) -> dict[str, Any]:  # noqa: ANN401  # a MultiDict proxy
        plain = {name: data[name] for name in data}
        nested: dict[str, dict[str, str]] = {}
        for name in [name for name in plain if name.startswith("filter[")]:
            field, operator = _parts(name)
            nested.setdefault(field, {})[operator] = plain.pop(name)
        return {**plain, "filter": nested} if nested else plain

    @ma.validates_schema
    def one_way_to_page(self, data: dict[str, Any], **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's signature
        if "cursor" in data and "page" in data:
            raise ma.ValidationError("Page by `page` or by `cursor`, not by both.", "cursor")
        if "cursor" in data and data.get("sort", "id") != "id":
            raise ma.ValidationError("A cursor pages in the order of ids; leave `sort` out.", "sort")
        if "cursor" in data and id_in(data["cursor"]) is None:
            raise ma.ValidationError("Not a cursor of ours.", "cursor")

    @ma.post_load
    def as_query(self, data: dict[str, Any], **_kwargs: Any) -> LeadQuery:  # noqa: ANN401  # marshmallow's signature
        return LeadQuery(
            fields=data["fields_"],
            conditions=tuple(
                _condition(field, op, value) for field, ops in data["filter"].items() for op, value in ops.items()
            ),
            sort=data.get("sort"),
            per_page=data["per_page"],
            page=data.get("page", 1),
            after=id_in(data["cursor"]) if "cursor" in data else None,
        )


def _parts(name: str) -> tuple[str, str]:
    field, opened, rest = name.removeprefix("filter[").partition("][")
    if not opened and field.endswith("]"):
        return field[:-1], "eq"
    if not rest.endswith("]") or "[" in rest or "]" in rest[:-1]:
        raise ma.ValidationError("Write a filter as filter[field][op]=value.", "filter")
    return field, rest[:-1]


def _condition(field: str, operator: str, value: str) -> Condition:
    if operator not in OPERATORS:
        raise ma.ValidationError(f"There is no operator {operator[:20]!r}.", f"filter.{field}")
    if operator != "between":
        return Condition(field, operator, (value,))
    first, comma, last = value.partition(",")
    if not comma:
        raise ma.ValidationError("between takes two values separated by a comma.", f"filter.{field}")
    return Condition(field, operator, (first.strip(), last.strip()))
