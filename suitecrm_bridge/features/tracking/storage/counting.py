"""Bring sessions, visitors, signals and rollups up to date with events that were not counted before."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.tracking.model import Event, Session, Visitor, advance, fold, newcomer
from suitecrm_bridge.features.tracking.model.bots import ENTANGLED
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.model.sessions import SILENCE, Change, on_site
from suitecrm_bridge.features.tracking.storage import bulk, rollups
from suitecrm_bridge.features.tracking.storage.refolding import refolded
from suitecrm_bridge.features.tracking.storage.rows import session_of, session_row, visitor_of, visitor_row
from suitecrm_bridge.features.tracking.storage.signals import count_signals
from suitecrm_bridge.features.tracking.storage.suspects import hold
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_records, visitors

Grouped = Mapping[str, Sequence[Event]]
_CHUNK = 500
_SYNCED = frozenset({"synced_version"})


def count(connection: Connection, events: Grouped, ledger: Ledger, now: datetime) -> tuple[str, ...]:
    """Count `events`, grouped by visitor and stored already; returns the visitors whose CRM records are behind now.

    The rollups' changes go into `ledger`, to be written last. Whoever did nothing on the site is no visitor of it.
    """
    behind: list[str] = []
    visiting = {id_: mine for id_ in sorted(events) if (mine := on_site(events[id_]))}
    ids = list(visiting)
    for together in batched(ids, _CHUNK):
        some = {id_: visiting[id_] for id_ in together}
        known = known_visitors(connection, some)
        changes, left_out = _changes(connection, some, known)
        if left_out:
            hold(connection, left_out, ENTANGLED, now)
            some = {id_: [one for one in mine if one not in left_out] for id_, mine in some.items()}
        rollups.book(connection, ledger, changes.values(), {id_: visitor.visits for id_, visitor in known.items()})
        store_sessions(connection, list(changes.values()))
        count_signals(connection, some)
        latest = [
            advance(known.get(id_) or newcomer(change.after[0]), change.before, change.after)
            for id_, change in changes.items()
        ]
        behind += store_visitors(connection, latest, set(known), now)
    return tuple(behind)


def known_visitors(connection: Connection, ids: Iterable[str]) -> dict[str, Visitor]:
    wanted = select(visitors).where(visitors.c.id.in_(list(ids)))
    return {row.id: visitor_of(row) for row in connection.execute(wanted)}


def _changes(
    connection: Connection, events: Grouped, known: Mapping[str, Visitor]
) -> tuple[dict[str, Change], list[Event]]:
    """What the events make of each visitor's sessions, and those that came too late to be counted."""
    first = {id_: min(one.at for one in some) for id_, some in events.items()}
    # Who was counted before visits were kept like this has no latest one noted.
    late = {id_ for id_, one in known.items() if first[id_] <= one.last_seen_at or one.last_session_id is None}
    going = _going(
        connection,
        [
            visitor.last_session_id
            for id_, visitor in known.items()
            if visitor.last_session_id and id_ not in late and first[id_] - visitor.last_seen_at <= SILENCE
        ],
    )
    changes: dict[str, Change] = {}
    left_out: list[Event] = []
    for id_, some in events.items():
        if id_ in late:
            changes[id_], entangled = refolded(connection, known[id_], some)
            left_out += entangled
        else:
            before = going.get(id_)
            changes[id_] = Change((before,) if before else (), tuple(fold(some, before)))
    return changes, left_out


def _going(connection: Connection, session_ids: Sequence[str]) -> dict[str, Session]:
    """The sessions that may go on, by visitor."""
    if not session_ids:
        return {}
    rows = connection.execute(select(sessions).where(sessions.c.id.in_(session_ids)))
    return {row.visitor_id: session_of(row) for row in rows}


def store_sessions(connection: Connection, changes: Sequence[Change]) -> None:
    """Bring the sessions' rows up to date. A session may have gone from one of the visitors to another."""
    known = {one.id for change in changes for one in change.before}
    gone = list(known - {one.id for change in changes for one in change.after})
    unchanged = {id(one) for change in changes for one in change.before}
    rows = [session_row(one) for change in changes for one in change.after if id(one) not in unchanged]
    for some in batched(gone, _CHUNK):
        connection.execute(delete(sessions).where(sessions.c.id.in_(some)))
    _put(connection, sessions, rows, known)


def store_visitors(connection: Connection, latest: Iterable[Visitor], known: set[str], now: datetime) -> list[str]:
    """Bring the visitors' rows up to date; returns those whose records are behind now."""
    changed = list(latest)
    waiting = _waiting(connection, [visitor.id for visitor in changed])
    rows = []
    for one in changed:
        since = (waiting[one.id] or now) if one.id in waiting else None
        rows.append({**visitor_row(one), "synced_version": 0, "behind_since": since})
    _put(connection, visitors, rows, known, _SYNCED)
    return sorted(waiting)


def _waiting(connection: Connection, ids: Sequence[str]) -> dict[str, datetime | None]:
    """The identified ones among `ids`, with the time since when their records are behind."""
    identified = select(visitor_records.c.visitor_id).where(visitor_records.c.visitor_id.in_(ids))
    waiting: dict[str, datetime | None] = dict.fromkeys(connection.scalars(identified))
    if waiting:
        since = select(visitors.c.id, visitors.c.behind_since).where(visitors.c.id.in_(list(waiting)))
        waiting |= {row.id: row.behind_since for row in connection.execute(since)}
    return waiting


def _put(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    known: set[str],
    keep: frozenset[str] = frozenset(),
) -> None:
    """Change the rows whose id is in `known`, but for the columns in `keep`, and add the others.

    Adding fails where a row is already: of two processes that begin the same one, the second has to look again.
    """
    bulk.insert(connection, table, *bulk.values_of([row for row in rows if row["id"] not in known]))
    bulk.replace(connection, table, *bulk.values_of([row for row in rows if row["id"] in known]), keep)
