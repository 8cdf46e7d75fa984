"""Accepted batches in SQL, sealed: they hold people's records, and must outlive a Redis that is flushed."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import Column, Engine, Index, LargeBinary, String, Table, select
from sqlalchemy.dialects.mysql import LONGBLOB
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.features.batch.model import Batch, Outcome
from suitecrm_bridge.features.batch.ports import AcceptedBatch
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime
from suitecrm_bridge.web.identity import Identity

batches = Table(
    "batches",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("owner", String(80), nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("asked", LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb"), nullable=False),
    Column("outcomes", LargeBinary().with_variant(LONGBLOB(), "mysql", "mariadb")),
    Index("ix_batches_expires_at", "expires_at"),
)


class SqlBatches:
    def __init__(self, engine: Engine, sealer: Sealer) -> None:
        self._engine = engine
        self._sealer = sealer

    def add(self, accepted: AcceptedBatch, expires_at: datetime) -> bool:
        row = {
            "id": accepted.id,
            "owner": accepted.owner,
            "expires_at": expires_at,
            "asked": self._sealer.seal_bytes(msgspec.msgpack.encode((accepted.who, accepted.batch))),
            "outcomes": None,
        }
        try:
            with self._engine.begin() as connection:
                connection.execute(batches.insert().values(row))
        except IntegrityError:
            return False
        return True

    def find(self, batch_id: str) -> AcceptedBatch | None:
        with self._engine.connect().execution_options(reading=True) as connection:
            row = connection.execute(select(batches).where(batches.c.id == batch_id)).mappings().first()
        if row is None:
            return None
        who, batch = msgspec.msgpack.decode(self._sealer.open_bytes(row["asked"]), type=tuple[Identity, Batch])
        sealed = row["outcomes"]
        outcomes = msgspec.msgpack.decode(self._sealer.open_bytes(sealed), type=list[Outcome]) if sealed else []
        return AcceptedBatch(row["id"], row["owner"], who, batch, outcomes)

    def keep(self, batch_id: str, outcomes: Sequence[Outcome]) -> None:
        sealed = self._sealer.seal_bytes(msgspec.msgpack.encode(list(outcomes)))
        with self._engine.begin() as connection:
            connection.execute(batches.update().where(batches.c.id == batch_id).values(outcomes=sealed))

    def sweep(self, now: datetime, limit: int) -> int:
        expired = select(batches.c.id).where(batches.c.expires_at <= now).limit(limit)
        with self._engine.begin() as connection:
            ids = list(connection.execute(expired).scalars())
            if ids:
                connection.execute(batches.delete().where(batches.c.id.in_(ids)))
        return len(ids)
