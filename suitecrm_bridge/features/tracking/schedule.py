"""What tracking does by the clock."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.tracking.commands import (
    AdmitWaiting,
    ArchiveEvents,
    CoolScores,
    EraseFromArchives,
    FinishErasures,
    LookUpAddresses,
    PrepareMonths,
    ResolveIdentities,
    SweepPrivacy,
)

SCHEDULE = [
    Every(2, ResolveIdentities()),
    Every(5, LookUpAddresses()),
    Every(15, FinishErasures()),
    Every(30, EraseFromArchives()),
    Every(60, AdmitWaiting()),
    Every(900, CoolScores()),
    Every(3600, SweepPrivacy()),
    Every(3600, PrepareMonths()),
    Every(3600, ArchiveEvents()),
]
