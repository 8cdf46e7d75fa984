"""A database that will never take one of the events, told in each one's own words."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text

_SQLITE = """CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.title = '{title}'
    BEGIN SELECT RAISE(ABORT, 'no such thing'); END"""
_MARIADB = """CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW
    IF NEW.title = '{title}' THEN SIGNAL SQLSTATE '23000' SET MESSAGE_TEXT = 'no such thing'; END IF"""
_POSTGRESQL = """CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'no such thing' USING ERRCODE = '23000'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON events FOR EACH ROW WHEN (NEW.title = '{title}') EXECUTE FUNCTION refuse()"""
_WORDS = {"sqlite": _SQLITE, "mysql": _MARIADB, "postgresql": _POSTGRESQL}


@contextmanager
def refusing(engine: Engine, title: str) -> Iterator[None]:
    """While this is open the database refuses events with that title."""
    name = engine.dialect.name
    with engine.begin() as connection:
        connection.exec_driver_sql(_WORDS[name].format(title=title))
    yield
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER refuse" + (" ON events" if name == "postgresql" else "")))
