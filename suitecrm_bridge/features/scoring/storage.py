"""Where scores are logged (SQL), and how workers take turns (Redis)."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any

import redis
from sqlalchemy import JSON, Column, Engine, Float, Index, Integer, String, Table, select
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.core.redis import Busy, long_lock
from suitecrm_bridge.features.scoring.model import LogEntry, Reason
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

score_log = Table(
    "score_log",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("lead_id", String(36), nullable=False),
    Column("occasion", String(100), nullable=False),
    Column("scored_at", UtcDateTime, nullable=False),
    Column("score", Integer),
    Column("band", String(20), nullable=False),
    Column("probability", Float),
    Column("model", String(100), nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
    Index("ix_score_log_lead_id_scored_at", "lead_id", "scored_at"),
)

# Reading a lead may take SuiteCRM several seconds with retries; who waits longer is tried again later.
_WAIT_SECONDS = 20.0


class SqlScoreLog:
    """`ScoreLog`, and the `Memory` of scores."""

    name = "scores"

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def append(self, entry: LogEntry) -> None:
        row = asdict(entry) | {"id": entry.id}
        try:
            with self._engine.begin() as connection:
                connection.execute(score_log.insert().values(row))
        except IntegrityError:
            # The id is made of lead and occasion: a second delivery finds its line there.
            if not self._has(entry.id):
                raise

    def latest(self, lead_id: str, limit: int = 1) -> Sequence[LogEntry]:
        newest = score_log.c.scored_at.desc(), score_log.c.id
        asked = select(score_log).where(score_log.c.lead_id == lead_id).order_by(*newest).limit(limit)
        with self._engine.connect().execution_options(reading=True) as connection:
            return [_entry(row) for row in connection.execute(asked).mappings()]

    def forget(self, person: Person) -> int:
        leads = [id_ for module, id_ in person.records if module == "Leads"]
        with self._engine.begin() as connection:
            return connection.execute(score_log.delete().where(score_log.c.lead_id.in_(leads))).rowcount

    def _has(self, entry_id: str) -> bool:
        with self._engine.connect().execution_options(reading=True) as connection:
            return connection.execute(select(score_log.c.id).where(score_log.c.id == entry_id)).first() is not None


class RedisTurns:
    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client

    @contextmanager
    def turn_of(self, lead_id: str) -> Iterator[None]:
        try:
            # Free soon after its holder was killed: the job is found again after 15 seconds and must not wait then.
            with long_lock(self._redis, f"score:{lead_id}", wait=_WAIT_SECONDS):
                yield
        except Busy:
            raise Unavailable("Another worker is scoring this lead.") from None
        except redis.RedisError:
            raise Unavailable("Redis does not answer.") from None


def _entry(row: Any) -> LogEntry:  # noqa: ANN401  # SQLAlchemy's row mapping, by column name
    said = {name: value for name, value in row.items() if name not in {"id", "reasons"}}
    return LogEntry(**said, reasons=tuple(Reason(**reason) for reason in row["reasons"]))
