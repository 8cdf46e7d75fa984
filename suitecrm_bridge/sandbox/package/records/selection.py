"""Run a checked query: one statement for the rows, one for the total, one for each include."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from suitecrm_bridge.sandbox import access
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import User, World

from . import order
from .query import Fields, Include, Query
from .sql import Sql, joined
from .steps import FAR

Row = dict[str, Any]
NEAR = "t"
VERBS = ("view", "edit", "delete")


def version_of(fields: Row) -> str:
    """Another text as soon as one of a record's fields is another."""
    return sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()[:32]


class Selection:
    """One user's reading of one module; `among` narrows it to what a link leads to."""

    def __init__(self, world: World, user: User, query: Query, among: Sql | None = None) -> None:
        self._world = world
        self._user = user
        self._query = query
        self._among = among

    def page(self) -> dict[str, Any]:
        """The body of a list's answer."""
        query = self._query
        rows = self._rows(query.limit + 1)
        shown = rows[: query.limit]
        last = [shown[-1][f"k{index}"] for index in range(len(query.keys))] if len(rows) > query.limit else None
        cursor = order.encode(query.mark, last) if last else None
        meta: dict[str, Any] = {"limit": query.limit, "next_cursor": cursor}
        if query.total:
            counted = "SELECT COUNT(*) " + self._from_where(after=False)
            meta["total"] = int(self._world.database.value(counted.text, counted.values))
        return {"data": self._records(shown), "meta": meta}

    def record(self, identity: str) -> dict[str, Any]:
        """One living record, whoever may list it: the caller has checked that it may be viewed."""
        where = Sql(f'FROM "{self._query.module.table}" {NEAR} WHERE {NEAR}.id = ? AND {NEAR}.deleted = 0', (identity,))
        return self._records(_run(self._world, self._columns() + where))[0]

    def _rows(self, limit: int) -> list[Row]:
        sorted_rows = self._columns() + self._from_where(after=True) + " " + order.order_by(self._query.keys)
        return _run(self._world, sorted_rows + Sql(" LIMIT ?", (limit,)))

    def _columns(self) -> Sql:
        keys = [key.value + f" AS k{index}" for index, key in enumerate(self._query.keys)]
        rights = [Sql(f"{NEAR}.{name}") for name in _owner_columns(self._query.module)]
        own = _values(self._world, self._user, self._query.fields, NEAR)
        return "SELECT " + joined([Sql(f"{NEAR}.id"), *rights, *own, *keys], ", ") + " "

    def _from_where(self, *, after: bool) -> Sql:
        query = self._query
        limits, values = "", list[Any]()
        if query.module.name != "Users":
            limits, values = access.list_condition(self._world, self._user, query.module, NEAR)
        where = Sql(f'FROM "{query.module.table}" {NEAR} WHERE {NEAR}.deleted = 0{limits} AND ', tuple(values))
        where += query.condition
        if self._among:
            where += " AND " + self._among
        if after and query.after:
            where += " AND " + order.after(query.keys, query.after)
        return where

    def _records(self, rows: list[Row]) -> list[dict[str, Any]]:
        query = self._query
        records = [_record(query.module, query.fields, row) for row in rows]
        for name, include in query.include.items():
            found = self._included(include, [row["id"] for row in rows])
            for record in records:
                record.setdefault("included", {})[name] = _arranged(include, found.get(record["id"], []))
        if query.access:
            for record, row in zip(records, rows, strict=True):
                may = {verb: access.may(self._world, self._user, query.module, verb, row) for verb in VERBS}
                record["access"] = may
                if query.is_whole:
                    record["version"] = version_of(record["fields"])
        return records

    def _included(self, include: Include, identities: list[str]) -> dict[str, list[dict[str, Any]]]:
        """The related records by the id of the record they belong to, one more than asked for."""
        far = include.step.rows(self._world, self._user, NEAR)
        source = far.text.removeprefix("FROM ")
        # The step's condition names the near row, so that row joins in.
        marks = ", ".join("?" for _ in identities) or "NULL"
        ranked = f"ROW_NUMBER() OVER (PARTITION BY {NEAR}.id " + order.order_by(include.keys) + ") AS place"
        values = _values(self._world, self._user, include.fields, FAR)
        listed = joined([Sql(f"{NEAR}.id AS near_id"), Sql(f"{FAR}.id AS id"), *values, ranked], ", ")
        near = Sql(f' FROM "{self._query.module.table}" {NEAR} JOIN ')
        limited = Sql(f" AND {NEAR}.id IN ({marks})", tuple(identities))
        inner = "SELECT " + listed + near + Sql(source, far.values) + limited
        most = 1 if include.step.is_to_one else include.limit + 1
        rows = _run(self._world, "SELECT * FROM (" + inner + Sql(") WHERE place <= ? ORDER BY place", (most,)))
        grouped: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            grouped.setdefault(row["near_id"], []).append(_record(include.step.module, include.fields, row))
        return grouped


def _arranged(include: Include, found: list[dict[str, Any]]) -> dict[str, Any]:
    if include.step.is_to_one:
        return {"data": found[0] if found else None}
    return {"data": found[: include.limit], "more": len(found) > include.limit}


def _values(world: World, user: User, fields: Fields, near: str) -> list[Sql]:
    return [each.value(world, user, near) + f" AS f{index}" for index, each in enumerate(fields.values())]


def _record(module: Module, fields: Fields, row: Row) -> dict[str, Any]:
    shown = {name: each.column.shown(row[f"f{index}"]) for index, (name, each) in enumerate(fields.items())}
    return {"module": module.name, "id": row["id"], "fields": shown}


def _owner_columns(module: Module) -> list[str]:
    return [name for name in ("assigned_user_id", "created_by") if name in module.fields and module.fields[name].column]


def _run(world: World, sql: Sql) -> list[Row]:
    return world.database.rows(sql.text, sql.values)
