"""What may be asked of the trail's keeper later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Sweep


@dataclass(frozen=True)
class ChainDeeds(Sweep):
    """Bring what was written down into the chain."""

    queue: ClassVar[str] = "audit"


@dataclass(frozen=True)
class TrimTrail(Sweep):
    """Drop the lines that are older than the setting keeps them."""

    queue: ClassVar[str] = "audit"
