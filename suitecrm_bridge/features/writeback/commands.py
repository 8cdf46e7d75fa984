"""What may be asked of the outbox later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Sweep


@dataclass(frozen=True)
class FlushWriteback(Sweep):
    """Bring everything that waits in the outbox to SuiteCRM."""

    queue: ClassVar[str] = "writeback"
