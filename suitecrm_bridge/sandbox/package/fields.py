"""What a field definition says, in the words of the wire: type, length, default, what it points at."""

from __future__ import annotations

from suitecrm_bridge.sandbox.catalog import Field, Module

from .columns import is_json

TYPES = {
    "bool": "boolean",
    "date": "date",
    **dict.fromkeys(("datetime", "datetimecombo"), "datetime"),
    **dict.fromkeys(("enum", "dynamicenum", "radioenum"), "enum"),
    "multienum": "multienum",
    **dict.fromkeys(("int", "uint", "tinyint", "short", "long", "ulong"), "integer"),
    **dict.fromkeys(("decimal", "decimal2", "float", "double", "currency"), "number"),
    **dict.fromkeys(("text", "longtext", "html", "longhtml", "wysiwyg"), "text"),
}
HIDDEN_TYPES = {"link", "function", "file", "image", "encrypt", "password"}
CLOSED_TYPES = {*HIDDEN_TYPES, "readonly"}
# What SuiteCRM keeps for itself, or what would make a save something else than a save.
CLOSED = {"id", "deleted", "date_entered", "date_modified", "modified_user_id", "created_by", "user_hash"}
WITHOUT_COLUMN = {"email1", "name", "full_name"}
FALSE_WORDS = {"", "0", "false", "off", "no"}
Json = str | int | float | bool | None


def is_shown(field: Field) -> bool:
    if field.hidden or field.type in HIDDEN_TYPES:
        return False
    return bool(field.column) or field.name in WITHOUT_COLUMN or is_joined_id(field)


def is_writable(field: Field) -> bool:
    """Whether a full write takes it."""
    if field.name in CLOSED:
        return False
    if field.name == "email1" or is_joined_id(field):
        return True
    return bool(field.column) and field.type not in CLOSED_TYPES and not field.auto_increment


def is_joined_id(field: Field) -> bool:
    """The id of a related record that SuiteCRM keeps in a join table and shows like a column."""
    is_id = field.type in {"relate", "id"} and field.meta.get("dbType") == "id"
    return is_id and not field.column and field.id_name == field.name and bool(field.module)


def wire_type(field: Field) -> str:
    if is_json(field):
        return "json"
    if field.type == "id" or field.meta.get("dbType") == "id":
        return "id"
    return TYPES.get(field.type) or TYPES.get(str(field.meta.get("dbType"))) or "string"


def length(field: Field) -> int | None:
    kind = wire_type(field)
    if kind == "id":
        return 36
    given = str(field.meta.get("len") or "")
    return (int(given) if given.isdigit() else 255) if kind in {"string", "enum"} else None


def is_required(field: Field) -> bool:
    """A checkbox never is: nobody can leave it empty."""
    return bool(field.meta.get("required")) and wire_type(field) != "boolean"


def default(field: Field) -> Json:
    """The default in the field's own type."""
    given = field.meta.get("default")
    kind = wire_type(field)
    if given is None or given == "" or kind in {"json", "multienum", "date", "datetime"}:
        return None
    if kind == "boolean":
        return str(given).lower() not in FALSE_WORDS
    if kind in {"integer", "number"}:
        return int(given) if kind == "integer" else float(given)
    return str(given)


def related_module(module: Module, field: Field) -> str | None:
    """The module whose records an id field names."""
    if wire_type(field) != "id" or field.name == "id":
        return None
    if field.type == "relate" and field.module:
        return field.module
    if field.type == "assigned_user_name":
        return "Users"
    behind = (f for f in module.fields.values() if f.type == "relate" and f.id_name == field.name and f.module)
    return next((f.module for f in behind), None)
