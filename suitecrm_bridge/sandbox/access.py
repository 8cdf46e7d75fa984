"""What a user may do: roles per module and action, owners, security groups."""

from __future__ import annotations

from typing import Any

from .catalog import Module
from .world import User, World

# Several roles: the strictest wins, as SuiteCRM does unless told otherwise.
STRICTEST_FIRST = ("none", "owner", "group", "all")
GRANTED = (
    "SELECT a.access FROM role_access a JOIN role_members m ON m.role_id = a.role_id "
    "WHERE m.user_id = ? AND a.module = ? AND a.action = ?"
)
SHARED = (
    "SELECT 1 FROM securitygroups_users u JOIN securitygroups_records r ON r.securitygroup_id = u.securitygroup_id "
    "WHERE u.user_id = ? AND u.deleted = 0 AND r.record_id = {record} AND r.module = ? AND r.deleted = 0"
)


def level(world: World, user: User, module: Module, action: str) -> str:
    """`all`, `group`, `owner` or `none`."""
    if user.is_admin:
        return "all"
    found = {row["access"] for row in world.database.rows(GRANTED, (user.id, module.name, action))}
    return next((name for name in STRICTEST_FIRST if name in found), "all")


def may(world: World, user: User, module: Module, action: str, record: dict[str, Any] | None = None) -> bool:
    """Whether the user may `view`, `list`, `edit` or `delete`; without a record: in the module at all."""
    granted = level(world, user, module, action)
    if granted in {"all", "none"} or record is None:
        return granted != "none"
    return owns(user, record) or (granted == "group" and _shares(world, user, module, record["id"]))


def owns(user: User, record: dict[str, Any]) -> bool:
    """The assigned user; of a record nobody is assigned to, its author."""
    assigned = record.get("assigned_user_id")
    return bool(assigned == user.id or (not assigned and record.get("created_by") == user.id))


def list_condition(world: World, user: User, module: Module, alias: str = "") -> tuple[str, list[Any]]:
    """The SQL that keeps a list to what the user may see; its authors' unassigned records are not in it."""
    granted = level(world, user, module, "list")
    table = alias or f'"{module.table}"'
    owner = f"{table}.assigned_user_id = ?"
    if granted == "none":
        return " AND 0 = 1", []
    if granted == "all" or "assigned_user_id" not in module.fields:
        return "", []
    if granted == "owner":
        return f" AND {owner}", [user.id]
    shared = SHARED.format(record=f"{table}.id")
    return f" AND ({owner} OR EXISTS ({shared}))", [user.id, user.id, module.name]


def _shares(world: World, user: User, module: Module, identity: str) -> bool:
    sql = SHARED.format(record="?")
    return world.database.row(sql, (user.id, identity, module.name)) is not None
