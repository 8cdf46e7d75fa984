"""The bridge's package as it would be installed in the stand-in: columns, hooks and routes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from suitecrm_bridge.sandbox.catalog import Catalog
from suitecrm_bridge.sandbox.routes import Route
from suitecrm_bridge.sandbox.world import Hook

from .columns import extend
from .feed import Outbox
from .guard import StaleSaveGuard
from .own_score import OwnScore
from .routes import ROUTES


@dataclass(frozen=True)
class Installed:
    """What an installed package brings; compared by identity of its parts."""

    extend: Callable[[Catalog], Catalog]
    hooks: tuple[Hook, ...]
    routes: tuple[Route, ...]

    def __hash__(self) -> int:
        return id(self)


THE_PACKAGE = Installed(extend, (StaleSaveGuard(), OwnScore(), Outbox()), ROUTES)
NO_PACKAGE = Installed(lambda catalog: catalog, (), ())

__all__ = ["NO_PACKAGE", "THE_PACKAGE", "Installed"]
