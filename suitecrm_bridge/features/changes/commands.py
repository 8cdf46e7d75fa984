"""What may be asked of the change feed's consumer later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Sweep


@dataclass(frozen=True)
class ReadChanges(Sweep):
    """Read what happened in SuiteCRM and send what follows from it."""

    queue: ClassVar[str] = "changes"
