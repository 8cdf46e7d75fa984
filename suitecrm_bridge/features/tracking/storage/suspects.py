"""Write down whose events are in quarantine, in the transaction that stores them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.intent import page_of
from suitecrm_bridge.features.tracking.storage.quarantine_tables import admissions, cooling, suspects
from suitecrm_bridge.features.tracking.storage.tables import identity_links

ASIDE = "quarantined"
_CHANGING = ("user_agent", "events", "first_at", "last_at", "page")


def remember_suspects(connection: Connection, events: Sequence[Event]) -> None:
    """Add `events`, none of which was stored before and each of which is suspect."""
    grouped: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
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


def put_aside(connection: Connection, events: Sequence[Event], now: datetime) -> None:
    """Let what suspects said of who they are lead nowhere; it is evidence all the same."""
    said = [event.id for event in events if event.email]
    if said:
        these = identity_links.c.event_id.in_(said)
        connection.execute(update(identity_links).where(these).values(resolved_at=now, outcome=ASIDE))


def take_up(connection: Connection, visitor_ids: Sequence[str]) -> None:
    """Have what these visitors said of who they are looked up after all."""
    theirs = identity_links.c.visitor_id.in_(visitor_ids), identity_links.c.outcome == ASIDE
    connection.execute(update(identity_links).where(*theirs).values(resolved_at=None, outcome=None))


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


def _row(events: Sequence[Event], before: dict[str, Any] | None) -> dict[str, Any]:
    latest = max(events, key=lambda event: (event.at, event.id))
    row = {
        "visitor_id": latest.visitor_id,
        "reason": latest.suspect,
        "site_id": latest.site_id,
        "user_agent": latest.user_agent,
        "events": len(events),
        "first_at": min(event.at for event in events),
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
