"""Stop asking a SuiteCRM that is down, ask again soon, and say so."""

from contextlib import suppress
from datetime import datetime, timedelta
from threading import Lock

import pybreaker

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.crm.errors import CircuitOpen

FAILURES_TO_OPEN = 5
PROBE_EVERY = timedelta(seconds=2)


class _Failure(Exception):
    pass


def _fail() -> None:
    raise _Failure


class Breaker:
    """Opens after FAILURES_TO_OPEN failures in a row; lets one request through every PROBE_EVERY until one succeeds.

    pybreaker keeps the count and the state. Its own `call` would hold its lock through the whole request and so
    let one request run at a time; it is told the outcomes instead.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._next_probe = clock.now()
        self._states = pybreaker.CircuitBreaker(FAILURES_TO_OPEN, reset_timeout=0, throw_new_error_on_trip=False)

    @property
    def state(self) -> str:
        """`closed` (all is well) or `open`."""
        return "open" if self._states.current_state == pybreaker.STATE_OPEN else "closed"

    def admit(self) -> None:
        """Return when a request may be sent. Raises CircuitOpen with `retry_after` when not."""
        if self._states.current_state != pybreaker.STATE_OPEN:
            return
        with self._lock:
            now = self._clock.now()
            if now < self._next_probe:
                wait = (self._next_probe - now).total_seconds()
                raise CircuitOpen("SuiteCRM is down; it is asked again in a moment.", retry_after=wait)
            self._next_probe = now + PROBE_EVERY

    def succeeded(self) -> None:
        with self._lock:
            was_open = self._states.current_state == pybreaker.STATE_OPEN
            self._states.call(lambda: None)
        if was_open:
            logger(__name__).info("crm_circuit_closed")

    def failed(self) -> None:
        with self._lock:
            was_open = self._states.current_state == pybreaker.STATE_OPEN
            with suppress(_Failure):
                self._states.call(_fail)
            opened = not was_open and self._states.current_state == pybreaker.STATE_OPEN
            if opened:
                self._next_probe = self._later()
        if opened:
            logger(__name__).error("crm_circuit_opened", failures=FAILURES_TO_OPEN, probe_every=PROBE_EVERY.seconds)

    def _later(self) -> datetime:
        return self._clock.now() + PROBE_EVERY
