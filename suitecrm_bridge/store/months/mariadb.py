"""Monthly partitions on MariaDB: PARTITION BY RANGE COLUMNS.

`p_before` takes what is older than the first month, `p_later` what has no partition yet.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection, Engine, text

from suitecrm_bridge.core.months import month_after, month_of, months_between

_PATIENCE_S = 15  # for statements that use the table; a job that does not get its turn tries again in an hour


class MariadbMonths:
    def __init__(self, engine: Engine, table: str, column: str) -> None:
        self._engine = engine
        self._table = table
        self._column = column

    def make(self, months: Sequence[date]) -> None:
        with self._alone() as connection:
            known = _known(connection, self._table)
            following = month_after(max(known)) if known else min(months)
            # One statement for all: what waits in `p_later` is copied once. Ranges must not leave a month out.
            missing = list(months_between(following, max(months)))
            if missing:
                parts = ", ".join([*map(_partition, missing), _LATER])
                self._alter(connection, f"REORGANIZE PARTITION p_later INTO ({parts})")

    def existing(self) -> Sequence[date]:
        with self._engine.connect() as connection:
            return _known(connection, self._table)

    def drop(self, month: date, rows: int) -> bool:
        with self._alone() as connection:
            known = _known(connection, self._table)
            if month not in known or month != known[0]:
                return False
            # Nobody may add a row between the counting and the dropping, and DDL ends a transaction.
            connection.execute(text(f"LOCK TABLES {self._table} WRITE"))
            try:
                counted = text(f"SELECT COUNT(*) FROM {self._table} PARTITION ({_name(month)})")  # noqa: S608  # our own names
                if connection.scalar(counted) != rows:
                    return False
                self._alter(connection, f"TRUNCATE PARTITION {_name(month)}")
                # Dropping it would let the next month take rows that arrive for this one.
                parts = f"PARTITION p_before VALUES LESS THAN ('{month_after(month)}')"
                self._alter(connection, f"REORGANIZE PARTITION p_before, {_name(month)} INTO ({parts})")
            finally:
                connection.execute(text("UNLOCK TABLES"))
        return True

    def _alter(self, connection: Connection, what: str) -> None:
        connection.execute(text(f"ALTER TABLE {self._table} {what}"))

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        """A connection that holds the lock on this table's partitions."""
        name = {"name": f"scb-months-{self._table}"}
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            before = connection.scalar(text("SELECT @@lock_wait_timeout"))
            connection.execute(text("SET SESSION lock_wait_timeout = :seconds"), {"seconds": _PATIENCE_S})
            connection.execute(text("SELECT GET_LOCK(:name, 60)"), name)
            try:
                yield connection
            finally:
                connection.execute(text("SELECT RELEASE_LOCK(:name)"), name)
                connection.execute(text("SET SESSION lock_wait_timeout = :seconds"), {"seconds": before})


def partition(connection: Connection, table: str, column: str, months: Sequence[date]) -> None:
    """Partition a table that is not partitioned yet; its primary key must contain `column`."""
    before = f"PARTITION p_before VALUES LESS THAN ('{months[0]}')"
    parts = ", ".join([before, *map(_partition, months), _LATER])
    connection.execute(text(f"ALTER TABLE {table} PARTITION BY RANGE COLUMNS ({column}) ({parts})"))


_LATER = "PARTITION p_later VALUES LESS THAN (MAXVALUE)"


def _known(connection: Connection, table: str) -> list[date]:
    rows = connection.execute(
        text(
            "SELECT partition_name FROM information_schema.partitions WHERE table_schema = DATABASE() "
            "AND table_name = :table AND partition_name REGEXP '^p[0-9]{4}_[0-9]{2}$' ORDER BY partition_name"
        ),
        {"table": table},
    )
    return [month_of(date(int(name[1:5]), int(name[6:8]), 1)) for (name,) in rows]


def _name(month: date) -> str:
    return f"p{month:%Y_%m}"


def _partition(month: date) -> str:
    return f"PARTITION {_name(month)} VALUES LESS THAN ('{month_after(month)}')"
