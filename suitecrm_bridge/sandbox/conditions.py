"""Turn V8's `filter` and `sort` options into SQL."""

from __future__ import annotations

import re
from typing import Any

from .answers import DatabaseFailure, OptionRefusal
from .catalog import Field, Module
from .options import Options, expect_mapping
from .purify import decode_once

OPERATORS = {"eq": "=", "neq": "<>", "gt": ">", "gte": ">=", "lt": "<", "lte": "<=", "like": "LIKE"}
# Accepted by accident as field operators; the SQL they make is nonsense.
JOINERS = {"and": "AND", "or": "OR"}
EMAIL_FIELDS = {"email1", "email2"}
MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?)?")
LEADING_NUMBER = re.compile(r"\s*[+-]?\d+(?:\.\d+)?")


class Filter:
    """The checked filter of one request."""

    def __init__(self, module: Module, options: Options) -> None:
        self._module = module
        self._conditions: list[tuple[str, str, str]] = []
        self._joiner = " AND "
        raw = expect_mapping("filter", options["filter"]) if "filter" in options else {}
        for name, value in raw.items():
            if name == "operator":
                self._joiner = f" {_known(str(value), {**OPERATORS, **JOINERS})} "
            else:
                self._add(name, value)

    def _add(self, name: str, value: object) -> None:
        if name not in self._module.fields:
            raise OptionRefusal(f"Filter field {name} in {self._module.object_name} module is not found")
        if not isinstance(value, dict):
            raise OptionRefusal(f"Filter field {name} must be an array")
        for operator, operand in value.items():
            self._conditions.append((name, _known(operator, {**OPERATORS, **JOINERS}), str(operand)))

    @property
    def asks_for_deleted(self) -> bool:
        return any(name == "deleted" and op == "=" and value == "1" for name, op, value in self._conditions)

    @property
    def uses_email(self) -> bool:
        return any(name in EMAIL_FIELDS for name, _, _ in self._conditions)

    def matches_nothing_on_a_relationship(self) -> bool:
        """Custom and e-mail fields in a relationship's filter silently give an empty answer."""
        return any(name in EMAIL_FIELDS or self._module.fields[name].custom for name, _, _ in self._conditions)

    def sql(self) -> tuple[str, list[Any]]:
        """A bracketed condition with its values, without the deleted flag; 400 for fields that have no column."""
        parts: list[str] = []
        values: list[Any] = []
        for name, operator, raw in self._conditions:
            if name == "deleted":
                continue
            field = self._module.fields[name]
            if name in EMAIL_FIELDS:
                parts.append(_any_address(self._module, operator))
                values.append(raw)
                continue
            if not field.column:
                raise DatabaseFailure
            parts.append(f"{column(self._module, field)} {operator} ?")
            values.append(comparable(field, decode_once(raw)))
        if len(parts) > 1 and self._joiner.strip() not in JOINERS.values():
            raise DatabaseFailure
        return (f"({self._joiner.join(parts)})", values) if parts else ("1 = 1", [])


def column(module: Module, field: Field) -> str:
    """The column's full name; custom fields are looked up in the `_cstm` table."""
    if field.custom:
        return f'(SELECT c."{field.name}" FROM "{module.table}_cstm" c WHERE c.id_c = "{module.table}".id)'
    return f'"{module.table}"."{field.name}"'


def comparable(field: Field, value: str) -> str | float:
    """The operand as MariaDB would understand it for that column."""
    if field.is_number:
        number = LEADING_NUMBER.match(value)
        return float(number[0]) if number else 0
    if field.kind == "datetime":
        match = MOMENT.match(value)
        return f"{match[1]} {match[2] or '00:00'}:{match[3] or '00'}" if match else "0000-00-00 00:00:00"
    if field.kind == "date":
        match = MOMENT.match(value)
        return match[1] if match else "0000-00-00"
    return value


def order_by(module: Module, sort: tuple[str, bool] | None) -> str:
    """The ORDER BY clause. Ties come in another order each time, as they may with MariaDB."""
    if sort is None:
        return "ORDER BY "
    name, descending = sort
    field = module.fields[name]
    direction = "DESC" if descending else "ASC"
    if field.column:
        return f"ORDER BY {column(module, field)} {direction}, "
    if module.is_person and name in {"name", "full_name"}:
        return f"ORDER BY COALESCE(first_name, '') || ' ' || COALESCE(last_name, '') COLLATE CRM {direction}, "
    if field.type == "relate" and field.module == "Users":
        return (
            f'ORDER BY (SELECT u.user_name FROM users u WHERE u.id = "{module.table}"."{field.id_name}") {direction}, '
        )
    raise DatabaseFailure


def _known(operator: str, table: dict[str, str]) -> str:
    try:
        return table[operator.lower()]
    except KeyError:
        raise OptionRefusal(f"Filter operator {operator} is invalid") from None


def _any_address(module: Module, operator: str) -> str:
    """Any address a record ever had: removed ones and secondary ones match too."""
    return (
        "EXISTS (SELECT 1 FROM email_addr_bean_rel r JOIN email_addresses e ON e.id = r.email_address_id "
        f"WHERE r.bean_id = \"{module.table}\".id AND r.bean_module = '{module.name}' AND e.email_address {operator} ?)"
    )
