"""The use-cases: count what arrives, find out who it was, show it where sales people look."""

from suitecrm_bridge.features.tracking.service.alerts import AlertService
from suitecrm_bridge.features.tracking.service.archive_erasure import ArchiveErasureService
from suitecrm_bridge.features.tracking.service.behaviour import BehaviourService
from suitecrm_bridge.features.tracking.service.cards import CardService
from suitecrm_bridge.features.tracking.service.clicks import ClickLinks
from suitecrm_bridge.features.tracking.service.cooling import CoolingService
from suitecrm_bridge.features.tracking.service.erasure import ErasureService, Memories
from suitecrm_bridge.features.tracking.service.examining import Examiner
from suitecrm_bridge.features.tracking.service.export import ExportService
from suitecrm_bridge.features.tracking.service.identity import IdentityService
from suitecrm_bridge.features.tracking.service.identity_desk import IdentityDesk
from suitecrm_bridge.features.tracking.service.ingest import Counted, IngestService
from suitecrm_bridge.features.tracking.service.journey import JourneyService
from suitecrm_bridge.features.tracking.service.locating import LocatingService
from suitecrm_bridge.features.tracking.service.privacy_desk import PrivacyDesk
from suitecrm_bridge.features.tracking.service.quarantine import QuarantineDesk
from suitecrm_bridge.features.tracking.service.recounting import RecountService
from suitecrm_bridge.features.tracking.service.retention import RetentionService

__all__ = [
    "AlertService",
    "ArchiveErasureService",
    "BehaviourService",
    "CardService",
    "ClickLinks",
    "CoolingService",
    "Counted",
    "ErasureService",
    "Examiner",
    "ExportService",
    "IdentityDesk",
    "IdentityService",
    "IngestService",
    "JourneyService",
    "LocatingService",
    "Memories",
    "PrivacyDesk",
    "QuarantineDesk",
    "RecountService",
    "RetentionService",
]
