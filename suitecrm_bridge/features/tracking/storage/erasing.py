"""Delete what is kept of one visitor, all of it or what some events have told."""

from collections import Counter
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, select, update

from suitecrm_bridge.features.tracking.model.erasure import NOBODY
from suitecrm_bridge.features.tracking.storage.linking import look_again
from suitecrm_bridge.features.tracking.storage.people_tables import (
    identity_withdrawals,
    journeys,
    privacy_exports,
    visitor_cards,
)
from suitecrm_bridge.features.tracking.storage.quarantine_tables import admissions, cooling, suspects
from suitecrm_bridge.features.tracking.storage.recount import forget, lock, recount
from suitecrm_bridge.features.tracking.storage.stale import forget_figures
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    sessions,
    visitor_merges,
    visitor_records,
    visitors,
)


def erase_visitor(connection: Connection, visitor_id: str, now: datetime) -> Counter[str]:
    lock(connection, [visitor_id])
    gone: Counter[str] = Counter()
    _, gone["journeys"] = _untell(connection, visitor_id, now)
    gone["visitors"] = len(connection.execute(select(visitors.c.id).where(visitors.c.id == visitor_id)).all())
    # What was counted goes first: it tells the rollups what to subtract.
    forget(connection, [visitor_id])
    gone["events"] = deleted(connection, events, events.c.visitor_id == visitor_id)
    gone["links"] = deleted(connection, identity_links, identity_links.c.visitor_id == visitor_id)
    # What is late of the days before they consented would be somebody else's without this.
    merged = update(visitor_merges).where(visitor_merges.c.visitor_id == visitor_id)
    connection.execute(merged.values(visitor_id=NOBODY))
    for table in (identity_withdrawals, visitor_records, visitor_cards, suspects, cooling):
        gone["states"] += deleted(connection, table, table.c.visitor_id == visitor_id)
    let_in = and_(admissions.c.by == "visitor", admissions.c.value == visitor_id)
    gone["states"] += deleted(connection, admissions, let_in)
    gone["exports"] = deleted(connection, privacy_exports, exported("visitor", visitor_id))
    return gone


def erase_part(connection: Connection, visitor_id: str, which: ColumnElement[bool], now: datetime) -> Counter[str]:
    """Some of a visitor's events and what they said of who it is; the rest is counted and weighed anew."""
    lock(connection, [visitor_id])
    mine = and_(events.c.visitor_id == visitor_id, which)
    said = identity_links.c.event_id.in_(select(events.c.id).where(mine))
    gone = Counter(links=deleted(connection, identity_links, and_(identity_links.c.visitor_id == visitor_id, said)))
    # Visits from before the oldest event that is stored are not counted anew: the events go when that is done.
    gone["events"] = connection.execute(update(events).where(mine).values(visitor_id=NOBODY)).rowcount
    shown = _tell_anew(connection, visitor_id, now, weigh=gone["links"] > 0)
    recount(connection, [visitor_id], now)
    if shown:
        behind = {"behind_since": now, "version": visitors.c.version + 1}
        connection.execute(update(visitors).where(visitors.c.id == visitor_id).values(behind))
    deleted(connection, events, events.c.visitor_id == NOBODY)
    gone["exports"] = deleted(connection, privacy_exports, exported("visitor", visitor_id))
    return gone


def _tell_anew(connection: Connection, visitor_id: str, now: datetime, *, weigh: bool) -> bool:
    """Forget what was told of this visitor, and with `weigh` who it is; whether SuiteCRM shows something of it."""
    is_record, _ = _untell(connection, visitor_id, now)
    if weigh:
        deleted(connection, visitor_records, visitor_records.c.visitor_id == visitor_id)
        given = select(identity_links.c.email).where(identity_links.c.visitor_id == visitor_id)
        addresses = identity_withdrawals.c.email.not_in(given.where(identity_links.c.email.is_not(None)))
        deleted(connection, identity_withdrawals, and_(identity_withdrawals.c.visitor_id == visitor_id, addresses))
        look_again(connection, visitor_id)
    card = select(visitor_cards.c.card_id).where(visitor_cards.c.visitor_id == visitor_id)
    return is_record or connection.execute(card).first() is not None


def _untell(connection: Connection, visitor_id: str, now: datetime) -> tuple[bool, int]:
    """Forget what was told of this visitor and of the records that it is; whether it is any, and how many journeys."""
    mine = select(visitor_records).where(visitor_records.c.visitor_id == visitor_id)
    records = [(row.module, row.record_id) for row in connection.execute(mine)]
    forget_figures(connection, records, now)
    told = [f"visitor:{visitor_id}", *(f"{module}:{record_id}" for module, record_id in records)]
    return bool(records), deleted(connection, journeys, journeys.c.subject.in_(told))


def is_empty(connection: Connection, visitor_id: str) -> bool:
    """Visits stay when their events are archived."""
    visit = select(sessions.c.id).where(sessions.c.visitor_id == visitor_id).limit(1)
    return connection.execute(visit).first() is None and not any_event(connection, events.c.visitor_id == visitor_id)


def any_event(connection: Connection, which: ColumnElement[bool]) -> bool:
    return connection.execute(select(events.c.id).where(which).limit(1)).first() is not None


def deleted(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(delete(table).where(which)).rowcount


def exported(kind: str, subject: str) -> ColumnElement[bool]:
    return and_(privacy_exports.c.kind == kind, privacy_exports.c.subject == subject)
