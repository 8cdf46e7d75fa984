"""Wire the sites feature."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.sites.model import SiteSecrets
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.sites.service import CachedSites, SiteService
from suitecrm_bridge.features.sites.storage import SqlSites


def register(services: Services) -> None:
    services.provide(SqlSites, lambda known: SqlSites(known.get(Engine), known.get(Clock)))
    services.provide(SiteService, lambda known: SiteService(known.get(SqlSites)))
    services.provide(
        SiteSecrets, lambda known: SiteSecrets(derive_key(known.get(Settings).secrets.secret_key, "site-secrets"))
    )
    services.provide(SiteDirectory, lambda known: CachedSites(known.get(SqlSites)))
