"""Carry batches out: small ones at once, large ones in a worker."""

from suitecrm_bridge.features.batch.service.acceptance import BatchAcceptance, ids_from
from suitecrm_bridge.features.batch.service.running import BatchResult, BatchService

__all__ = ["BatchAcceptance", "BatchResult", "BatchService", "ids_from"]
