"""Monthly partitions on PostgreSQL: declarative, beside a default partition for what has none yet."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import Connection, Engine, text

from suitecrm_bridge.core.months import month_after

_PATIENCE = "15s"  # for statements that use the table; a job that does not get its turn tries again in an hour


class PostgresqlMonths:
    def __init__(self, engine: Engine, table: str, column: str) -> None:
        self._engine = engine
        self._table = table
        self._column = column

    def make(self, months: Sequence[date]) -> None:
        for month in months:
            with self._alone() as connection:
                if month not in known(connection, self._table):
                    attach(connection, self._table, self._column, month)

    def existing(self) -> Sequence[date]:
        with self._engine.connect() as connection:
            return known(connection, self._table)

    def drop(self, month: date, rows: int) -> bool:
        name = _name(self._table, month)
        with self._alone() as connection:
            if month not in known(connection, self._table):
                return False
            # The table before its partition, as every insert takes them: the other order would be a deadlock.
            connection.execute(text(f"LOCK TABLE ONLY {self._table} IN ACCESS EXCLUSIVE MODE"))
            connection.execute(text(f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE"))
            if connection.scalar(text(f"SELECT COUNT(*) FROM {name}")) != rows:  # noqa: S608  # our own names
                return False
            connection.execute(text(f"DROP TABLE {name}"))
        return True

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        """A transaction that holds the lock on this table's partitions."""
        with self._engine.begin() as connection:
            connection.execute(text(f"SET LOCAL lock_timeout = '{_PATIENCE}'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"scb-{self._table}"})
            yield connection


def attach(connection: Connection, table: str, column: str, month: date) -> None:
    """Make the month's partition; rows of that month leave the default partition for it."""
    name, end = _name(table, month), month_after(month)
    # Inserts wait for the moment that this takes, so that none of them lands in the default partition meanwhile.
    connection.execute(text(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE"))
    connection.execute(text(f"CREATE TABLE {name} (LIKE {table} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"))
    within = f"{column} >= '{month}' AND {column} < '{end}'"
    moved = (
        f"WITH moved AS (DELETE FROM {table}_default WHERE {within} RETURNING *) INSERT INTO {name} SELECT * FROM moved"  # noqa: S608  # our own names
    )
    connection.execute(text(moved))
    connection.execute(text(f"ALTER TABLE {table} ATTACH PARTITION {name} FOR VALUES FROM ('{month}') TO ('{end}')"))


def known(connection: Connection, table: str) -> list[date]:
    """The months that have a partition, the earliest first."""
    names = connection.scalars(
        text("SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid "
             "WHERE i.inhparent = CAST(:table AS regclass)"),
        {"table": table},
    )  # fmt: skip
    found = (re.fullmatch(rf"{table}_(\d{{4}})_(\d{{2}})", name) for name in names)
    return sorted(date(int(one[1]), int(one[2]), 1) for one in found if one)


def _name(table: str, month: date) -> str:
    return f"{table}_{month:%Y_%m}"
