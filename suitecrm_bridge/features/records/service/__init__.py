"""What people do with records, and what they may know of modules."""

from suitecrm_bridge.features.records.service.converting import ConvertingService
from suitecrm_bridge.features.records.service.describing import DescribingService
from suitecrm_bridge.features.records.service.files import FileService
from suitecrm_bridge.features.records.service.finding import FindingService
from suitecrm_bridge.features.records.service.many import ManyService
from suitecrm_bridge.features.records.service.records import Check, Made, RecordService
from suitecrm_bridge.features.records.service.timeline import TimelineService

__all__ = [
    "Check",
    "ConvertingService",
    "DescribingService",
    "FileService",
    "FindingService",
    "Made",
    "ManyService",
    "RecordService",
    "TimelineService",
]
