"""The outbox to SuiteCRM: rows in SQL, the turn in Redis."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.writeback.ports import Backlog, Copies, Outbox, Resumption
from suitecrm_bridge.features.writeback.service import WritebackService
from suitecrm_bridge.features.writeback.storage import RedisTurn, SqlOutbox


def register(services: Services) -> None:
    services.provide(RedisTurn, lambda s: RedisTurn(s.get(redis.Redis)))
    services.provide(SqlOutbox, lambda s: SqlOutbox(s.get(Engine), s.get(Clock)))
    services.provide(
        WritebackService,
        lambda s: WritebackService(
            s.get(SqlOutbox), s.get(RedisTurn), s.get(Crm), s.get(Copies), s.get(Queue), s.get(Clock)
        ),
    )
    services.provide(Outbox, lambda s: s.get(WritebackService))
    services.provide(Backlog, lambda s: s.get(SqlOutbox))
    services.provide(Resumption, lambda s: s.get(RedisTurn))
