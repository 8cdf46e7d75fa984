"""What a caller asks for: checked as a whole, so that every mistake is told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.package.refusals import Problems
from suitecrm_bridge.sandbox.world import User, World

from . import order
from .columns import column, default_fields
from .conditions import NOTHING, FilterReader
from .order import Key, SortReader
from .sql import Sql
from .steps import FAR, Place, Step, place, step

MOST_INCLUDES = 5
LIMITS = {"limit": (200, 50), "include": (50, 10)}
Fields = dict[str, Place]


@dataclass(frozen=True, slots=True)
class Include:
    """Related records that come along with each record."""

    step: Step
    fields: Fields
    keys: list[Key]
    limit: int


@dataclass(frozen=True, slots=True)
class Query:
    """A checked list request of one module."""

    module: Module
    fields: Fields
    condition: Sql = NOTHING
    keys: list[Key] = field(default_factory=list)
    limit: int = 50
    after: list[Any] | None = None
    mark: str = ""
    total: bool = False
    access: bool = False
    is_whole: bool = False
    include: dict[str, Include] = field(default_factory=dict)


class Reader:
    """Reads the parts of a request that acts as one user."""

    def __init__(self, world: World, user: User, module: Module) -> None:
        self._world = world
        self._user = user
        self._module = module
        self.problems = Problems()

    def query(self, raw: dict[str, Any], scope: object = None) -> Query:
        """The whole query; `scope` is what else a cursor belongs to. Raises ApiError with every mistake."""
        keys = SortReader(self._world, self._user, self._module, self.problems).read(raw.get("sort"))
        mark = order.fingerprint(self._module.name, raw.get("filter"), raw.get("sort"), scope)
        query = Query(
            module=self._module,
            fields=self.fields(raw.get("fields")),
            condition=FilterReader(self._world, self._user, self._module, self.problems).read(raw.get("filter")),
            keys=keys,
            limit=self._limit(raw.get("limit"), "limit", *LIMITS["limit"]),
            after=self._after(raw.get("cursor"), mark, len(keys)),
            mark=mark,
            total=self._switch(raw, "total"),
            access=self._switch(raw, "access"),
            is_whole=raw.get("fields") is None,
            include=self.include(raw.get("include")),
        )
        self.problems.stop()
        return query

    def fields(self, raw: object, at: str = "fields") -> Fields:
        names = default_fields(self._module) if raw is None else raw
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.problems.add(at, f"{at} is a list of field names.")
            return {}
        found = {name: self._field(name, f"{at}.{index}") for index, name in enumerate(names)}
        return {name: each for name, each in found.items() if each}

    def include(self, raw: object) -> dict[str, Include]:
        if raw is None or raw == []:
            return {}
        listed = isinstance(raw, list) and all(isinstance(name, str) for name in raw)
        wanted: object = {name: {} for name in raw} if isinstance(raw, list) and listed else raw
        if not isinstance(wanted, dict) or len(wanted) > MOST_INCLUDES:
            self.problems.add("include", f"include names at most {MOST_INCLUDES} links.")
            return {}
        found = {name: self._include(name, settings) for name, settings in wanted.items()}
        return {name: each for name, each in found.items() if each}

    def _field(self, name: str, at: str) -> Place | None:
        found = place(self._world, self._module, name)
        if found is None:
            self.problems.add(at, f"{self._module.name} has no field {name}.")
        elif found.step and not found.step.is_to_one:
            self.problems.add(at, f"{name} leads to many records: include them.")
        return found

    def _include(self, name: str, raw: object) -> Include | None:
        at = f"include.{name}"
        followed = step(self._world, self._module, name)
        if followed is None:
            self.problems.add(at, f"{self._module.name} has no link {name}.")
            return None
        settings: dict[str, Any] = raw if isinstance(raw, dict) else {}
        if raw not in ([], None) and not isinstance(raw, dict):
            self.problems.add(at, "A link takes an object with fields, sort and limit.")
        if followed.is_to_one and settings.keys() & {"sort", "limit"}:
            self.problems.add(at, "sort and limit are for links to many records.")
        far = followed.module
        names = settings.get("fields")
        names = default_fields(far) if names is None else names
        return Include(
            followed,
            self._far_fields(far, names, f"{at}.fields"),
            SortReader(self._world, self._user, far, self.problems, FAR).read(settings.get("sort"), f"{at}.sort"),
            self._limit(settings.get("limit"), f"{at}.limit", *LIMITS["include"]),
        )

    def _far_fields(self, far: Module, names: object, at: str) -> Fields:
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            self.problems.add(at, "fields is a list of field names.")
            return {}
        found = {name: column(far, name) for name in names}
        for index, name in enumerate(names):
            if found[name] is None:
                self.problems.add(f"{at}.{index}", f"{far.name} has no field {name}.")
        return {name: Place(each) for name, each in found.items() if each}

    def _limit(self, raw: object, at: str, most: int, default: int) -> int:
        if raw is None:
            return default
        if not isinstance(raw, int) or isinstance(raw, bool) or not 1 <= raw <= most:
            self.problems.add(at, f"limit is a whole number from 1 to {most}.")
            return default
        return raw

    def _after(self, raw: object, mark: str, count: int) -> list[Any] | None:
        if raw is None:
            return None
        found = order.decode(raw, mark, count) if isinstance(raw, str) else None
        if found is None:
            self.problems.add("cursor", "cursor does not belong to this query.")
        return found

    def _switch(self, raw: dict[str, Any], name: str) -> bool:
        if not isinstance(raw.get(name, False), (bool, type(None))):
            self.problems.add(name, f"{name} is true or false.")
        return raw.get(name) is True
