"""Bring the database's tables to the version this code expects."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def upgrade(engine: Engine) -> None:
    """Run every migration that is missing, in one transaction where the database can."""
    config = Config()
    config.set_main_option("script_location", str(files("suitecrm_bridge.store") / "migrations"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
