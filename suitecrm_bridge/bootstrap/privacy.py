"""Wire erasing and exporting what is kept of a person."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.idempotency.service import IdempotencyService
from suitecrm_bridge.features.scoring.ports import ScoreLog
from suitecrm_bridge.features.scoring.storage import SqlScoreLog
from suitecrm_bridge.features.tracking.service import (
    ArchiveErasureService,
    ErasureService,
    ExportService,
    Memories,
    PrivacyDesk,
    RetentionService,
)
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.tracking.storage.erasure import SqlErasures
from suitecrm_bridge.features.tracking.storage.exports import SqlExports
from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities
from suitecrm_bridge.features.tracking.storage.people import CrmPeople
from suitecrm_bridge.features.tracking.storage.tombstones import Intake, Tombstones
from suitecrm_bridge.features.tracking.storage.turns import RedisTurns
from suitecrm_bridge.features.webhooks.storage import DeadDeliveries
from suitecrm_bridge.features.writeback.ports import Outbox
from suitecrm_bridge.features.writeback.storage import SqlOutbox


def register(services: Services) -> None:
    services.provide(Tombstones, _tombstones)
    services.provide(Intake, lambda s: Intake(s.get(Tombstones), s.get(Settings).visitors_from_page_views))
    services.provide(SqlErasures, lambda s: SqlErasures(s.get(Engine), s.get(Tombstones)))
    services.provide(PrivacyDesk, lambda s: PrivacyDesk(SqlIdentities(s.get(Engine))))
    services.provide(ErasureService, _erasures)
    services.provide(ArchiveErasureService, _archive_erasures)
    services.provide(ExportService, _exports)


def _tombstones(services: Services) -> Tombstones:
    secrets = services.get(Settings).secrets
    keys = (secrets.secret_key, *secrets.previous_secret_keys)
    return Tombstones(*(derive_key(key, "erased-visitors") for key in keys))


def _erasures(services: Services) -> ErasureService:
    return ErasureService(
        services.get(SqlErasures),
        CrmPeople(services.get(Crm)),
        _memories(services),
        services.get(Outbox),
        services.get(Queue),
        RedisTurns(services.get(redis.Redis)),
        services.get(AuditTrail),
        services.get(Clock),
    )


def _archive_erasures(services: Services) -> ArchiveErasureService:
    return ArchiveErasureService(
        services.get(SqlErasures), services.get(RetentionService), services.get(AuditTrail), services.get(Clock)
    )


def _memories(services: Services) -> Memories:
    others = (
        services.get(SqlOutbox),
        services.get(DeadDeliveries),
        services.get(IdempotencyService),
        DeadEntries(services.get(redis.Redis)),
    )
    return Memories(SqlScoreLog(services.get(Engine)), others, services.get(RetentionService))


def _exports(services: Services) -> ExportService:
    return ExportService(
        SqlExports(services.get(Engine), sealer_for(services, "privacy-exports")),
        services.get(SqlErasures),
        services.get(ScoreLog),
        services.get(Queue),
        services.get(AuditTrail),
        services.get(Clock),
        services.get(RetentionService),
    )
