"""What people do with records, and what they may know of modules."""

from suitecrm_bridge.features.records.service.describing import DescribingService
from suitecrm_bridge.features.records.service.many import ManyService
from suitecrm_bridge.features.records.service.records import Check, Made, RecordService

__all__ = ["Check", "DescribingService", "Made", "ManyService", "RecordService"]
