"""Remember who visitors turned out to be."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from suitecrm_bridge.features.tracking.model import IdentityLink, KnownAs
from suitecrm_bridge.features.tracking.ports import Resolution
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.tables import identity_links, visitor_records, visitors


class SqlIdentities:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def pending(self, *, visitor_id: str | None = None, limit: int = 200) -> Sequence[IdentityLink]:
        wanted = select(identity_links).where(identity_links.c.resolved_at.is_(None))
        if visitor_id:
            wanted = wanted.where(identity_links.c.visitor_id == visitor_id)
        with answering.database(), reading(self._engine) as connection:
            rows = connection.execute(wanted.order_by(identity_links.c.id).limit(limit)).all()
        return [IdentityLink(row.id, row.visitor_id, row.email, row.evidence, row.confidence, row.at) for row in rows]

    def known_as(self, visitor_id: str) -> KnownAs:
        with answering.database(), reading(self._engine) as connection:
            return _known_as(connection, visitor_id)

    def resolve(self, link: IdentityLink, known: KnownAs, resolution: Resolution) -> bool:
        with answering.database(), self._engine.begin() as connection:
            # The row lock makes two workers with two addresses of one visitor take turns.
            visitor = select(visitors.c.id).where(visitors.c.id == link.visitor_id)
            connection.execute(visitor.with_for_update()).all()
            if _known_as(connection, link.visitor_id) != known:
                return False
            still_open = (identity_links.c.id == link.id) & identity_links.c.resolved_at.is_(None)
            closing = update(identity_links).where(still_open)
            closed = connection.execute(closing.values(resolved_at=resolution.at, outcome=resolution.outcome)).rowcount
            if closed and resolution.matches:
                _connect(connection, link, resolution)
            return closed > 0

    def reopen(self, email: str) -> int:
        waits = (identity_links.c.email == email.strip().lower()) & (identity_links.c.outcome == "unknown")
        with answering.database(), self._engine.begin() as connection:
            return connection.execute(
                update(identity_links).where(waits).values(resolved_at=None, outcome=None)
            ).rowcount


def _known_as(connection: Connection, visitor_id: str) -> KnownAs:
    mine = visitor_records.c.visitor_id == visitor_id
    led_here = (identity_links.c.visitor_id == visitor_id) & (identity_links.c.outcome == "linked")
    rows = connection.execute(select(visitor_records.c.module, visitor_records.c.record_id).where(mine)).all()
    emails = connection.scalars(select(identity_links.c.email).where(led_here))
    return KnownAs({row.module: row.record_id for row in rows}, frozenset(emails))


def _connect(connection: Connection, link: IdentityLink, resolution: Resolution) -> None:
    mine = visitor_records.c.visitor_id == link.visitor_id
    earlier = visitor_records.c.module.in_([match.module for match in resolution.matches])
    connection.execute(delete(visitor_records).where(mine, earlier))
    rows = [
        {
            "visitor_id": link.visitor_id,
            "module": match.module,
            "record_id": match.record_id,
            "link_id": link.id,
            "linked_at": resolution.at,
        }
        for match in resolution.matches
    ]
    connection.execute(insert(visitor_records), rows)
    behind = {"behind_since": func.coalesce(visitors.c.behind_since, resolution.at), "version": visitors.c.version + 1}
    connection.execute(update(visitors).where(visitors.c.id == link.visitor_id).values(behind))
