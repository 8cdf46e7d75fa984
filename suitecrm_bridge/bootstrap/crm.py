"""The client of SuiteCRM: one connection a process, the workers' own user, and people's sessions."""

import redis

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection, Crm, CrmLogin, FieldCatalog, OAuthClient, UserCrms
from suitecrm_bridge.crm.auth import WorkerAuth
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.tokens import Logins, SealedStore


def register(services: Services) -> None:
    services.provide(Connection, lambda s: Connection(s.get(Settings).suitecrm_url, s.get(Clock)))
    services.provide(FieldCatalog, lambda s: FieldCatalog(s.get(Clock)))
    services.provide(SealedStore, _store)
    services.provide(Crm, _worker)
    services.provide(
        CrmLogin, lambda s: CrmLogin(s.get(Connection), _login_client(s), s.get(FieldCatalog), s.get(Clock))
    )
    services.provide(UserCrms, _sessions)


def _store(services: Services) -> SealedStore:
    return SealedStore(services.get(redis.Redis), sealer_for(services, "suitecrm tokens"))


def _worker(services: Services) -> Crm:
    settings = services.get(Settings)
    client = OAuthClient(settings.suitecrm_client_id, settings.secrets.suitecrm_client_secret)
    auth = WorkerAuth(services.get(Connection), client, services.get(SealedStore), services.get(Clock))
    return Crm(Caller(services.get(Connection), auth, services.get(FieldCatalog)))


def _login_client(services: Services) -> OAuthClient:
    settings = services.get(Settings)
    return OAuthClient(settings.suitecrm_login_client_id, settings.secrets.suitecrm_login_client_secret)


def _sessions(services: Services) -> UserCrms:
    return UserCrms(
        services.get(Connection),
        _login_client(services),
        Logins(services.get(SealedStore)),
        services.get(FieldCatalog),
        services.get(CrmLogin),
        services.get(Clock),
    )
