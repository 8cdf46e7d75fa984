"""What may be asked of API keys later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Sweep


@dataclass(frozen=True)
class KeepKeysAlive(Sweep):
    """Use every key's login to SuiteCRM once, so that it does not run out."""

    queue: ClassVar[str] = "crm"
