"""Migrations make exactly the tables that the code describes, on every database we support."""

from importlib import import_module
from pkgutil import walk_packages

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlalchemy.schema import CreateTable

import suitecrm_bridge.features
from suitecrm_bridge.store.engine import metadata, open_engine
from suitecrm_bridge.store.migrate import upgrade


@pytest.fixture(autouse=True)
def _all_tables() -> None:
    for module in walk_packages(suitecrm_bridge.features.__path__, "suitecrm_bridge.features."):
        if ".storage" in module.name:
            import_module(module.name)


def test_the_migrated_database_is_what_the_code_describes(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_every_table_of_the_code_is_there(engine: Engine) -> None:
    there = set(inspect(engine).get_table_names()) - {"alembic_version"}
    assert there == set(metadata.tables)
    assert "writeback_outbox" in there


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    upgrade(engine)
    upgrade(engine)


@pytest.mark.parametrize("url", ["mysql+pymysql://", "postgresql+psycopg://"])
def test_every_table_can_be_written_down_for_the_production_databases(url: str) -> None:
    name = url.split("+", maxsplit=1)[0]
    dialect = import_module(f"sqlalchemy.dialects.{name}").dialect()
    written = [str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables]
    assert len(written) == len(metadata.tables)
    outbox = next(text for text in written if "writeback_outbox" in text)
    assert ("AUTO_INCREMENT" if name == "mysql" else "BIGSERIAL") in outbox


def test_parameters_stay_out_of_database_errors() -> None:
    engine = open_engine("sqlite://")
    with engine.begin() as db, pytest.raises(Exception, match="no such table") as raised:
        db.exec_driver_sql("INSERT INTO nobody VALUES (?)", ("ada@example.com",))
    assert "ada@" not in str(raised.value)
    engine.dispose()
