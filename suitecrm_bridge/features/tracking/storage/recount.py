"""Count everything about some visitors anew from the raw events, whatever was counted about them before."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.features.tracking.model import Event, Session, Visitor, advance, fold, newcomer
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.model.sessions import Change
from suitecrm_bridge.features.tracking.storage import rollups
from suitecrm_bridge.features.tracking.storage.counting import known_visitors, store_sessions, store_visitors
from suitecrm_bridge.features.tracking.storage.refolding import Clients, kept_sessions, raw_events
from suitecrm_bridge.features.tracking.storage.rows import session_of
from suitecrm_bridge.features.tracking.storage.signals import recount_signals
from suitecrm_bridge.features.tracking.storage.suspects import forget_suspects, recount_suspects
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_records, visitor_signals, visitors

_CHUNK = 200
_NOBODY: Mapping[str, Client] = {}


def recount(
    connection: Connection,
    visitor_ids: Sequence[str],
    now: datetime,
    ledger: Ledger | None = None,
    clients: Mapping[str, Client] = _NOBODY,
) -> tuple[str, ...]:
    """Make sessions, visitors, signals and rollups what the stored events say; returns whose records are behind now.

    Visits older than the oldest event that is still stored stay as they are. Belongs into the transaction that changed
    the events: the visitors stay locked until its end. With a `ledger` the caller writes the rollups. `clients` tells
    by visitor what no visit says yet.
    """
    behind: list[str] = []
    booked, everybody = ledger or Ledger(), sorted(set(visitor_ids))
    lock(connection, everybody)
    before = _sessions_of(connection, everybody)
    changes: dict[str, Change] = {}
    for ids in batched(everybody, _CHUNK):
        known = known_visitors(connection, ids)
        stored = {id_: raw_events(connection, id_) for id_ in ids}
        told = {id_: _client(known.get(id_), clients.get(id_)) for id_ in ids}
        some = {id_: _change(connection, told[id_], before[id_], stored[id_]) for id_ in ids}
        rollups.book(connection, booked, some.values(), {})
        recount_signals(connection, stored)
        recount_suspects(connection, ids)
        behind += _store_visitors(connection, known, some, now)
        changes |= some
    # All at once, because a session may go from one of them to another.
    store_sessions(connection, list(changes.values()))
    if ledger is None:
        rollups.write(connection, booked)
    return tuple(behind)


def forget(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Take sessions, visitors, signals and what they added to rollups away, as if these visitors had never come.

    Raw events and identities are the caller's to delete, in the same transaction.
    """
    ledger, everybody = Ledger(), sorted(set(visitor_ids))
    lock(connection, everybody)
    for ids in batched(everybody, _CHUNK):
        changes = [Change(tuple(some), ()) for some in _sessions_of(connection, ids).values()]
        rollups.book(connection, ledger, changes, {})
        store_sessions(connection, changes)
        connection.execute(delete(visitor_signals).where(visitor_signals.c.visitor_id.in_(ids)))
        forget_suspects(connection, ids)
        connection.execute(delete(visitors).where(visitors.c.id.in_(ids)))
    rollups.write(connection, ledger)


def lock(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Hold the visitors' rows until the transaction ends; everybody takes them in one order."""
    for some in batched(visitor_ids, _CHUNK):
        wanted = select(visitors.c.id).where(visitors.c.id.in_(some)).order_by(visitors.c.id)
        connection.execute(wanted.with_for_update()).all()


def _sessions_of(connection: Connection, visitor_ids: Sequence[str]) -> dict[str, list[Session]]:
    found: dict[str, list[Session]] = {id_: [] for id_ in visitor_ids}
    for ids in batched(visitor_ids, _CHUNK):
        wanted = select(sessions).where(sessions.c.visitor_id.in_(ids)).order_by(sessions.c.started_at)
        for session in map(session_of, connection.execute(wanted)):
            found[session.visitor_id].append(session)
    return found


def _client(visitor: Visitor | None, told: Client | None) -> Client:
    known = visitor.client if visitor else UNKNOWN
    return told if told and known == UNKNOWN else known


def _change(connection: Connection, client: Client, before: Sequence[Session], stored: Sequence[Event]) -> Change:
    kept = kept_sessions(connection, before)
    told = Clients(client, before)
    if not kept:
        return Change(tuple(before), tuple(fold(told.of(stored))))
    later = [event for event in stored if event.at > kept[-1].ended_at]
    return Change(tuple(before), (*kept[:-1], *fold(told.of(later), kept[-1])))


def _store_visitors(
    connection: Connection, known: dict[str, Visitor], changes: dict[str, Change], now: datetime
) -> list[str]:
    """Visitors of whom nothing is left disappear, unless a record has to be told."""
    empty = [id_ for id_, change in changes.items() if not change.after]
    wanted = select(visitor_records.c.visitor_id).where(visitor_records.c.visitor_id.in_(empty))
    identified = set(connection.scalars(wanted)) if empty else set()
    connection.execute(delete(visitors).where(visitors.c.id.in_([id_ for id_ in empty if id_ not in identified])))
    latest = [_latest(known.get(id_), change.after) for id_, change in changes.items() if change.after]
    latest += [_emptied(known[id_]) for id_ in empty if id_ in identified and id_ in known]
    return store_visitors(connection, latest, set(known), now)


def _latest(visitor: Visitor | None, after: Sequence[Session]) -> Visitor:
    fresh = newcomer(after[0])
    if visitor:
        fresh = replace(fresh, client=visitor.client, version=visitor.version)
    return advance(fresh, (), after)


def _emptied(visitor: Visitor) -> Visitor:
    return Visitor(
        visitor.id, visitor.site_id, visitor.first_seen_at, visitor.last_seen_at, version=visitor.version + 1
    )
