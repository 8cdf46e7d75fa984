"""Fold a visitor's sessions anew from raw events, where an event came late."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import dropwhile
from typing import Any

from sqlalchemy import Connection, Row, func, select

from suitecrm_bridge.features.tracking.model import Event, Session, Visitor, fold
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client
from suitecrm_bridge.features.tracking.model.sessions import ELSEWHERE, SILENCE, Change, id_of_visit
from suitecrm_bridge.features.tracking.storage.partitions import counted_from
from suitecrm_bridge.features.tracking.storage.rows import counted, session_of
from suitecrm_bridge.features.tracking.storage.tables import events, sessions

_NEEDED = (
    events.c.id, events.c.site_id, events.c.visitor_id, events.c.type, events.c.at, events.c.received_at,
    events.c.page_id, events.c.url, events.c.referrer, events.c.seconds, events.c.depth, events.c.name, events.c.props,
)  # fmt: skip


def refolded(connection: Connection, visitor: Visitor, new: Sequence[Event]) -> Change:
    """What becomes of `visitor`'s sessions by `new` events, which are stored already and came late.

    Nothing before the session that the earliest of them falls into changes; it and all later ones are folded anew.
    """
    earliest = min(event.at for event in new)
    wanted = select(sessions).where(sessions.c.visitor_id == visitor.id, sessions.c.ended_at >= earliest - SILENCE)
    before = [session_of(row) for row in connection.execute(wanted.order_by(sessions.c.started_at))]
    return rebuilt(connection, visitor, before, new)


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
        self._before = before
        self._new = {event.id: event.client for event in new}

    def of(self, stored: Iterable[Event]) -> Iterable[Event]:
        return [replace(event, client=self._client(event)) for event in stored]

    def _client(self, event: Event) -> Client:
        if event.id in self._new:
            return self._new[event.id]
        begun = [one.client for one in self._before if one.started_at <= event.at and one.client != UNKNOWN]
        return begun[-1] if begun else self._latest
