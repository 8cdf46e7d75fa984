"""Bring visitors, sessions and signals up to date with events that were not counted before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update

from suitecrm_bridge.features.tracking.model import (
    Event,
    Session,
    SignalCount,
    Visitor,
    advance,
    fold,
    newcomer,
    signals_in,
)
from suitecrm_bridge.features.tracking.model.intent import combined
from suitecrm_bridge.features.tracking.model.sessions import SILENCE
from suitecrm_bridge.features.tracking.storage.rows import session_of, session_row, visitor_of, visitor_row
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_records, visitor_signals, visitors

Grouped = Mapping[str, Sequence[Event]]
_CHUNK = 200


def count(connection: Connection, events: Grouped, now: datetime) -> tuple[str, ...]:
    """Count `events`, grouped by visitor; returns the visitors whose CRM records are behind now."""
    behind: list[str] = []
    ids = sorted(events)
    for start in range(0, len(ids), _CHUNK):
        some = {id_: events[id_] for id_ in ids[start : start + _CHUNK]}
        new_visits = _count_sessions(connection, some)
        _count_signals(connection, some)
        behind += _count_visitors(connection, some, new_visits, now)
    return tuple(behind)


def _count_sessions(connection: Connection, events: Grouped) -> dict[str, int]:
    """Store the sessions as they are now; returns how many more each visitor has."""
    near = _sessions_near(connection, events)
    folded = {visitor_id: fold(near[visitor_id], some) for visitor_id, some in events.items()}
    known = {session.id for some in near.values() for session in some}
    absorbed = [id_ for result in folded.values() for id_ in result.absorbed]
    if absorbed:
        connection.execute(delete(sessions).where(sessions.c.id.in_(absorbed)))
    _put(connection, sessions, [session_row(one) for result in folded.values() for one in result.kept], known)
    return {visitor_id: len(result.kept) - len(near[visitor_id]) for visitor_id, result in folded.items()}


def _sessions_near(connection: Connection, events: Grouped) -> dict[str, list[Session]]:
    """Each visitor's sessions that the visitor's events could extend or join."""
    spans = {id_: (min(one.at for one in some), max(one.at for one in some)) for id_, some in events.items()}
    earliest = min(first for first, _ in spans.values())
    latest = max(last for _, last in spans.values())
    wanted = select(sessions).where(
        sessions.c.visitor_id.in_(events),
        sessions.c.started_at <= latest + SILENCE,
        sessions.c.ended_at >= earliest - SILENCE,
    )
    near: dict[str, list[Session]] = {visitor_id: [] for visitor_id in events}
    for session in map(session_of, connection.execute(wanted)):
        first, last = spans[session.visitor_id]
        if first - SILENCE <= session.ended_at and session.started_at <= last + SILENCE:
            near[session.visitor_id].append(session)
    return near


def _count_signals(connection: Connection, events: Grouped) -> None:
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


def _signal_row(visitor_id: str, found: SignalCount) -> dict[str, Any]:
    return {"visitor_id": visitor_id, "signal": found.signal, "times": found.count, "last_at": found.last_at}


def _count_visitors(connection: Connection, events: Grouped, new_visits: Mapping[str, int], now: datetime) -> list[str]:
    known: dict[str, Visitor] = {}
    waiting: dict[str, datetime] = {}
    for row in connection.execute(select(visitors).where(visitors.c.id.in_(events))):
        known[row.id] = visitor_of(row)
        if row.behind_since:
            waiting[row.id] = row.behind_since
    identified = set(
        connection.scalars(select(visitor_records.c.visitor_id).where(visitor_records.c.visitor_id.in_(events)))
    )
    rows = []
    for visitor_id, some in events.items():
        before = known.get(visitor_id) or newcomer(some[0])
        after = advance(before, some, new_visits=new_visits[visitor_id])
        since = waiting.get(visitor_id, now) if visitor_id in identified else None
        rows.append({**visitor_row(after), "behind_since": since})
    _put(connection, visitors, rows, set(known), {"synced_version": 0})
    return sorted(identified)


def _put(
    connection: Connection,
    table: Table,
    rows: Sequence[dict[str, Any]],
    known: set[str],
    new: Mapping[str, Any] | None = None,
) -> None:
    """Update the rows whose id is in `known`; insert the others, with the values in `new` besides."""
    added = [{**row, **(new or {})} for row in rows if row["id"] not in known]
    changed = [{**row, "this_id": row["id"]} for row in rows if row["id"] in known]
    if added:
        connection.execute(insert(table), added)
    if changed:
        for row in changed:
            del row["id"]
        columns: dict[str, Any] = {name: bindparam(name) for name in changed[0] if name != "this_id"}
        connection.execute(update(table).where(table.c.id == bindparam("this_id")).values(columns), changed)
