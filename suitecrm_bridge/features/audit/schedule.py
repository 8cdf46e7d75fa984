"""How soon a deed is chained, and how often old ones are dropped."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.audit.commands import ChainDeeds, TrimTrail

SCHEDULE = [Every(1.0, ChainDeeds()), Every(3600.0, TrimTrail())]
