"""Find the one record that an upsert means."""

from __future__ import annotations

from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.conditions import column
from suitecrm_bridge.sandbox.incoming import Stored
from suitecrm_bridge.sandbox.world import World

from .faults import ItemRefused
from .fields import is_writable, wire_type

TYPES = {"string", "integer", "id", "enum"}
BY_ADDRESS = (
    'SELECT DISTINCT t.id FROM "{table}" t JOIN email_addr_bean_rel r ON r.bean_id = t.id AND r.deleted = 0 '
    "JOIN email_addresses e ON e.id = r.email_address_id AND e.deleted = 0 "
    "WHERE t.deleted = 0 AND r.bean_module = ? AND e.email_address_caps = ? LIMIT 2"
)


def can_be_by(module: Module, name: str) -> bool:
    field = module.fields.get(name)
    if field is None or not is_writable(field):
        return False
    return name == "email1" or (bool(field.column) and wire_type(field) in TYPES)


def find(world: World, module: Module, name: str, value: Stored) -> str | None:
    """The record's id, None when there is none; refused when there are several."""
    if name == "email1":
        rows = world.database.rows(BY_ADDRESS.format(table=module.table), (module.name, str(value).upper()))
    else:
        where = column(module, module.fields[name])
        sql = f'SELECT id FROM "{module.table}" WHERE deleted = 0 AND {where} COLLATE CRM = ? LIMIT 2'
        rows = world.database.rows(sql, (value,))
    if len(rows) > 1:
        raise ItemRefused("AMBIGUOUS", name, f"Several records have this {name}.")
    return rows[0]["id"] if rows else None
