"""Keep the rollups what the visits add up to."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time

from sqlalchemy import Connection, delete, select

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.tracking.model import Session
from suitecrm_bridge.features.tracking.model.rollups import PERIODS, Figures, Key, Ledger, start_of
from suitecrm_bridge.features.tracking.model.sessions import Change
from suitecrm_bridge.features.tracking.storage import bulk
from suitecrm_bridge.features.tracking.storage.rows import session_of
from suitecrm_bridge.features.tracking.storage.tables import rollups, sessions
from suitecrm_bridge.store.keys import one_of

_COLUMNS = (*Key._fields, *Figures._fields)
_CHUNK = 100


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
    bulk.add(connection, rollups, _COLUMNS, [(*key, *figures) for key, figures in changes.items()])
    emptied = [key for key, figures in changes.items() if figures.visits < 0]
    for some in batched(emptied, _CHUNK):
        these = one_of(rollups.primary_key, some)
        connection.execute(delete(rollups).where(rollups.c.visits == 0, these))
