"""How a worker forgets expired keys."""

from suitecrm_bridge.core.queue import Job
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.idempotency.commands import SweepIdempotencyKeys
from suitecrm_bridge.features.idempotency.service import IdempotencyService


def _sweep(services: Services, _command: SweepIdempotencyKeys) -> None:
    services.get(IdempotencyService).sweep()


JOBS = [Job(SweepIdempotencyKeys, _sweep)]
