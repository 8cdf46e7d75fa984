"""What one user may do with each module: all, group, owner or none."""

from __future__ import annotations

from suitecrm_bridge.sandbox import access
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import User, World

from .items import CLOSED_MODULES

ACTIONS = ("list", "view", "create", "edit", "delete", "export", "import", "massupdate")


def modules(world: World) -> list[Module]:
    """The modules whose rights SuiteCRM keeps, by name."""
    return [module for name, module in sorted(world.catalog.modules.items()) if name not in CLOSED_MODULES]


def may_enter(world: World, user: User, module: Module) -> bool:
    return access.level(world, user, module, "access") != "none"


def may(world: World, user: User, module: Module) -> dict[str, str]:
    """Whose records each action is open for."""
    entered = may_enter(world, user, module)
    said = {"access": "all" if entered else "none"}
    for action in ACTIONS:
        said[action] = _level(world, user, module, action) if entered else "none"
    return said


def _level(world: World, user: User, module: Module, action: str) -> str:
    if action == "create":
        # SuiteCRM counts whoever creates a record as its owner.
        return "none" if access.level(world, user, module, "edit") == "none" else "all"
    return access.level(world, user, module, action)
