"""Carry batches out: small ones at once, large ones in a worker."""

from suitecrm_bridge.features.batch.service.acceptance import BatchAcceptance, ids_from
from suitecrm_bridge.features.batch.service.desk import Acting, RecordsDesk
from suitecrm_bridge.features.batch.service.running import BatchResult, BatchService

__all__ = ["Acting", "BatchAcceptance", "BatchResult", "BatchService", "RecordsDesk", "ids_from"]
