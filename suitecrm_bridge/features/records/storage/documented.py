"""The modules' descriptions for the API's document: read as the bridge's own user, and remembered in Redis."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from threading import Lock
from typing import cast

import msgspec
import redis
from redis.exceptions import RedisError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, Forbidden, NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.crm import Crm, ModuleSchema
from suitecrm_bridge.features.records.model.resources import RESOURCES, USERS
from suitecrm_bridge.features.records.storage import directory
from suitecrm_bridge.features.records.storage.descriptions import plain_schema
from suitecrm_bridge.features.records.storage.instance import Package

_TTL, _AFTER_FAILURE = timedelta(minutes=10), timedelta(minutes=1)
_Known = Mapping[str, ModuleSchema]


class RememberedSchemas:
    """Asked again every ten minutes; while SuiteCRM is down, what it said last."""

    def __init__(self, crm: Crm, package: Package, client: "redis.Redis", clock: Clock) -> None:
        self._crm = crm
        self._package = package
        self._redis = client
        self._clock = clock
        self._known: _Known = {}
        self._until: datetime | None = None
        self._lock = Lock()

    def known(self) -> _Known:
        if self._until is not None and self._clock.now() < self._until:
            return self._known
        with self._lock:
            if self._until is None or self._clock.now() >= self._until:
                self._look()
        return self._known

    def _look(self) -> None:
        try:
            found = {module: schema for module, schema in self._asked() if schema is not None}
        except (BridgeError, RedisError) as failure:
            # The worker's token is in Redis: without it nobody can be asked either.
            logger(__name__).warning("document_not_renewed", error=type(failure).__name__)
            self._known = self._known or self._remembered()
            self._until = self._clock.now() + _AFTER_FAILURE
            return
        self._known = found
        self._until = self._clock.now() + _TTL
        self._remember(found)

    def _asked(self) -> list[tuple[str, ModuleSchema | None]]:
        return [(kind.module, self._one(kind.module)) for kind in RESOURCES]

    def _one(self, module: str) -> ModuleSchema | None:
        if module == USERS.module:
            return directory.SCHEMA
        try:
            return self._package.either(
                lambda: self._crm.package.schema(module), lambda: plain_schema(self._crm, module)
            )
        except (NotFound, Forbidden):
            return None

    def _remember(self, found: _Known) -> None:
        try:
            self._redis.set(key("documented-modules"), msgspec.json.encode(found))
        except RedisError as failure:
            logger(__name__).warning("document_not_remembered", error=type(failure).__name__)

    def _remembered(self) -> _Known:
        try:
            kept = cast("bytes | None", self._redis.get(key("documented-modules")))
            return msgspec.json.decode(kept, type=dict[str, ModuleSchema]) if kept else {}
        except (RedisError, msgspec.MsgspecError):
            return {}
