"""Fold a visitor's sessions anew from raw events, where an event came late."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import dropwhile
from typing import Any

from sqlalchemy import Connection, Row, func, select

from suitecrm_bridge.features.tracking.model import Event, Session, Visitor, fold
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client
from suitecrm_bridge.features.tracking.model.late import Unclear, with_late
from suitecrm_bridge.features.tracking.model.sessions import ELSEWHERE, SILENCE, Change, id_of_visit, in_time
from suitecrm_bridge.features.tracking.storage.partitions import counted_from
from suitecrm_bridge.features.tracking.storage.rows import counted, session_of
from suitecrm_bridge.features.tracking.storage.tables import events, sessions

# As many as a visitor has in a busy hour at the utmost; reading them takes some tenths of a second.
MOST_READ = 20_000
_NEEDED = (
    events.c.id, events.c.site_id, events.c.visitor_id, events.c.type, events.c.at, events.c.received_at,
    events.c.page_id, events.c.url, events.c.referrer, events.c.seconds, events.c.depth, events.c.name, events.c.props,
)  # fmt: skip


def refolded(connection: Connection, visitor: Visitor, new: Sequence[Event]) -> tuple[Change, Sequence[Event]]:
    """What becomes of `visitor`'s sessions by `new` events, which are stored already and came late.

    Nothing before the session that the earliest of them falls into changes. What is stored is read only where the
    sessions do not tell, and never more than `MOST_READ` events: those of `new` for which that is not enough are left
    out, and returned.
    """
    before = _from(connection, visitor, min(event.at for event in new))
    if visitor.last_session_id is None:
        # The visits are those of a version that knew less of them.
        return rebuilt(connection, visitor, before, new), ()
    try:
        return Change(tuple(before), tuple(with_late(before, new))), ()
    except Unclear as found:
        if sum(one.events for one in found.unsure) > MOST_READ:
            return _without_unclear(before, new)
        return _anew(connection, visitor, before, new, found), ()


def _from(connection: Connection, visitor: Visitor, earliest: datetime) -> list[Session]:
    """The visitor's sessions in order, from the one on that an event of this time may belong to."""
    mine = sessions.c.visitor_id == visitor.id
    begun = select(func.max(sessions.c.started_at)).where(mine, sessions.c.started_at < earliest).scalar_subquery()
    wanted = select(sessions).where(
        mine, sessions.c.started_at >= func.coalesce(begun, earliest), sessions.c.ended_at >= earliest - SILENCE
    )
    return [session_of(row) for row in connection.execute(wanted.order_by(sessions.c.started_at))]


def _anew(
    connection: Connection, visitor: Visitor, before: Sequence[Session], new: Sequence[Event], found: Unclear
) -> Change:
    first = found.unsure[0]
    if not found.sure or kept_sessions(connection, before):
        return rebuilt(connection, visitor, before, new)
    stored = Clients(visitor.client, before, new).of(raw_events(connection, visitor.id, since=first.started_at))
    # Of those in its first instant, some may still belong to the session before it.
    theirs = dropwhile(lambda event: event.at == first.started_at and id_of_visit(event) != first.id, stored)
    return Change(tuple(before), (*found.sure, *fold(theirs)))


def _without_unclear(before: Sequence[Session], new: Sequence[Event]) -> tuple[Change, Sequence[Event]]:
    after, left_out = list(before), []
    for event in sorted(new, key=in_time):
        try:
            after = with_late(after, [event])
        except Unclear:
            left_out.append(event)
    return Change(tuple(before), tuple(after)), left_out


def rebuilt(connection: Connection, visitor: Visitor, before: Sequence[Session], new: Sequence[Event] = ()) -> Change:
    """`before`, the visitor's latest sessions, and `new` events folded anew from the events that are stored."""
    told = Clients(visitor.client, before, new)
    kept = kept_sessions(connection, before)
    if kept:
        # Some of its events are gone: what still comes is added to it, and only what is later is folded anew.
        going = kept[-1]
        within = [event for event in new if event.at <= going.ended_at]
        later = told.of(raw_events(connection, visitor.id, after=going.ended_at))
        return Change(tuple(before), (*kept[:-1], *fold([*within, *later], going)))
    start = min([*(one.started_at for one in before[:1]), *(event.at for event in new)])
    stored = told.of(raw_events(connection, visitor.id, since=start))
    if before and before[0].started_at == start and not any(event.at == start for event in new):
        # Of those in its first instant, some may still belong to the session before it.
        begun = {one.id for one in before}
        stored = dropwhile(lambda event: event.at == start and id_of_visit(event) not in begun, stored)
    return Change(tuple(before), tuple(fold(stored)))


def kept_sessions(connection: Connection, before: Sequence[Session]) -> list[Session]:
    """Those that began before the oldest event that is still stored: nothing is left to fold them from."""
    oldest = connection.scalar(select(func.min(events.c.at)))
    if oldest is None:
        return list(before)
    # A month that was put back for a while, or an event that came years late, is older than months that are gone.
    horizon = max(oldest, counted_from(connection) or oldest)
    return [one for one in before if one.started_at < horizon]


def raw_events(
    connection: Connection, visitor_id: str, *, since: datetime | None = None, after: datetime | None = None
) -> list[Event]:
    """The visitor's events on the site that count, in order, with what sessions are made of."""
    wanted = select(*_NEEDED).where(events.c.visitor_id == visitor_id, counted(), events.c.type.not_in(ELSEWHERE))
    if since is not None:
        wanted = wanted.where(events.c.at >= since)
    if after is not None:
        wanted = wanted.where(events.c.at > after)
    return [_event(row) for row in connection.execute(wanted.order_by(events.c.at, events.c.id))]


def _event(row: Row[*tuple[Any, ...]]) -> Event:
    values = dict(row._mapping)
    return Event(**{**values, "props": values["props"] or {}})


class Clients:
    """Which client an event came from, although the stored event does not say: it is its session's."""

    def __init__(self, latest: Client, before: Sequence[Session], new: Iterable[Event] = ()) -> None:
        self._latest = latest
        self._known = [one for one in before if one.client != UNKNOWN]
        self._new = {event.id: event.client for event in new}

    def of(self, stored: Iterable[Event]) -> Iterable[Event]:
        return [replace(event, client=self._client(event)) for event in stored]

    def _client(self, event: Event) -> Client:
        if event.id in self._new:
            return self._new[event.id]
        begun = bisect_right(self._known, event.at, key=lambda one: one.started_at)
        return self._known[begun - 1].client if begun else self._latest
