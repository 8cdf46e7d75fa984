"""API keys."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.api_keys.ports import Keys, Lately
from suitecrm_bridge.features.api_keys.service import KeyDesk, KeyDoor, KeyKeeper
from suitecrm_bridge.features.api_keys.storage import RedisLately, SqlKeys
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import CrmAccount
from suitecrm_bridge.web.api_keys import KeyReader


def register(services: Services) -> None:
    services.provide(Keys, lambda s: SqlKeys(s.get(Engine)))
    services.provide(Lately, lambda s: RedisLately(connect_briefly(s.get(Settings).redis_url)))
    services.provide(KeyReader, lambda s: KeyDoor(s.get(Keys), s.get(Lately), s.get(AuditTrail), s.get(Clock)))
    services.provide(KeyDesk, lambda s: KeyDesk(s.get(Keys), s.get(CrmAccount), s.get(AuditTrail), s.get(Clock)))
    services.provide(KeyKeeper, lambda s: KeyKeeper(s.get(Keys), s.get(CrmAccount), s.get(AuditTrail), s.get(Clock)))
