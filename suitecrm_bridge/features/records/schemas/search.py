"""A list asked for in a JSON body, where no address is too long."""

from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, Range, Regexp

from suitecrm_bridge.crm import Include
from suitecrm_bridge.features.records.model.asking import Listing, is_name
from suitecrm_bridge.web.fields import PlainText

_PATH = Regexp(r"\A[A-Za-z_]\w{0,63}(\.[A-Za-z_]\w{0,63})?\Z", error="Not a field name.")
_SORT = Regexp(r"\A-?[A-Za-z_]\w{0,63}(\.[A-Za-z_]\w{0,63})?\Z", error="Not a field name.")
_TREE = {
    "and": [
        {"field": "status", "op": "in", "value": ["New", "Assigned"]},
        {"not": {"field": "account.industry", "op": "eq", "value": "Banking"}},
    ]
}


def _paths(check: Regexp, most: int, example: list[str], **options: Any) -> fields.Field[Any]:  # noqa: ANN401
    return fields.List(PlainText(validate=check), validate=Length(max=most), metadata={"example": example}, **options)


class IncludeSettings(ma.Schema):
    fields_ = _paths(_PATH, 200, ["last_name"], data_key="fields")
    sort = _paths(_SORT, 5, ["last_name"])
    limit = fields.Integer(strict=True, validate=Range(1, 50))


class SearchBody(ma.Schema):
    fields_ = _paths(_PATH, 500, ["last_name", "account.name"], data_key="fields", load_default=None, allow_none=True)
    filter = fields.Dict(
        load_default=None,
        allow_none=True,
        metadata={
            "description": "`and`, `or` with a list of conditions, `not` with one, or `field`, `op` and `value`, whose "
            "type is the field's.",
            "example": _TREE,
        },
    )
    sort = _paths(_SORT, 5, ["-date_entered"], load_default=list)
    per_page = fields.Integer(strict=True, load_default=50, validate=Range(1, 200))
    cursor = PlainText(load_default=None, allow_none=True, validate=Length(1, 4000))
    total = fields.Boolean(truthy={True}, falsy={False}, load_default=False)
    include = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(IncludeSettings),
        load_default=dict,
        metadata={"example": {"contacts": {"fields": ["last_name"], "sort": ["last_name"], "limit": 10}}},
    )

    @ma.validates("include")
    def links_have_names(self, value: Mapping[str, Any], **_kwargs: Any) -> None:  # noqa: ANN401  # marshmallow's
        if not all(is_name(link) for link in value):
            raise ma.ValidationError("Not the name of a link.")

    @ma.post_load
    def as_listing(self, data: dict[str, Any], **_kwargs: Any) -> Listing:  # noqa: ANN401  # marshmallow's signature
        return Listing(
            fields=None if data["fields_"] is None else tuple(data["fields_"]),
            tree=data["filter"] or None,
            sort=tuple(data["sort"]),
            per_page=data["per_page"],
            cursor=data["cursor"],
            with_total=data["total"],
            include={link: _include(each) for link, each in data["include"].items()},
        )


def _include(settings: Mapping[str, Any]) -> Include:
    return Include(settings.get("fields_"), settings.get("sort", ()), settings.get("limit"))
