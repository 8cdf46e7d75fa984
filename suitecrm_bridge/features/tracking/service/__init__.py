"""The use-cases: count what arrives, find out who it was, show it where sales people look."""

from suitecrm_bridge.features.tracking.service.behaviour import BehaviourService
from suitecrm_bridge.features.tracking.service.identity import IdentityService
from suitecrm_bridge.features.tracking.service.ingest import Counted, IngestService
from suitecrm_bridge.features.tracking.service.retention import RetentionService

__all__ = ["BehaviourService", "Counted", "IdentityService", "IngestService", "RetentionService"]
