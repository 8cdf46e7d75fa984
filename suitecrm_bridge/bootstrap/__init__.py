"""The composition root: the only place that knows every concrete class.

`services(process)` reads the settings, sets up logging and says how each part is made; nothing is built, and nothing
connects, before it is asked for. `work.py` lists the jobs and the schedule of all features.
"""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.bootstrap import (
    ai,
    analytics,
    api_keys,
    audit,
    auth,
    batch,
    changes,
    crm,
    idempotency,
    ops,
    privacy,
    queue,
    records,
    retention,
    scoring,
    sites,
    tracking,
    visitors,
    visits,
    web,
    webhooks,
    writeback,
)
from suitecrm_bridge.core.clock import Clock, SystemClock
from suitecrm_bridge.core.config import Settings, read_settings
from suitecrm_bridge.core.logging import configure
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.store.engine import open_engine

# The others are verbs that a person waits for: their own words are the output, and only trouble is logged.
_PROCESSES = {"web", "worker", "ingest", "scheduler"}
_PARTS = (
    queue,
    crm,
    ai,
    web,
    idempotency,
    audit,
    auth,
    api_keys,
    webhooks,
    writeback,
    sites,
    records,
    batch,
    scoring,
    tracking,
    analytics,
    visitors,
    privacy,
    retention,
    visits,
    changes,
    ops,
)


def services(process: str) -> Services:
    """Everything this `process` may ask for. Raises SettingsMissing naming all settings that are missing or wrong."""
    settings = read_settings()
    configure(settings.log_level if process in _PROCESSES else "warning", process)
    return assemble(settings)


def assemble(settings: Settings) -> Services:
    """The same from settings at hand; tests replace single parts afterwards."""
    built = Services()
    built.provide(Settings, lambda _: settings)
    built.provide(Clock, lambda _: SystemClock())
    built.provide(redis.Redis, lambda it: connect(it.get(Settings).redis_url))
    built.provide(Engine, lambda it: open_engine(it.get(Settings).database_url))
    for part in _PARTS:
        part.register(built)
    return built
