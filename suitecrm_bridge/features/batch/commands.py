"""What may be asked of batches later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command, Sweep


@dataclass(frozen=True)
class RunBatch(Command):
    """Carry out what an accepted batch has not done yet."""

    queue: ClassVar[str] = "batch"
    remembered: ClassVar[int] = 24 * 3600
    batch_id: str

    @property
    def job_id(self) -> str:
        return f"batch-{self.batch_id}"


@dataclass(frozen=True)
class SweepBatches(Sweep):
    """Forget batches that ended long ago."""

    queue: ClassVar[str] = "writeback"
