"""Erase a visitor, or what is kept of a record, from the tables of tracking."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Engine, Row, Table, and_, delete, insert, or_, select, update

from suitecrm_bridge.features.tracking.model.erasure import NOBODY, SETTLING, Erasure, Plan, is_daily
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.erasing import (
    any_event,
    deleted,
    erase_part,
    erase_visitor,
    exported,
    is_empty,
)
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
from suitecrm_bridge.features.tracking.storage.recount import lock
from suitecrm_bridge.features.tracking.storage.scope import events_of, owners_of, pages_before, seen
from suitecrm_bridge.features.tracking.storage.tables import (
    events,
    identity_links,
    visitor_merges,
    visitor_records,
    visitors,
)
from suitecrm_bridge.features.tracking.storage.tombstones import KEPT_FOR, Tombstones, erasure_row

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
        return self._open(and_(erasures.c.settled_at.is_(None), settled), limit)

    def in_archives(self, limit: int = 1000) -> Sequence[Erasure]:
        return self._open(erasures.c.settled_at.is_not(None), limit)

    def _open(self, which: ColumnElement[bool], limit: int) -> Sequence[Erasure]:
        waiting = select(erasures).where(erasures.c.finished_at.is_(None), which)
        first = waiting.order_by(erasures.c.archives_to.is_(None), erasures.c.asked_at).limit(limit)
        with answering.database(), reading(self._engine) as connection:
            return [_erasure(row) for row in connection.execute(first)]

    def pages_before(self, visitor_id: str, page_id: str) -> tuple[str, ...]:
        with answering.database(), reading(self._engine) as connection:
            return pages_before(connection, visitor_id, page_id)

    def seen(self, visitors: Sequence[str]) -> tuple[str | None, str | None]:
        with answering.database(), reading(self._engine) as connection:
            return seen(connection, visitors)

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

    def erase_visitors(self, visitors: Sequence[str], until: datetime, now: datetime) -> Mapping[str, int]:
        gone: Counter[str] = Counter()
        with answering.database(), self._engine.begin() as connection:
            self._tombstones.add(connection, {id_: until if is_daily(id_) else None for id_ in visitors}, now)
            for visitor_id in visitors:
                later = and_(events.c.visitor_id == visitor_id, events.c.at > until)
                if is_daily(visitor_id) and any_event(connection, later):
                    gone += erase_part(connection, visitor_id, events.c.at <= until, now)
                else:
                    gone += erase_visitor(connection, visitor_id, now)
        return gone

    def erase_pages(self, visitor_id: str, pages: Sequence[str], now: datetime) -> Mapping[str, int]:
        with answering.database(), self._engine.begin() as connection:
            self._tombstones.add_pages(connection, visitor_id, pages, now)
            owners = sorted(owners_of(connection, visitor_id))
            gone = (erase_part(connection, id_, events.c.page_id.in_(pages), now) for id_ in owners)
            return sum(gone, Counter[str]())

    def is_empty(self, visitor_id: str) -> bool:
        with answering.database(), reading(self._engine) as connection:
            return is_empty(connection, visitor_id)

    def erase_empty(self, visitor_id: str, now: datetime) -> None:
        with answering.database(), self._engine.begin() as connection:
            if is_empty(connection, visitor_id):
                erase_visitor(connection, visitor_id, now)

    def erase_rows(self, waiting: Sequence[Erasure]) -> None:
        for erasure in waiting:
            for these in events_of(erasure):
                with answering.database(), self._engine.begin() as connection:
                    deleted(connection, events, these)

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
                gone["links"] += deleted(connection, table, or_(table.c.email.in_(emails), named))
            for table in (alerts, alert_episodes, visitor_records, *besides):
                this = and_(table.c.module == module, table.c.record_id == record_id)
                gone["alerts" if table is alerts else "states"] += deleted(connection, table, this)
            gone["journeys"] += deleted(connection, journeys, journeys.c.subject == f"{module}:{record_id}")
            gone["exports"] += deleted(connection, privacy_exports, exported(_KINDS[module], record_id))
        return gone

    def planned(self, erasure: Erasure, plan: Plan) -> None:
        self._note(erasure, {"erased": {"plan": asdict(plan)}})

    def swept(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        self._note(erasure, {"swept_at": at, "erased": _kept(erasure, erased)})

    def settled(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        total = Counter(erasure.erased) + Counter(erased)
        self._note(erasure, {"settled_at": at, "erased": _kept(erasure, total)})

    def archive_has(self, erasure_id: str, place: str, events: int) -> None:
        this = erasures.c.id == erasure_id
        with answering.database(), self._engine.begin() as connection:
            said = connection.execute(select(erasures.c.erased).where(this)).scalar() or {}
            noted = {**said, "archived": {**said.get("archived", {}), place: events}}
            connection.execute(update(erasures).where(this).values(erased=noted))

    def archive_done(self, erasure_ids: Sequence[str], place: str) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(erasures).where(erasures.c.id.in_(erasure_ids)).values(archives_to=place))

    def finished(self, erasure: Erasure, erased: Mapping[str, int], at: datetime) -> None:
        total = Counter(erasure.erased) + Counter(erased)
        nobody = {"subject": None, "page_id": None, "archives_to": None}
        self._note(erasure, {"finished_at": at, **nobody, "erased": {"counts": dict(total)}})

    def sweep(self, now: datetime) -> int:
        with answering.database(), self._engine.begin() as connection:
            old = deleted(connection, privacy_exports, privacy_exports.c.expires_at <= now)
            ownerless = and_(visitor_merges.c.visitor_id == NOBODY, visitor_merges.c.at <= now - KEPT_FOR)
            old += deleted(connection, visitor_merges, ownerless)
            return old + self._tombstones.sweep(connection, now)

    def _note(self, erasure: Erasure, values: dict[str, object]) -> None:
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(erasures).where(erasures.c.id == erasure.id).values(values))

    def _scalars(self, wanted: Any) -> Sequence[str]:  # noqa: ANN401  # a SELECT of one text column
        with answering.database(), reading(self._engine) as connection:
            return [str(found) for found in connection.scalars(wanted)]


def _kept(erasure: Erasure, counts: Mapping[str, int]) -> dict[str, Any]:
    return {"counts": dict(counts), "plan": asdict(erasure.plan) if erasure.plan else None}


def _silence(connection: Connection, which: ColumnElement[bool]) -> None:
    """Other visitors gave the address: what they told of the person with it goes too."""
    links = connection.execute(select(identity_links.c.visitor_id, identity_links.c.event_id).where(which)).all()
    # The index is the visitors': an id alone is looked for in every month, and by SQLite in every row.
    theirs = events.c.visitor_id.in_({link.visitor_id for link in links})
    given = and_(theirs, events.c.id.in_([link.event_id for link in links]))
    connection.execute(update(events).where(given).values(props=None))


def _erasure(row: Row[Any]) -> Erasure:
    said = cast("dict[str, Any]", row.erased or {})
    archived = said.get("archived") or {}
    counts = Counter(said.get("counts") or {})
    if archived:
        counts["archived"] += sum(archived.values())
    names = (name for name in Erasure.__dataclass_fields__ if name not in {"erased", "plan", "archived"})
    own = {name: getattr(row, name) for name in names}
    return Erasure(**own, erased=dict(counts), plan=_plan(said.get("plan")), archived=archived)


def _plan(said: Mapping[str, Any] | None) -> Plan | None:
    """As JSON has it."""
    if not said:
        return None
    values: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    return Plan(**values)
