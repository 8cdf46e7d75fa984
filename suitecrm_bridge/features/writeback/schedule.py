"""When the outbox is emptied without being asked: a flush that was never sent is made up for within a second."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.writeback.commands import FlushWriteback

SCHEDULE = [Every(1.0, FlushWriteback())]
