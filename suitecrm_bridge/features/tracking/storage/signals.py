"""Count the buying signals in events that were not counted before."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from suitecrm_bridge.features.tracking.model import Event, SignalCount, signals_in
from suitecrm_bridge.features.tracking.model.intent import combined
from suitecrm_bridge.features.tracking.storage.tables import visitor_signals


def count_signals(connection: Connection, events: Mapping[str, Sequence[Event]]) -> None:
    found = {(id_, one.signal): one for id_, some in events.items() for one in signals_in(some).values()}
    if not found:
        return
    wanted = visitor_signals.c.visitor_id.in_({visitor_id for visitor_id, _ in found})
    known: set[tuple[str, str]] = set()
    for row in connection.execute(select(visitor_signals).where(wanted)):
        at = (row.visitor_id, row.signal)
        if at in found:
            known.add(at)
            found[at] = combined([found[at], SignalCount(row.signal, row.times, row.last_at)])[0]
    added = [_signal_row(at[0], one) for at, one in found.items() if at not in known]
    changed = [_signal_row(at[0], found[at]) for at in known]
    if added:
        connection.execute(insert(visitor_signals), added)
    if changed:
        same = and_(
            visitor_signals.c.visitor_id == bindparam("this_visitor"),
            visitor_signals.c.signal == bindparam("this_signal"),
        )
        statement = update(visitor_signals).where(same).values(times=bindparam("times"), last_at=bindparam("last_at"))
        keyed = [
            {
                "this_visitor": row["visitor_id"],
                "this_signal": row["signal"],
                "times": row["times"],
                "last_at": row["last_at"],
            }
            for row in changed
        ]
        connection.execute(statement, keyed)


def recount_signals(connection: Connection, events: Mapping[str, Sequence[Event]]) -> None:
    """Make the signals of these visitors what `events`, all that are stored of them, say."""
    connection.execute(delete(visitor_signals).where(visitor_signals.c.visitor_id.in_(list(events))))
    count_signals(connection, events)


def _signal_row(visitor_id: str, found: SignalCount) -> dict[str, Any]:
    return {"visitor_id": visitor_id, "signal": found.signal, "times": found.count, "last_at": found.last_at}
