"""Make everything that was counted anew, for all visitors, a few at a time."""

from collections.abc import Iterator

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.tracking.ports.visits import Recounting


class RecountService:
    def __init__(self, store: Recounting, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def recount(self, after: str | None = None) -> Iterator[tuple[str, int]]:
        """Recount the visitors behind `after` in the order of their ids; yields the last id and how many, each time.

        Each step is a transaction of its own: stopped in between, nothing is half done. Raises Unavailable.
        """
        last = after
        while ids := self._store.recount_next(last, self._clock.now()):
            last = ids[-1]
            yield last, len(ids)
