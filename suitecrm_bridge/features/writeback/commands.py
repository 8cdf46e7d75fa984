"""What may be asked of the outbox later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class FlushWriteback(Command):
    """Bring everything that waits in the outbox to SuiteCRM."""

    queue: ClassVar[str] = "writeback"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One flush takes everything that waits, so a second one queued behind it has nothing to add.
        return "flush-writeback"
