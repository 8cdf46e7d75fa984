"""What tracking does by the clock."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.tracking.commands import ArchiveEvents, PrepareMonths, ResolveIdentities

SCHEDULE = [Every(2, ResolveIdentities()), Every(3600, PrepareMonths()), Every(3600, ArchiveEvents())]
