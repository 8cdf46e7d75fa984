"""Insert demonstration rows with invented but repeatable ids and times."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from . import emails
from .world import STORED, World

START = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
T = TypeVar("T")
NAMESPACE = uuid.UUID("5a4db0c5-0000-4000-8000-000000000000")


class Seeder:
    """Inserts rows with invented but repeatable ids and times."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.random = random.Random(7146)  # noqa: S311 (demonstration data, not secrets)
        self._made: dict[str, int] = {}

    def identity(self, table: str) -> str:
        self._made[table] = self._made.get(table, 0) + 1
        return str(uuid.uuid5(NAMESPACE, f"{table}/{self._made[table]}"))

    def moment(self, days: int = 80) -> str:
        return (START + timedelta(minutes=self.random.randrange(days * 1440))).strftime(STORED)

    def pick(self, values: Sequence[T]) -> T:
        return self.random.choice(values)

    def put(self, module_name: str, values: dict[str, Any]) -> str:
        """Insert one record; its id."""
        module = self.world.catalog.modules[module_name]
        stamp = self.moment()
        row: dict[str, Any] = {
            "is_group": 0,
            "portal_flag": 0,
            "id": self.identity(module.table),
            "date_entered": stamp,
            "date_modified": stamp,
        }
        row |= {
            "created_by": "1",
            "modified_user_id": "1",
            "deleted": 0,
            **_defaults(self.world, module_name),
            **values,
        }
        self.world.database.insert(module.table, {f.name: row.get(f.name) for f in module.base_columns})
        if row.get("email1"):
            emails.store(self.world, module, row["id"], {"email1": row["email1"]})
        return str(row["id"])

    def join(self, table: str, **keys: str) -> None:
        row = {"id": self.identity(table), "date_modified": self.moment(), "deleted": 0, **keys}
        self.world.database.insert(table, row)


def _defaults(world: World, module_name: str) -> dict[str, Any]:
    fields = world.catalog.modules[module_name].base_columns
    return {f.name: f.meta["default"] for f in fields if f.meta.get("default") not in (None, "")}
