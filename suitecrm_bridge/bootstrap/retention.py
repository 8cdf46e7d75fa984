"""Wire keeping, archiving and restoring raw events."""

from functools import partial
from pathlib import Path

import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.tracking.model.retention import Retention
from suitecrm_bridge.features.tracking.ports.retention import EventFiles
from suitecrm_bridge.features.tracking.service import RetentionService
from suitecrm_bridge.features.tracking.storage.partitions import SqlOldEvents
from suitecrm_bridge.features.tracking.storage.turns import RedisArchiveTurns

_NOWHERE = "none"


def register(services: Services) -> None:
    services.provide(RetentionService, _retention)


def _retention(services: Services) -> RetentionService:
    settings = services.get(Settings)
    folder = settings.event_archive
    return RetentionService(
        SqlOldEvents(services.get(Engine)),
        partial(_files, Path(folder)) if folder and folder != _NOWHERE else None,
        RedisArchiveTurns(services.get(redis.Redis)),
        Retention(settings.event_months, drop=folder == _NOWHERE),
        services.get(Clock),
    )


def _files(folder: Path) -> EventFiles:
    # Imported when a file is touched: pyarrow is large, and the facade and ingest need none of it.
    from suitecrm_bridge.features.tracking.storage.archive import ParquetFiles  # noqa: PLC0415

    return ParquetFiles(folder)
