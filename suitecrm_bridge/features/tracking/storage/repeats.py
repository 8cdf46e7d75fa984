"""Tell events that are delivered again from new ones, at a cost that does not grow with what is stored."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ARRAY, Connection, Dialect, Select, String, column, func, literal, select, true
from sqlalchemy.sql.elements import ColumnElement

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.tables import RECEIVED_ON
from suitecrm_bridge.features.tracking.storage.tables import events as events_table
from suitecrm_bridge.store.hints import on_mariadb

# A tracker repeats for a day, and what it sends happened at most two days before it arrives.
_REPEATED, _BEFORE = timedelta(days=1), timedelta(days=2)
_CHUNK = 500  # values in one IN (…): SQLite's and the others' limits are far above


def not_stored_yet(connection: Connection, events: Iterable[Event]) -> list[Event]:
    """Those that were not stored where their first delivery can lie, each id once."""
    asked = {event.id: event for event in events}
    # Day by day, so that what waited long is not looked for in all the days of the others.
    days: dict[date, list[Event]] = defaultdict(list)
    for event in asked.values():
        days[event.received_at.date()].append(event)
    known: set[str] = set()
    with _planned_anew(connection):
        for together in days.values():
            lately = _where_they_may_lie(connection.dialect, together)
            for some in batched([event.id for event in together], _CHUNK):
                known.update(connection.scalars(_stored(connection.dialect, some, lately)))
    return [event for id_, event in asked.items() if id_ not in known]


@contextmanager
def _planned_anew(connection: Connection) -> Iterator[None]:
    """PostgreSQL would go on with the plan that it made when there were hardly any events."""
    if connection.dialect.name != "postgresql":
        yield
        return
    connection.exec_driver_sql("SET LOCAL plan_cache_mode = force_custom_plan")
    yield
    connection.exec_driver_sql("SET LOCAL plan_cache_mode = auto")


def _where_they_may_lie(dialect: Dialect, events: Collection[Event]) -> ColumnElement[bool]:
    """By what the database's key of events begins with, so that other months, or days of SQLite's, are not searched."""
    earliest = min(event.received_at for event in events) - _REPEATED
    latest = max(event.received_at for event in events) + _REPEATED
    if dialect.name != "sqlite":
        return events_table.c.at.between(earliest - _BEFORE, latest)
    days = range((latest.date() - earliest.date()).days + 1)
    return RECEIVED_ON.in_([(earliest + timedelta(days=day)).date().isoformat() for day in days])


def _stored(dialect: Dialect, ids: Sequence[str], lately: ColumnElement[bool]) -> Select[Any]:
    """Which of these ids there are, in the first column."""
    if dialect.name != "postgresql":
        # MariaDB may take reading all events of these days for cheaper, or their whole index if that has all it needs:
        # the type is not in it.
        known = select(events_table.c.id, events_table.c.type).where(lately, events_table.c.id.in_(ids))
        return on_mariadb(known, events_table, "FORCE INDEX (ix_events_id)")
    # One by one. Asked for all at once, PostgreSQL reads every event of these days while its statistics do not know
    # yet how many have come.
    asked = func.unnest(literal(list(ids), ARRAY(String))).table_valued(column("id", String)).render_derived()
    found = select(events_table.c.id).where(events_table.c.id == asked.c.id, lately).limit(1).lateral()
    return select(found.c.id).select_from(asked.join(found, true()))
