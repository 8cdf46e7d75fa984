"""A lead's activities, copied or moved to what it became, as SuiteCRM's setting says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from suitecrm_bridge.sandbox import access, beans, linking, links
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import User, World, new_id

MODULES = ("Calls", "Tasks", "Meetings", "Notes")
Target = tuple[str, str]


@dataclass(slots=True)
class Count:
    """How many were copied or moved, and how many the user may not touch."""

    done: int = 0
    left: int = 0


def setting(world: World) -> str:
    """Copy, move or nothing; a SuiteCRM as it was installed does nothing."""
    chosen = world.setting("lead_conv_activity_opt")
    return chosen if chosen in {"copy", "move"} else "nothing"


def hand_over(world: World, user: User, lead: str, targets: list[Target], account: str | None) -> Count:
    count, chosen = Count(), setting(world)
    if chosen == "nothing" or not targets:
        return count
    for name in MODULES:
        module = world.catalog.modules[name]
        sql = f"SELECT id FROM \"{module.table}\" WHERE deleted = 0 AND parent_type = 'Leads' AND parent_id = ?"
        for found in world.database.rows(sql, (lead,)):
            row = beans.find(world, module, found["id"]) or {}
            if not access.may(world, user, module, "view" if chosen == "copy" else "edit", row):
                count.left += 1
                continue
            count.done += 1
            for target in targets:
                _copy(world, user, module, row, target, account) if chosen == "copy" else _move(
                    world, user, module, row, target
                )
    return count


def _copy(world: World, user: User, module: Module, row: dict[str, Any], target: Target, account: str | None) -> None:
    # A contact's activities hang on its company, which the contact is linked to beside it.
    parent = ("Accounts", account) if target[0] == "Contacts" and account else target
    made = {**row, "id": new_id(), **_beside(module, target)}
    made |= {"parent_type": parent[0], "parent_id": parent[1]}
    beans.insert(world, user, module, made, {})
    _link_contact(world, user, module, made["id"], target)


def _move(world: World, user: User, module: Module, row: dict[str, Any], target: Target) -> None:
    moved = {**row, "parent_type": target[0], "parent_id": target[1], **_beside(module, target)}
    beans.update(world, user, module, moved, row, {})
    _link_contact(world, user, module, row["id"], target)


def _beside(module: Module, target: Target) -> dict[str, Any]:
    """Tasks and notes name their contact in a column."""
    known = module.fields.get("contact_id")
    return {"contact_id": target[1] if target[0] == "Contacts" else None} if known and known.column else {}


def _link_contact(world: World, user: User, module: Module, identity: str, target: Target) -> None:
    link = links.find_link(world, module, "contacts") if target[0] == "Contacts" else None
    if link and link.table:
        linking.connect(world, user, link, identity, target[1])
