"""Work that was given up, kept with its reason until somebody looks at it and replays it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class DeadLetter:
    """`payload` is what was to be done, plain JSON; `reason` one line that is safe to show."""

    id: str
    source: str
    reason: str
    at: datetime
    payload: Mapping[str, Any]


class DeadLetterSource(Protocol):
    @property
    def name(self) -> str:
        """What an operator calls it: `jobs`, `writeback`."""
        ...

    def count(self) -> int: ...

    def list(self, limit: int) -> Sequence[DeadLetter]:
        """At most `limit` letters, the newest first."""
        ...

    def replay(self, letter_id: str) -> bool:
        """Try once more from the beginning; False when there is no such letter (any more)."""
        ...
