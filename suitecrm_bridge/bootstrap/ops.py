"""What operators look at, of every part."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import JobStates
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.rq_queue import FailedJobs
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection, Crm
from suitecrm_bridge.features.ops.service import DeadLetterDesk, GaugeBoard, JobFollowing, JobService, Readiness
from suitecrm_bridge.features.ops.storage import (
    BreakerGauge,
    DatabaseProbe,
    OutboxGauges,
    QueueGauges,
    RedisProbe,
    SuiteCrmProbe,
)
from suitecrm_bridge.features.tracking.storage.dead_letters import DeadEntries
from suitecrm_bridge.features.webhooks.storage import DeadDeliveries
from suitecrm_bridge.features.writeback.ports import Backlog
from suitecrm_bridge.features.writeback.storage import SqlOutbox


def register(services: Services) -> None:
    services.provide(JobService, lambda s: JobService(s.get(JobStates)))
    services.provide(JobFollowing, lambda s: JobFollowing(s.get(JobService)))
    services.provide(
        DeadLetterDesk,
        lambda s: DeadLetterDesk(
            [s.get(FailedJobs), s.get(SqlOutbox), DeadEntries(s.get(redis.Redis)), s.get(DeadDeliveries)]
        ),
    )
    services.provide(Readiness, _readiness)
    services.provide(
        GaugeBoard,
        lambda s: GaugeBoard(
            [
                QueueGauges(connect_briefly(s.get(Settings).redis_url)),
                OutboxGauges(s.get(Backlog)),
                BreakerGauge(s.get(Connection)),
            ]
        ),
    )


def _readiness(services: Services) -> Readiness:
    return Readiness(
        [
            RedisProbe(services.get(redis.Redis)),
            DatabaseProbe(services.get(Engine)),
            SuiteCrmProbe(services.get(Connection), services.get(Crm).current_user),
        ]
    )
