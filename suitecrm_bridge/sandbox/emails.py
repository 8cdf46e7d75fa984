"""E-mail addresses live in a module of their own and are linked to people and accounts."""

from __future__ import annotations

from typing import Any

from .catalog import Module
from .world import World, new_id

LINKED = (
    "SELECT e.*, r.primary_address FROM email_addresses e JOIN email_addr_bean_rel r ON r.email_address_id = e.id "
    "WHERE r.bean_id = ? AND r.bean_module = ? AND r.deleted = 0 AND e.deleted = 0 ORDER BY r.primary_address DESC"
)


def addresses(world: World, module: Module, identity: str) -> list[dict[str, Any]]:
    """The linked addresses, the primary one first."""
    return world.database.rows(LINKED, (identity, module.name))


def shown(world: World, module: Module, identity: str) -> dict[str, str]:
    """The e-mail attributes of a record; empty strings where it has no primary address."""
    found = addresses(world, module, identity)
    primary = next((row for row in found if row["primary_address"]), None)
    others = [row["email_address"] for row in found if row is not primary]
    return {
        "email1": primary["email_address"] if primary else "",
        "email2": others[0] if others else "",
        "invalid_email": str(primary["invalid_email"] or 0) if primary else "",
        "email_opt_out": str(primary["opt_out"] or 0) if primary else "",
    }


def store(world: World, module: Module, identity: str, sent: dict[str, str]) -> None:
    """Link the addresses a caller sent. A record that has one already keeps it: V8 ignores the change and says 201."""
    if addresses(world, module, identity):
        return
    for name in ("email1", "email2"):
        text = sent.get(name, "").strip()
        if text:
            _link(world, module, identity, text, primary=int(name == "email1"))


def replace_primary(world: World, module: Module, identity: str, text: str) -> None:
    """What the classic form does: the record's primary address becomes `text`."""
    sql = "UPDATE email_addr_bean_rel SET deleted = 1 WHERE bean_id = ? AND bean_module = ? AND primary_address = 1"
    world.database.run(sql, (identity, module.name))
    if text.strip():
        _link(world, module, identity, text.strip(), primary=1)


def share(world: World, module: Module, identity: str, other: Module, other_id: str) -> None:
    """Give another record the addresses of this one that it does not have yet."""
    known = {row["email_address_caps"] for row in addresses(world, other, other_id)}
    for row in addresses(world, module, identity):
        if row["email_address_caps"] not in known:
            _link(world, other, other_id, row["email_address"], primary=0)


def _link(world: World, module: Module, identity: str, text: str, primary: int) -> None:
    link = {"id": new_id(), "email_address_id": _address(world, text), "bean_id": identity, "bean_module": module.name}
    now = world.now()
    world.database.insert(
        "email_addr_bean_rel", {**link, "primary_address": primary, "date_modified": now, "deleted": 0}
    )


def _address(world: World, text: str) -> str:
    caps = text.upper()
    known = world.database.value("SELECT id FROM email_addresses WHERE email_address_caps = ? AND deleted = 0", (caps,))
    if known:
        return str(known)
    row = {"id": new_id(), "email_address": text, "email_address_caps": caps, "invalid_email": 0, "opt_out": 0}
    row["confirm_opt_in"] = "not-opt-in"
    stamps = {"date_created": world.now(), "date_modified": world.now(), "deleted": 0}
    world.database.insert("email_addresses", {**row, **stamps})
    return row["id"]  # type: ignore[return-value]  # the dict mixes text and numbers; an id is text
