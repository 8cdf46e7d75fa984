"""Let what a visitor did under the daily id go on under the lasting one, once they have consented."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.storage.identity import follow_to_lasting_id
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.suspects import ASIDE
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, visitor_merges, visitor_records


@dataclass(frozen=True)
class Merge:
    """What `daily_id` did until `at` was done by `visitor_id`."""

    daily_id: str
    visitor_id: str
    at: datetime


def merges_in(happened: Iterable[Event]) -> list[Merge]:
    """The merges that consents ask for, the earliest first."""
    found = [
        Merge(str(event.props["was"]), event.visitor_id, event.at)
        for event in happened
        if event.type == "consent" and event.props.get("granted") is True and event.props.get("was")
    ]
    return sorted((one for one in found if one.daily_id != one.visitor_id), key=lambda one: (one.at, one.visitor_id))


def reassigned(connection: Connection, happened: Sequence[Event]) -> Sequence[Event]:
    """The events under the ids that they belong to: what comes late under a daily id may be somebody's by now."""
    daily = {event.visitor_id for event in happened if event.daily}
    if not daily:
        return happened
    wanted = select(visitor_merges).where(visitor_merges.c.daily_id.in_(daily)).order_by(visitor_merges.c.at)
    known = [Merge(row.daily_id, row.visitor_id, row.at) for row in connection.execute(wanted)]
    return [_of_owner(event, known) for event in happened] if known else happened


def _of_owner(event: Event, known: Sequence[Merge]) -> Event:
    owners = (one.visitor_id for one in known if one.daily_id == event.visitor_id and event.at <= one.at)
    owner = next(owners, None) if event.daily else None
    return replace(event, visitor_id=owner, daily=False) if owner else event


def merge(connection: Connection, merges: Sequence[Merge], ledger: Ledger, now: datetime) -> tuple[str, ...]:
    """Move what was counted already, and count both ids anew; returns whose records are behind now."""
    for one in merges:
        of_daily = (events.c.visitor_id == one.daily_id) & (events.c.at <= one.at)
        connection.execute(update(events).where(of_daily).values(visitor_id=one.visitor_id))
        _move_identity(connection, one, now)
        again = (visitor_merges.c.daily_id == one.daily_id) & (visitor_merges.c.at == one.at)
        connection.execute(delete(visitor_merges).where(again))
        row = {"daily_id": one.daily_id, "at": one.at, "visitor_id": one.visitor_id}
        connection.execute(insert(visitor_merges), row)
    return recount(connection, [id_ for one in merges for id_ in (one.daily_id, one.visitor_id)], now, ledger)


def _move_identity(connection: Connection, one: Merge, now: datetime) -> None:
    """Evidence goes along and is weighed again: the lasting id may be known as somebody already.

    What is in quarantine goes along and stays there.
    """
    follow_to_lasting_id(connection, one.daily_id, one.visitor_id, now)
    given = (identity_links.c.visitor_id == one.daily_id) & (identity_links.c.at <= one.at)
    counts = identity_links.c.outcome.is_distinct_from(ASIDE)
    again = update(identity_links).where(given, counts).values(resolved_at=None, outcome=None)
    connection.execute(again)
    moved = update(identity_links).where(given).values(visitor_id=one.visitor_id)
    if connection.execute(moved).rowcount:
        connection.execute(delete(visitor_records).where(visitor_records.c.visitor_id == one.daily_id))
