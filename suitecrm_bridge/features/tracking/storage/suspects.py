"""Write down whose events are in quarantine, in the transaction that stores them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, update

from suitecrm_bridge.features.tracking.model import QUARANTINED
from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.intent import page_of
from suitecrm_bridge.features.tracking.storage.quarantine_tables import admissions, cooling, suspects
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links

ASIDE = "quarantined"
_CHANGING = ("user_agent", "events", "first_at", "last_at", "page")


def of_held_pages(connection: Connection, fresh: Sequence[Event]) -> list[Event]:
    """`fresh` with what happened on a page view in quarantine held for the same reason.

    A page view gives away more than what follows on it, which often comes in a batch of its own.
    """
    open_ = [event for event in fresh if event.page_id and not event.suspect and event.type != "pageview"]
    known = select(suspects.c.visitor_id).where(suspects.c.visitor_id.in_({event.visitor_id for event in open_}))
    held = set(connection.scalars(known)) if open_ else set()
    if not held:
        return list(fresh)
    asked = {(event.visitor_id, event.page_id) for event in open_ if event.visitor_id in held}
    views = select(events.c.visitor_id, events.c.page_id, events.c.suspect).where(
        events.c.visitor_id.in_(held),
        events.c.page_id.in_({page_id for _, page_id in asked}),
        events.c.type == "pageview",
        events.c.suspect.in_(QUARANTINED),
    )
    reasons = {(row.visitor_id, row.page_id): row.suspect for row in connection.execute(views)}
    return [
        event
        if event.suspect or event.type == "pageview"
        else replace(event, suspect=reasons.get((event.visitor_id, event.page_id)))
        for event in fresh
    ]


def remember_suspects(connection: Connection, fresh: Sequence[Event]) -> None:
    """Add the suspects among `fresh` events, none of which was stored before."""
    grouped: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in fresh:
        if event.suspect:
            grouped[event.visitor_id, event.suspect].append(event)
    if not grouped:
        return
    wanted = suspects.c.visitor_id.in_({visitor_id for visitor_id, _ in grouped})
    known = {(row.visitor_id, row.reason): row._asdict() for row in connection.execute(select(suspects).where(wanted))}
    rows = {at: _row(some, known.get(at)) for at, some in grouped.items()}
    added = [row for at, row in rows.items() if at not in known]
    changed = [row for at, row in sorted(rows.items()) if at in known]
    if added:
        connection.execute(insert(suspects), added)
    if changed:
        _change(connection, changed)


def hold(connection: Connection, stored: Sequence[Event], reason: str, now: datetime) -> None:
    """Put events into quarantine that are stored already and were not counted."""
    these = (
        events.c.visitor_id.in_({event.visitor_id for event in stored}),
        events.c.id.in_([event.id for event in stored]),
    )
    connection.execute(update(events).where(*these).values(suspect=reason))
    held = [replace(event, suspect=reason) for event in stored]
    remember_suspects(connection, held)
    put_aside(connection, held, now)


def put_aside(connection: Connection, suspect: Sequence[Event], now: datetime) -> None:
    """Let what suspects said of who they are lead nowhere; it is evidence all the same."""
    said = [event.id for event in suspect if event.email or event.record]
    if said:
        these = identity_links.c.event_id.in_(said)
        connection.execute(update(identity_links).where(these).values(resolved_at=now, outcome=ASIDE))


def take_up(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Have what these visitors said of who they are looked up after all."""
    theirs = identity_links.c.visitor_id.in_(visitor_ids), identity_links.c.outcome == ASIDE
    connection.execute(update(identity_links).where(*theirs).values(resolved_at=None, outcome=None))


def recount_suspects(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Make the rows of these visitors what the stored events say: an event may have changed hands."""
    theirs = suspects.c.visitor_id.in_(visitor_ids)
    known = {(row.visitor_id, row.reason): row for row in connection.execute(select(suspects).where(theirs))}
    by = events.c.visitor_id, events.c.suspect
    figures = func.min(events.c.site_id), func.max(events.c.user_agent), func.count()
    times = func.min(events.c.at), func.max(events.c.at)
    stored = select(*by, *figures, *times).where(by[0].in_(visitor_ids), by[1].is_not(None)).group_by(*by)
    rows = []
    for visitor_id, reason, site_id, user_agent, count, first_at, last_at in connection.execute(stored):
        before = known.get((visitor_id, reason))
        rows.append(
            {
                "visitor_id": visitor_id,
                "reason": reason,
                "site_id": site_id,
                "user_agent": before.user_agent if before else user_agent,
                "events": count,
                "first_at": first_at,
                "last_at": last_at,
                "page": before.page if before else None,
            }
        )
    if known:
        connection.execute(delete(suspects).where(theirs))
    if rows:
        connection.execute(insert(suspects), rows)


def forget_suspects(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Keep nothing of these visitors, neither a suspicion nor that it was taken away."""
    connection.execute(delete(suspects).where(suspects.c.visitor_id.in_(visitor_ids)))
    connection.execute(delete(cooling).where(cooling.c.visitor_id.in_(visitor_ids)))
    theirs = admissions.c.by == "visitor", admissions.c.value.in_(visitor_ids)
    connection.execute(delete(admissions).where(*theirs))


def _change(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    same = and_(suspects.c.visitor_id == bindparam("this_visitor"), suspects.c.reason == bindparam("this_reason"))
    statement = update(suspects).where(same).values({name: bindparam(name) for name in _CHANGING})
    keyed = [
        {"this_visitor": row["visitor_id"], "this_reason": row["reason"], **{name: row[name] for name in _CHANGING}}
        for row in rows
    ]
    connection.execute(statement, keyed)


def _row(some: Sequence[Event], before: dict[str, Any] | None) -> dict[str, Any]:
    latest = max(some, key=lambda event: (event.at, event.id))
    row = {
        "visitor_id": latest.visitor_id,
        "reason": latest.suspect,
        "site_id": latest.site_id,
        "user_agent": latest.user_agent,
        "events": len(some),
        "first_at": min(event.at for event in some),
        "last_at": latest.at,
        "page": page_of(latest.url),
    }
    if before is None:
        return row
    later = row if row["last_at"] >= before["last_at"] else before
    return {
        **row,
        **{name: later[name] for name in ("user_agent", "last_at", "page")},
        "events": row["events"] + before["events"],
        "first_at": min(row["first_at"], before["first_at"]),
    }
