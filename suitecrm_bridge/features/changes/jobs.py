"""The change feed's commands, each one call."""

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.features.changes.commands import ReadChanges
from suitecrm_bridge.features.changes.service import ChangesService

JOBS = [Job(ReadChanges, lambda services, _: services.get(ChangesService).read())]
