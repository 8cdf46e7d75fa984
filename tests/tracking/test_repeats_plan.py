"""Repeats are looked up by their ids, however many events there are."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy import event as listening

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.migrate import upgrade
from tests.databases import NotInstalled, Servers
from tests.tracking.world import ANNA, NOON, event


@pytest.fixture
def engine(servers: Servers) -> Iterator[Engine]:
    """A database of its own: what MariaDB knows of a table depends on what was in it."""
    try:
        opened = open_engine(servers.of("mariadb").fresh())
    except NotInstalled as missing:
        pytest.skip(str(missing))
    upgrade(opened)
    yield opened
    opened.dispose()


def test_mariadb_does_not_read_all_ids_of_some_days(engine: Engine) -> None:
    """Forced to take an index that has all it needs it may read that whole, when its statistics are old.

    Whether it does depends on the moment, so this looks at what makes it possible.
    """
    store, asked = SqlEvents(engine, FixedClock(NOON)), list[tuple[str, Any]]()
    store.store([event(ANNA, number / 100) for number in range(3000)])

    @listening.listens_for(engine, "before_cursor_execute")
    def remember(_connection: object, _cursor: object, statement: str, values: object, *_: object) -> None:
        if "ix_events_id" in statement:
            asked.append((statement, values))

    store.store([event(ANNA, number / 100) for number in range(3000, 3500)])
    ((statement, values),) = asked
    with engine.connect() as connection:
        (plan,) = connection.exec_driver_sql(f"EXPLAIN {statement}", values).mappings()
    assert (plan["key"], plan["type"], plan["Extra"]) == ("ix_events_id", "range", "Using where")
