"""What the consumer of the change feed needs."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from suitecrm_bridge.crm import ChangePage


class ChangeFeed(Protocol):
    def changes(self, limit: int = 200) -> ChangePage: ...

    def acknowledge(self, sequences: Sequence[int]) -> int: ...


class Turn(Protocol):
    """One reader at a time, and what the readers have to tell each other."""

    def take(self) -> AbstractContextManager[object]:
        """Raises core.redis.Busy when another process is reading."""
        ...

    def handled(self, sequences: Iterable[int]) -> set[int]:
        """Those of `sequences` whose commands were sent already, though SuiteCRM still lists them."""
        ...

    def remember(self, sequences: Sequence[int]) -> None: ...

    def forget(self, sequences: Sequence[int]) -> None:
        """SuiteCRM does not list them any more."""
        ...

    def lost(self) -> bool:
        """SuiteCRM does not answer; True when that is news."""
        ...

    def found(self) -> bool:
        """SuiteCRM answers; True while what was parked should still be told so, and for a while after it is back."""
        ...
