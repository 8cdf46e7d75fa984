"""When expired keys are forgotten."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.idempotency.commands import SweepIdempotencyKeys

SCHEDULE = [Every(600.0, SweepIdempotencyKeys())]
