"""Erase a visitor, or what is kept of a record, from the tables of tracking."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Engine, Row, Table, and_, delete, insert, or_, select, update

from suitecrm_bridge.features.tracking.model.erasure import SETTLING, Erasure, Plan
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import (
    alert_episodes,
    alerts,
    erasures,
    identity_withdrawals,
    journeys,
    privacy_exports,
    stale_records,
    visitor_cards,
)
from suitecrm_bridge.features.tracking.storage.quarantine_tables import admissions, cooling, suspects
from suitecrm_bridge.features.tracking.storage.recount import forget, lock
from suitecrm_bridge.features.tracking.storage.stale import forget_figures
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    visitor_merges,
    visitor_records,
    visitors,
)
from suitecrm_bridge.features.tracking.storage.tombstones import Tombstones, erasure_row

_KINDS = {"Leads": "lead", "Contacts": "contact"}


class SqlErasures:
    def __init__(self, engine: Engine, tombstones: Tombstones) -> None:
        self._engine = engine
        self._tombstones = tombstones

    def ask(self, kind: str, subject: str, cause: str, by: str, now: datetime) -> str:
        same = and_(erasures.c.kind == kind, erasures.c.subject == subject, erasures.c.swept_at.is_(None))
        row = erasure_row(kind, subject, cause, by, now)
        with answering.database(), self._engine.begin() as connection:
            waiting = connection.execute(select(erasures.c.id).where(same)).scalar()
            if waiting is None:
                connection.execute(insert(erasures), row)
        return str(waiting or row["id"])

    def erasure(self, erasure_id: str) -> Erasure | None:
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(erasures).where(erasures.c.id == erasure_id)).first()
        return _erasure(row) if row else None

    def due(self, now: datetime, limit: int = 200) -> Sequence[Erasure]:
        settled = or_(erasures.c.swept_at.is_(None), erasures.c.swept_at <= now - SETTLING)
        waiting = select(erasures).where(erasures.c.finished_at.is_(None), settled)
        with answering.database(), reading(self._engine) as connection:
            return [_erasure(row) for row in connection.execute(waiting.order_by(erasures.c.asked_at).limit(limit))]

    def visitors_of(self, module: str, record_id: str) -> tuple[str, ...]:
        here = and_(visitor_records.c.module == module, visitor_records.c.record_id == record_id)
        return tuple(self._scalars(select(visitor_records.c.visitor_id).where(here)))

    def emails_of(self, visitors: Sequence[str], record: tuple[str, str] | None) -> tuple[str, ...]:
        led = and_(identity_links.c.visitor_id.in_(visitors), identity_links.c.email.is_not(None))
        if record:
            # Of a record's visitors only what led to it: a colleague's address on a shared computer is another's.
            led = and_(led, identity_links.c.outcome == "linked")
        return tuple(self._scalars(select(identity_links.c.email).where(led).distinct()))

    def other_records(self, visitor_id: str, record: tuple[str, str]) -> Sequence[tuple[str, str]]:
        mine = select(visitor_records).where(visitor_records.c.visitor_id == visitor_id)
        with answering.database(), reading(self._engine) as connection:
            found = [(row.module, row.record_id) for row in connection.execute(mine)]
        return [one for one in found if one != record]

    def detach(self, visitor_id: str, record: tuple[str, str], now: datetime) -> None:
        module, record_id = record
        lost = and_(visitor_records.c.visitor_id == visitor_id, visitor_records.c.module == module)
        with answering.database(), self._engine.begin() as connection:
            lock(connection, [visitor_id])
            connection.execute(delete(visitor_records).where(lost, visitor_records.c.record_id == record_id))
            mine = identity_links.c.visitor_id == visitor_id
            named = and_(mine, identity_links.c.module == module, identity_links.c.record_id == record_id)
            connection.execute(update(identity_links).where(named).values(resolved_at=now, outcome="unknown"))
            again = update(identity_links).where(mine, identity_links.c.outcome.in_(("linked", "conflict")))
            connection.execute(again.values(resolved_at=None, outcome=None))
            behind = {"behind_since": now, "version": visitors.c.version + 1}
            connection.execute(update(visitors).where(visitors.c.id == visitor_id).values(behind))

    def cards_of(self, visitors: Sequence[str]) -> Sequence[str]:
        theirs = and_(visitor_cards.c.visitor_id.in_(visitors), ~visitor_cards.c.gone)
        return self._scalars(select(visitor_cards.c.card_id).where(theirs))

    def alerts_of(self, record: tuple[str, str]) -> Sequence[str]:
        module, record_id = record
        told = and_(alerts.c.module == module, alerts.c.record_id == record_id, alerts.c.told_to.is_not(None))
        return self._scalars(select(alerts.c.id).where(told))

    def leads_of(self, visitors: Sequence[str]) -> Sequence[str]:
        theirs = and_(visitor_records.c.visitor_id.in_(visitors), visitor_records.c.module == "Leads")
        return self._scalars(select(visitor_records.c.record_id).where(theirs).distinct())

    def erase_visitors(self, visitors: Sequence[str], now: datetime) -> Mapping[str, int]:
        gone: Counter[str] = Counter()
        with answering.database(), self._engine.begin() as connection:
            self._tombstones.add(connection, [*visitors, *_daily_ids(connection, visitors)], now)
            for visitor_id in visitors:
                gone += _erase_visitor(connection, visitor_id, now)
        return gone

    def erase_record(self, record: tuple[str, str], emails: Sequence[str], *, gone: bool) -> Mapping[str, int]:
        return self._erase_record(record, emails, (stale_records,) if gone else ())

    def _erase_record(
        self, record: tuple[str, str], emails: Sequence[str], besides: Sequence[Table]
    ) -> Mapping[str, int]:
        module, record_id = record
        gone: Counter[str] = Counter()
        with answering.database(), self._engine.begin() as connection:
            _silence(connection, identity_links.c.email.in_(emails))
            for table in (identity_links, identity_withdrawals):
                named = and_(table.c.module == module, table.c.record_id == record_id)
                gone["links"] += _delete(connection, table, or_(table.c.email.in_(emails), named))
            for table in (alerts, alert_episodes, visitor_records, *besides):
                this = and_(table.c.module == module, table.c.record_id == record_id)
                gone["alerts" if table is alerts else "states"] += _delete(connection, table, this)
            gone["journeys"] += _delete(connection, journeys, journeys.c.subject == f"{module}:{record_id}")
            gone["exports"] += _delete(connection, privacy_exports, _exported(_KINDS[module], record_id))
        return gone

    def planned(self, erasure: Erasure, plan: Plan) -> None:
        self._note(erasure, {"erased": {"plan": asdict(plan)}})

    def swept(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        plan = asdict(erasure.plan) if erasure.plan else None
        self._note(erasure, {"swept_at": at, "erased": {"counts": dict(erased), "plan": plan}})

    def finished(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        total = Counter(erasure.erased) + Counter(erased)
        self._note(erasure, {"finished_at": at, "subject": None, "erased": {"counts": dict(total)}})

    def sweep(self, now: datetime) -> int:
        with answering.database(), self._engine.begin() as connection:
            old = _delete(connection, privacy_exports, privacy_exports.c.expires_at <= now)
            return old + self._tombstones.sweep(connection, now)

    def _note(self, erasure: Erasure, values: dict[str, object]) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(erasures).where(erasures.c.id == erasure.id).values(values))

    def _scalars(self, wanted: Any) -> Sequence[str]:  # noqa: ANN401  # a SELECT of one text column
        with answering.database(), reading(self._engine) as connection:
            return [str(found) for found in connection.scalars(wanted)]


def _erase_visitor(connection: Connection, visitor_id: str, now: datetime) -> Counter[str]:
    lock(connection, [visitor_id])
    mine = visitor_records.c.visitor_id == visitor_id
    records = connection.execute(select(visitor_records.c.module, visitor_records.c.record_id).where(mine)).all()
    forget_figures(connection, [(row.module, row.record_id) for row in records], now)
    gone: Counter[str] = Counter()
    gone["visitors"] = len(connection.execute(select(visitors.c.id).where(visitors.c.id == visitor_id)).all())
    # What was counted goes first: it tells the rollups what to subtract.
    forget(connection, [visitor_id])
    gone["events"] = _delete(connection, events, events.c.visitor_id == visitor_id)
    gone["links"] = _delete(connection, identity_links, identity_links.c.visitor_id == visitor_id)
    for table in (identity_withdrawals, visitor_records, visitor_cards, visitor_merges, suspects, cooling):
        gone["states"] += _delete(connection, table, table.c.visitor_id == visitor_id)
    let_in = and_(admissions.c.by == "visitor", admissions.c.value == visitor_id)
    gone["states"] += _delete(connection, admissions, let_in)
    gone["journeys"] = _delete(connection, journeys, journeys.c.subject == f"visitor:{visitor_id}")
    told = [f"{row.module}:{row.record_id}" for row in records]
    gone["journeys"] += _delete(connection, journeys, journeys.c.subject.in_(told))
    gone["exports"] = _delete(connection, privacy_exports, _exported("visitor", visitor_id))
    return gone


def _daily_ids(connection: Connection, visitors: Sequence[str]) -> Sequence[str]:
    """Ids under which these visitors came before they consented: what is late of those is theirs too."""
    return connection.scalars(select(visitor_merges.c.daily_id).where(visitor_merges.c.visitor_id.in_(visitors))).all()


def _silence(connection: Connection, which: ColumnElement[bool]) -> None:
    """Other visitors gave the address: what they told of the person with it goes too."""
    links = connection.execute(select(identity_links.c.visitor_id, identity_links.c.event_id).where(which)).all()
    # The index is the visitors': an id alone is looked for in every month, and by SQLite in every row.
    theirs = events.c.visitor_id.in_({link.visitor_id for link in links})
    given = and_(theirs, events.c.id.in_([link.event_id for link in links]))
    connection.execute(update(events).where(given).values(props=None))


def _delete(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(delete(table).where(which)).rowcount


def _exported(kind: str, subject: str) -> ColumnElement[bool]:
    return and_(privacy_exports.c.kind == kind, privacy_exports.c.subject == subject)


def _erasure(row: Row[Any]) -> Erasure:
    said = cast("dict[str, Any]", row.erased or {})
    return Erasure(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        cause=row.cause,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        swept_at=row.swept_at,
        finished_at=row.finished_at,
        erased=said.get("counts") or {},
        plan=_plan(said.get("plan")),
    )


def _plan(said: Any) -> Plan | None:  # noqa: ANN401  # as JSON has it
    return Plan(**{name: tuple(values) for name, values in said.items()}) if said else None
