"""The two ways to write: quietly into the bridge's own columns, or through SuiteCRM's full save."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

from suitecrm_bridge.sandbox import access, beans, emails, links
from suitecrm_bridge.sandbox.answers import Refusal
from suitecrm_bridge.sandbox.incoming import Stored, saved
from suitecrm_bridge.sandbox.outgoing import database_text
from suitecrm_bridge.sandbox.world import User, World

from . import matching, pointers
from .columns import owned
from .faults import Faults, ItemRefused
from .fields import default, is_joined_id, is_required, is_writable
from .items import Item, Values, any_values, owned_values, read
from .records.query import Query, Reader
from .records.selection import Selection

Write = Callable[[World, User, Item], tuple[str, str]]


STATUSES = ("written", "created", "unchanged", "failed", "deleted")
OTHERS = {"code": "ROLLED_BACK", "field": None, "message": "Another item failed, so nothing was written."}


class _RolledBack(Exception):
    """Nothing of an atomic write is to stay."""


def write_all(world: World, user: User, write: Write, items: list[Any], *, atomic: bool = False) -> dict[str, Any]:
    """Write every item by itself, or all of them or none; the answer's body."""
    data: list[dict[str, Any]] = []
    try:
        with world.database.transaction() if atomic else nullcontext():
            data = [_result(world, user, write, index, raw) for index, raw in enumerate(items)]
            if atomic:
                _must_all_stand(data)
    except _RolledBack:
        data = [each if each["status"] == "failed" else _rolled_back(each) for each in data]
        return _body(data, {"atomic": "rolled_back"})
    return _body(data, {"atomic": "committed"} if atomic else {})


def _must_all_stand(data: list[dict[str, Any]]) -> None:
    if any(result["status"] == "failed" for result in data):
        raise _RolledBack


def _body(data: list[dict[str, Any]], more: dict[str, str]) -> dict[str, Any]:
    statuses = [result["status"] for result in data]
    return {"data": data, "meta": {**{status: statuses.count(status) for status in STATUSES}, **more}}


def _rolled_back(result: dict[str, Any]) -> dict[str, Any]:
    return {"index": result["index"], "id": result["id"], "status": "failed", "error": OTHERS}


def quietly(world: World, _: User, item: Item) -> tuple[str, str]:
    """An UPDATE of the bridge's columns: no hooks, no workflow, no modification date."""
    if item.op != "update":
        raise ItemRefused("INVALID_VALUE", "op", "A quiet write only updates.")
    faults = Faults()
    values = owned_values(world, item, faults)
    faults.must_be_none()
    if beans.find(world, item.module, item.id) is None:
        raise _missing(item)
    if not values:
        return "unchanged", item.id
    world.database.update(item.module.table, "id", item.id, values)
    return "written", item.id


def fully(world: World, user: User, item: Item) -> tuple[str, str]:
    """SuiteCRM's own save, with its hooks and the user's rights; what became of which record."""
    return _fully(world, user, item, Faults())


def as_a_person(world: World, user: User, item: Item) -> tuple[str, str]:
    """The same without the bridge's columns, and without upserts, which tell who has an address."""
    if item.op == "upsert":
        raise ItemRefused("ACCESS_DENIED", "op", "Only the bridge's own user may upsert.")
    faults = Faults()
    refuse_owned(item, faults)
    return _fully(world, user, item, faults)


def refuse_owned(item: Item, faults: Faults) -> None:
    for name in item.fields:
        if name in owned(item.module):
            faults.add("FIELD_NOT_OWNED", name, f"Only the bridge writes {name}.")


def _fully(world: World, user: User, item: Item, faults: Faults) -> tuple[str, str]:
    if item.if_version is not None:
        # Nobody else writes between the look and the save.
        with world.database.transaction():
            _must_be_the_same(world, user, item)
            return _fully(world, user, replace(item, if_version=None), faults)
    if item.op == "delete":
        return _delete(world, user, item), item.id
    values = any_values(world, item, faults)
    if item.op == "upsert":
        return _upsert(world, user, item, values, faults)
    act = create if item.op == "create" else _update
    return act(world, user, item, values, faults), item.id


def _must_be_the_same(world: World, user: User, item: Item) -> None:
    row = beans.find(world, item.module, item.id)
    if row is None:
        raise _missing(item)
    _must_be_allowed(world, user, item, row, "view")
    whole = Reader(world, user, item.module)
    query = Query(item.module, whole.fields(None), access=True, is_whole=True)
    if Selection(world, user, query).record(item.id)["version"] != item.if_version:
        raise ItemRefused("CHANGED", None, "The record has changed since it was read.")


def _result(world: World, user: User, write: Write, index: int, raw: object) -> dict[str, Any]:
    identity = raw.get("id") if isinstance(raw, dict) and isinstance(raw.get("id"), str) else None
    try:
        status, identity = write(world, user, read(world, raw))
    except ItemRefused as refusal:
        return {"index": index, "id": identity, "status": "failed", "error": refusal.error}
    except Refusal as refusal:
        # Only the own score's hook ends a save.
        error = ItemRefused("INVALID_VALUE", "ai_score_override", refusal.detail).error
        return {"index": index, "id": identity, "status": "failed", "error": error}
    return {"index": index, "id": identity, "status": status}


def _upsert(world: World, user: User, item: Item, values: Values, faults: Faults) -> tuple[str, str]:
    by = item.by or ""
    if faults.has(by) or not matching.can_be_by(item.module, by):
        faults.add("INVALID_VALUE", "by", "by names a stored field of short text or numbers, or email1.")
        faults.must_be_none()
    # Another upsert of the same value waits here.
    with world.database.transaction():
        found = matching.find(world, item.module, by, values[by])
        if found is None:
            return create(world, user, item, values, faults), item.id
        if by == "email1":
            # The record has the address; which one is its primary is not for this write to say.
            values = {name: value for name, value in values.items() if name != "email1"}
        return _update(world, user, item.for_record(found), values, faults), found


def create(world: World, user: User, item: Item, values: Values, faults: Faults) -> str:
    """Make the record of checked values; `unchanged` when its id was used before."""
    if beans.exists(world, item.module, item.id):
        faults.must_be_none()
        return "unchanged"
    for field in item.module.fields.values():
        needed = _is_needed(item, field.name) and default(field) is None
        if needed and values.get(field.name) in (None, "") and not faults.has(field.name):
            faults.add("REQUIRED", field.name, "The field is required.")
    pointers.check(world, user, item.module, values, "", faults)
    faults.must_be_none()
    row = {**beans.blank(item.module), **_plain(item, values), "id": item.id}
    _must_be_allowed(world, user, item, {**row, "created_by": user.id}, "edit")
    with world.database.transaction():
        beans.insert(world, user, item.module, row, _others(item, values))
        # The save keeps the bridge's columns out, whoever saves; they are written beside it.
        _write_owned(world, item, values)
    return "created"


def _update(world: World, user: User, item: Item, values: Values, faults: Faults) -> str:
    before = beans.find(world, item.module, item.id)
    if before is None:
        faults.must_be_none()
        raise _missing(item)
    _must_be_allowed(world, user, item, before, "view", "edit")
    current = {**before, **emails.shown(world, item.module, item.id), **_joined(world, item)}
    different = {name: value for name, value in values.items() if not _same(item, name, value, current)}
    for name, value in different.items():
        if value in (None, "") and _is_needed(item, name):
            faults.add("REQUIRED", name, "The field is required.")
    pointers.check(world, user, item.module, different, str(before.get("parent_type") or ""), faults)
    faults.must_be_none()
    if not different:
        return "unchanged"
    _save(world, user, item, different, before)
    return "written"


def _delete(world: World, user: User, item: Item) -> str:
    row = beans.find(world, item.module, item.id)
    if row is None:
        if beans.exists(world, item.module, item.id):
            return "unchanged"
        raise _missing(item)
    _must_be_allowed(world, user, item, row, "view", "delete")
    beans.mark_deleted(world, user, item.module, item.id)
    return "deleted"


def _save(world: World, user: User, item: Item, different: Values, before: Values) -> None:
    with world.database.transaction():
        _write_owned(world, item, different)
        row = {**before, **_plain(item, different)}
        others = {name: value or "" for name, value in _others(item, different).items() if name != "email1"}
        if "email1" in different:
            beans.change_email(world, user, item.module, row, before, different["email1"] or "", others)
        else:
            beans.update(world, user, item.module, row, before, others)


def _is_needed(item: Item, name: str) -> bool:
    field = item.module.fields[name]
    return is_required(field) and is_writable(field) and bool(field.column)


def _must_be_allowed(world: World, user: User, item: Item, record: Values, *actions: str) -> None:
    for action in actions:
        if not access.may(world, user, item.module, action, record):
            raise ItemRefused("ACCESS_DENIED", None, "The user may not write this record.")


def _plain(item: Item, values: Values) -> Values:
    """Values that travel in the save: those with a column that the bridge does not own."""
    fields = [item.module.fields[name] for name in values if name not in owned(item.module)]
    return {f.name: saved(f, values[f.name]) for f in fields if f.column}


def _others(item: Item, values: Values) -> Values:
    """Values without a column: the address, and ids that are kept in a join table."""
    known = item.module.fields
    chosen = {n: v for n, v in values.items() if n == "email1" or is_joined_id(known[n])}
    return {name: value for name, value in chosen.items() if value is not None or name != "email1"}


def _joined(world: World, item: Item) -> Values:
    found: Values = {}
    for field in item.module.fields.values():
        link = beans.link_behind(world, item.module, field.name) if is_joined_id(field) else None
        if link:
            found[field.name] = next(iter(links.related_ids(world, link, item.id)), "")
    return found


def _write_owned(world: World, item: Item, values: Values) -> None:
    ours = {name: value for name, value in values.items() if name in owned(item.module)}
    if ours:
        world.database.update(item.module.table, "id", item.id, ours)


def _same(item: Item, name: str, value: Stored, current: Values) -> bool:
    field = item.module.fields[name]
    return (database_text(field, value) or "") == (database_text(field, current.get(name)) or "")


def _missing(item: Item) -> ItemRefused:
    return ItemRefused("NOT_FOUND", None, f"{item.module.name} {item.id} does not exist.")
