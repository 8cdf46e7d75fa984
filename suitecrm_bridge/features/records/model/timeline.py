"""What happened with a record, from several sources in one order, and the place from which to read on."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from heapq import merge
from typing import Any

from suitecrm_bridge.core.errors import Invalid

# The order of kinds that happened at one moment, and all there are to choose from.
KINDS = ("visit", "form", "chat", "score", "health", "email", "call", "meeting", "task", "note")
_LONGEST_ID = 80


@dataclass(frozen=True)
class Happening:
    """One entry. `at` is None for what has no date: it comes last. `record` is where the whole of it is."""

    kind: str
    id: str
    at: datetime | None
    title: str | None
    record: tuple[str, str] | None = None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """Right behind this entry."""

    at: datetime | None
    kind: str
    id: str

    def is_before(self, kind: str) -> bool:
        """Whether entries of `kind` of the same moment are still to come."""
        return KINDS.index(kind) > KINDS.index(self.kind)


@dataclass(frozen=True)
class Timeline:
    """`hidden` are kinds that were asked for and that this person may not see."""

    entries: Sequence[Happening]
    next_cursor: str | None
    hidden: Sequence[str]


def newest_first(parts: Sequence[Sequence[Happening]]) -> list[Happening]:
    """All of the parts in one order; each part has its own already, which only its source knows."""
    return list(merge(*parts, key=_order))


def cursor_behind(entry: Happening, module: str, record_id: str) -> str:
    at = entry.at.astimezone(UTC).isoformat() if entry.at else None
    said = [module, record_id, at, entry.kind, entry.id]
    return urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")


def place_in(cursor: str, module: str, record_id: str) -> Place:
    """Raises Invalid for what is no cursor of this record's timeline."""
    try:
        said = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        near, which, at, kind, last = said
        moment = None if at is None else datetime.fromisoformat(at)
        fits = (near, which) == (module, record_id) and kind in KINDS and 0 < len(last) <= _LONGEST_ID
        if fits and (moment is None or moment.tzinfo is not None):
            return Place(moment, kind, last)
    except (ValueError, TypeError, RecursionError):
        pass
    raise Invalid("Some arguments cannot be accepted.", details={"cursor": ["Not a cursor of this timeline."]})


def _order(entry: Happening) -> tuple[bool, float, int]:
    return entry.at is None, -(entry.at.timestamp() if entry.at else 0.0), KINDS.index(entry.kind)
