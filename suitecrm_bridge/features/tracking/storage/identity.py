"""Remember who visitors turned out to be, and take it back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.features.tracking.model import IdentityLink, KnownAs, Match, ShownLink, Statement, confidence_of
from suitecrm_bridge.features.tracking.ports import Resolution, Withdrawal
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import identity_withdrawals, visitor_cards
from suitecrm_bridge.features.tracking.storage.shown_links import links_where, shown
from suitecrm_bridge.features.tracking.storage.stale import forget_figures
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, visitor_records, visitors

_SETTLED = ("linked", "conflict", "overruled")


class SqlIdentities:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def give(self, said: Statement) -> bool:
        row = {
            "event_id": said.occasion,
            "visitor_id": said.visitor_id,
            "email": said.email,
            "module": said.record and said.record[0],
            "record_id": said.record and said.record[1],
            "evidence": said.evidence,
            "confidence": confidence_of(said.evidence, daily=said.daily),
            "at": said.at,
            "given_by": said.by,
        }
        known = select(identity_links.c.id).where(identity_links.c.event_id == said.occasion)
        with answering.database():
            try:
                with self._engine.begin() as connection:
                    if connection.execute(known).first():
                        return False
                    connection.execute(insert(identity_links), row)
            except IntegrityError:
                return False  # another process was told the same at the same moment
        return True

    def pending(self, *, visitor_id: str | None = None, limit: int = 200) -> Sequence[IdentityLink]:
        wanted = select(identity_links).where(identity_links.c.resolved_at.is_(None))
        if visitor_id:
            wanted = wanted.where(identity_links.c.visitor_id == visitor_id)
        with answering.database(), reading(self._engine) as connection:
            rows = connection.execute(wanted.order_by(identity_links.c.id).limit(limit)).all()
        return [link_of(row) for row in rows]

    def known_as(self, visitor_id: str) -> KnownAs:
        with answering.database(), reading(self._engine) as connection:
            return _known_as(connection, visitor_id)

    def resolve(self, link: IdentityLink, known: KnownAs, resolution: Resolution) -> bool:
        with answering.database(), self._engine.begin() as connection:
            _lock(connection, link.visitor_id)
            if _known_as(connection, link.visitor_id) != known:
                return False
            still_open = (identity_links.c.id == link.id) & identity_links.c.resolved_at.is_(None)
            closing = update(identity_links).where(still_open)
            closed = connection.execute(closing.values(resolved_at=resolution.at, outcome=resolution.outcome)).rowcount
            if closed and resolution.matches:
                if resolution.replaces:
                    _overrule(connection, link, resolution.at)
                _connect(connection, link, resolution)
            return closed > 0

    def reopen(self, email: str) -> int:
        waits = (identity_links.c.email == email.strip().lower()) & (identity_links.c.outcome == "unknown")
        with answering.database(), self._engine.begin() as connection:
            return connection.execute(
                update(identity_links).where(waits).values(resolved_at=None, outcome=None)
            ).rowcount

    def links_of_visitor(self, visitor_id: str, limit: int) -> Sequence[ShownLink]:
        return self._links(identity_links.c.visitor_id == visitor_id, limit)

    def links_of_record(self, module: str, record_id: str, limit: int) -> Sequence[ShownLink]:
        here = select(visitor_records.c.visitor_id).where(
            visitor_records.c.module == module, visitor_records.c.record_id == record_id
        )
        named = and_(identity_links.c.module == module, identity_links.c.record_id == record_id)
        return self._links(or_(identity_links.c.visitor_id.in_(here), named), limit)

    def link(self, visitor_id: str, link_id: int) -> ShownLink | None:
        found = self._links(and_(identity_links.c.id == link_id, identity_links.c.visitor_id == visitor_id), 1)
        return found[0] if found else None

    def visitor_behind(self, asked: str) -> str | None:
        mine = select(visitors.c.id).where(visitors.c.id == asked)
        shown = select(visitor_cards.c.visitor_id).where(visitor_cards.c.card_id == asked)
        # Whoever only opened e-mails is no visitor of the site, and has nothing but these events.
        opened = select(events.c.visitor_id).where(events.c.visitor_id == asked, events.c.type == "open").limit(1)
        with answering.database(), reading(self._engine) as connection:
            found = (connection.execute(each).scalar() for each in (mine, shown, opened))
            return next(filter(None, found), None)

    def withdraw(self, withdrawal: Withdrawal) -> bool:
        link, at = withdrawal.link, withdrawal.at
        row = {
            "link_id": link.id,
            "visitor_id": link.visitor_id,
            "email": link.email,
            "module": link.record and link.record[0],
            "record_id": link.record and link.record[1],
            "at": at,
            "taken_back_by": withdrawal.by,
            "reason": withdrawal.reason,
        }
        with answering.database(), self._engine.begin() as connection:
            _lock(connection, link.visitor_id)
            mine = identity_links.c.visitor_id == link.visitor_id
            same = and_(mine, _says_the_same(link), _not_taken_back())
            ids = list(connection.scalars(select(identity_links.c.id).where(same)))
            if link.id not in ids:
                return False
            connection.execute(insert(identity_withdrawals), row)
            taken = update(identity_links).where(identity_links.c.id.in_(ids))
            connection.execute(taken.values(resolved_at=at, outcome="taken_back"))
            _disconnect(connection, link.visitor_id, at, visitor_records.c.link_id.in_(ids))
            again = update(identity_links).where(mine, identity_links.c.outcome.in_(_SETTLED))
            connection.execute(again.values(resolved_at=None, outcome=None))
        return True

    def _links(self, condition: ColumnElement[bool], limit: int) -> Sequence[ShownLink]:
        with answering.database(), reading(self._engine) as connection:
            return shown(connection, connection.execute(links_where(condition, limit)).all())


def link_of(row: Row[Any]) -> IdentityLink:
    record = (row.module, row.record_id) if row.module and row.record_id else None
    return IdentityLink(row.id, row.visitor_id, row.email, row.evidence, row.confidence, row.at, record)


def _lock(connection: Connection, visitor_id: str) -> None:
    """The row lock makes two workers with two addresses of one visitor take turns."""
    connection.execute(select(visitors.c.id).where(visitors.c.id == visitor_id).with_for_update()).all()


def _says_the_same(link: IdentityLink) -> ColumnElement[bool]:
    """Rows that give the same address or name the same record: they are taken back together."""
    if link.record:
        return and_(identity_links.c.module == link.record[0], identity_links.c.record_id == link.record[1])
    return identity_links.c.email == link.email


def _not_taken_back() -> ColumnElement[bool]:
    return or_(identity_links.c.outcome.is_(None), identity_links.c.outcome != "taken_back")


def _known_as(connection: Connection, visitor_id: str) -> KnownAs:
    mine = visitor_records.c.visitor_id == visitor_id
    led_here = (identity_links.c.visitor_id == visitor_id) & (identity_links.c.outcome == "linked")
    rows = connection.execute(select(visitor_records).where(mine)).all()
    emails = connection.scalars(select(identity_links.c.email).where(led_here, identity_links.c.email.is_not(None)))
    denials = connection.execute(
        select(identity_withdrawals).where(identity_withdrawals.c.visitor_id == visitor_id)
    ).all()
    denied = {row.email for row in denials if row.email} | {
        (row.module, row.record_id) for row in denials if row.module
    }
    return KnownAs(
        {row.module: row.record_id for row in rows},
        frozenset(emails),
        max((row.confidence for row in rows), default=0.0),
        frozenset(denied),
    )


def _overrule(connection: Connection, link: IdentityLink, at: datetime) -> None:
    """Better evidence names another person: what led to the one before counts no longer."""
    mine = identity_links.c.visitor_id == link.visitor_id
    earlier = update(identity_links).where(mine, identity_links.c.outcome == "linked", identity_links.c.id != link.id)
    connection.execute(earlier.values(outcome="overruled"))
    _disconnect(connection, link.visitor_id, at, visitor_records.c.link_id != link.id)


def _disconnect(connection: Connection, visitor_id: str, at: datetime, which: ColumnElement[bool]) -> None:
    lost = and_(visitor_records.c.visitor_id == visitor_id, which)
    rows = connection.execute(select(visitor_records.c.module, visitor_records.c.record_id).where(lost)).all()
    connection.execute(delete(visitor_records).where(lost))
    forget_figures(connection, [(row.module, row.record_id) for row in rows], at)
    _fall_behind(connection, visitor_id, at)


def _connect(connection: Connection, link: IdentityLink, resolution: Resolution) -> None:
    mine = visitor_records.c.visitor_id == link.visitor_id
    modules = [match.module for match in resolution.matches]
    rows = connection.execute(select(visitor_records).where(mine, visitor_records.c.module.in_(modules))).all()
    before = {(row.module, row.record_id): row for row in rows}
    connection.execute(delete(visitor_records).where(mine, visitor_records.c.module.in_(modules)))
    worth = max(link.confidence, _best_of_address(connection, link))
    connection.execute(
        insert(visitor_records), [_row(link, resolution, match, worth, before) for match in resolution.matches]
    )
    _fall_behind(connection, link.visitor_id, resolution.at)


def _best_of_address(connection: Connection, link: IdentityLink) -> float:
    """A weaker repeat of what was proved before takes nothing away from it."""
    if link.email is None:
        return link.confidence
    same = (identity_links.c.visitor_id == link.visitor_id) & (identity_links.c.email == link.email)
    best = select(func.max(identity_links.c.confidence)).where(same, identity_links.c.outcome == "linked")
    return connection.execute(best).scalar() or 0.0


def _row(
    link: IdentityLink, resolution: Resolution, match: Match, worth: float, before: dict[Any, Row[Any]]
) -> dict[str, Any]:
    stands = before.get((match.module, match.record_id))
    stronger = stands is not None and stands.confidence > worth
    return {
        "visitor_id": link.visitor_id,
        "module": match.module,
        "record_id": match.record_id,
        "link_id": stands.link_id if stands is not None and stronger else link.id,
        "linked_at": stands.linked_at if stands is not None else resolution.at,
        "confidence": stands.confidence if stands is not None and stronger else worth,
        "account_id": match.attributes.get("account_id") or None,
        "owner_id": match.attributes.get("assigned_user_id") or None,
    }


def _fall_behind(connection: Connection, visitor_id: str, at: datetime) -> None:
    behind = {"behind_since": func.coalesce(visitors.c.behind_since, at), "version": visitors.c.version + 1}
    connection.execute(update(visitors).where(visitors.c.id == visitor_id).values(behind))


def follow_to_lasting_id(connection: Connection, daily_id: str, visitor_id: str, now: datetime) -> None:
    """What people took back stays so under the lasting id, and the visitor's record in SuiteCRM becomes that one's."""
    taken = update(identity_withdrawals).where(identity_withdrawals.c.visitor_id == daily_id)
    connection.execute(taken.values(visitor_id=visitor_id))
    mine = select(visitor_records.c.module, visitor_records.c.record_id).where(visitor_records.c.visitor_id == daily_id)
    forget_figures(connection, [(row.module, row.record_id) for row in connection.execute(mine)], now)
    known = select(visitor_cards.c.visitor_id).where(visitor_cards.c.visitor_id == visitor_id)
    if connection.execute(known).first() is None:
        moved = update(visitor_cards).where(visitor_cards.c.visitor_id == daily_id)
        connection.execute(moved.values(visitor_id=visitor_id, shown="moved"))
