"""Wire batches: records as the person who asked, in the facade and in a worker alike."""

from functools import cache
from typing import Literal

from sqlalchemy import Engine

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.core.permissions import is_single, reach
from suitecrm_bridge.core.queue import ProgressReport, Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.batch.ports import RecordDesk
from suitecrm_bridge.features.batch.service import Acting, BatchAcceptance, BatchService, RecordsDesk
from suitecrm_bridge.features.batch.storage import SqlBatches
from suitecrm_bridge.features.records.ports import BulkWrites, ReachOf, Records, Schemas, Validation
from suitecrm_bridge.features.records.service import ManyService, RecordService
from suitecrm_bridge.features.records.storage.bulk import PackagedWrites
from suitecrm_bridge.features.records.storage.telling import TellingWrites
from suitecrm_bridge.features.writeback.ports import Copies
from suitecrm_bridge.web.identity import Identity
from suitecrm_bridge.web.permissions import DenialWatch


def register(services: Services) -> None:
    services.provide(BulkWrites, lambda s: TellingWrites(PackagedWrites(s.get(UserCrm)), s.get(Copies)))
    services.provide(RecordDesk, lambda s: RecordsDesk(lambda who: _acting(s, who)))
    services.provide(BatchService, lambda s: BatchService(s.get(RecordDesk)))
    services.provide(BatchAcceptance, _acceptance)


def _acting(services: Services, who: Identity) -> Acting:
    allowed = _reach_of(services, who)
    records, schemas = services.get(Records), services.get(Schemas)
    validation, trail = services.get(Validation), services.get(AuditTrail)
    return Acting(
        RecordService(records, records, schemas, validation, trail, allowed),
        ManyService(records, services.get(BulkWrites), schemas, validation, trail, allowed),
    )


def _reach_of(services: Services, who: Identity) -> ReachOf:
    """The permissions of `who`, whose request is long answered when a worker asks."""

    @cache
    def found(permission: str) -> Literal["all", "own"] | None:
        far = reach(who.permissions, permission)
        if far is None:
            services.get(DenialWatch).denied(who, "POST /api/v1/batch", permission)  # once, however many items ask
        return far

    def ask(permission: str) -> Literal["all", "own"]:
        far = found(permission)
        if far is None:
            raise Forbidden(f"Your roles do not include {permission if is_single(permission) else 'this'}.")
        return far

    return ask


def _acceptance(services: Services) -> BatchAcceptance:
    return BatchAcceptance(
        SqlBatches(services.get(Engine), sealer_for(services, "batches")),
        services.get(BatchService),
        services.get(Queue),
        services.get(ProgressReport),
        services.get(Clock),
    )
