"""Keep each visitor's buying signals: how often, when, where, and what they are worth."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, func, insert, or_, select, update

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.intent import (
    Occasion,
    SignalCount,
    counted_once,
    day_of,
    merged,
    occasions_in,
    signals_in,
    visits_signal,
)
from suitecrm_bridge.features.tracking.model.signal_rules import SignalRules, in_force
from suitecrm_bridge.features.tracking.storage.tables import events as events_table
from suitecrm_bridge.features.tracking.storage.tables import sessions, visitor_signals

Grouped = Mapping[str, Sequence[Event]]
Place = tuple[str, str]  # visitor and signal
Known = Mapping[Place, SignalCount]
Signals = Mapping[str, Mapping[str, Occasion]]
# What belongs to the same page view is never further away, as late as events may come.
_NEAR = timedelta(days=2)
_DAY = timedelta(days=1)
_AT_ONCE = 500
_LATEST_VISITS = 100


def count_signals(connection: Connection, events: Grouped) -> None:
    """Add the signals in `events`, which are stored already and were not counted before, grouped by visitor."""
    rules = in_force()
    found = {(id_, one.signal): one for id_, some in events.items() for one in signals_in(some, rules).values()}
    new = {id_: once for id_, some in events.items() if (once := occasions_in(some, rules))}
    if not found and not new:
        return
    rows = select(visitor_signals).where(visitor_signals.c.visitor_id.in_({id_ for id_, _ in found} | set(new)))
    known = {(row.visitor_id, row.signal): signal_of(row) for row in connection.execute(rows)}
    before = _occasions_before(connection, events, new, known, rules)
    for id_, signals in new.items():
        for name, occasions in signals.items():
            if one := counted_once(rules.signals[name], occasions, before[id_, name]):
                found[id_, name] = one
    _write(connection, found, known, rules)


def recount_signals(connection: Connection, stored: Grouped) -> None:
    """Make the signals of these visitors anew from all their stored events that are not suspect."""
    rules = in_force()
    connection.execute(delete(visitor_signals).where(visitor_signals.c.visitor_id.in_(stored)))
    rows: list[dict[str, Any]] = []
    for visitor_id, theirs in stored.items():
        found = list(signals_in(theirs, rules).values())
        for name, occasions in occasions_in(theirs, rules).items():
            if once := counted_once(rules.signals[name], occasions, {}):
                found.append(once)
        rows += [_row(visitor_id, one) for one in found]
    if rows:
        connection.execute(insert(visitor_signals), rows)


def signals_of(connection: Connection, visitor_ids: Collection[str]) -> list[SignalCount]:
    """All signals of these visitors, one entry each, and what their visits together stand for."""
    if not visitor_ids:
        return []
    wanted = select(visitor_signals).where(visitor_signals.c.visitor_id.in_(visitor_ids))
    found = [signal_of(row) for row in connection.execute(wanted)]
    rules = in_force().of_kind["visits"]
    if rules:
        mine = sessions.c.visitor_id.in_(visitor_ids)
        latest = select(sessions.c.started_at).where(mine).order_by(sessions.c.started_at.desc()).limit(_LATEST_VISITS)
        starts = list(connection.scalars(latest))[::-1]
        total = len(starts)
        if total == _LATEST_VISITS:
            total = connection.scalar(select(func.count()).select_from(sessions).where(mine)) or total
        found += [one for rule in rules if (one := visits_signal(rule, starts, total))]
    return found


def signal_of(row: Row[Any]) -> SignalCount:
    return SignalCount(row.signal, row.times, row.last_at, row.first_at, row.strength, row.page)


def _occasions_before(
    connection: Connection, events: Grouped, new: Mapping[str, Signals], known: Known, rules: SignalRules
) -> Mapping[Place, Mapping[str, Occasion]]:
    """The occasions of each visitor's signals that were counted before and that `new` ones may belong to."""
    told: dict[Place, Mapping[str, Occasion]] = {}
    views: dict[str, set[str]] = {}
    for id_, signals in new.items():
        for name, occasions in signals.items():
            row, rule = known.get((id_, name)), rules.signals[name]
            if row is None:
                told[id_, name] = {}
            elif rule.daily and rule.kind != "depth":
                days = _Days(connection, events[id_], row, rules)
                told[id_, name] = {day: one for day, new_one in occasions.items() if (one := days.one(day, new_one))}
            else:
                views.setdefault(id_, set()).update(occasions)
    stored = _stored_views(connection, {id_: events[id_] for id_ in views}, views, rules) if views else {}
    looked_up = {(id_, name): stored[id_].get(name, {}) for id_ in views for name in new[id_]}
    return {**looked_up, **told}


class _Days:
    """The days on which one visitor's signal was counted before `new` events came."""

    def __init__(self, connection: Connection, new: Sequence[Event], row: SignalCount, rules: SignalRules) -> None:
        self._connection = connection
        self._new = {event.id for event in new}
        self._visitor = new[0].visitor_id
        self._row = row
        self._rules = rules

    def one(self, day: str, new: Occasion) -> Occasion | None:
        """Only whoever comes for several days, and late, has to be looked up in the stored events."""
        row = self._row
        if row.first_at and day == day_of(row.first_at):
            return Occasion(row.first_at, row.last_at, row.page)
        if new.at >= row.last_at:
            return Occasion(row.last_at, row.last_at, row.page) if day == day_of(row.last_at) else None
        return self._earliest(day)

    def _earliest(self, day: str) -> Occasion | None:
        """Read in order of time, and no further than to the first that fits."""
        begin = datetime.combine(date.fromisoformat(day), time(), UTC)
        at, id_ = events_table.c.at, events_table.c.id
        within = events_table.c.visitor_id == self._visitor, events_table.c.suspect.is_(None), at < begin + _DAY
        here: tuple[datetime, str] = begin, ""
        while True:
            behind = or_(at > here[0], and_(at == here[0], id_ > here[1]))
            some = list(_stored(self._connection, *within, at >= here[0], behind, limit=_AT_ONCE))
            for event in some:
                found = occasions_in([event], self._rules).get(self._row.signal)
                if found and event.id not in self._new:
                    return found[day]
            if len(some) < _AT_ONCE:
                return None
            here = some[-1].at, some[-1].id


def _stored_views(
    connection: Connection, events: Grouped, views: Mapping[str, Collection[str]], rules: SignalRules
) -> Mapping[str, Signals]:
    """What was counted once a page view, of these visitors' page views."""
    new = {event.id for some in events.values() for event in some}
    times = [event.at for some in events.values() for event in some]
    near = _stored(
        connection,
        events_table.c.visitor_id.in_(events),
        events_table.c.page_id.in_(set().union(*views.values())),
        events_table.c.at >= min(times) - _NEAR,
        events_table.c.at <= max(times) + _NEAR,
        events_table.c.suspect.is_(None),
    )
    before = _grouped(event for event in near if event.id not in new)
    return {id_: occasions_in(before.get(id_, ()), rules) for id_ in events}


def _write(connection: Connection, found: Mapping[Place, SignalCount], known: Known, rules: SignalRules) -> None:
    added = [_row(at[0], one) for at, one in found.items() if at not in known]
    changed = [
        _row(at[0], merged(known[at], one, rules.signals.get(at[1])))
        for at, one in sorted(found.items())
        if at in known
    ]
    if added:
        connection.execute(insert(visitor_signals), added)
    if changed:
        _change(connection, changed)


def _change(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    same = and_(
        visitor_signals.c.visitor_id == bindparam("this_visitor"), visitor_signals.c.signal == bindparam("this_signal")
    )
    columns = ("times", "last_at", "first_at", "strength", "page")
    statement = update(visitor_signals).where(same).values({name: bindparam(name) for name in columns})
    keyed = [
        {"this_visitor": row["visitor_id"], "this_signal": row["signal"], **{name: row[name] for name in columns}}
        for row in rows
    ]
    connection.execute(statement, keyed)


def _row(visitor_id: str, found: SignalCount) -> dict[str, Any]:
    return {
        "visitor_id": visitor_id,
        "signal": found.signal,
        "times": found.count,
        "last_at": found.last_at,
        "first_at": found.begun_at,
        "strength": found.worth,
        "page": found.page,
    }


_LOOKED_AT = (
    "id",
    "site_id",
    "visitor_id",
    "type",
    "at",
    "received_at",
    "page_id",
    "url",
    "seconds",
    "depth",
    "name",
    "props",
)


def _stored(
    connection: Connection,
    *which: Any,  # noqa: ANN401  # SQL conditions
    limit: int | None = None,
) -> Iterable[Event]:
    """Stored events with what signals look at; with a `limit` in order of time."""
    kinds = ("pageview", "engagement", "event", "download", "outbound")
    wanted = select(*(events_table.c[name] for name in _LOOKED_AT)).where(*which, events_table.c.type.in_(kinds))
    if limit:
        wanted = wanted.order_by(events_table.c.at, events_table.c.id).limit(limit)
    for row in connection.execute(wanted):
        yield Event(**{**row._mapping, "props": row.props or {}})


def _grouped(events: Iterable[Event]) -> dict[str, list[Event]]:
    grouped: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        grouped[event.visitor_id].append(event)
    return grouped
