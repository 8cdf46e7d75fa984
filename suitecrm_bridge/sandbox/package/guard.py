"""A stale save cannot undo the bridge: its columns come fresh from the database before every other save."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.links import Link
from suitecrm_bridge.sandbox.world import User, World

from .columns import owned


class StaleSaveGuard:
    """The package's before_save hook."""

    def before_save(self, world: World, module: Module, row: dict[str, Any]) -> None:
        names = owned(module)
        if not names:
            return
        stored = world.database.row(f'SELECT * FROM "{module.table}" WHERE id = ?', (row["id"],))
        for name in names:
            row[name] = stored[name] if stored else None

    def after_save(
        self, world: World, user: User, module: Module, row: dict[str, Any], before: dict[str, Any] | None
    ) -> None:
        """Nothing to do."""

    def after_delete(self, world: World, user: User, module: Module, identity: str) -> None:
        """Nothing to do."""

    def after_link(self, world: World, user: User, event: str, link: Link, pair: tuple[str, str]) -> None:
        """Nothing to do."""
