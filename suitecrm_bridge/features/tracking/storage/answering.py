"""Say in the product's words that a store is down."""

from collections.abc import Iterator
from contextlib import contextmanager

from redis.exceptions import RedisError
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from suitecrm_bridge.core.errors import Unavailable


@contextmanager
def database() -> Iterator[None]:
    """Turn what the database's driver raises into Unavailable."""
    try:
        yield
    except DBAPIError as down:
        raise Unavailable("The database does not answer.", retry_after=1) from down


@contextmanager
def stream() -> Iterator[None]:
    """Turn what Redis's client raises into Unavailable."""
    try:
        yield
    except RedisError as down:
        raise Unavailable("The event stream does not answer.", retry_after=1) from down


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that only reads: on SQLite it never waits for a writer."""
    with engine.connect() as connection:
        yield connection.execution_options(reading=True)
