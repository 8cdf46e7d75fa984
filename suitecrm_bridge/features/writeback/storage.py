"""The outbox in SQL, and the turn at it in Redis."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import redis
from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    Engine,
    Index,
    Integer,
    Row,
    String,
    Table,
    Update,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.dead_letters import DeadLetter
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.core.redis import Held, key, long_lock
from suitecrm_bridge.features.writeback.model import Burial, Delay, Merged, Waiting, Write
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

outbox = Table(
    "writeback_outbox",
    metadata,
    # SQLite counts up in INTEGER columns only; AUTOINCREMENT keeps it from giving a number out twice.
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("module", String(100), nullable=False),
    Column("record_id", String(36), nullable=False),
    Column("op", String(10), nullable=False),
    Column("mode", String(10), nullable=False),
    Column("fields", JSON, nullable=False),
    Column("status", String(10), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", UtcDateTime, nullable=True),
    Column("last_error", String(500), nullable=True),
    Column("created_at", UtcDateTime, nullable=False),
    Index("ix_writeback_outbox_status_sequence", "status", "sequence"),
    Index("ix_writeback_outbox_record_id", "record_id"),
    sqlite_autoincrement=True,
)


_CHUNK = 500  # values in one statement: every database takes that many
_SEQUENCE = re.compile(r"[0-9]{1,18}")
_LONGEST_REASON = 500
_DEAD = outbox.c.status == "dead"


class SqlOutbox:
    """`OutboxRows`, `Backlog`, the dead rows' `DeadLetterSource` and the `Memory` of writes."""

    name = "writeback"

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock

    def add(self, writes: Sequence[Write]) -> None:
        now = self._clock.now()
        rows = [
            {
                "module": write.module,
                "record_id": write.record_id,
                "op": write.op,
                "mode": write.mode,
                "fields": dict(write.fields),
                "status": "waiting",
                "attempts": 0,
                "created_at": now,
            }
            for write in writes
        ]
        with self._engine.begin() as db:
            db.execute(insert(outbox), rows)

    def due(self, now: datetime, limit: int) -> Sequence[Waiting]:
        other = outbox.alias()
        held_back = exists().where(
            other.c.record_id == outbox.c.record_id, other.c.status == "waiting", other.c.next_try_at > now
        )
        query = select(outbox).where(outbox.c.status == "waiting", ~held_back).order_by(outbox.c.sequence).limit(limit)
        with self._reading() as db:
            return [_waiting(row) for row in db.execute(query)]

    def settle(self, decided: Sequence[Merged], delayed: Sequence[Delay], buried: Sequence[Burial]) -> None:
        kept = {burial.sequence for burial in buried}
        gone = [sequence for one in decided for sequence in one.sequences if sequence not in kept]
        with self._engine.begin() as db:
            for sequences in batched(gone, _CHUNK):
                db.execute(delete(outbox).where(outbox.c.sequence.in_(sequences)))
            _trim_stale(db, [one for one in decided if one.write.op == "update"])
            for delay in delayed:
                db.execute(_delayed(delay))
            for burial in buried:
                db.execute(_buried(burial))

    def waiting(self) -> int:
        return self._count(outbox.c.status == "waiting")

    def dead(self) -> int:
        return self._count(_DEAD)

    def count(self) -> int:
        return self.dead()

    def list(self, limit: int) -> Sequence[DeadLetter]:
        query = select(outbox).where(_DEAD).order_by(outbox.c.sequence.desc()).limit(limit)
        with self._reading() as db:
            return [self._letter(row) for row in db.execute(query)]

    def replay(self, letter_id: str) -> bool:
        if not _SEQUENCE.fullmatch(letter_id):
            return False
        again = update(outbox).where(outbox.c.sequence == int(letter_id), _DEAD)
        with self._engine.begin() as db:
            done = db.execute(again.values(status="waiting", attempts=0, next_try_at=None, last_error=None))
            return done.rowcount > 0

    def forget(self, person: Person) -> int:
        """Of these records nothing is written any more, neither what waits nor what could be replayed."""
        gone = 0
        with self._engine.begin() as db:
            for module, record_id in person.records:
                this = delete(outbox).where(outbox.c.module == module, outbox.c.record_id == record_id)
                gone += db.execute(this).rowcount
        return gone

    def _count(self, condition: ColumnElement[bool]) -> int:
        with self._reading() as db:
            return db.execute(select(func.count()).select_from(outbox).where(condition)).scalar_one()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(reading=True) as db:
            yield db

    def _letter(self, row: Row[Any]) -> DeadLetter:
        return DeadLetter(
            id=str(row.sequence),
            source=self.name,
            reason=row.last_error or "",
            at=row.created_at,
            payload={"module": row.module, "id": row.record_id, "op": row.op, "mode": row.mode, "fields": row.fields},
        )


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(row.sequence, Write(row.module, row.record_id, row.fields, row.mode, row.op), row.attempts)


def _delayed(delay: Delay) -> Update:
    rows = update(outbox).where(outbox.c.sequence.in_(delay.sequences))
    return rows.values(
        attempts=outbox.c.attempts + 1, next_try_at=delay.again_at, last_error=delay.reason[:_LONGEST_REASON]
    )


def _buried(burial: Burial) -> Update:
    return (
        update(outbox)
        .where(outbox.c.sequence == burial.sequence)
        .values(
            status="dead",
            op=burial.write.op,
            fields=dict(burial.write.fields),
            attempts=outbox.c.attempts + 1,
            next_try_at=None,
            last_error=burial.reason[:_LONGEST_REASON],
        )
    )


def _trim_stale(db: Connection, news: Sequence[Merged]) -> None:
    """Replaying a dead row must not put an old value over a newer one, and a field that is refused each time is kept
    dead once."""
    latest = {(one.write.module, one.write.record_id): one for one in news}
    for record_ids in batched([one.write.record_id for one in news], _CHUNK):
        # A create does nothing to a record that is there, so it cannot be stale.
        dead = select(outbox).where(_DEAD, outbox.c.op == "update", outbox.c.record_id.in_(record_ids))
        for row in db.execute(dead).all():
            newer = latest.get((row.module, row.record_id))
            if newer is None or row.sequence > max(newer.sequences):
                continue
            old = {name: value for name, value in row.fields.items() if name not in _named(newer)}
            this = outbox.c.sequence == row.sequence
            db.execute(update(outbox).where(this).values(fields=old) if old else delete(outbox).where(this))


def _named(merged: Merged) -> set[str]:
    return {*merged.write.fields, *merged.refused}


class RedisTurn:
    """`Turn`: a lock, and a pause that doubles from one second to thirty."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client
        self._pause = key("writeback", "pause")
        self._failures = key("writeback", "failures")

    @contextmanager
    def take(self) -> Iterator[Held]:
        with long_lock(self._client, "writeback", wait=0) as held:
            yield held

    def paused(self) -> bool:
        return bool(self._client.exists(self._pause))

    def pause(self) -> float:
        failures = int(self._client.incr(self._failures))
        seconds = float(min(2 ** min(failures - 1, 5), 30))
        self._client.set(self._pause, 1, px=round(seconds * 1000))
        return seconds

    def resume(self) -> None:
        self._client.delete(self._pause, self._failures)
