"""One step from a record to related ones, by the name of a link or of the id behind it."""

from __future__ import annotations

from dataclasses import dataclass

from suitecrm_bridge.sandbox import access
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.links import Link, find_link
from suitecrm_bridge.sandbox.world import User, World

from .columns import CLOSED, Column, column
from .sql import Sql

# Many-to-many in the relationship table, yet a contact or a deal has one account.
ONE_BY_VARDEF = {("Contacts", "accounts"), ("Opportunities", "accounts")}
FAR = "r"


@dataclass(frozen=True, slots=True)
class Step:
    """A link that may be followed for reading."""

    name: str
    link: Link

    @property
    def module(self) -> Module:
        return self.link.target

    @property
    def is_to_one(self) -> bool:
        return is_to_one(self.link)

    def rows(self, world: World, user: User, near: str) -> Sql:
        """`FROM … WHERE …` for what the user may see on the far side, under the alias `r`."""
        is_directory = self.module.name == "Users"
        limits, values = ("", []) if is_directory else access.list_condition(world, user, self.module, FAR)
        role = self.link.role()
        source, match, owner = self._joined(near)
        roles = "".join(f' AND {owner}."{name}" = ?' for name in role)
        return Sql(f"FROM {source} WHERE {match}{roles} AND {FAR}.deleted = 0{limits}", (*role.values(), *values))

    def _joined(self, near: str) -> tuple[str, str, str]:
        link, far = self.link, f'"{self.module.table}" {FAR}'
        if link.table:
            source = f'{far} JOIN "{link.table}" j ON j."{link.other_key}" = {FAR}.id'
            return source, f'j."{link.own_key}" = {near}.id AND j.deleted = 0', "j"
        if link.from_left:
            return far, f'{FAR}."{link.child_key}" = {near}.id', FAR
        return far, f'{near}."{link.child_key}" = {FAR}.id', near


def step(world: World, module: Module, name: str) -> Step | None:
    """The readable link of that name (`accounts`) or behind that id (`account`), None when there is none."""
    link = find_link(world, module, name) or _behind_id(world, module, name)
    if link is None or (link.target.name in CLOSED and link.target.name != "Users"):
        return None
    return Step(name, link)


def is_to_one(link: Link) -> bool:
    return (link.source.name, link.name) in ONE_BY_VARDEF or not (link.table or link.from_left)


@dataclass(frozen=True, slots=True)
class Place:
    """A field of the module itself, or of what a link leads to."""

    column: Column
    step: Step | None = None

    def value(self, world: World, user: User, near: str) -> Sql:
        """The value for a row under the alias `near`; only for fields of the module and of to-one links."""
        if self.step is None:
            return Sql(self.column.sql(near))
        rows = self.step.rows(world, user, near)
        found = f"(SELECT {self.column.sql(FAR)} " + rows + f" ORDER BY {FAR}.id LIMIT 1)"
        return found if self.column.kind in {"int", "number", "bool"} else found + " COLLATE CRM"


def place(world: World, module: Module, path: str) -> Place | None:
    """What `last_name` or `account.name` names, None when there is nothing readable there."""
    link_name, dot, name = path.partition(".")
    if not dot:
        own = column(module, path)
        return Place(own) if own else None
    through = step(world, module, link_name)
    found = column(through.module, name) if through else None
    return Place(found, through) if found else None


def _behind_id(world: World, module: Module, stem: str) -> Link | None:
    """`account` names the link whose foreign key is account_id."""
    key = f"{stem}_id"
    if key not in module.fields:
        return None
    for field in module.fields.values():
        if field.id_name == key and field.link:
            return find_link(world, module, field.link)
    for name in module.fields:
        link = find_link(world, module, name)
        if link and not link.table and not link.from_left and not link.role() and link.child_key == key:
            return link
    return None
