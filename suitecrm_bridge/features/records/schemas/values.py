"""What may be written: marshmallow schemas made from a module's own description, custom fields included."""

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Regexp

from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.crm import DescribedField, ModuleSchema
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.ports import Values
from suitecrm_bridge.web.fields import PlainText, Prose

_REFUSED = "Some fields cannot be accepted."
_WHOLE = 2**31
Wire = fields.Field[Any]


class SchemaValidation:
    def new(self, schema: ModuleSchema, values: Values) -> Values:
        missing = [
            each.name
            for each in schema.fields.values()
            if each.required and each.writable and each.default is None and each.name not in values
        ]
        checked, wrong = _checked(schema, values)
        wrong |= {name: ["The field is required."] for name in missing}
        if wrong:
            raise Invalid(_REFUSED, details=wrong)
        return checked

    def changes(self, schema: ModuleSchema, values: Values) -> Values:
        if not values:
            raise Invalid(_REFUSED, details={"_schema": ["Name at least one field to change."]})
        checked, wrong = _checked(schema, values)
        if wrong:
            raise Invalid(_REFUSED, details=wrong)
        return checked


def _checked(schema: ModuleSchema, values: Values) -> tuple[Values, dict[str, list[str]]]:
    wrong = {_shown(name): [_closed(schema, name)] for name in values if not _is_open(schema, name)}
    known = {name: value for name, value in values.items() if _is_open(schema, name)}
    # Only of the fields that were sent: a module has a hundred.
    chosen = ma.Schema.from_dict({name: wire_field(schema.fields[name]) for name in known})
    try:
        return chosen().load(known), wrong
    except ma.ValidationError as error:
        return {}, wrong | {str(name): _reasons(said) for name, said in error.messages_dict.items()}


def _is_open(schema: ModuleSchema, name: str) -> bool:
    return name in schema.fields and schema.fields[name].writable


def _closed(schema: ModuleSchema, name: str) -> str:
    field = schema.fields.get(name)
    if field is None:
        return "There is no such field."
    return "Only the bridge writes this field." if field.owned else "This field cannot be written."


def _shown(name: object) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in str(name)[:80])


def _reasons(said: Any) -> list[str]:  # noqa: ANN401  # marshmallow nests messages of lists
    if isinstance(said, Mapping):
        return [reason for below in said.values() for reason in _reasons(below)]
    return [str(each) for each in said] if isinstance(said, list) else [str(said)]


def wire_field(described: DescribedField) -> Wire:
    """The marshmallow field for one of SuiteCRM's."""
    # A checkbox is true or false; SuiteCRM knows no third state.
    clearable = not described.required and described.type != "boolean"
    make = _EMAIL if described.name == "email1" else _MAKERS.get(described.type, _line)
    return make(described, {"allow_none": clearable, "required": False})


class Number(fields.Float):
    """A finite JSON number, never a text."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.make_error("invalid", input=value)
        number = super()._deserialize(value, attr, data, **kwargs)
        # As it was sent: 5 stays 5.
        return value if math.isfinite(number) else number


class Moment(fields.AwareDateTime):
    """An ISO 8601 date-time with its offset; SuiteCRM gets UTC with seconds."""

    default_error_messages = {"range": "Is beyond the years that can be stored."}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, str):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        try:
            moment = super()._deserialize(value, attr, data, **kwargs).astimezone(UTC)
        except OverflowError:
            raise self.make_error("range") from None
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


class Day(fields.Date):
    """`YYYY-MM-DD`"""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, str) or len(value) != len("2026-11-22"):
            raise self.make_error("invalid", input=value, obj_type=self.OBJ_TYPE)
        return super()._deserialize(value, attr, data, **kwargs).isoformat()


class Choice(PlainText):
    """One of a list. The empty text clears where null does."""

    def deserialize(self, value: Any, attr: str | None = None, data: Any = None, **kwargs: Any) -> Any:  # noqa: ANN401
        return super().deserialize(None if value == "" and self.allow_none else value, attr, data, **kwargs)


class Json(fields.Raw):
    """A list or an object."""

    default_error_messages = {"kind": "Must be a list or an object."}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if not isinstance(value, list | dict):
            raise self.make_error("kind")
        return super()._deserialize(value, attr, data, **kwargs)


def _line(described: DescribedField, options: Mapping[str, Any]) -> Wire:
    return PlainText(validate=_size(described), **options)


def _prose(described: DescribedField, options: Mapping[str, Any]) -> Wire:
    return Prose(validate=_size(described), **options)


def _size(described: DescribedField) -> list[Length]:
    least = 1 if described.required else 0
    return [Length(least, described.length)] if least or described.length else []


def _address(described: DescribedField, options: Mapping[str, Any]) -> Wire:
    return fields.Email(validate=_size(described) or [Length(max=255)], **options)


def _record(_: DescribedField, options: Mapping[str, Any]) -> Wire:
    return PlainText(validate=_must_be_id, **options)


def _must_be_id(text: str) -> None:
    if not is_id(text):
        raise ma.ValidationError("Not a record id.")


def _integer(_: DescribedField, options: Mapping[str, Any]) -> Wire:
    beyond = ma.validate.Range(-_WHOLE, _WHOLE - 1)
    return fields.Integer(strict=True, validate=beyond, **options)


def _boolean(_: DescribedField, options: Mapping[str, Any]) -> Wire:
    return fields.Boolean(truthy={True}, falsy={False}, **options)


def _enum(described: DescribedField, options: Mapping[str, Any]) -> Wire:
    return Choice(validate=_choices(described) or _size(described), **options)


def _multienum(described: DescribedField, options: Mapping[str, Any]) -> Wire:
    # SuiteCRM keeps the choices in one text, between these signs.
    plain = [Length(1, 100), Regexp(r"^[^^,]+$")]
    each: Iterable[Callable[[Any], Any]] = _choices(described) or plain
    return fields.List(PlainText(validate=each), validate=Length(int(described.required)), **options)


def _choices(described: DescribedField) -> list[Callable[[Any], Any]]:
    values = [value for value, _ in described.options]
    return [OneOf(values, error="Not one of the field's options.")] if values else []


_EMAIL = _address
_MAKERS: Mapping[str, Callable[[DescribedField, Mapping[str, Any]], Wire]] = {
    "id": _record,
    "text": _prose,
    "integer": _integer,
    "number": lambda _, options: Number(**options),
    "boolean": _boolean,
    "date": lambda _, options: Day(**options),
    "datetime": lambda _, options: Moment(**options),
    "enum": _enum,
    "multienum": _multienum,
    "json": lambda _, options: Json(**options),
}
