"""Remember who visitors turned out to be, and take it back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.features.tracking.model import IdentityLink, KnownAs, ShownLink, Statement, confidence_of
from suitecrm_bridge.features.tracking.ports import Resolution, Withdrawal
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.linking import connect, disconnect, look_again, overrule
from suitecrm_bridge.features.tracking.storage.merging import merge
from suitecrm_bridge.features.tracking.storage.people_tables import identity_withdrawals, visitor_cards
from suitecrm_bridge.features.tracking.storage.shown_links import links_where, shown
from suitecrm_bridge.features.tracking.storage.tables import events, identity_links, visitor_records, visitors


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
                    _lock(connection, said.visitor_id)
                    if connection.execute(known).first():
                        return False
                    connection.execute(insert(identity_links), row)
                    # Under a daily id it also says that what went along with a consent may be this person's.
                    merge(connection, (), None, said.at, {said.visitor_id})
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
            # It may have become another visitor's evidence since it was read.
            mine = (identity_links.c.id == link.id) & (identity_links.c.visitor_id == link.visitor_id)
            closing = update(identity_links).where(mine, identity_links.c.resolved_at.is_(None))
            closed = connection.execute(closing.values(resolved_at=resolution.at, outcome=resolution.outcome)).rowcount
            if closed and resolution.matches:
                if resolution.replaces:
                    overrule(connection, link, resolution.at)
                connect(connection, link, resolution)
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
            disconnect(connection, link.visitor_id, at, visitor_records.c.link_id.in_(ids))
            look_again(connection, link.visitor_id)
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
