"""JSON Schemas of a module's records, for the document: what comes back, what may be changed, what a new one needs."""

from collections.abc import Mapping
from typing import Any

from suitecrm_bridge.crm import DescribedField, ModuleSchema
from suitecrm_bridge.features.records.model.shown import LISTS

Json = dict[str, Any]
_SHAPES: Mapping[str, Json] = {
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "multienum": {"type": "array", "items": {"type": "string"}},
    "json": {"type": ["array", "object"]},
}
_EXAMPLES: Mapping[str, Any] = {
    "date": "2026-11-22",
    "datetime": "2026-11-22T12:34:56Z",
    "integer": 3,
    "number": 1250.5,
    "boolean": True,
    "id": "b8d3f2c4-6c1d-4d70-9d3c-2f5a1e0c7b11",
}
# The field list of a user who may not edit the module says of no field that it can be written.
_SYSTEM = {"id", "deleted", "date_entered", "date_modified", "created_by", "modified_user_id", "user_hash"}
_ID = {
    "type": "string",
    "pattern": r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
    "description": "Your own, which makes a repeat harmless.",
}


def attributes(schema: ModuleSchema) -> Json:
    """Fields of linked records (`account.name`) come besides, where they were asked for."""
    shown = {each.name: _shown(each) for each in schema.fields.values() if each.name != "id"}
    return {"type": "object", "properties": shown, "additionalProperties": True}


def changes(schema: ModuleSchema) -> Json:
    taken = {each.name: _taken(each) for each in _writable(schema)}
    sample = {each.name: _example(each) for each in _writable(schema) if each.name in _TYPICAL}
    told: Json = {"type": "object", "properties": taken, "additionalProperties": False, "minProperties": 1}
    return told | ({"example": sample} if sample else {})


def creation(schema: ModuleSchema) -> Json:
    writable = _writable(schema)
    needed = [each.name for each in writable if each.required and each.default is None]
    taken: Json = {"id": _ID} | {each.name: _taken(each) for each in writable}
    sample = {each.name: _example(each) for each in writable if each.name in needed or each.name in _TYPICAL}
    told: Json = {"type": "object", "properties": taken, "additionalProperties": False, "example": sample}
    return told | ({"required": needed} if needed else {})


def _writable(schema: ModuleSchema) -> list[DescribedField]:
    if schema.summary.may.get("edit") == "none":
        return [each for each in schema.fields.values() if not each.owned and each.name not in _SYSTEM]
    return [each for each in schema.fields.values() if each.writable]


def _shown(field: DescribedField) -> Json:
    if field.name in LISTS:
        return {"type": "array", "items": {}, "title": field.label, "readOnly": True}
    shape = _titled(field, _shape(field), nullable=field.type != "boolean")
    if field.options:
        # Not an enum: old records may hold choices that are no longer offered.
        shape["description"] = "One of: " + ", ".join(value or "(none)" for value, _ in field.options[:60])
    return shape | ({} if field.writable else {"readOnly": True})


def _taken(field: DescribedField) -> Json:
    clearable = not field.required and field.type != "boolean"
    shape = _titled(field, _shape(field), nullable=clearable)
    values = [value for value, _ in field.options]
    if field.type == "enum" and values:
        shape["enum"] = [*dict.fromkeys(values), *([None] if clearable else [])]
        if clearable and "" not in values:
            shape["enum"].append("")
    if field.type == "multienum" and values:
        shape["items"] = {"type": "string", "enum": list(dict.fromkeys(values))}
    if field.length and field.type in {"string", "text", "enum"}:
        shape["maxLength"] = field.length
    if field.required and shape["type"] == "string" and field.type != "enum":
        shape["minLength"] = 1
    return shape


def _shape(field: DescribedField) -> Json:
    if field.name == "email1":
        return {"type": "string", "format": "email"}
    return dict(_SHAPES.get(field.type, {"type": "string"}))


def _titled(field: DescribedField, shape: Json, *, nullable: bool) -> Json:
    if nullable:
        types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        shape["type"] = [*types, "null"]
    shape["title"] = field.label
    if field.module:
        shape["description"] = f"The id of one of {field.module}."
    return shape


def _example(field: DescribedField) -> Any:  # noqa: ANN401  # JSON
    if field.name == "email1":
        return "grace@example.com"
    chosen = [value for value, _ in field.options if value]
    if chosen:
        return chosen[:1] if field.type == "multienum" else chosen[0]
    return _EXAMPLES.get(field.type, _WORDS.get(field.name, field.label))


_TYPICAL = {"name", "first_name", "last_name", "status", "email1", "description", "date_start", "date_due"}
_WORDS = {"first_name": "Grace", "last_name": "Hopper"}
