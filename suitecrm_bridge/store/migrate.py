"""Bring the database's tables to the version this code expects."""

from collections.abc import Callable
from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from suitecrm_bridge.store.engine import is_mariadb


def upgrade(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction where the database can."""
    _run(engine, lambda config: command.upgrade(config, "head"))


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take migrations back down to `revision`; `base` leaves no table of ours."""
    _run(engine, lambda config: command.downgrade(config, revision))


def _run(engine: Engine, migrate: Callable[[Config], None]) -> None:
    config = Config()
    config.set_main_option("script_location", str(files("suitecrm_bridge.store") / "migrations"))
    with engine.connect() as connection:
        _compare_byte_by_byte(connection)
        config.attributes["connection"] = connection
        migrate(config)


def _compare_byte_by_byte(connection: Connection) -> None:
    """Let MariaDB compare text as the other two do: `A` is not `a`, and a space at the end counts."""
    if not is_mariadb(connection.dialect):
        return
    database = connection.dialect.identifier_preparer.quote(str(connection.engine.url.database))
    connection.execute(text(f"ALTER DATABASE {database} CHARACTER SET utf8mb4 COLLATE {collation(connection)}"))
    connection.commit()


def collation(connection: Connection) -> str:
    """The collation of all text on this MariaDB or MySQL server."""
    return "utf8mb4_nopad_bin" if getattr(connection.dialect, "is_mariadb", False) else "utf8mb4_0900_bin"
