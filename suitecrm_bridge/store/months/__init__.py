"""Monthly partitions of a table by a time of its rows, where the database has partitions.

Two processes may call `make` or `drop` at the same time. A row whose month has no partition is kept in one that takes
everything else, and moves when its month gets one.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from sqlalchemy import Engine

from suitecrm_bridge.store.engine import is_mariadb
from suitecrm_bridge.store.months.mariadb import MariadbMonths
from suitecrm_bridge.store.months.none import NoMonths
from suitecrm_bridge.store.months.postgresql import PostgresqlMonths

__all__ = ["Months", "months_of"]


class Months(Protocol):
    """Months are named by their first day."""

    def make(self, months: Sequence[date]) -> None:
        """Give each of these months a partition unless it has one; those already past may stay without."""
        ...

    def existing(self) -> Sequence[date]:
        """The months that have a partition of their own, the earliest first."""
        ...

    def drop(self, month: date, rows: int) -> bool:
        """Drop the partition with its rows if it has exactly `rows`; False when it has others or there is none."""
        ...


def months_of(engine: Engine, table: str, column: str) -> Months:
    """The monthly partitions of `table` on this database; on SQLite there are none."""
    if is_mariadb(engine.dialect):
        return MariadbMonths(engine, table, column)
    if engine.dialect.name == "postgresql":
        return PostgresqlMonths(engine, table, column)
    return NoMonths()
