"""Where keys are remembered."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from suitecrm_bridge.features.idempotency.model import Entry


class Keys(Protocol):
    """Each call is one transaction; of several requests at once exactly one wins."""

    def add(self, entry: Entry) -> bool:
        """False when the key is there already."""
        ...

    def find(self, entry_id: str) -> Entry | None: ...

    def take_over(self, old: Entry, new: Entry) -> bool:
        """Put `new` in place of `old`; False when somebody else was faster."""
        ...

    def finish(self, entry_id: str, owner: str, answer: bytes | None) -> bool:
        """False when the claim is not this owner's any more."""
        ...

    def remove(self, entry_id: str, owner: str) -> None: ...

    def answers_after(self, entry_id: str, limit: int) -> Sequence[Entry]:
        """Entries with an answer, in the order of their ids, from behind `entry_id`."""
        ...

    def blank(self, entry_id: str) -> None:
        """Drop the answer: a repeat still finds that the work was done."""
        ...

    def sweep(self, now: datetime, limit: int) -> int:
        """Forget at most `limit` keys that have expired; how many there were."""
        ...
