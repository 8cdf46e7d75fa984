"""Rows as the text of an INSERT for MariaDB, whose driver chooses anew for every value how that is to be written.

Here that is chosen once for each column; the writing itself is the driver's own. It counts on backslashes being
escapes, as `store/engine.py` sets each session.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

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
        length += len(row.encode()) + 3
        if chunk and length > _MOST_BYTES:
            yield f"{prefix}({'),('.join(chunk)}){suffix}"
            chunk, length = [], len(row.encode())
        chunk.append(row)
    yield f"{prefix}({'),('.join(chunk)}){suffix}"


def _literal_of(table: Table, name: str) -> Literal:
    # Only where MariaDB is spoken: no other process carries its driver.
    from pymysql.converters import (  # type: ignore[import-untyped]  # noqa: PLC0415  # it brings no types
        escape_bool,
        escape_float,
        escape_int,
        escape_str,
    )

    kind = table.c[name].type
    literal: Literal = escape_str
    if isinstance(kind, Boolean):
        literal = escape_bool
    elif isinstance(kind, Integer):
        literal = lambda value: escape_int(int(value))  # noqa: E731  # nothing to tell by a name
    elif isinstance(kind, Float):
        literal = lambda value: escape_float(float(value))  # noqa: E731  # likewise
    elif isinstance(kind, UtcDateTime):
        literal = lambda value: f"'{value.isoformat(' ')}'"  # noqa: E731  # likewise
    return literal
