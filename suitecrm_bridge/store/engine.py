"""Open the SQL database: SQLite embedded, MariaDB or PostgreSQL in production."""

from typing import Any

from sqlalchemy import Dialect, Engine, MetaData, create_engine, event, make_url

# What SQLAlchemy calls MariaDB, or MySQL, which speaks nearly the same.
MARIADB = ("mysql", "mariadb")
# One naming rule, so that migrations can name every constraint on every database.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def open_engine(url: str) -> Engine:
    """A pooled engine for `url`. On SQLite: write-ahead log, and 15 s of patience for another process's write.

    On MariaDB and PostgreSQL a statement sees what was committed before it began, so whoever waited for a lock sees
    what its holder did.
    """
    # Parameters are people's data: they stay out of errors and so out of logs.
    if make_url(url).get_backend_name() == "sqlite":
        engine = create_engine(url, pool_pre_ping=True, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    engine = create_engine(url, pool_pre_ping=True, hide_parameters=True, isolation_level="READ COMMITTED")
    if is_mariadb(engine.dialect):
        event.listen(engine, "connect", _prepare_mariadb)
    return engine


def is_mariadb(dialect: Dialect) -> bool:
    """MariaDB, or MySQL, which speaks nearly the same."""
    return dialect.name in MARIADB


def _prepare_sqlite(connection: Any, _record: Any) -> None:  # noqa: ANN401  # the DBAPI connection has no public type
    connection.isolation_level = None
    # What is written waits in the log until that has 200 MB: most pages change many times before, and whoever commits
    # next, a worker with a single row, would have to bring all that ingest has written to its place.
    log = "wal_autocheckpoint=50000"
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=15000", "foreign_keys=ON", log):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_mariadb(connection: Any, _record: Any) -> None:  # noqa: ANN401  # likewise
    # Whatever the server's own settings are: text that is too long is refused instead of cut in silence.
    strict = "sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'"
    # Grouping by long text sorts by it, and MariaDB (not MySQL, for which this is a remark) would read each row again
    # afterwards where it could take the row along: a third of the time for a table of pages.
    sorting = "/*M! , max_length_for_sort_data = 8192 */"
    with connection.cursor() as cursor:
        cursor.execute(f"SET SESSION {strict} {sorting}")


def _begin_sqlite(connection: Any) -> None:  # noqa: ANN401  # likewise
    # A deferred transaction that reads first and writes later fails at once when another process wrote between;
    # taking the write lock at the start makes it wait instead. Readers that only read use `reading`.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
