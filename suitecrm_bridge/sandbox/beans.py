"""Load, save and delete records as SuiteCRM's beans do: always whole rows, never really gone."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from typing import Any

from . import emails, links
from .answers import DatabaseFailure, PhpError
from .catalog import Module
from .world import User, World

Values = dict[str, Any]
SALES_STAGE_PROBABILITY = {
    "Prospecting": 10,
    "Qualification": 20,
    "Needs Analysis": 25,
    "Value Proposition": 30,
    "Id. Decision Makers": 40,
    "Perception Analysis": 50,
    "Proposal/Price Quote": 65,
    "Negotiation/Review": 80,
    "Closed Won": 100,
    "Closed Lost": 0,
}
NEVER_NULL = {"portal_flag", "is_group"}
STAMPS = {"date_entered", "date_modified"}
CHILD_LINKS = ("tasks", "tasks_parent", "notes", "meetings", "calls")
EMAIL_FIELDS = {"email1", "email2"}


def find(world: World, module: Module, identity: str) -> Values | None:
    """The stored row with its custom fields, None when there is none or it is deleted."""
    row = world.database.row(f'SELECT * FROM "{module.table}" WHERE id = ? AND deleted = 0', (identity,))
    return None if row is None else {**row, **_custom(world, module, identity)}


def as_loaded(module: Module, row: Values) -> Values:
    """A row as a bean holds it: date-times went through a display format and lost their seconds."""
    cut = {f.name for f in module.columns if f.kind == "datetime" and f.name not in STAMPS}
    return {name: f"{value[:16]}:00" if name in cut and value else value for name, value in row.items()}


def exists(world: World, module: Module, identity: str) -> bool:
    """Whether the id was ever used, by a deleted record too."""
    return world.database.row(f'SELECT id FROM "{module.table}" WHERE id = ?', (identity,)) is not None


def blank(module: Module) -> Values:
    """A new row: every column, with the definitions' defaults."""
    row = {f.name: _default(f.meta.get("default"), number=f.is_number) for f in module.columns}
    return {**row, "deleted": 0, **{name: 0 for name in NEVER_NULL if name in row}}


def insert(world: World, user: User, module: Module, row: Values, others: Values) -> None:
    """Store a new record; `others` are values without a column: e-mail addresses, ids of related records."""
    now = world.now()
    stamps = {"date_entered": now, "date_modified": now, "created_by": user.id, "modified_user_id": user.id}
    for name, value in stamps.items():
        if name in module.fields and not row.get(name):
            row[name] = value
    _compute(world, module, row)
    with world.database.transaction():
        _before(world, module, row)
        _write(world, module, row)
        _store_others(world, user, module, row["id"], others)
        _after(world, user, module, {**row, **_email(world, module, row["id"])}, None)


def update(world: World, user: User, module: Module, row: Values, before: Values, others: Values) -> None:
    """Store every column of a loaded row, changed or not: the last save wins."""
    if "date_modified" in module.fields and row["date_modified"] in {before["date_modified"], None}:
        row["date_modified"] = world.now()
    if "modified_user_id" in module.fields and row["modified_user_id"] == before["modified_user_id"]:
        row["modified_user_id"] = user.id
    _compute(world, module, row)
    # Addresses live elsewhere; hooks compare them like any other value.
    before = {**_email(world, module, row["id"]), **before}
    with world.database.transaction():
        _before(world, module, row)
        _rewrite(world, module, row)
        _store_others(world, user, module, row["id"], others)
        _after(world, user, module, {**row, **_email(world, module, row["id"])}, before)


def change_email(
    world: World, user: User, module: Module, row: Values, before: Values, address: str, others: Values | None = None
) -> None:
    """Save a record together with its new primary address, as the classic form does."""
    before = {**before, **_email(world, module, row["id"])}
    with world.database.transaction():
        emails.replace_primary(world, module, row["id"], address)
        update(world, user, module, row, before, others or {})


def delete(world: World, user: User, module: Module, identity: str) -> None:
    """Mark a record deleted, unless a child of it stands in the way: V8's deletion falls over it."""
    _stumble_over_a_child(world, module, identity)
    mark_deleted(world, user, module, identity)


def mark_deleted(world: World, user: User, module: Module, identity: str) -> None:
    """Mark a record deleted and let go of what it is linked to."""
    with world.database.transaction():
        links.forget(world, module, identity)
        stamps = {"date_modified": world.now(), "modified_user_id": user.id}
        known = {name: value for name, value in stamps.items() if name in module.fields}
        world.database.update(module.table, "id", identity, {"deleted": 1, **known})
        for hook in world.hooks:
            hook.after_delete(world, user, module, identity)


def _stumble_over_a_child(world: World, module: Module, identity: str) -> None:
    """Fail half-way as SuiteCRM does: one child that names the record as its parent is let go, the record stays."""
    for name in CHILD_LINKS:
        link = links.find_link(world, module, name)
        children = links.related_ids(world, link, identity) if link and not link.table and link.role() else []
        if link and children:
            links.remove(world, link, identity, children[0])
            raise PhpError("Call to a member function save() on bool", "data/Relationships/SugarRelationship.php", 478)


def _before(world: World, module: Module, row: Values) -> None:
    for hook in world.hooks:
        hook.before_save(world, module, row)


def _after(world: World, user: User, module: Module, row: Values, before: Values | None) -> None:
    for hook in world.hooks:
        hook.after_save(world, user, module, row, before)


def _email(world: World, module: Module, identity: str) -> Values:
    return {"email1": emails.shown(world, module, identity)["email1"]} if "email1" in module.fields else {}


def _custom(world: World, module: Module, identity: str) -> Values:
    """Custom fields; all None where the record has no row of its own in the `_cstm` table."""
    columns = module.custom_columns
    found = world.database.row(f'SELECT * FROM "{module.table}_cstm" WHERE id_c = ?', (identity,)) if columns else None
    return {f.name: found[f.name] if found else None for f in columns}


def _write(world: World, module: Module, row: Values) -> None:
    try:
        world.database.insert(module.table, {f.name: row.get(f.name) for f in module.base_columns})
    except sqlite3.IntegrityError:
        raise DatabaseFailure from None
    _write_custom(world, module, row)


def _rewrite(world: World, module: Module, row: Values) -> None:
    base = {f.name: row.get(f.name) for f in module.base_columns if f.name != "id"}
    world.database.update(module.table, "id", row["id"], base)
    world.database.run(f'DELETE FROM "{module.table}_cstm" WHERE id_c = ?', (row["id"],))
    _write_custom(world, module, row)


def _write_custom(world: World, module: Module, row: Values) -> None:
    if module.custom_columns:
        custom = {f.name: row.get(f.name) for f in module.custom_columns}
        world.database.insert(f"{module.table}_cstm", {"id_c": row["id"], **custom})


def _store_others(world: World, user: User, module: Module, identity: str, others: Values) -> None:
    emails.store(world, module, identity, {k: str(v) for k, v in others.items() if k in EMAIL_FIELDS})
    for name, value in others.items():
        link = link_behind(world, module, name)
        if link:
            _relink(world, user, link, identity, str(value))


def link_behind(world: World, module: Module, id_name: str) -> links.Link | None:
    """The link that an id without a column stands for, such as a contact's account_id."""
    for field in module.fields.values():
        if field.id_name == id_name and field.link:
            return links.find_link(world, module, field.link)
    return None


def _relink(world: World, user: User, link: links.Link, identity: str, other: str) -> None:
    former = links.related_ids(world, link, identity)
    for old in former:
        links.remove(world, link, identity, old)
        if old != other:
            links.tell(world, user, "unlinked", link, (identity, old))
    # An id that nobody has is dropped without a word.
    if other and find(world, link.target, other):
        links.add(world, link, identity, other)
        if other not in former:
            links.tell(world, user, "linked", link, (identity, other))


def _default(value: object, *, number: bool) -> str | float | None:
    if value in (None, ""):
        return None
    return float(str(value)) if number else str(value)


def _compute(world: World, module: Module, row: Values) -> None:
    """What modules work out by themselves when they are saved."""
    for field in module.columns:
        if field.auto_increment and not row.get(field.name):
            highest = world.database.value(f'SELECT MAX("{field.name}") FROM "{module.table}"')
            row[field.name] = (highest or 0) + 1
    if module.name == "Leads":
        row["status"] = row.get("status") or "New"
    if module.name in {"Meetings", "Calls"} and row.get("date_start"):
        row["duration_hours"] = row.get("duration_hours") or 0
        length = timedelta(hours=row["duration_hours"], minutes=row.get("duration_minutes") or 0)
        row["date_end"] = str(datetime.fromisoformat(row["date_start"]) + length)
    if module.name == "Opportunities":
        row["currency_id"] = row.get("currency_id") or "-99"
        row["amount_usdollar"] = row.get("amount")
        if row.get("probability") is None:
            row["probability"] = SALES_STAGE_PROBABILITY.get(row.get("sales_stage") or "")
