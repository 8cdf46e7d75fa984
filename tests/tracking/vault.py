"""Old months and their archives, for tests of how events leave the database and people the archives."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
import redis
from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.months import month_after, month_of
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.retention import Retention
from suitecrm_bridge.features.tracking.service import RetentionService
from suitecrm_bridge.features.tracking.storage.archive import ParquetFiles
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.partitions import SqlOldEvents
from suitecrm_bridge.features.tracking.storage.tables import events
from suitecrm_bridge.features.tracking.storage.turns import RedisArchiveTurns
from tests.tracking.world import ANNA, SITE, event

# A month that has a partition of its own, seen from when it is too old.
OLD = month_of(datetime.now(UTC))
NEXT = month_after(OLD)
LATER = datetime.combine(month_after(OLD, 14), time(12), UTC) + timedelta(days=1)
FILE = f"{OLD:%Y-%m}.parquet"
OTHER = "22222222-2222-4222-8222-222222222222"


@dataclass
class Vault:
    """A database, a folder of archives and the service between them."""

    engine: Engine
    clock: FixedClock
    folder: Path
    store: SqlOldEvents
    files: ParquetFiles
    service: RetentionService

    def put(self, *some: Event) -> None:
        SqlEvents(self.engine, self.clock).store(some)

    def ids(self) -> set[str]:
        with self.engine.connect() as connection:
            return set(connection.scalars(select(events.c.id)))

    def in_file(self, site: str = SITE.id, month: date = OLD) -> Sequence[tuple[Any, ...]]:
        return [row for rows in self.files.read(site, month) for row in rows]

    def rows(self) -> Sequence[tuple[Any, ...]]:
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(select(events).order_by(events.c.at, events.c.id))]


def vault(engine: Engine, client: "redis.Redis", folder: Path) -> Vault:
    clock = FixedClock(LATER)
    store, files = SqlOldEvents(engine), ParquetFiles(folder)
    service = RetentionService(store, lambda: files, RedisArchiveTurns(client), Retention(13), clock)
    return Vault(engine, clock, folder, store, files, service)


def long_ago(day: int = 5, visitor: str = ANNA, month: date = OLD, **more: object) -> Event:
    at = datetime(month.year, month.month, day, 12, 0, 0, 123456, tzinfo=UTC)
    return event(visitor, at=at, received_at=at + timedelta(seconds=1), **more)


@contextmanager
def killed(owner: object, method: str) -> Iterator[None]:
    """The process dies when it calls this."""

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    setattr(owner, method, die)
    with pytest.raises(KeyboardInterrupt):
        yield
    delattr(owner, method)
