"""What may be asked of the trail's keeper later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class ChainDeeds(Command):
    """Bring what was written down into the chain."""

    queue: ClassVar[str] = "audit"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One run takes everything that waits, so a second one queued behind it has nothing to add.
        return "chain-deeds"


@dataclass(frozen=True)
class TrimTrail(Command):
    """Drop the lines that are older than the setting keeps them."""

    queue: ClassVar[str] = "audit"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "trim-trail"
