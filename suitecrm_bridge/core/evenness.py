"""Answer in the same time whatever the reason, where the time would give the reason away."""

import time
from collections.abc import Callable


class EvenTime:
    """Holds an answer back until `seconds` after its question, which should be more than any way to it takes."""

    def __init__(
        self,
        seconds: float,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._seconds = seconds
        self._monotonic = monotonic
        self._sleep = sleep

    def begin(self) -> float:
        return self._monotonic()

    def wait(self, began: float) -> None:
        left = began + self._seconds - self._monotonic()
        if left > 0:
            self._sleep(left)
