"""Wire the tracking feature."""

import os
import secrets
import socket

import redis
from prometheus_client import CollectorRegistry
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.records.ports import WebVisits
from suitecrm_bridge.features.sites.model import SiteSecrets
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.tracking.commands import ResolveIdentities
from suitecrm_bridge.features.tracking.ports import Gate, Salts
from suitecrm_bridge.features.tracking.routes.address import Senders
from suitecrm_bridge.features.tracking.routes.collector import CollectorApp
from suitecrm_bridge.features.tracking.routes.daily import DailyIds
from suitecrm_bridge.features.tracking.routes.tokens import HitTokens
from suitecrm_bridge.features.tracking.routes.witness import Witness
from suitecrm_bridge.features.tracking.service import ClickLinks, IngestService
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.gate import Limits, RedisGate
from suitecrm_bridge.features.tracking.storage.salts import RedisSalts
from suitecrm_bridge.features.tracking.storage.stream import RedisArrivals
from suitecrm_bridge.features.tracking.storage.tombstones import Intake
from suitecrm_bridge.features.tracking.storage.visits import SqlVisits

# A browser that leaves a page does not wait: better a quick 503, which the tracker tries again.
_PATIENCE = 2.0


def register(services: Services) -> None:
    services.provide(Limits, lambda s: _limits(s.get(Settings)))
    services.provide(Gate, lambda s: RedisGate(connect_briefly(s.get(Settings).redis_url, _PATIENCE), s.get(Limits)))
    services.provide(Salts, lambda s: RedisSalts(connect_briefly(s.get(Settings).redis_url, _PATIENCE)))
    services.provide(CollectorApp, _collector)
    services.provide(RedisArrivals, _arrivals)
    services.provide(DeadEntries, lambda s: DeadEntries(s.get(redis.Redis)))
    services.provide(IngestService, _ingest)
    services.provide(WebVisits, lambda s: SqlVisits(s.get(Engine)))


def _arrivals(services: Services) -> RedisArrivals:
    """SQLite writes each page that changed once for all that it is given; on a server, processes with more in hand get
    into each other's way more often."""
    consumer = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    batch = 500 if services.get(Engine).dialect.name == "sqlite" else 200
    return RedisArrivals(services.get(redis.Redis), services.get(Clock), consumer, batch=batch)


def _limits(settings: Settings) -> Limits:
    (site,), (address,) = settings.limits.track_site, settings.limits.track_address
    return Limits(site.limit / site.seconds, site.limit, address.limit / address.seconds, address.limit)


def _collector(services: Services) -> CollectorApp:
    settings, limits = services.get(Settings), services.get(Limits)
    return CollectorApp(
        services.get(SiteDirectory),
        services.get(Gate),
        Senders(derive_key(settings.secrets.secret_key, "track-senders")),
        services.get(Clock),
        witness=Witness(
            DailyIds(services.get(Salts)),
            services.get(SiteSecrets),
            HitTokens(derive_key(settings.secrets.secret_key, "track-tokens")),
        ),
        policy=limits.address_policy(),
        trusted_proxies=settings.trusted_proxies,
        registry=services.get(CollectorRegistry),
    )


def _ingest(services: Services) -> IngestService:
    clock = services.get(Clock)
    return IngestService(
        SqlEvents(services.get(Engine), clock, services.get(Intake)),
        services.get(Queue),
        # A worker does it: counting must not wait for what follows from it.
        lambda: services.get(Queue).send(ResolveIdentities()),
        clock,
        services.get(ClickLinks).recognised,
    )
