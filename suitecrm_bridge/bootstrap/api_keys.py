"""API keys."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.api_keys.ports import KeyReader, Keys, Lately
from suitecrm_bridge.features.api_keys.service import KeyDesk, KeyDoor, KeyKeeper
from suitecrm_bridge.features.api_keys.storage import RedisLately, SqlKeys
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.features.auth.ports import CrmAccount


def register(services: Services) -> None:
    services.provide(Keys, lambda s: SqlKeys(s.get(Engine)))
    services.provide(Lately, lambda s: RedisLately(connect_briefly(s.get(Settings).redis_url)))
    services.provide(KeyReader, _door)
    services.provide(KeyDesk, lambda s: KeyDesk(s.get(Keys), s.get(CrmAccount), s.get(AuditTrail), s.get(Clock)))
    services.provide(KeyKeeper, _keeper)


def _door(services: Services) -> KeyDoor:
    return KeyDoor(
        services.get(Keys),
        services.get(Lately),
        services.get(RoleBook),
        services.get(AuditTrail),
        services.get(Clock),
    )


def _keeper(services: Services) -> KeyKeeper:
    return KeyKeeper(
        services.get(Keys),
        services.get(CrmAccount),
        services.get(RoleBook),
        services.get(AuditTrail),
        services.get(Clock),
    )
