"""Wire the memory of idempotency keys."""

from sqlalchemy import Engine

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.idempotency.service import IdempotencyService
from suitecrm_bridge.features.idempotency.storage import SqlKeys
from suitecrm_bridge.web.idempotency import AnswerBook


def register(services: Services) -> None:
    services.provide(IdempotencyService, _service)
    services.provide(AnswerBook, lambda s: s.get(IdempotencyService))


def _service(services: Services) -> IdempotencyService:
    return IdempotencyService(SqlKeys(services.get(Engine)), sealer_for(services, "idempotency"), services.get(Clock))
