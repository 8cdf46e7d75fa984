"""What tracking does by the clock."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.tracking.commands import FinishErasures, ResolveIdentities, SweepPrivacy

SCHEDULE = [Every(2, ResolveIdentities()), Every(15, FinishErasures()), Every(3600, SweepPrivacy())]
