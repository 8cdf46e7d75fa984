"""Look at the quarantine, and let visitors out of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, delete, func, insert, or_, select, update

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client
from suitecrm_bridge.features.tracking.model.quarantine import Admission, Quarantined, ReasonCount, Suspect, Wanted
from suitecrm_bridge.features.tracking.model.rollups import Ledger
from suitecrm_bridge.features.tracking.storage import answering, rollups
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.merging import merge, merges_in
from suitecrm_bridge.features.tracking.storage.quarantine_tables import admissions, suspects
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.refolding import raw_events
from suitecrm_bridge.features.tracking.storage.suspects import take_up
from suitecrm_bridge.features.tracking.storage.tables import events

_AT_ONCE = 100
# How old the admissions may be that arriving events are held against.
_FRESH_SECONDS = 5.0
Enrich = Callable[[str | None, str | None], Client]
_COLUMNS = ("site_id", "visitor_id", "reason", "user_agent", "events", "first_at", "last_at", "page")


class SqlQuarantine:
    """Implements Quarantine and Admissions."""

    def __init__(self, engine: Engine, clock: Clock, enrich: Enrich) -> None:
        self._engine = engine
        self._clock = clock
        self._enrich = enrich
        self._lasting: dict[str, list[Admission]] = {}
        self._read_at: datetime | None = None

    def find(self, wanted: Wanted, before: tuple[datetime, str, str] | None, limit: int) -> Sequence[Quarantined]:
        which = _which(wanted)
        if before:
            at, visitor_id, reason = before
            this = and_(suspects.c.last_at == at, suspects.c.visitor_id == visitor_id)
            which += [
                or_(
                    suspects.c.last_at < at,
                    and_(suspects.c.last_at == at, suspects.c.visitor_id < visitor_id),
                    and_(this, suspects.c.reason < reason),
                )
            ]
        order = suspects.c.last_at.desc(), suspects.c.visitor_id.desc(), suspects.c.reason.desc()
        rows = select(*(suspects.c[name] for name in _COLUMNS)).where(*which).order_by(*order).limit(limit)
        with answering.database(), reading(self._engine) as connection:
            return [Quarantined(**row._mapping) for row in connection.execute(rows)]

    def counts(self, wanted: Wanted) -> Sequence[ReasonCount]:
        by = suspects.c.site_id, suspects.c.reason
        total = select(*by, func.count(), func.sum(suspects.c.events)).where(*_which(wanted)).group_by(*by)
        with answering.database(), reading(self._engine) as connection:
            found = [
                ReasonCount(site, reason, seen, int(sent)) for site, reason, seen, sent in connection.execute(total)
            ]
        return sorted(found, key=lambda one: (-one.events, one.site_id, one.reason))

    def add(self, admission: Admission) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(insert(admissions), vars(admission))
        self._read_at = None

    def get(self, admission_id: str) -> Admission | None:
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(admissions).where(admissions.c.id == admission_id)).first()
        return _admission_of(row) if row else None

    def newest(self, limit: int) -> Sequence[Admission]:
        rows = select(admissions).order_by(admissions.c.made_at.desc(), admissions.c.id).limit(limit)
        with answering.database(), reading(self._engine) as connection:
            return [_admission_of(row) for row in connection.execute(rows)]

    def remove(self, admission_id: str) -> bool:
        with answering.database(), self._engine.begin() as connection:
            removed = connection.execute(delete(admissions).where(admissions.c.id == admission_id)).rowcount
        self._read_at = None
        return removed > 0

    def open(self, limit: int) -> Sequence[str]:
        waiting = select(admissions.c.id).where(admissions.c.done_at.is_(None)).order_by(admissions.c.made_at)
        with answering.database(), reading(self._engine) as connection:
            return list(connection.scalars(waiting.limit(limit)))

    def admit_some(self, admission: Admission) -> int:
        with answering.database(), self._engine.begin() as connection:
            rows = connection.execute(select(suspects).where(*_held_by(admission)).limit(_AT_ONCE)).all()
            counted = sum(_release(connection, row) for row in rows)
            if rows:
                visitor_ids = sorted({row.visitor_id for row in rows})
                take_up(connection, visitor_ids)
                self._count(connection, visitor_ids)
            this = update(admissions).where(admissions.c.id == admission.id)
            so_far = {"visitors": admissions.c.visitors + len(rows), "events": admissions.c.events + counted}
            done = {} if len(rows) == _AT_ONCE else {"done_at": self._clock.now()}
            connection.execute(this.values({**so_far, **done}))
        return len(rows)

    def _count(self, connection: Connection, visitor_ids: Sequence[str]) -> None:
        now, ledger = self._clock.now(), Ledger()
        clients = {id_: self._client_of(connection, id_) for id_ in visitor_ids}
        recount(connection, visitor_ids, now, ledger, clients)
        # Whoever consented in quarantine takes along what was done under the daily id.
        said = [event for id_ in visitor_ids for event in raw_events(connection, id_) if event.type == "consent"]
        if merges := merges_in(said):
            merge(connection, merges, ledger, now)
        rollups.write(connection, ledger)

    def _client_of(self, connection: Connection, visitor_id: str) -> Client:
        latest = select(events.c.user_agent, events.c.address).where(events.c.visitor_id == visitor_id)
        row = connection.execute(latest.order_by(events.c.at.desc()).limit(1)).first()
        return self._enrich(row.user_agent, row.address) if row else UNKNOWN

    def admitted(self, site_id: str, suspect: Suspect) -> bool:
        now = self._clock.now()
        if self._read_at is None or (now - self._read_at).total_seconds() > _FRESH_SECONDS:
            self._lasting, self._read_at = self._all_lasting(), now
        return any(one.admits(suspect) for one in self._lasting.get(site_id, ()))

    def _all_lasting(self) -> dict[str, list[Admission]]:
        found: dict[str, list[Admission]] = {}
        with answering.database(), reading(self._engine) as connection:
            for row in connection.execute(select(admissions).where(admissions.c.lasting)):
                found.setdefault(row.site_id, []).append(_admission_of(row))
        return found


def _release(connection: Connection, row: Row[Any]) -> int:
    """Make a visitor's events count that were suspect for this reason; returns how many."""
    mine = and_(events.c.visitor_id == row.visitor_id, events.c.suspect == row.reason)
    freed = connection.execute(update(events).where(mine).values(suspect=None)).rowcount
    connection.execute(delete(suspects).where(suspects.c.visitor_id == row.visitor_id, suspects.c.reason == row.reason))
    return freed


def _which(wanted: Wanted) -> list[ColumnElement[bool]]:
    exact = {"site_id": wanted.site_id, "reason": wanted.reason, "visitor_id": wanted.visitor_id}
    which: list[ColumnElement[bool]] = [suspects.c[name] == value for name, value in exact.items() if value is not None]
    if wanted.user_agent:
        which.append(suspects.c.user_agent.icontains(wanted.user_agent, autoescape=True))
    return which


def _held_by(admission: Admission) -> list[ColumnElement[bool]]:
    column = {"visitor": "visitor_id", "reason": "reason", "user_agent": "user_agent"}[admission.by]
    return [suspects.c.site_id == admission.site_id, suspects.c[column] == admission.value]


def _admission_of(row: Row[Any]) -> Admission:
    return Admission(**row._mapping)
