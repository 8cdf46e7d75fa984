"""What can be subscribed to, and how it is told: ids and names of fields, not people's data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from suitecrm_bridge.core.ids import id_from

EVENTS: Mapping[str, str] = {
    **{
        f"{thing}.{happened}": f"A record of {module} was {happened} in SuiteCRM."
        for thing, module in (
            ("lead", "Leads"),
            ("contact", "Contacts"),
            ("account", "Accounts"),
            ("opportunity", "Opportunities"),
            ("case", "Cases"),
        )
        for happened in ("created", "updated", "deleted")
    },
    "lead.score_changed": "A lead's AI score or its band is another one.",
    "lead.turned_hot": "A lead's band has become hot.",
    "form.submitted": "A visitor has sent a form.",
    "account.health_changed": "An account's health score or its band is another one.",
}
TEST = "webhook.test"
_ENCODER = msgspec.json.Encoder(order="sorted")


@dataclass(frozen=True)
class Event:
    """`key` is the same for the same news, so that telling it twice is telling it once. `data` is plain JSON."""

    type: str
    key: str
    at: datetime
    data: Mapping[str, Any]

    @property
    def id(self) -> str:
        return id_from(f"event:{self.type}:{self.key}")


def is_wish(wish: str) -> bool:
    """Whether `wish` names an event, a family of them (`lead.*`), or all (`*`)."""
    return wish in EVENTS or wish == "*" or (wish.endswith(".*") and any(name.startswith(wish[:-1]) for name in EVENTS))


def is_wanted(event_type: str, wishes: Sequence[str]) -> bool:
    return any(
        wish in {"*", event_type} or (wish.endswith(".*") and event_type.startswith(wish[:-1])) for wish in wishes
    )


def envelope(event: Event) -> str:
    """The body, byte for byte: it is signed as it is sent, and repeated as it was."""
    at = event.at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return _ENCODER.encode({"type": event.type, "timestamp": at, "data": dict(event.data)}).decode()
