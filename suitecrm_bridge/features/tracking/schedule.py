"""What tracking does by the clock."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.tracking.commands import AdmitWaiting, CoolScores, LookUpAddresses, ResolveIdentities

SCHEDULE = [
    Every(2, ResolveIdentities()),
    Every(5, LookUpAddresses()),
    Every(60, AdmitWaiting()),
    Every(900, CoolScores()),
]
