"""What may be asked of webhooks later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class TellSubscribers(Command):
    """Find who wants to hear of `events` (each `type`, `key`, `at`, `data`) and put a delivery down for each."""

    queue: ClassVar[str] = "announce"
    remembered: ClassVar[int] = 0
    events: Sequence[Mapping[str, Any]]

    @property
    def job_id(self) -> str:
        return "tell-" + id_from("\n".join(f"{event['type']} {event['key']}" for event in self.events))


@dataclass(frozen=True)
class SendDeliveries(Command):
    """Try every delivery that is due."""

    queue: ClassVar[str] = "webhooks"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One run takes everything that is due, so a second one queued behind it has nothing to add.
        return "send-deliveries"


@dataclass(frozen=True)
class ForgetDeliveries(Command):
    """Remove what was delivered or given up long ago."""

    queue: ClassVar[str] = "announce"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "forget-deliveries"
