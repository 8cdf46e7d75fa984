"""The use-cases: count what arrives, find out who it was, show it where sales people look."""

from suitecrm_bridge.features.tracking.service.behaviour import BehaviourService
from suitecrm_bridge.features.tracking.service.cooling import CoolingService
from suitecrm_bridge.features.tracking.service.examining import Examiner
from suitecrm_bridge.features.tracking.service.identity import IdentityService
from suitecrm_bridge.features.tracking.service.ingest import Counted, IngestService
from suitecrm_bridge.features.tracking.service.locating import LocatingService
from suitecrm_bridge.features.tracking.service.quarantine import QuarantineDesk
from suitecrm_bridge.features.tracking.service.recounting import RecountService

__all__ = [
    "BehaviourService",
    "CoolingService",
    "Counted",
    "Examiner",
    "IdentityService",
    "IngestService",
    "LocatingService",
    "QuarantineDesk",
    "RecountService",
]
