"""Idempotency keys in SQL: they must outlive a Redis that is flushed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, Column, Engine, Index, LargeBinary, String, Table, select
from sqlalchemy.dialects.mysql import MEDIUMBLOB
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.features.idempotency.model import Entry
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("owner", String(36), nullable=False),
    Column("claimed_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("done", Boolean, nullable=False),
    # MariaDB's plain BLOB ends at 64 KB.
    Column("answer", LargeBinary().with_variant(MEDIUMBLOB(), "mysql", "mariadb")),
    Index("ix_idempotency_keys_expires_at", "expires_at"),
)
_rows = idempotency_keys


class SqlKeys:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, entry: Entry) -> bool:
        try:
            with self._engine.begin() as connection:
                connection.execute(_rows.insert().values(_values(entry)))
        except IntegrityError:
            return False
        return True

    def find(self, entry_id: str) -> Entry | None:
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(_rows).where(_rows.c.id == entry_id)).mappings().first()
        return Entry(**row) if row else None

    def take_over(self, old: Entry, new: Entry) -> bool:
        mine = (_rows.c.id == old.id) & (_rows.c.owner == old.owner)
        with self._engine.begin() as connection:
            return connection.execute(_rows.update().where(mine).values(_values(new))).rowcount == 1

    def finish(self, entry_id: str, owner: str, answer: bytes | None) -> bool:
        mine = (_rows.c.id == entry_id) & (_rows.c.owner == owner)
        with self._engine.begin() as connection:
            return connection.execute(_rows.update().where(mine).values(done=True, answer=answer)).rowcount == 1

    def remove(self, entry_id: str, owner: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(_rows.delete().where((_rows.c.id == entry_id) & (_rows.c.owner == owner)))

    def answers_after(self, entry_id: str, limit: int) -> Sequence[Entry]:
        wanted = (
            select(_rows).where(_rows.c.id > entry_id, _rows.c.answer.is_not(None)).order_by(_rows.c.id).limit(limit)
        )
        with self._engine.connect().execution_options(reading=True) as connection:
            return [Entry(**row) for row in connection.execute(wanted).mappings()]

    def blank(self, entry_id: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(_rows.update().where(_rows.c.id == entry_id).values(answer=None))

    def sweep(self, now: datetime, limit: int) -> int:
        # Not every database takes LIMIT in a DELETE, and one that deletes all at once holds everybody up.
        expired = select(_rows.c.id).where(_rows.c.expires_at <= now).order_by(_rows.c.expires_at).limit(limit)
        with self._engine.begin() as connection:
            ids = list(connection.execute(expired).scalars())
            if ids:
                connection.execute(_rows.delete().where(_rows.c.id.in_(ids) & (_rows.c.expires_at <= now)))
        return len(ids)


def _values(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "fingerprint": entry.fingerprint,
        "owner": entry.owner,
        "claimed_at": entry.claimed_at,
        "expires_at": entry.expires_at,
        "done": entry.done,
        "answer": entry.answer,
    }
