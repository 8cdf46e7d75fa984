"""Wire what visits are held against: the quarantine, what is known of senders, and the rules of signals."""

import time

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.features.tracking.model.signal_rules import put_in_force
from suitecrm_bridge.features.tracking.ports.visits import Enricher, Quarantine, Vetting
from suitecrm_bridge.features.tracking.service import (
    CoolingService,
    Examiner,
    LocatingService,
    QuarantineDesk,
    RecountService,
)
from suitecrm_bridge.features.tracking.storage.addresses import RedisAddresses
from suitecrm_bridge.features.tracking.storage.atlas import MaxmindAtlas
from suitecrm_bridge.features.tracking.storage.cooling import SqlCooling
from suitecrm_bridge.features.tracking.storage.enriching import ClientEnricher, FileVetting
from suitecrm_bridge.features.tracking.storage.quarantine import SqlQuarantine
from suitecrm_bridge.features.tracking.storage.recounting import SqlRecounting
from suitecrm_bridge.features.tracking.storage.visit_files import (
    read_maxmind,
    read_networks,
    read_signal_rules,
    read_spam,
)
from suitecrm_bridge.net import Outbound, SystemResolver

# Counting does not wait for a cache, nor a worker for a name that nobody tells.
_BRIEFLY = 0.25
_SECONDS_A_NAME = 1.0


def register(services: Services) -> None:
    put_in_force(read_signal_rules(services.get(Settings).visits.signals_file))
    services.provide(SqlQuarantine, _quarantine)
    services.provide(Quarantine, lambda s: s.get(SqlQuarantine))
    services.provide(QuarantineDesk, _desk)
    services.provide(RecountService, lambda s: RecountService(SqlRecounting(s.get(Engine)), s.get(Clock)))
    services.provide(CoolingService, lambda s: CoolingService(SqlCooling(s.get(Engine)), s.get(Clock)))
    services.provide(Enricher, _enricher)
    services.provide(Vetting, _vetting)
    services.provide(RedisAddresses, lambda s: RedisAddresses(connect_briefly(s.get(Settings).redis_url, _BRIEFLY)))
    services.provide(LocatingService, _locating)
    services.provide(Examiner, lambda s: Examiner(s.get(Enricher), s.get(Vetting), s.get(SqlQuarantine)))


def _quarantine(services: Services) -> SqlQuarantine:
    # The files are opened when the first is let in: the facade, which only shows them, has no need of it.
    return SqlQuarantine(
        services.get(Engine),
        services.get(Clock),
        lambda agent, address: services.get(Enricher).enrich(agent, address),
    )


def _desk(services: Services) -> QuarantineDesk:
    return QuarantineDesk(
        services.get(Quarantine),
        services.get(SqlSites),
        services.get(Queue),
        services.get(AuditTrail),
        services.get(Clock),
    )


def _enricher(services: Services) -> ClientEnricher:
    said = services.get(Settings).visits
    asks = said.companies or (said.asks_maxmind and not said.places_file)
    places = read_maxmind(said.places_file, "BRIDGE_PLACES_FILE")
    return ClientEnricher(places, services.get(RedisAddresses) if asks else None)


def _locating(services: Services) -> LocatingService:
    said = services.get(Settings).visits
    atlas = None
    if said.asks_maxmind and not said.places_file:
        outbound = services.get(Outbound)
        atlas = MaxmindAtlas(outbound, said.maxmind_url, str(said.maxmind_account), str(said.maxmind_key))
    name_of = SystemResolver(_SECONDS_A_NAME).name_of if said.companies else None
    return LocatingService(services.get(RedisAddresses), atlas, name_of, time.monotonic)


def _vetting(services: Services) -> FileVetting:
    said = services.get(Settings).visits
    return FileVetting(
        read_networks(said.data_centers_file),
        read_maxmind(said.networks_owners_file, "BRIDGE_NETWORK_OWNERS_FILE"),
        read_spam(said.referrer_spam_file),
    )
