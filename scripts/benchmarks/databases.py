"""A migrated database for a benchmark, on each of the kinds the bridge runs on, or on those `BENCH_DATABASES` names."""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, text

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.migrate import upgrade
from tests.databases import NAMES, partition_from, server

DATABASES = os.environ.get("BENCH_DATABASES", ",".join(NAMES)).split(",")

# As much memory as a small server of its own would give them.
_OPTIONS = {
    "mariadb": ["--innodb-buffer-pool-size=2G"],
    "postgresql": ["shared_buffers=1GB", "work_mem=64MB"],
}


@contextlib.contextmanager
def database(kind: str, begin: date) -> Iterator[Engine]:
    """Empty, with partitions for events from `begin` on. Raises NotInstalled where the server is missing."""
    with contextlib.ExitStack() as held:
        if kind == "sqlite":
            folder = held.enter_context(tempfile.TemporaryDirectory(prefix="scb-bench-"))
            address = f"sqlite:///{folder}/bridge.db"
        else:
            address = held.enter_context(server(kind, _OPTIONS[kind])).fresh()
        engine = open_engine(address)
        held.callback(engine.dispose)
        upgrade(engine)
        partition_from(engine, begin)
        yield engine


def analyse(engine: Engine) -> None:
    """What each database does by itself after a while."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("VACUUM ANALYZE"))
        elif engine.dialect.name != "sqlite":
            connection.execute(text("ANALYZE TABLE events, sessions, visitors, rollups"))


def bring_home(engine: Engine) -> None:
    """Write what waits in the log to its place in the tables; MariaDB does it all the time, and cannot be told to."""
    statement = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)", "postgresql": "CHECKPOINT"}.get(engine.dialect.name)
    if statement:
        # Without a transaction, which our engines begin on SQLite whatever the isolation level.
        with contextlib.closing(engine.raw_connection()) as connection:
            connection.cursor().execute(statement)
