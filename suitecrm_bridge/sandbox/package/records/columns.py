"""Which fields of a module can be read, where their values are, and how they travel."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.outgoing import database_text
from suitecrm_bridge.sandbox.package.columns import is_json
from suitecrm_bridge.sandbox.purify import decode_once
from suitecrm_bridge.sandbox.world import World

# Accounts, addresses and roles: nobody's list, though links lead to the names of users.
CLOSED = {"Users", "EmailAddresses", "SecurityGroups", "ACLRoles"}
DIRECTORY = ("user_name", "name", "full_name", "first_name", "last_name", "title", "department", "status")
CLOSED_TYPES = {"link", "function", "file", "image", "encrypt", "password", "parent", "collection"}
MOMENTS = {"datetime", "datetimecombo"}
PERSON = "TRIM(COALESCE({t}.first_name, '') || ' ' || COALESCE({t}.last_name, ''))"
PRIMARY = (
    "(SELECT e.email_address FROM email_addr_bean_rel b JOIN email_addresses e ON e.id = b.email_address_id "
    "WHERE b.bean_id = {{t}}.id AND b.bean_module = '{module}' AND b.primary_address = 1 AND b.deleted = 0 "
    "AND e.deleted = 0 ORDER BY e.id LIMIT 1)"
)
ZERO = "0000"


@dataclass(frozen=True, slots=True)
class Column:
    """One readable field; `kind` is int, number, bool, date, datetime, options, json or text."""

    field: Field
    kind: str
    expression: str

    @property
    def is_long(self) -> bool:
        return self.kind in {"options", "json"} or self.field.kind in {"text", "mediumtext", "longtext"}

    def sql(self, alias: str) -> str:
        """The value under a table's alias, NULL for whatever counts as empty."""
        plain = self.expression.format(t=alias)
        if self.kind == "bool":
            return f"COALESCE({plain}, 0)"
        return plain if self.kind in {"int", "number"} else f"NULLIF({plain}, '') COLLATE CRM"

    def shown(self, stored: Any) -> Any:  # noqa: ANN401 (a database's value in, JSON out)
        """The stored value as real JSON."""
        if self.kind == "bool":
            return bool(stored)
        text = database_text(self.field, stored)
        if text is None or text == "" or (self.kind in {"date", "datetime"} and text.startswith(ZERO)):
            return None
        return READERS[self.kind](text)


def is_open(world: World, name: str) -> bool:
    return name in world.catalog.modules and name not in CLOSED


def column(module: Module, name: str) -> Column | None:
    """The field of that name, None when there is none that may be read."""
    field = module.fields.get(name)
    if field is None or name == "deleted" or (module.name == "Users" and name not in {"id", *DIRECTORY}):
        return None
    if name == "email1":
        return Column(field, "text", PRIMARY.format(module=module.name))
    if name in {"name", "full_name"} and module.is_person:
        return Column(field, "text", PERSON)
    if (field.hidden and module.name != "Users") or not field.column or field.type in CLOSED_TYPES:
        return None
    if field.custom:
        where = f'(SELECT c."{name}" FROM "{module.table}_cstm" c WHERE c.id_c = {{t}}.id)'
        return Column(field, _kind(field), where)
    return Column(field, _kind(field), f'{{t}}."{name}"')


def default_fields(module: Module) -> list[str]:
    """What is read when nothing was asked for: everything stored, and the primary address."""
    if module.name == "Users":
        return list(DIRECTORY)
    stored = [f.name for f in module.fields.values() if f.column or f.name == "email1"]
    return [name for name in stored if name != "id" and column(module, name)]


def _kind(field: Field) -> str:
    if is_json(field):
        return "json"
    if field.type in {"bool", "date"}:
        return field.type
    if field.type in MOMENTS:
        return "datetime"
    if field.type == "multienum":
        return "options"
    return ("int" if field.is_whole else "number") if field.is_number else "text"


def plain(text: str) -> str:
    """Text without any layer of entities."""
    while (decoded := decode_once(text)) != text:
        text = decoded
    return text


def _json(text: str) -> Any:  # noqa: ANN401 (JSON)
    try:
        return json.loads(text)
    except ValueError:
        return None


def _options(text: str) -> list[str] | None:
    return [key for key in plain(text).strip("^").split("^,^") if key] or None


READERS: dict[str, Callable[[str], Any]] = {
    "int": int,
    "number": float,
    "date": lambda text: text[:10],
    "datetime": lambda text: f"{text[:10]}T{text[11:19]}Z",
    "options": _options,
    "json": _json,
    "text": plain,
}
