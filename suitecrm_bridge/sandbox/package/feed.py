"""The change feed: one row for every save or deletion that is news."""

from __future__ import annotations

import json
import time
from typing import Any

from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.links import Link
from suitecrm_bridge.sandbox.outgoing import database_text
from suitecrm_bridge.sandbox.purify import decode_once
from suitecrm_bridge.sandbox.world import User, World

from .columns import owned

BOOKKEEPING = {"id", "deleted", "date_entered", "date_modified", "modified_user_id", "created_by"}
WATCHED = {"Leads", "Contacts", "Accounts"}
LOOK_AGAIN = 0.05


class Outbox:
    """The package's after_save and after_delete hooks."""

    def before_save(self, world: World, module: Module, row: dict[str, Any]) -> None:
        """Nothing to do."""

    def after_save(
        self, world: World, user: User, module: Module, row: dict[str, Any], before: dict[str, Any] | None
    ) -> None:
        if module.name not in WATCHED:
            return
        if row.get("deleted") and not (before or {}).get("deleted"):
            self.after_delete(world, user, module, row["id"])
            return
        changed = _changed(module, row, before)
        # What the bridge writes, and the stamps of a save, are no news: nothing loops.
        if before is None or changed:
            _append(world, user, module, row["id"], "created" if before is None else "updated", changed)

    def after_delete(self, world: World, user: User, module: Module, identity: str) -> None:
        if module.name in WATCHED:
            _append(world, user, module, identity, "deleted", [])

    def after_link(self, world: World, user: User, event: str, link: Link, pair: tuple[str, str]) -> None:
        if link.source.name in WATCHED:
            other = {"link": link.name, "related_module": link.target.name, "related_id": pair[1]}
            _append(world, user, link.source, pair[0], event, [], other)


def read(world: World, limit: int, after: int = 0) -> list[dict[str, Any]]:
    """The oldest rows with a higher number than `after`, as the route shows them."""
    sql = "SELECT * FROM scb_outbox WHERE sequence > ? ORDER BY sequence LIMIT ?"
    return [_shown(row) for row in world.database.rows(sql, (after, limit))]


def wait_and_read(world: World, limit: int, after: int, seconds: int) -> list[dict[str, Any]]:
    """The same, as soon as there is a row; an empty list when the time is over."""
    end = time.monotonic() + seconds
    while True:
        rows = read(world, limit, after)
        left = end - time.monotonic()
        if rows or left <= 0:
            return rows
        time.sleep(min(LOOK_AGAIN, left))


def backlog(world: World) -> int:
    return int(world.database.value("SELECT COUNT(*) FROM scb_outbox"))


def newest(world: World) -> int | None:
    """The highest sequence number that waits, None when nothing does."""
    found = world.database.value("SELECT MAX(sequence) FROM scb_outbox")
    return None if found is None else int(found)


def acknowledge(world: World, sequences: list[int]) -> int:
    marks = ", ".join("?" for _ in sequences)
    return world.database.run(f"DELETE FROM scb_outbox WHERE sequence IN ({marks})", sequences)


def _changed(module: Module, row: dict[str, Any], before: dict[str, Any] | None) -> list[str]:
    kept = [f for f in module.columns if f.name not in BOOKKEEPING and f.name not in owned(module)]
    mail = row.get("email1", "") != (before or {}).get("email1", "")
    changed = [f.name for f in kept if _news(f, row) != _news(f, before or {})]
    return [*changed, "email1"] if mail else changed


def _news(field: Field, row: dict[str, Any]) -> object:
    """A value as far as it can be news: an empty number is 0, and every save loses the seconds of a date-time."""
    value = row.get(field.name)
    if field.is_number:
        return value or 0
    text = decode_once(database_text(field, value) or "").strip()
    return text[:16] if field.kind == "datetime" else text


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    shown = {"sequence": row["sequence"], "module": row["module"], "id": row["record_id"], "event": row["event"]}
    shown["changed"] = json.loads(row["changed"])
    if row["link"]:
        shown |= {"link": row["link"], "related": {"module": row["related_module"], "id": row["related_id"]}}
    return {**shown, "by": row["by_user"], "at": row["created_at"]}


def _append(
    world: World,
    user: User,
    module: Module,
    identity: str,
    event: str,
    changed: list[str],
    other: dict[str, str] | None = None,
) -> None:
    at = world.clock().strftime("%Y-%m-%dT%H:%M:%SZ")
    row = {"module": module.name, "record_id": identity, "event": event, "changed": json.dumps(changed)}
    world.database.insert("scb_outbox", {**row, **(other or {}), "by_user": user.id, "created_at": at})
