"""What may be asked of API keys later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class KeepKeysAlive(Command):
    """Use every key's login to SuiteCRM once, so that it does not run out."""

    queue: ClassVar[str] = "crm"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "keep-keys-alive"
