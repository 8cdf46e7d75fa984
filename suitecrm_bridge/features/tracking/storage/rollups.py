"""Keep the rollups what the visits add up to."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.sql import Executable

from suitecrm_bridge.features.tracking.model import Session
from suitecrm_bridge.features.tracking.model.rollups import PERIODS, Figures, Key, Ledger, start_of
from suitecrm_bridge.features.tracking.model.sessions import Change
from suitecrm_bridge.features.tracking.storage.rows import session_of
from suitecrm_bridge.features.tracking.storage.tables import rollups, sessions


def book(connection: Connection, ledger: Ledger, changes: Iterable[Change], visits: Mapping[str, int]) -> None:
    """Enter `changes`, one a visitor, into `ledger`; `visits` says how many each visitor had until now."""
    touched = [change for change in changes if change.before or change.after]
    returning = {
        one.before[0].visitor_id if one.before else one.after[0].visitor_id: one
        for one in touched
        if len(one.before) < visits.get((one.before or one.after)[0].visitor_id, 0)
    }
    others = _others(connection, returning)
    for change in touched:
        ledger.book(change, others.get((change.before or change.after)[0].visitor_id, ()))


def _others(connection: Connection, changes: Mapping[str, Change]) -> dict[str, list[Session]]:
    """The visitors' visits, besides those that change, in the periods that the change touches."""
    if not changes:
        return {}
    began = [one.started_at for change in changes.values() for one in (*change.before, *change.after)]
    day = min(began).date()
    since = datetime.combine(min(start_of(period, day) for period in PERIODS), time(), UTC)
    wanted = select(sessions).where(sessions.c.visitor_id.in_(list(changes)), sessions.c.started_at >= since)
    changed = {one.id for change in changes.values() for one in (*change.before, *change.after)}
    found: dict[str, list[Session]] = {}
    for row in connection.execute(wanted):
        if row.id not in changed:
            found.setdefault(row.visitor_id, []).append(session_of(row))
    return found


def write(connection: Connection, ledger: Ledger) -> None:
    """Add the ledger's changes to the rollups. Last in a transaction: everybody else waits for these rows."""
    changes = ledger.changes()
    if not changes:
        return
    connection.execute(_adding(connection.dialect.name), [_row(key, figures) for key, figures in changes.items()])
    emptied = [key for key, figures in changes.items() if figures.visits < 0]
    if emptied:
        connection.execute(
            _CLEARING, [{f"this_{name}": value for name, value in key._asdict().items()} for key in emptied]
        )


_CLEARING = delete(rollups).where(
    and_(*(column == bindparam(f"this_{column.name}") for column in rollups.primary_key)), rollups.c.visits == 0
)


@lru_cache
def _adding(dialect: str) -> Executable:
    if dialect in {"mysql", "mariadb"}:
        into = mysql.insert(rollups)
        return into.on_duplicate_key_update({name: rollups.c[name] + into.inserted[name] for name in Figures._fields})
    put = postgresql.insert(rollups) if dialect == "postgresql" else sqlite.insert(rollups)
    added = {name: rollups.c[name] + put.excluded[name] for name in Figures._fields}
    return put.on_conflict_do_update(index_elements=list(rollups.primary_key), set_=added)


def _row(key: Key, figures: Figures) -> dict[str, Any]:
    return {**key._asdict(), **figures._asdict()}
