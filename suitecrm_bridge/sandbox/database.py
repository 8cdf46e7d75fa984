"""One SQLite database that compares text as MariaDB's default collation does."""

from __future__ import annotations

import re
import sqlite3
import threading
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class Database:
    """A connection shared by the server's threads; `path` is a file or `:memory:`."""

    def __init__(self, path: str) -> None:
        if path != ":memory:":
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.create_collation("CRM", _compare)
        self._connection.create_function("like", 2, _like, deterministic=True)
        self._connection.create_function("shuffled", 2, _shuffled, deterministic=True)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        with self._lock:
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401 (only the query knows its type)
        found = self.row(sql, values)
        return next(iter(found.values())) if found else None

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Execute one statement; the number of rows it touched."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount

    def insert(self, table: str, row: Row) -> None:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" for _ in row)
        self.run(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))

    def insert_many(self, table: str, rows: Iterable[Row]) -> None:
        for row in rows:
            self.insert(table, row)

    def update(self, table: str, key: str, identity: str, row: Row) -> int:
        sets = ", ".join(f'"{name}" = ?' for name in row)
        return self.run(f'UPDATE "{table}" SET {sets} WHERE "{key}" = ?', [*row.values(), identity])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def copy_of(self) -> bytes:
        with self._lock:
            return self._connection.serialize()

    def become(self, copy: bytes) -> None:
        """Replace the whole content of a `:memory:` database."""
        with self._lock:
            self._connection.deserialize(copy)

    def close(self) -> None:
        with self._lock:
            self._connection.close()


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Case, accents and trailing spaces do not count."""
    plain = unicodedata.normalize("NFKD", text).casefold().rstrip(" ")
    return "".join(c for c in plain if not unicodedata.combining(c))


def _compare(left: str, right: str) -> int:
    a, b = fold(left), fold(right)
    return (a > b) - (a < b)


def _like(pattern: str, value: object) -> bool:
    return value is not None and bool(_like_regex(str(pattern)).fullmatch(fold(str(value))))


@lru_cache(maxsize=500)
def _like_regex(pattern: str) -> re.Pattern[str]:
    out = ""
    for part in re.findall(r"\\.|.", pattern, re.DOTALL):
        out += {"%": ".*", "_": "."}.get(part) or re.escape(fold(part.removeprefix("\\")) if part.strip() else part)
    return re.compile(out, re.DOTALL)


def _shuffled(identity: str, page: str) -> int:
    """An order for rows that tie: as arbitrary as MariaDB's, another one on every page, the same in every run."""
    return zlib.crc32(f"{page}{identity}".encode())
