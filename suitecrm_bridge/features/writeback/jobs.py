"""The outbox's commands, each one call."""

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.features.writeback.commands import FlushWriteback
from suitecrm_bridge.features.writeback.service import WritebackService

JOBS = [Job(FlushWriteback, lambda services, _: services.get(WritebackService).flush())]
