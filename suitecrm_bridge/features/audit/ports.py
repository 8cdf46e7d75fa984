"""Where deeds are written down, and what the trail's keeper needs for that."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from suitecrm_bridge.features.audit.model import Deed, Head, Line, Question


class AuditTrail(Protocol):
    def record(self, deed: Deed) -> None:
        """Write it down. Never fails the caller's work: what cannot be written now is kept and written later."""
        ...


class WaitingDeeds(Protocol):
    """Entries that are written down and not yet chained, in the order in which they came."""

    def put(self, content: str) -> None:
        """Never raises."""
        ...

    def take(self, limit: int) -> Sequence[tuple[str, str]]:
        """The oldest, each as its place and its content; they stay until `done`."""
        ...

    def done(self, places: Sequence[str]) -> None: ...


class Lines(Protocol):
    """The chain in the database."""

    def append(self, contents: Sequence[str], witness: Head | None) -> Head | None:
        """Chain those of `contents` that are not in the chain yet; the new head, None when all of them were.

        Correct with any number of appenders. When `witness` is ahead of the chain, lines were cut off its end: it
        goes on behind the witness, so that the gap stays to be seen.
        """
        ...

    def find(self, question: Question, before: int | None, limit: int) -> Sequence[Line]:
        """The newest first, from below sequence `before`."""
        ...

    def walk(self, question: Question, after: int, limit: int | None = None) -> Iterator[Line]:
        """The oldest first, from above sequence `after`, in pages: the whole may be larger than memory."""
        ...

    def front(self) -> Head:
        """Where the kept part of the chain begins. Raises AnchorBroken when its signature does not hold."""
        ...

    def older_than(self, moment: datetime, limit: int) -> Sequence[Line]:
        """The first lines of the chain that are all older than `moment`."""
        ...

    def drop(self, lines: Sequence[Line]) -> None:
        """Remove `lines` from the front of the chain and sign where it begins now, in one step."""
        ...


class AnchorBroken(Exception):
    """The signature of where the kept part of the chain begins does not hold."""


class Witness(Protocol):
    """What is remembered of the chain's head outside of its database."""

    def head(self) -> Head | None: ...

    def saw(self, head: Head) -> None:
        """Remember `head` unless a later one is known."""
        ...

    def alone(self) -> AbstractContextManager[object]:
        """Append alone among all processes. Raises core.redis.Busy when another one does."""
        ...


__all__ = ["AnchorBroken", "AuditTrail", "Deed", "Lines", "WaitingDeeds", "Witness"]
