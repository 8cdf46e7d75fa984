"""Store events, and count from them, in one transaction."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, Engine, insert
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model import QUARANTINED, Event
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.ports import Stored, Unstorable
from suitecrm_bridge.features.tracking.storage import bulk, rollups
from suitecrm_bridge.features.tracking.storage.counting import count
from suitecrm_bridge.features.tracking.storage.merging import concerned, merge, merges_in, named_in, reassigned
from suitecrm_bridge.features.tracking.storage.recount import lock
from suitecrm_bridge.features.tracking.storage.repeats import not_stored_yet
from suitecrm_bridge.features.tracking.storage.rows import EVENT_COLUMNS, event_values, evidence_row
from suitecrm_bridge.features.tracking.storage.suspects import of_held_pages, put_aside, remember_suspects
from suitecrm_bridge.features.tracking.storage.tables import events as events_table
from suitecrm_bridge.features.tracking.storage.tables import identity_links
from suitecrm_bridge.features.tracking.storage.tombstones import Intake
from suitecrm_bridge.store.failures import deadlocked, refused

_TRIES = 3
# Our statements never change, so one that is wrong means tables that were not migrated yet, not a bad event.
_NOT_NOW = (OperationalError, InterfaceError, ProgrammingError)


class SqlEvents:
    """Events are counted exactly once by whoever inserts them.

    The visitors' rows are locked first, in one order everywhere, so two processes that were given the same entries
    take turns and the second finds every event already there. A visitor who is new has no row to lock: then the unique
    key (of the event, or of the visitor) stops the second process and the whole transaction is tried again.
    """

    def __init__(self, engine: Engine, clock: Clock, intake: Intake | None = None) -> None:
        self._engine = _seeing_the_latest(engine)
        self._clock = clock
        self._intake = intake or Intake()

    def store(self, events: Sequence[Event]) -> Stored:
        for attempt in range(1, _TRIES + 1):
            try:
                return self._store(events)
            except IntegrityError as wrong:
                if attempt == _TRIES:
                    raise Unstorable(_reason(wrong)) from wrong
            except _NOT_NOW as down:
                if refused(down):
                    raise Unstorable(_reason(down)) from down
                if deadlocked(down) and attempt < _TRIES:
                    continue
                raise Unavailable("The database does not answer.", retry_after=1) from down
            except SQLAlchemyError as wrong:
                if isinstance(wrong, DBAPIError) and wrong.connection_invalidated:
                    raise Unavailable("The database does not answer.", retry_after=1) from wrong
                raise Unstorable(_reason(wrong)) from wrong
            except (ValueError, OverflowError) as wrong:
                # Drivers refuse some values before they become a statement.
                raise Unstorable(type(wrong).__name__) from wrong
        raise AssertionError("unreachable")

    def _store(self, events: Sequence[Event]) -> Stored:
        now = self._clock.now()
        with self._engine.begin() as connection:
            _tune(connection)
            lock(connection, concerned(connection, events))
            # Whoever held the lock may have merged a daily id, or erased a visitor.
            admitted = self._intake.admitted(connection, reassigned(connection, events), now, events)
            fresh = not_stored_yet(connection, admitted)
            if not fresh:
                return Stored(0, (), ())
            fresh = of_held_pages(connection, fresh)
            bulk.insert(connection, events_table, EVENT_COLUMNS, map(event_values, fresh))
            remember_suspects(connection, fresh)
            counted = [event for event in fresh if event.suspect not in QUARANTINED]
            identified = _remember_addresses(connection, counted)
            suspect = [event for event in fresh if event.suspect in QUARANTINED]
            _remember_addresses(connection, suspect)
            put_aside(connection, suspect, now)
            ledger = Ledger()
            behind = count(connection, _by_visitor(counted), ledger, now)
            # Also what is in quarantine says that a daily id may be several people's.
            behind += merge(connection, merges_in(counted), ledger, now, named_in(fresh))
            rollups.write(connection, ledger)
            leaving = self._intake.counted(connection, fresh, now, {event.id for event in events if event.daily})
        return Stored(len(fresh), identified, tuple(sorted({*behind})), leaving)


def _tune(connection: Connection) -> None:
    """Many visitors' events touch more of SQLite's indices than the usual 2 MB: keep them in memory."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA cache_size=-65536")


def _remember_addresses(connection: Connection, events: Sequence[Event]) -> tuple[str, ...]:
    rows = [row for event in events if (row := evidence_row(event))]
    if rows:
        connection.execute(insert(identity_links), rows)
    return tuple(dict.fromkeys(row["visitor_id"] for row in rows))


def _by_visitor(events: Sequence[Event]) -> dict[str, list[Event]]:
    grouped: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        grouped[event.visitor_id].append(event)
    return grouped


def _reason(wrong: SQLAlchemyError) -> str:
    """What the driver said, without the statement and its values."""
    return f"{type(wrong).__name__}: {wrong.orig}"[:300] if isinstance(wrong, DBAPIError) else type(wrong).__name__


def _seeing_the_latest(engine: Engine) -> Engine:
    """After waiting for a lock we must see what its holder committed; SQLite has one writer at a time anyway."""
    return engine if engine.dialect.name == "sqlite" else engine.execution_options(isolation_level="READ COMMITTED")
