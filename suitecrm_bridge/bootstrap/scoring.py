"""Wire the scoring feature."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.ai.ports import ChatModel
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.scoring.ports import BehaviourReader, Phrasing, ScoreLog, Turns
from suitecrm_bridge.features.scoring.schemas import AdviceShape
from suitecrm_bridge.features.scoring.service import ChatPhrasing, ScoreNews, ScoreRequests, ScoringService
from suitecrm_bridge.features.scoring.storage import RedisTurns, SqlScoreLog
from suitecrm_bridge.features.webhooks.ports import Announcements
from suitecrm_bridge.features.writeback.ports import Outbox


def register(services: Services) -> None:
    services.provide(ScoreLog, lambda known: SqlScoreLog(known.get(Engine)))
    services.provide(Turns, lambda known: RedisTurns(known.get(redis.Redis)))
    services.provide(Phrasing, lambda known: ChatPhrasing(known.get(ChatModel), AdviceShape()))
    services.provide(
        ScoreRequests, lambda known: ScoreRequests(known.get(UserCrm), known.get(Queue), known.get(ScoreLog))
    )
    services.provide(ScoringService, _scoring)


def _scoring(services: Services) -> ScoringService:
    return ScoringService(
        crm=services.get(Crm),
        behaviour=services.get(BehaviourReader),
        outbox=services.get(Outbox),
        phrasing=services.get(Phrasing),
        scores=services.get(ScoreLog),
        turns=services.get(Turns),
        news=ScoreNews(services.get(AuditTrail), services.get(Announcements)),
        clock=services.get(Clock),
    )
