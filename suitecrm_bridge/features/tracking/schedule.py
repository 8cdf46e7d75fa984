"""What tracking does by the clock."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.tracking.commands import ResolveIdentities

SCHEDULE = [Every(2, ResolveIdentities())]
