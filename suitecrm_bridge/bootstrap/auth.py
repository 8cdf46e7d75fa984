"""Login: sessions and failed tries in Redis, accounts at SuiteCRM, roles from a file."""

import redis
from prometheus_client import CollectorRegistry

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import CrmLogin, UserCrms
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.features.auth.ports import Attempts, CrmAccount, Sessions, TheftAlarm, UserCrm
from suitecrm_bridge.features.auth.service import AuditedDenials, LoginService, SessionService
from suitecrm_bridge.features.auth.service.tokens import TokenMint
from suitecrm_bridge.features.auth.storage.accounts import SuiteCrmAccount
from suitecrm_bridge.features.auth.storage.alarm import OperatorsAlarm
from suitecrm_bridge.features.auth.storage.attempts import RedisAttempts
from suitecrm_bridge.features.auth.storage.roles import read_roles
from suitecrm_bridge.features.auth.storage.sessions import RedisSessions
from suitecrm_bridge.web.identity import SessionReader
from suitecrm_bridge.web.permissions import DenialWatch
from suitecrm_bridge.web.tokens import JwtTokens

# An unknown name is refused without hashing a password, a switched-off user after two calls more: all take this long.
_REFUSAL_SECONDS = 1.0
# With the connections that may wait for SuiteCRM they leave threads of the facade free.
_STRANGERS = 24


def register(services: Services) -> None:
    services.provide(RoleBook, lambda s: read_roles(s.get(Settings).roles_file))
    services.provide(Sessions, lambda s: RedisSessions(_redis(s), s.get(Clock)))
    services.provide(SessionReader, lambda s: s.get(Sessions))
    services.provide(Attempts, _attempts)
    services.provide(TheftAlarm, lambda s: OperatorsAlarm(s.get(CollectorRegistry)))
    services.provide(EvenTime, lambda _: EvenTime(_REFUSAL_SECONDS, _STRANGERS))
    services.provide(CrmAccount, lambda s: SuiteCrmAccount(s.get(CrmLogin), s.get(UserCrms)))
    services.provide(UserCrm, lambda s: s.get(UserCrms))
    services.provide(TokenMint, lambda _: TokenMint(JwtTokens()))
    services.provide(LoginService, _login)
    services.provide(SessionService, _sessions)
    services.provide(DenialWatch, lambda s: AuditedDenials(s.get(AuditTrail)))


def _redis(services: Services) -> "redis.Redis":
    return connect_briefly(services.get(Settings).redis_url)


def _attempts(services: Services) -> RedisAttempts:
    hash_key = derive_key(services.get(Settings).secrets.secret_key, "login attempts")
    return RedisAttempts(_redis(services), services.get(Clock), hash_key, services.get(CollectorRegistry))


def _login(services: Services) -> LoginService:
    return LoginService(
        services.get(CrmAccount),
        services.get(Sessions),
        services.get(Attempts),
        services.get(TokenMint),
        services.get(RoleBook),
        services.get(AuditTrail),
        services.get(Clock),
        services.get(EvenTime),
    )


def _sessions(services: Services) -> SessionService:
    return SessionService(
        services.get(CrmAccount),
        services.get(Sessions),
        services.get(TokenMint),
        services.get(RoleBook),
        services.get(AuditTrail),
        services.get(TheftAlarm),
        services.get(Clock),
    )
