"""Several sort keys with the id behind them, and the cursor that goes on after a row."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from typing import Any

from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.package.refusals import Problems
from suitecrm_bridge.sandbox.world import User, World

from .sql import Sql, joined
from .steps import Place, place

MOST_KEYS = 5


@dataclass(frozen=True, slots=True)
class Key:
    """One sort key: its value's SQL, and its direction."""

    value: Sql
    descending: bool

    @property
    def ordered(self) -> Sql:
        return self.value + (" DESC" if self.descending else " ASC")

    def same(self, value: Any) -> Sql:  # noqa: ANN401 (a stored value)
        return self.value + Sql(" IS ?", (value,))

    def behind(self, value: Any) -> Sql:  # noqa: ANN401 (a stored value)
        """Rows that come after a row with this value; empty values come first ascending, last descending."""
        if value is None:
            return Sql("0 = 1") if self.descending else self.value + " IS NOT NULL"
        if self.descending:
            return "(" + self.value + Sql(" < ? OR ", (value,)) + self.value + " IS NULL)"
        return self.value + Sql(" > ?", (value,))


@dataclass
class SortReader:
    """Reads one request's sort for rows under the alias `near`."""

    world: World
    user: User
    module: Module
    problems: Problems
    near: str = "t"

    def read(self, raw: object, at: str = "sort") -> list[Key]:
        """The keys, the id always among them."""
        names = ["id"] if raw is None else raw
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names) or len(names) > MOST_KEYS:
            self.problems.add(at, f"{at} is a list of at most {MOST_KEYS} field names.")
            names = []
        keys = [self._key(name, f"{at}.{index}") for index, name in enumerate(names)]
        if not any(name.removeprefix("-") == "id" for name in names):
            keys.append(Key(Sql(f"{self.near}.id"), descending=False))
        return keys

    def _key(self, name: str, at: str) -> Key:
        found = place(self.world, self.module, name.removeprefix("-"))
        if found is None:
            self.problems.add(at, f"{self.module.name} has no field {name.removeprefix('-')}.")
        elif not _sortable(found):
            self.problems.add(at, f"{name.removeprefix('-')} cannot be sorted by.")
        else:
            return Key(found.value(self.world, self.user, self.near), name.startswith("-"))
        return Key(Sql("NULL"), descending=False)


def _sortable(found: Place) -> bool:
    return not found.column.is_long and (found.step is None or found.step.is_to_one)


def order_by(keys: list[Key]) -> Sql:
    return "ORDER BY " + joined([key.ordered for key in keys], ", ")


def after(keys: list[Key], values: list[Any]) -> Sql:
    """Rows behind the one that had these values."""
    ways = []
    for index, key in enumerate(keys):
        same = [earlier.same(value) for earlier, value in zip(keys[:index], values, strict=False)]
        ways.append("(" + joined([*same, key.behind(values[index])], " AND ") + ")")
    return "(" + joined(ways, " OR ") + ")"


def fingerprint(*parts: object) -> str:
    """What a cursor belongs to: the module, the filter and the sort."""
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def encode(mark: str, values: list[Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps([mark, values]).encode()).decode().rstrip("=")


def decode(cursor: str, mark: str, count: int) -> list[Any] | None:
    """The values of the last row, None when the cursor is not one of this query."""
    try:
        said = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        return None
    if not isinstance(said, list) or len(said) != 2 or said[0] != mark or not isinstance(said[1], list):
        return None
    simple = all(value is None or isinstance(value, (str, int, float)) for value in said[1])
    return said[1] if simple and len(said[1]) == count else None
