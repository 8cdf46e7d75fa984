"""Migrations make exactly the tables that the code describes, on every database we support."""

from datetime import UTC, datetime
from importlib import import_module
from pkgutil import walk_packages

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import JSON, Engine, distinct, func, insert, inspect, select, text
from sqlalchemy.dialects.mysql import LONGTEXT
from sqlalchemy.schema import CreateTable

import suitecrm_bridge.features
from suitecrm_bridge.features.tracking.storage.tables import RECEIVED_ON
from suitecrm_bridge.store.engine import metadata, open_engine
from suitecrm_bridge.store.migrate import downgrade, upgrade
from tests.databases import tables_of

pytestmark = pytest.mark.databases


@pytest.fixture(autouse=True)
def _all_tables() -> None:
    for module in walk_packages(suitecrm_bridge.features.__path__, "suitecrm_bridge.features."):
        if ".storage" in module.name:
            import_module(module.name)


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_migrated_database_is_what_the_code_describes(engine: Engine) -> None:
    ours = set(tables_of(engine))
    options = {
        "compare_type": _differs,
        "compare_server_default": True,
        "include_name": lambda name, kind, _: kind != "table" or name in ours,
        "include_object": lambda thing, *_: engine.dialect.name in thing.info.get("only", {engine.dialect.name}),
    }
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def _differs(_context: object, _there: object, _column: object, there_type: object, ours: object) -> bool | None:
    # MariaDB's JSON is a LONGTEXT that checks what it is given; None leaves the others to Alembic.
    return False if isinstance(ours, JSON) and isinstance(there_type, LONGTEXT) else None


def test_sqlite_tells_events_apart_within_a_day(engine: Engine) -> None:
    """So that a new one never costs more because there are many old ones."""
    if engine.dialect.name != "sqlite":
        pytest.skip("MariaDB and PostgreSQL have a partition for each month")
    events = metadata.tables["events"]
    lately = select(events.c.id).where(RECEIVED_ON.in_(["2026-11-25", "2026-11-26"]), events.c.id.in_(["a", "b"]))
    with engine.connect() as db:
        asked = lately.compile(db, compile_kwargs={"literal_binds": True})
        plan = db.execute(text(f"EXPLAIN QUERY PLAN {asked}")).one().detail
        assert inspect(db).get_pk_constraint("events")["constrained_columns"] == []
    assert plan == "SEARCH events USING INDEX uq_events_day_id (<expr>=? AND id=?)"


def test_every_table_of_the_code_is_there(engine: Engine) -> None:
    there = set(tables_of(engine))
    assert there == set(metadata.tables)
    assert "writeback_outbox" in there


def test_every_migration_can_be_taken_back_and_made_again(engine: Engine) -> None:
    downgrade(engine)
    try:
        assert tables_of(engine) == []
    finally:
        upgrade(engine)
    assert set(tables_of(engine)) == set(metadata.tables)


def test_text_compares_byte_by_byte(engine: Engine) -> None:
    """In every text column that is part of a key or of a search."""
    names = metadata.tables["sites"]
    row = {"name": "Shop", "origins": [], "active": True, "created_at": datetime(2026, 11, 1, tzinfo=UTC)}
    keys = ["Key", "key", "key ", "kéy", "ke\u0301y"]
    with engine.begin() as db:
        db.execute(insert(names), [{**row, "id": key, "key": key} for key in keys])
        for key in keys:
            assert db.scalars(select(names.c.id).where(names.c.key == key)).all() == [key]
        assert db.scalar(select(func.count(distinct(names.c.id)))) == len(keys)


def test_no_text_column_of_mariadb_compares_otherwise(engine: Engine) -> None:
    if engine.dialect.name != "mysql":
        pytest.skip("collations of columns are MariaDB's")
    others = text(
        "SELECT table_name, column_name, collation_name FROM information_schema.columns "
        "WHERE table_schema = DATABASE() AND collation_name NOT LIKE 'utf8mb4%bin'"
    )
    with engine.connect() as db:
        assert db.execute(others).all() == []


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
