"""How often SuiteCRM is asked for news."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.changes.commands import ReadChanges

SCHEDULE = [Every(1.0, ReadChanges())]
