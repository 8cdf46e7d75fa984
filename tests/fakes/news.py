"""Announcements that are only remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.webhooks.model import Event


@dataclass
class FakeNews:
    """`Announcements`; with `down` it refuses as an unreachable Redis does."""

    events: list[Event] = field(default_factory=list)
    down: bool = False

    def announce(self, events: Sequence[Event]) -> None:
        if self.down:
            raise Unavailable("The queue does not answer.")
        self.events.extend(events)

    @property
    def types(self) -> list[str]:
        return [event.type for event in self.events]
