"""Wire what visits are held against: the quarantine, what is known of senders, and the rules of signals."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.features.tracking.model.signal_rules import put_in_force
from suitecrm_bridge.features.tracking.ports import Enricher, Quarantine, Vetting
from suitecrm_bridge.features.tracking.service import CoolingService, Examiner, QuarantineDesk
from suitecrm_bridge.features.tracking.storage.cooling import SqlCooling
from suitecrm_bridge.features.tracking.storage.enriching import ClientEnricher, FileVetting
from suitecrm_bridge.features.tracking.storage.quarantine import SqlQuarantine
from suitecrm_bridge.features.tracking.storage.visit_files import (
    read_maxmind,
    read_networks,
    read_signal_rules,
    read_spam,
)


def register(services: Services) -> None:
    put_in_force(read_signal_rules(services.get(Settings).visits.signals_file))
    services.provide(SqlQuarantine, lambda s: SqlQuarantine(s.get(Engine), s.get(Clock)))
    services.provide(Quarantine, lambda s: s.get(SqlQuarantine))
    services.provide(QuarantineDesk, _desk)
    services.provide(CoolingService, lambda s: CoolingService(SqlCooling(s.get(Engine)), s.get(Clock)))
    services.provide(Enricher, _enricher)
    services.provide(Vetting, _vetting)
    services.provide(Examiner, lambda s: Examiner(s.get(Enricher), s.get(Vetting), s.get(SqlQuarantine)))


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
    return ClientEnricher(read_maxmind(said.places_file, "BRIDGE_PLACES_FILE"), None)


def _vetting(services: Services) -> FileVetting:
    said = services.get(Settings).visits
    return FileVetting(
        read_networks(said.data_centers_file),
        read_maxmind(said.networks_owners_file, "BRIDGE_NETWORK_OWNERS_FILE"),
        read_spam(said.referrer_spam_file),
    )
