"""Login: sessions in Redis, accounts at SuiteCRM."""

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import CrmLogin, UserCrms
from suitecrm_bridge.features.auth.ports import CrmAccount, Sessions, UserCrm
from suitecrm_bridge.features.auth.service import AuthService
from suitecrm_bridge.features.auth.storage import RedisSessions, SuiteCrmAccount
from suitecrm_bridge.web.identity import SessionReader
from suitecrm_bridge.web.tokens import JwtTokens


def register(services: Services) -> None:
    services.provide(Sessions, lambda s: RedisSessions(connect_briefly(s.get(Settings).redis_url)))
    services.provide(SessionReader, lambda s: s.get(Sessions))
    services.provide(CrmAccount, lambda s: SuiteCrmAccount(s.get(CrmLogin), s.get(UserCrms)))
    services.provide(UserCrm, lambda s: s.get(UserCrms))
    services.provide(AuthService, lambda s: AuthService(s.get(CrmAccount), s.get(Sessions), JwtTokens()))
