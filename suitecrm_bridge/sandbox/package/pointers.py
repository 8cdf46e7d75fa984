"""Whether the records that ids point at are there, and may be seen by whoever points at them."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox import access, beans
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import User, World

from .faults import Faults
from .fields import related_module
from .records.steps import step


def check(world: World, user: User, module: Module, values: dict[str, Any], parent_type: str, faults: Faults) -> None:
    """Look at the ids among the changed values; `parent_type` is the stored one."""
    for name, identity in values.items():
        flexible = name == "parent_id" and "parent_type" in module.fields
        if identity in (None, "") or (flexible and faults.has("parent_type")):
            continue
        target = related_module(module, module.fields[name]) or _behind_link(world, module, name)
        if flexible:
            target = str(values.get("parent_type") or parent_type)
        wrong = None if target is None else fault(world, user, target, str(identity))
        if wrong:
            faults.add("INVALID_VALUE", name, wrong if target else "It needs a parent_type.")


def _behind_link(world: World, module: Module, name: str) -> str | None:
    """The account of a lead is a plain column; only a relationship says that it names an account."""
    if module.fields[name].type != "id" or not name.endswith("_id"):
        return None
    followed = step(world, module, name.removesuffix("_id"))
    in_column = followed is not None and not followed.link.table and not followed.link.from_left
    return followed.module.name if followed and in_column and followed.link.child_key == name else None


def fault(world: World, user: User, module_name: str, identity: str) -> str | None:
    """What is wrong with pointing at this record, None when nothing is."""
    if module_name == "Users":
        return _user_fault(world, identity)
    module = world.catalog.modules.get(module_name)
    if module is None:
        return f"There is no module {module_name}."
    row = beans.find(world, module, identity)
    # The hidden and the missing answer alike, so that nobody can find out what is there.
    visible = row is not None and access.may(world, user, module, "view", row)
    return None if visible else f"{module_name} {identity} does not exist."


def _user_fault(world: World, identity: str) -> str | None:
    row = world.database.row("SELECT status FROM users WHERE deleted = 0 AND id = ?", (identity,))
    if row is None:
        return f"Users {identity} does not exist."
    return None if row["status"] == "Active" else "The user is not active."
