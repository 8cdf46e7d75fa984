"""The arguments of lists and of single records: names, filters, order and pages."""

import re
from collections.abc import Mapping
from typing import Any

import marshmallow as ma
import msgspec
from marshmallow import fields
from marshmallow.validate import Length, Range

from suitecrm_bridge.crm import Include
from suitecrm_bridge.features.records.model.asking import Listing, TextCondition
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.openapi import DeepObject

_PLAIN = r"[A-Za-z_][A-Za-z0-9_]{0,63}"
_PATH = rf"{_PLAIN}(\.{_PLAIN})?"
_CURSOR = r"^[A-Za-z0-9_-]{1,4000}$"
_OF_INCLUDED = re.compile(rf"fields\[({_PLAIN})\]")
_WRITTEN = "Write a filter as filter[field][op]=value, or as JSON."


class Names(PlainText):
    """Names separated by commas."""

    pattern = _PATH
    complaint = "Not a field name."

    def __init__(self, *, description: str = "", example: str = "", **options: Any) -> None:  # noqa: ANN401
        shape = rf"^ *{self.pattern} *(, *{self.pattern} *)*$"
        told = {"description": description, "example": example, "pattern": shape}
        super().__init__(metadata=told, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        text = super()._deserialize(value, attr, data, **kwargs)
        names = tuple(dict.fromkeys(name.strip() for name in text.split(",")))
        if not all(re.fullmatch(self.pattern, name) for name in names):
            raise ma.ValidationError(self.complaint)
        return names


class SortKeys(Names):
    pattern = rf"-?{_PATH}"
    complaint = "Field names, each with a minus in front to turn its order round."


class Includes(Names):
    """`contacts,account`, or what `gathered` made of it and of `fields[contacts]`."""

    pattern = _PLAIN
    complaint = "Not the name of a link."

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        links, chosen = (value["links"], value["fields"]) if isinstance(value, Mapping) else (value, {})
        names: tuple[str, ...] = super()._deserialize(links, attr, data, **kwargs) if links is not None else ()
        strange = [link for link in chosen if link not in names]
        if strange:
            raise ma.ValidationError(f"fields[{strange[0]}] needs {strange[0]} here.")
        return {link: Include(fields=_names(chosen[link]) if link in chosen else None) for link in names}


class Conditions(DeepObject):
    """`filter[field][op]=text`, gathered; or JSON in one text."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401, ARG002
        if isinstance(value, str):
            try:
                return {"tree": msgspec.json.decode(value)}
            except (ValueError, RecursionError):
                raise ma.ValidationError(_WRITTEN) from None
        text = PlainText(validate=Length(0, 4000))
        asked = [(field, op, text.deserialize(each)) for field, ops in value.items() for op, each in ops.items()]
        return {"conditions": tuple(TextCondition(*each) for each in asked)}


class Switch(fields.Boolean):
    def __init__(self, **options: Any) -> None:  # noqa: ANN401
        super().__init__(truthy={"true", "1"}, falsy={"false", "0"}, **options)


def _names(text: object) -> tuple[str, ...]:
    return tuple(Names().deserialize(text))


def _fields() -> Names:
    about = "Only these, separated by commas; `account.name` reads through a link to one record."
    return Names(data_key="fields", load_default=lambda: None, description=about, example="last_name,status")


def _sort() -> SortKeys:
    about = "Up to five fields, separated by commas; `-` turns one's order round. The id follows by itself."
    return SortKeys(load_default=tuple, description=about, example="-date_modified,last_name")


def _per_page() -> fields.Integer:
    return fields.Integer(load_default=50, validate=Range(1, 200))


def _cursor() -> PlainText:
    about = "`meta.next_cursor` of the page before, with the same filter and sort: complete even while records change."
    return PlainText(validate=ma.validate.Regexp(_CURSOR), metadata={"description": about, "pattern": _CURSOR})


class RecordArguments(ma.Schema):
    fields_ = _fields()
    include = Includes(
        load_default=dict,
        description="Links whose records come along, up to five; `fields[contacts]=last_name` narrows what comes.",
        example="contacts",
    )

    @ma.pre_load
    def gather(self, data: Any, **_kwargs: Any) -> dict[str, Any]:  # noqa: ANN401  # a MultiDict proxy
        plain = {name: data[name] for name in data}
        chosen = {match[1]: plain.pop(name) for name in list(plain) if (match := _OF_INCLUDED.fullmatch(name))}
        if chosen:
            plain["include"] = {"links": plain.get("include"), "fields": chosen}
        return self.gather_more(plain)

    def gather_more(self, plain: dict[str, Any]) -> dict[str, Any]:
        return plain


class PageArguments(ma.Schema):
    """What a list that takes no filter is asked with."""

    fields_ = _fields()
    sort = _sort()
    per_page = _per_page()
    cursor = _cursor()

    @ma.post_load
    def as_listing(self, data: dict[str, Any], **_kwargs: Any) -> Listing:  # noqa: ANN401  # marshmallow's signature
        cursor = data.get("cursor")
        return Listing(data["fields_"], sort=data["sort"], per_page=data["per_page"], cursor=cursor)


class ListArguments(RecordArguments):
    sort = _sort()
    per_page = _per_page()
    cursor = _cursor()
    total = Switch(load_default=False, metadata={"description": "Count the records, into `meta.total`."})
    filter = Conditions(
        load_default=dict,
        metadata={
            "description": "`filter[field][op]=value`, all of which must hold: eq, ne, gt, gte, lt, lte, in and not_in "
            "(values separated by commas), like and not_like (`%` for any text), between (two values), is_null (true "
            "or false); `account.industry` looks through a link. Or `filter=` with the JSON that `search` takes.",
            "example": {"status": {"eq": "New"}},
        },
    )

    def gather_more(self, plain: dict[str, Any]) -> dict[str, Any]:
        nested: dict[str, dict[str, str]] = {}
        for name in [name for name in plain if name.startswith("filter[")]:
            field, operator = _parts(name)
            nested.setdefault(field, {})[operator] = plain.pop(name)
        if nested and "filter" in plain:
            raise ma.ValidationError("Write the filter in one way.", "filter")
        return {**plain, "filter": nested} if nested else plain

    @ma.post_load
    def as_listing(self, data: dict[str, Any], **_kwargs: Any) -> Listing:  # noqa: ANN401  # marshmallow's signature
        return Listing(
            fields=data["fields_"],
            sort=data["sort"],
            per_page=data["per_page"],
            cursor=data.get("cursor"),
            with_total=data["total"],
            include=data["include"],
            **data["filter"],
        )


def _parts(name: str) -> tuple[str, str]:
    field, opened, rest = name.removeprefix("filter[").partition("][")
    if not opened and field.endswith("]"):
        field, rest = field[:-1], "eq]"
    if not rest.endswith("]") or "[" in rest or "]" in rest[:-1]:
        raise ma.ValidationError(_WRITTEN, "filter")
    if not re.fullmatch(_PATH, field):
        raise ma.ValidationError("Not a field name.", "filter")
    return field, rest[:-1]
