"""What may be asked of the change feed's consumer later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class ReadChanges(Command):
    """Read what happened in SuiteCRM and send what follows from it."""

    queue: ClassVar[str] = "changes"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One reading takes everything that waits, so a second one queued behind it has nothing to add.
        return "read-changes"
