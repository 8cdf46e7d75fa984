"""What may be asked of idempotency later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class SweepIdempotencyKeys(Command):
    """Forget the keys that have expired."""

    queue: ClassVar[str] = "writeback"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "sweep-idempotency-keys"
