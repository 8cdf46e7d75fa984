"""Rows as the text of an INSERT for MariaDB, whose driver chooses anew for every value how that is to be written.

Here that is chosen once for each column; the writing itself is the driver's own. It counts on backslashes being
escapes, as `store/engine.py` sets each session.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Boolean, Float, Integer, Table

from suitecrm_bridge.store.types import UtcDateTime

_MOST_BYTES = 1_000_000  # of one statement; servers take 16 MB and more
Literal = Callable[[Any], str]


def literals_of(table: Table, columns: Sequence[str]) -> Sequence[Literal]:
    """For each column how its values, which the driver could take as they are, are written."""
    return [_literal_of(table, name) for name in columns]


def statements(prefix: str, suffix: str, literals: Sequence[Literal], rows: Sequence[Sequence[Any]]) -> Iterator[str]:
    """`prefix`, the rows in parentheses, `suffix`: as many statements as it takes for none to get too large."""
    written = [
        ["NULL" if value is None else literal(value) for value in values]
        for literal, values in zip(literals, zip(*rows, strict=True), strict=True)
    ]
    chunk: list[str] = []
    length = 0
    for row in map(",".join, zip(*written, strict=True)):
        size = len(row.encode()) + 3
        if chunk and length + size > _MOST_BYTES:
            yield f"{prefix}({'),('.join(chunk)}){suffix}"
            chunk, length = [], 0
        chunk.append(row)
        length += size
    yield f"{prefix}({'),('.join(chunk)}){suffix}"


def _literal_of(table: Table, name: str) -> Literal:
    # Only where MariaDB is spoken: no other process carries its driver.
    from pymysql.converters import (  # type: ignore[import-untyped]  # noqa: PLC0415  # it brings no types
        escape_float,
        escape_int,
        escape_str,
    )

    kind = table.c[name].type
    if isinstance(kind, Integer | Boolean):
        return lambda value: escape_int(int(value))
    if isinstance(kind, Float):
        return lambda value: escape_float(float(value))
    if isinstance(kind, UtcDateTime):
        return lambda value: f"'{value.isoformat(' ')}'"
    return cast("Literal", escape_str)
