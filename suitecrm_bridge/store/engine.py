"""Open the SQL database: SQLite embedded, MariaDB or PostgreSQL in production."""

from typing import Any

from sqlalchemy import Engine, MetaData, create_engine, event

# One naming rule, so that migrations can name every constraint on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def open_engine(url: str) -> Engine:
    """A pooled engine for `url`. On SQLite: write-ahead log, and 15 s of patience for another process's write."""
    # Parameters are people's data: they stay out of errors and so out of logs.
    engine = create_engine(url, pool_pre_ping=True, hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:  # noqa: ANN401  # the DBAPI connection has no public type
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=15000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Any) -> None:  # noqa: ANN401  # likewise
    # A deferred transaction that reads first and writes later fails at once when another process wrote between;
    # taking the write lock at the start makes it wait instead. Readers that only read use `reading`.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
