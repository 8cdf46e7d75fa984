"""What may be asked of idempotency later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Sweep


@dataclass(frozen=True)
class SweepIdempotencyKeys(Sweep):
    """Forget the keys that have expired."""

    queue: ClassVar[str] = "writeback"
