"""What may be asked of webhooks later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.core.queue import Command, Sweep


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
class SendDeliveries(Sweep):
    """Try every delivery that is due."""

    queue: ClassVar[str] = "webhooks"


@dataclass(frozen=True)
class ForgetDeliveries(Sweep):
    """Remove what was delivered or given up long ago."""

    queue: ClassVar[str] = "announce"
