"""Follow, make and break relationships, by the rows of SuiteCRM's relationship table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .catalog import Field, Module
from .world import User, World, new_id

# A deleted lead's meetings and calls go on naming it as their parent.
LEFT_POINTING = {"oldmeetings", "oldcalls"}


@dataclass(frozen=True, slots=True)
class Link:
    """One side of a relationship: from a record of `source` to the records of `target`."""

    name: str
    source: Module
    target: Module
    relation: dict[str, str]
    from_left: bool

    @property
    def table(self) -> str:
        return self.relation.get("join_table", "")

    @property
    def own_key(self) -> str:
        return self.relation["join_key_lhs" if self.from_left else "join_key_rhs"]

    @property
    def other_key(self) -> str:
        return self.relation["join_key_rhs" if self.from_left else "join_key_lhs"]

    @property
    def child_key(self) -> str:
        """The column of a one-to-many's right-hand table that names its parent."""
        return self.relation["rhs_key"]

    def role(self) -> dict[str, str]:
        column = self.relation.get("relationship_role_column")
        return {column: self.relation.get("relationship_role_column_value", "")} if column else {}


def find_link(world: World, module: Module, name: str) -> Link | None:
    """The link of that name, None when the module has none or its target is no module of the sandbox."""
    field = module.fields.get(name)
    if field is None or field.type != "link" or not field.related:
        return None
    target = world.catalog.find(field.related)
    return _link(world, module, field, target) if target else None


def is_link(module: Module, name: str) -> bool:
    field = module.fields.get(name)
    return field is not None and field.type == "link"


def guess_link(world: World, module: Module, target: Module) -> Link | None:
    """The first link that leads to `target`: what V8 takes when the caller names none."""
    for field in module.fields.values():
        if field.type == "link" and field.related == target.name:
            return _link(world, module, field, target)
    return None


def related(link: Link, identity: str) -> tuple[str, list[Any]]:
    """`FROM … WHERE …` for the records behind a link; the target's table keeps its own name."""
    table = f'"{link.target.table}"'
    live = f"{table}.deleted = 0"
    role = link.role()
    if link.table:
        extra = "".join(f' AND j."{column}" = ?' for column in role)
        joined = f'FROM {table} JOIN "{link.table}" j ON j."{link.other_key}" = {table}.id'
        return f'{joined} WHERE j."{link.own_key}" = ? AND j.deleted = 0{extra} AND {live}', [identity, *role.values()]
    if link.from_left:
        extra = "".join(f' AND {table}."{column}" = ?' for column in role)
        return f'FROM {table} WHERE {table}."{link.child_key}" = ?{extra} AND {live}', [identity, *role.values()]
    extra = "".join(f' AND o."{column}" = ?' for column in role)
    joined = f'FROM {table} JOIN "{link.source.table}" o ON o."{link.child_key}" = {table}.id'
    return f"{joined} WHERE o.id = ?{extra} AND {live}", [identity, *role.values()]


def related_ids(world: World, link: Link, identity: str) -> list[str]:
    sql, values = related(link, identity)
    return [row["id"] for row in world.database.rows(f'SELECT "{link.target.table}".id {sql}', values)]


def add(world: World, link: Link, identity: str, other: str) -> None:
    """Relate two records; doing it again changes nothing."""
    if not link.table:
        child, parent = (other, identity) if link.from_left else (identity, other)
        table = link.target.table if link.from_left else link.source.table
        world.database.update(table, "id", child, {link.child_key: parent, **link.role()})
        return
    keys = {link.own_key: identity, link.other_key: other, **link.role()}
    where = " AND ".join(f'"{column}" = ?' for column in keys)
    if not world.database.row(f'SELECT id FROM "{link.table}" WHERE {where} AND deleted = 0', list(keys.values())):
        world.database.insert(link.table, {"id": new_id(), "date_modified": world.now(), "deleted": 0, **keys})


def remove(world: World, link: Link, identity: str, other: str) -> None:
    if link.table:
        pair = f'"{link.own_key}" = ? AND "{link.other_key}" = ?'
        sql = f'UPDATE "{link.table}" SET deleted = 1, date_modified = ? WHERE {pair}'
        world.database.run(sql, (world.now(), identity, other))
        return
    child = other if link.from_left else identity
    table = link.target.table if link.from_left else link.source.table
    world.database.update(table, "id", child, {link.child_key: ""})


def opposite(world: World, link: Link) -> Link | None:
    """The same relationship seen from the other side, None when that module names no link for it."""
    for name in link.target.fields:
        other = find_link(world, link.target, name)
        if other and other.relation is link.relation and other.from_left != link.from_left:
            return other
    return None


def tell(world: World, user: User, event: str, link: Link, pair: tuple[str, str]) -> None:
    """Let hooks know of a change of a link, on both its sides."""
    back = opposite(world, link)
    for hook in world.hooks:
        hook.after_link(world, user, event, link, pair)
        if back:
            hook.after_link(world, user, event, back, (pair[1], pair[0]))


def forget(world: World, module: Module, identity: str) -> None:
    """Break every relationship of a record that is being deleted."""
    for name in module.fields:
        link = find_link(world, module, name)
        if link is None or name in LEFT_POINTING:
            continue
        if link.table:
            world.database.run(f'UPDATE "{link.table}" SET deleted = 1 WHERE "{link.own_key}" = ?', (identity,))
        elif link.from_left and link.target.name != "Users":
            for other in related_ids(world, link, identity):
                remove(world, link, identity, other)


def _link(world: World, module: Module, field: Field, target: Module) -> Link:
    relation = world.catalog.relationships[field.meta["relationship"]]
    return Link(field.name, module, target, relation, field.side == "LHS")
