"""Answer in the same time whatever the reason, where the time would give the reason away."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from suitecrm_bridge.core.errors import TooMany


class EvenTime:
    """Holds an answer back until `seconds` after its question, which should be more than any way to it takes.

    At most `strangers` questions of strangers are open at once: what they hold back must not take every thread.
    """

    def __init__(
        self,
        seconds: float,
        strangers: int,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._seconds = seconds
        self._places = BoundedSemaphore(strangers)
        self._monotonic = monotonic
        self._sleep = sleep

    @contextmanager
    def of_known(self) -> Iterator[Callable[[], None]]:
        """Gives what waits until the time is over."""
        due = self._monotonic() + self._seconds

        def wait() -> None:
            left = due - self._monotonic()
            if left > 0:
                self._sleep(left)

        yield wait

    @contextmanager
    def of_stranger(self) -> Iterator[Callable[[], None]]:
        """The same; raises TooMany while too many of them are open."""
        if not self._places.acquire(blocking=False):
            raise TooMany("Too many logins at this moment; wait as long as Retry-After says.", retry_after=1)
        try:
            with self.of_known() as wait:
                yield wait
        finally:
            self._places.release()
