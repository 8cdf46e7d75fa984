"""Wire batches; whoever provides `RecordDesk` makes them work."""

from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import ProgressReport, Queue
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.batch.ports import RecordDesk
from suitecrm_bridge.features.batch.service import BatchAcceptance, BatchService
from suitecrm_bridge.features.batch.storage import SqlBatches


def register(services: Services) -> None:
    services.provide(BatchService, lambda s: BatchService(s.get(RecordDesk)))
    services.provide(BatchAcceptance, _acceptance)


def _acceptance(services: Services) -> BatchAcceptance:
    sealer = Sealer(services.get(Settings).secrets.secret_key, "batches")
    return BatchAcceptance(
        SqlBatches(services.get(Engine), sealer),
        services.get(BatchService),
        services.get(Queue),
        services.get(ProgressReport),
        services.get(Clock),
    )
