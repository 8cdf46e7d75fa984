"""A deed as it is written down: with an id, the moment and where it came from, as one line of JSON."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from suitecrm_bridge.features.audit.model.deed import Deed
from suitecrm_bridge.features.audit.model.redaction import redacted
from suitecrm_bridge.web.origin import Origin

_ENCODER = msgspec.json.Encoder(order="sorted")
_LONGEST_NAME = 100

__all__ = ["Facts", "Origin", "content_of", "facts_of"]


@dataclass(frozen=True)
class Facts:
    """What the trail can be searched by."""

    id: str
    at: datetime
    action: str
    actor: str | None
    subject_type: str | None
    subject_id: str | None


def content_of(deed: Deed, entry_id: str, at: datetime, origin: Origin | None) -> str:
    """The text that is chained, byte for byte: it is never encoded a second time."""
    return _ENCODER.encode(
        {
            "id": entry_id,
            "at": at.isoformat(timespec="microseconds"),
            "action": _short(deed.action),
            "actor": _short(deed.actor) if deed.actor is not None else None,
            "subject": [_short(part) for part in deed.subject] if deed.subject else None,
            "before": redacted(deed.before),
            "after": redacted(deed.after),
            "details": redacted(deed.details),
            "request_id": origin.request_id if origin else None,
            "address": origin.address if origin else None,
            "user_agent": origin.user_agent if origin else None,
        }
    ).decode()


def facts_of(content: str) -> Facts:
    """Raises ValueError when `content` is none of ours."""
    try:
        said: dict[str, Any] = msgspec.json.decode(content)
        subject = said["subject"] or (None, None)
        moment = datetime.fromisoformat(said["at"])
        return Facts(said["id"], moment, said["action"], said["actor"], subject[0], subject[1])
    except (msgspec.DecodeError, KeyError, TypeError, IndexError) as wrong:
        raise ValueError("not an entry of the trail") from wrong


def _short(text: str) -> str:
    return str(text).encode("utf-8", "replace").decode()[:_LONGEST_NAME]
