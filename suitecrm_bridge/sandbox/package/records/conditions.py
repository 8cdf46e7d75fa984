"""The filter tree: checked all the way through, then turned into SQL."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.package.refusals import Problems
from suitecrm_bridge.sandbox.package.values import DAY, InvalidValue, stored
from suitecrm_bridge.sandbox.world import User, World

from .columns import Column
from .sql import Sql, joined
from .steps import FAR, Place, place

MOST_CONDITIONS = 100
MOST_LEVELS = 8
MOST_VALUES = 500
COMPARISONS = {"eq": "=", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}
OPPOSITES = {"ne": "eq", "not_in": "in", "not_like": "like"}
OPERATORS = {*COMPARISONS, *OPPOSITES, "in", "between", "is_null", "like"}
FOR_LISTS = {"eq", "ne", "in", "not_in", "is_null"}
NOTHING = Sql("1 = 1")
ANY_ADDRESS = (
    "EXISTS (SELECT 1 FROM email_addr_bean_rel b JOIN email_addresses e ON e.id = b.email_address_id "
    "WHERE b.bean_id = {near}.id AND b.bean_module = '{module}' AND b.deleted = 0 AND e.deleted = 0 AND "
)


@dataclass
class FilterReader:
    """Reads one request's filter for rows under the alias `near`."""

    world: World
    user: User
    module: Module
    problems: Problems
    near: str = "t"
    count: int = 0

    def read(self, raw: object) -> Sql:
        """The condition; what is wrong with it is among the problems then."""
        if raw is None or raw in ({}, []):
            return NOTHING
        condition = self._node(raw, "filter", 1)
        if self.count > MOST_CONDITIONS:
            self.problems.add("filter", f"filter holds more than {MOST_CONDITIONS} conditions.")
        return condition

    def _node(self, raw: object, at: str, level: int) -> Sql:
        if level > MOST_LEVELS:
            return self._wrong(at, f"filter is more than {MOST_LEVELS} levels deep.")
        if not isinstance(raw, dict):
            return self._wrong(at, "A condition is an object.")
        if raw.keys() == {"not"}:
            return "NOT (" + self._node(raw["not"], f"{at}.not", level + 1) + ")"
        for word in ("and", "or"):
            if raw.keys() == {word}:
                return self._group(word, raw[word], f"{at}.{word}", level)
        if "field" in raw:
            return self._condition(raw, at)
        return self._wrong(at, "A condition has and, or, not, or field, op and value.")

    def _group(self, word: str, raw: object, at: str, level: int) -> Sql:
        if not isinstance(raw, list) or not raw:
            return self._wrong(at, f"{word} is a list of conditions.")
        parts = [self._node(each, f"{at}.{index}", level + 1) for index, each in enumerate(raw)]
        return "(" + joined(parts, f" {word.upper()} ") + ")"

    def _condition(self, raw: dict[str, Any], at: str) -> Sql:
        self.count += 1
        operator, name = raw.get("op"), raw["field"]
        if not isinstance(operator, str) or operator not in OPERATORS:
            self.problems.add(f"{at}.op", f"op is one of {', '.join(sorted(OPERATORS))}.")
        if name == "email" and "email1" in self.module.fields:
            return self._by_any_address(operator, raw, at)
        found = place(self.world, self.module, name) if isinstance(name, str) else None
        if found is None:
            return self._wrong(f"{at}.field", f"{self.module.name} has no field {name}.")
        if not isinstance(operator, str) or operator not in OPERATORS:
            return NOTHING
        try:
            return self._test(found, operator, raw.get("value"))
        except InvalidValue as error:
            return self._wrong(f"{at}.value", str(error))
        except UnfitOperator as error:
            return self._wrong(f"{at}.op", str(error))

    def _test(self, found: Place, operator: str, value: object) -> Sql:
        if operator in OPPOSITES:
            return "NOT " + self._test(found, OPPOSITES[operator], value)
        if found.step is None or found.step.is_to_one:
            return test(found.column, found.value(self.world, self.user, self.near), operator, value)
        inner = test(found.column, Sql(found.column.sql(FAR)), operator, value)
        return "EXISTS (SELECT 1 " + found.step.rows(self.world, self.user, self.near) + " AND " + inner + ")"

    def _by_any_address(self, operator: object, raw: dict[str, Any], at: str) -> Sql:
        opening = ANY_ADDRESS.format(near=self.near, module=self.module.name)
        address = Column(self.module.fields["email1"], "text", "e.email_address")
        if operator == "is_null":
            some = Sql(f"{opening}1 = 1)")
            return "NOT " + some if raw.get("value") is True else some
        if not isinstance(operator, str) or operator not in OPERATORS:
            return NOTHING
        try:
            inner = test(address, Sql(address.sql("e")), OPPOSITES.get(operator, operator), raw.get("value"))
        except InvalidValue as error:
            return self._wrong(f"{at}.value", str(error))
        return ("NOT " if operator in OPPOSITES else "") + (opening + inner + ")")

    def _wrong(self, at: str, message: str) -> Sql:
        self.problems.add(at, message)
        return NOTHING


class UnfitOperator(Exception):
    """The operator means nothing for a field of that kind."""


def test(column: Column, expression: Sql, operator: str, value: object) -> Sql:
    """A condition that is true or false, never NULL. Raises InvalidValue and UnfitOperator."""
    if column.kind == "json" and operator != "is_null":
        raise UnfitOperator("A JSON field can only be asked whether it is null.")
    if column.kind == "options" and operator not in FOR_LISTS:
        raise UnfitOperator("A multi-select knows eq, ne, in, not_in and is_null.")
    return "((" + _TESTS.get(operator, _compared)(column, expression, operator, value) + ") IS TRUE)"


def _compared(column: Column, expression: Sql, operator: str, value: object) -> Sql:
    if column.kind == "options":
        chosen = _list(value, least=0)
        whole = [_holds(expression, each) for each in dict.fromkeys(chosen)]
        length = f"LENGTH({expression.text}) = ?"
        size = len("^,^".join(dict.fromkeys(chosen))) + 2
        return joined([*whole, Sql(length, (*expression.values, size))], " AND ")
    return expression + f" {COMPARISONS[operator]} " + Sql("?", (_bound(column, value),))


def _listed(column: Column, expression: Sql, _: str, value: object) -> Sql:
    values = _list(value, least=1)
    if column.kind == "options":
        return joined([_holds(expression, each) for each in values], " OR ")
    marks = ", ".join("?" for _ in values)
    return expression + " IN " + Sql(f"({marks})", tuple(_bound(column, each) for each in values))


def _between(column: Column, expression: Sql, _: str, value: object) -> Sql:
    ends = _list(value, least=2)
    if len(ends) != 2:
        raise InvalidValue("between takes [from, to].")
    return expression + Sql(" BETWEEN ? AND ?", tuple(_bound(column, each) for each in ends))


def _is_null(column: Column, expression: Sql, _: str, value: object) -> Sql:
    if not isinstance(value, bool):
        raise InvalidValue("is_null takes true or false.")
    empty = expression + " IS NULL"
    if column.kind in {"date", "datetime"}:
        empty = "(" + empty + " OR " + expression + " LIKE '0000%')"
    return empty if value else "NOT " + empty


def _like(column: Column, expression: Sql, _: str, value: object) -> Sql:
    if column.kind != "text":
        raise InvalidValue("like is for text.")
    return expression + Sql(" LIKE ?", (_bound(column, value),))


def _bound(column: Column, value: object) -> Any:  # noqa: ANN401 (what SQLite takes)
    """The client's value as the column would hold it."""
    if value is None:
        raise InvalidValue("Use is_null to ask for empty values.")
    if column.kind == "text":
        if not isinstance(value, str) or "\x00" in value:
            raise InvalidValue("The field takes text.")
        return value.replace("&", "&amp;") if column.field.custom else value
    if column.kind in {"int", "number"}:
        if isinstance(value, bool) or not isinstance(value, int if column.kind == "int" else (int, float)):
            kind = "a whole number" if column.kind == "int" else "a number"
            raise InvalidValue(f"The field takes {kind}.")
        return value
    if column.kind == "date" and isinstance(value, str) and not DAY.fullmatch(value):
        raise InvalidValue("A date is written like 2026-11-22.")
    return stored(column.field, value, None)


def _list(value: object, least: int) -> list[Any]:
    if not isinstance(value, list) or not least <= len(value) <= MOST_VALUES:
        raise InvalidValue(f"The operator takes a list of {least} to {MOST_VALUES} values.")
    return value


def _holds(expression: Sql, option: object) -> Sql:
    if not isinstance(option, str):
        raise InvalidValue("The field takes a list of texts.")
    escaped = re.sub(r"([\\%_])", r"\\\1", option)
    return expression + Sql(" LIKE ?", (f"%^{escaped}^%",))


_TESTS: dict[str, Callable[[Column, Sql, str, object], Sql]] = {
    "in": _listed,
    "between": _between,
    "is_null": _is_null,
    "like": _like,
}
