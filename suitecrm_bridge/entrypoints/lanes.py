"""Several worker processes under one: each its own lane of queues, restarted when it dies, stopped together."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from types import FrameType

from suitecrm_bridge.core.logging import logger

_log = logger(__name__)
_RESTART_AFTER = 1.0  # seconds, so that a lane that cannot start does not spin
_STOP_WITHIN = 130.0  # seconds: the longest job may take 120


class Lanes:
    """`lanes` names each process's queues, the first queue first."""

    def __init__(self, lanes: Mapping[str, Sequence[str]]) -> None:
        self._lanes = lanes
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._stopping = False

    def run(self) -> None:
        """Until SIGTERM or SIGINT; returns when every lane has finished the job it had in hand."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        started: dict[str, float] = {}
        while not self._stopping:
            for name in self._lanes:
                if not self._alive(name) and time.monotonic() >= started.get(name, 0.0) + _RESTART_AFTER:
                    started[name] = time.monotonic()
                    self._start(name)
            time.sleep(0.2)
        self._stop()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True

    def _alive(self, name: str) -> bool:
        process = self._running.get(name)
        if process is None:
            return False
        ended = process.poll()
        if ended is not None:
            _log.warning("lane_ended", lane=name, status=ended)
            del self._running[name]
        return ended is None

    def _start(self, name: str) -> None:
        call = f"from suitecrm_bridge.entrypoints.worker import work; work({list(self._lanes[name])!r}, {os.getpid()})"
        # The terminal's Ctrl-C reaches it as well as us; a worker that is stopping ignores the second signal.
        self._running[name] = subprocess.Popen([sys.executable, "-c", call])

    def _stop(self) -> None:
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + _STOP_WITHIN
        for process in self._running.values():
            try:
                process.wait(timeout=max(deadline - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
