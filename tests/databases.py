"""Throw-away MariaDB and PostgreSQL servers of Debian, for tests and benchmarks: in a temporary folder, on a socket."""

import atexit
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, create_engine, inspect, text
from sqlalchemy.exc import OperationalError

from suitecrm_bridge.core.months import month_after, months_between
from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.migrate import upgrade
from suitecrm_bridge.store.months import months_of

NAMES = ("sqlite", "mariadb", "postgresql")
_PATIENCE_S = 60
# Nothing here outlives the run, so nothing is synced to disk.
_MARIADB = ("--skip-networking", "--skip-log-bin", "--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0")
_POSTGRESQL = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=")


class NotInstalled(Exception):
    """Its sentence says which Debian package is missing."""


@dataclass(frozen=True)
class Server:
    """A running server; `url(name)` is the address of a database on it."""

    kind: str
    folder: Path
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, name: str) -> str:
        if self.kind == "mariadb":
            return f"mysql+pymysql://root@localhost/{name}?unix_socket={self.folder}/s"
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def fresh(self) -> str:
        """The address of a new, empty database, made with the server's own defaults."""
        name = f"bridge_{next(self.numbers)}"
        admin = create_engine(self.url("mysql" if self.kind == "mariadb" else "postgres"))
        with admin.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        admin.dispose()
        return self.url(name)


class Servers:
    """Each server is started when it is asked for the first time; its tables are then made once and emptied after."""

    def __init__(self, held: ExitStack) -> None:
        self._held = held
        self._running: dict[str, Server] = {}
        self._shared: dict[str, tuple[str, list[str]]] = {}

    def of(self, kind: str) -> Server:
        """Raises NotInstalled."""
        if kind not in self._running:
            self._running[kind] = self._held.enter_context(server(kind))
        return self._running[kind]

    def emptied(self, kind: str) -> str:
        """The address of a migrated database without any row. Raises NotInstalled."""
        known = self._shared.get(kind)
        # A test may have taken a table away.
        if known is None or not _emptied(*known):
            known = self._shared[kind] = _migrated(self.of(kind).fresh())
        return known[0]


def migrated_sqlite(path: Path) -> str:
    """The address of a new SQLite database at `path` with every migration applied and no row in it."""
    shutil.copy(_migrated_file(), path)
    return f"sqlite:///{path}"


@cache
def _migrated_file() -> Path:
    """Migrating takes a tenth of a second, which thousands of tests would each wait for: they get a copy of one."""
    path = Path(tempfile.mkdtemp(prefix="scb-sqlite-")) / "migrated.db"
    atexit.register(shutil.rmtree, path.parent, ignore_errors=True)
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    # Closing the last connection brings all that is in the write-ahead log into the file.
    engine.dispose()
    return path


@contextmanager
def server(kind: str, options: Sequence[str] = ()) -> Iterator[Server]:
    """A server of this kind with further `options` (`--innodb-buffer-pool-size=1G`, `shared_buffers=1GB`).

    Raises NotInstalled.
    """
    with tempfile.TemporaryDirectory(prefix="scb-sql-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        command = _mariadb(place) if kind == "mariadb" else _postgresql(place)
        extra = options if kind == "mariadb" else [word for one in options for word in ("-c", one)]
        with (place / "log").open("wb") as log:
            process = subprocess.Popen([*command, *extra], stdout=log, stderr=log, cwd=place)
        try:
            started = Server(kind, place)
            _wait_for(started, process)
            yield started
        finally:
            # Both finish cleanly on SIGINT or SIGTERM; what they would save is thrown away, so they are not waited for.
            process.kill() if kind == "mariadb" else process.send_signal(3)
            process.wait(timeout=_PATIENCE_S)


def _mariadb(place: Path) -> list[str]:
    install, daemon = _found("mariadb-install-db"), _found("mariadbd")
    data = f"--datadir={place}/data"
    user = f"--user={pwd.getpwuid(os.getuid()).pw_name}"
    quiet = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"]
    # A server that starts removes what others left in the folder for temporary files, even what they still need.
    own = f"--tmpdir={place}"
    _prepared([install, "--no-defaults", data, user, own, *quiet])
    return [
        *_dying_with_us(),
        daemon,
        "--no-defaults",
        data,
        user,
        own,
        f"--socket={place}/s",
        f"--pid-file={place}/pid",
        *_MARIADB,
    ]


def _postgresql(place: Path) -> list[str]:
    initdb, postgres = _found("initdb"), _found("postgres")
    # PostgreSQL refuses root, so root lends it the account of Debian's package.
    lent: list[str] = []
    if os.getuid() == 0:
        shutil.chown(place, "postgres", "postgres")
        lent = ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
    data = str(place / "data")
    _prepared(
        [
            *(["setpriv", *lent] if lent else []),
            initdb,
            "-D",
            data,
            "-U",
            "postgres",
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
        ]
    )
    settings = [word for one in (*_POSTGRESQL, f"unix_socket_directories={place}") for word in ("-c", one)]
    return [*_dying_with_us(*lent), postgres, "-D", data, *settings]


def _dying_with_us(*options: str) -> list[str]:
    """A server must not go on when the run that started it is killed."""
    return ["setpriv", "--pdeathsig", "KILL", *options]


def _found(name: str) -> str:
    # Debian keeps PostgreSQL's own programs out of the path.
    folders = [os.environ["PATH"], "/usr/sbin", *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin")))]
    path = shutil.which(name, path=os.pathsep.join(folders))
    if path is None:
        package = "mariadb-server" if name.startswith("mariadb") else "postgresql"
        raise NotInstalled(f"{name} is not installed (apt-get install {package})")
    return path


def _prepared(command: Sequence[str]) -> None:
    made = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_PATIENCE_S, cwd="/")
    assert made.returncode == 0, made.stdout + made.stderr


def _wait_for(started: Server, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        assert process.poll() is None, (started.folder / "log").read_text()
        # MariaDB's socket is there when it takes connections, PostgreSQL's before: that one has to answer.
        if (started.folder / "s").exists() or (started.kind == "postgresql" and _answers(started)):
            return
        time.sleep(0.05)
    raise AssertionError(f"{started.kind} did not start: {(started.folder / 'log').read_text()}")


def _answers(started: Server) -> bool:
    engine = create_engine(started.url("postgres"))
    try:
        engine.connect().close()
    except OperationalError:
        return False
    finally:
        engine.dispose()
    return True


def _migrated(address: str) -> tuple[str, list[str]]:
    engine = open_engine(address)
    upgrade(engine)
    tables = tables_of(engine)
    engine.dispose()
    return address, tables


def _emptied(address: str, tables: list[str]) -> bool:
    """False when it has not those tables any more."""
    engine = open_engine(address)
    whole = tables_of(engine) == tables
    if whole:
        with engine.begin() as connection:
            for table in tables:
                connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608  # names from the database itself
    engine.dispose()
    return whole


def tables_of(engine: Engine) -> list[str]:
    """The tables that migrations made, without Alembic's own and without partitions."""
    names = set(inspect(engine).get_table_names()) - {"alembic_version"}
    if engine.dialect.name == "postgresql":
        with engine.connect() as connection:
            children = text("SELECT inhrelid::regclass::text FROM pg_inherits")
            names -= set(connection.scalars(children))
    return sorted(names)


def partition_from(engine: Engine, first: date) -> None:
    """Give every month since `first` the partition that it would have, had the database been in use then."""
    months = months_of(engine, "events", "at")
    known = months.existing()
    missing = list(months_between(first, month_after(known[0], -1))) if known else []
    if missing and engine.dialect.name == "mysql":
        ends = {"p_before": first, **{f"p{month:%Y_%m}": month_after(month) for month in missing}}
        parts = ", ".join(f"PARTITION {name} VALUES LESS THAN ('{end}')" for name, end in ends.items())
        with engine.begin() as connection:
            connection.execute(text(f"ALTER TABLE events REORGANIZE PARTITION p_before INTO ({parts})"))
    elif missing:
        months.make(missing)
