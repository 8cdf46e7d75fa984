"""The consumer of SuiteCRM's change feed."""

import redis

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.queue import Queue, Retries
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.changes.service import ChangesService
from suitecrm_bridge.features.changes.storage import RedisTurn
from suitecrm_bridge.features.records.ports import CopiesOfNews
from suitecrm_bridge.features.webhooks.ports import Announcements
from suitecrm_bridge.features.writeback.ports import Resumption


def register(services: Services) -> None:
    services.provide(
        ChangesService,
        lambda s: ChangesService(
            feed=s.get(Crm),
            queue=s.get(Queue),
            turn=RedisTurn(s.get(redis.Redis)),
            retries=s.get(Retries),
            writeback=s.get(Resumption),
            copies=s.get(CopiesOfNews),
            clock=s.get(Clock),
            announcements=s.get(Announcements),
        ),
    )
