"""The items of a write request: checked one by one, so that a bad one stops no other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.incoming import Stored
from suitecrm_bridge.sandbox.world import World

from .columns import owned
from .faults import Faults, ItemRefused
from .fields import is_writable
from .values import InvalidValue, stored

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# Accounts and roles decide who may do what; no bulk write touches them.
CLOSED_MODULES = {"Users", "ACLRoles", "SecurityGroups", "EmailAddresses"}
ADDRESS = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
OPERATIONS = {"update", "create", "upsert", "delete"}
MAKING = {"create", "upsert"}
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One record's part of a write, its values still as sent."""

    op: str
    module: Module
    id: str
    fields: Values
    by: str | None = None
    if_version: str | None = None

    def for_record(self, identity: str) -> Item:
        """The same values for a record that has this id."""
        return replace(self, op="update", id=identity, by=None, if_version=None)


def read(world: World, raw: object) -> Item:
    """The item, or ItemRefused."""
    if raw == []:
        raw = {}
    if not isinstance(raw, dict):
        raise ItemRefused("INVALID_VALUE", None, "An item is an object with op, module, id and fields.")
    for part in ("op", "module", "id"):
        if not isinstance(raw.get(part), str) or not raw[part]:
            raise ItemRefused("INVALID_VALUE", part, f"{part} is missing.")
    if raw["op"] not in OPERATIONS:
        raise ItemRefused("INVALID_VALUE", "op", "op is update, create, upsert or delete.")
    if raw["op"] in MAKING and not UUID.fullmatch(raw["id"]):
        raise ItemRefused("INVALID_VALUE", "id", "The id of a new record is a lower-case UUID.")
    fields = _fields(raw)
    module = world.catalog.modules.get(raw["module"])
    if module is None or module.name in CLOSED_MODULES:
        raise ItemRefused("UNKNOWN_MODULE", "module", f"The module {raw['module']} cannot be written.")
    return Item(raw["op"], module, raw["id"], fields, _by(raw), _if_version(raw))


def owned_values(world: World, item: Item, faults: Faults) -> Values:
    """The stored values of an item that may touch the bridge's own columns only; those without a fault."""
    ours = owned(item.module)
    for name in item.fields:
        if name not in ours:
            faults.add("FIELD_NOT_OWNED", name, f"The bridge does not own {name}.")
    return _checked(world, item, [name for name in item.fields if name in ours], faults)


def any_values(world: World, item: Item, faults: Faults) -> Values:
    """The stored values of an item that may touch every field a person could fill; those without a fault."""
    values: Values = {}
    for name in item.fields:
        field = item.module.fields.get(name)
        if field is None or not is_writable(field):
            faults.add("UNKNOWN_FIELD", name, f"{item.module.name} has no writable field {name}.")
        else:
            values |= _checked(world, item, [name], faults)
    return values


def _checked(world: World, item: Item, names: list[str], faults: Faults) -> Values:
    values: Values = {}
    for name in names:
        field = item.module.fields[name]
        try:
            values[name] = _stored(world, field, item.fields[name])
        except InvalidValue as error:
            faults.add("INVALID_VALUE", name, str(error))
    return values


def _stored(world: World, field: Field, value: object) -> Stored:
    value = stored(field, value, world.catalog.options.get(field.options))
    if field.name == "email1" and value and not ADDRESS.fullmatch(str(value)):
        raise InvalidValue("The field takes an e-mail address.")
    return value


def _fields(raw: dict[str, Any]) -> Values:
    fields = raw.get("fields")
    if raw["op"] == "delete":
        if fields:
            raise ItemRefused("INVALID_VALUE", "fields", "A deletion takes no fields.")
        return {}
    if not isinstance(fields, dict) and fields != []:
        raise ItemRefused("INVALID_VALUE", "fields", "fields is an object.")
    return dict(fields or {})


def _if_version(raw: dict[str, Any]) -> str | None:
    version = raw.get("if_version")
    if version is not None and (raw["op"] not in {"update", "delete"} or not isinstance(version, str) or not version):
        message = "if_version is the version of a record to update or delete."
        raise ItemRefused("INVALID_VALUE", "if_version", message)
    return version


def _by(raw: dict[str, Any]) -> str | None:
    if raw["op"] != "upsert":
        return None
    by = raw.get("by")
    if not isinstance(by, str) or raw["fields"] == [] or raw["fields"].get(by) in (None, ""):
        raise ItemRefused("INVALID_VALUE", "by", "by names a field that has a value in fields.")
    return by
