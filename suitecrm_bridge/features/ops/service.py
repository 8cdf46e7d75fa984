"""Is everything up, how much waits, what became of a job, and what was given up on."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import BoundedSemaphore, Lock

from suitecrm_bridge.core.dead_letters import DeadLetter, DeadLetterSource
from suitecrm_bridge.core.errors import NotFound, TooMany, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import JobState, JobStates
from suitecrm_bridge.features.ops.model import Figure, PartState
from suitecrm_bridge.features.ops.ports import Gauges, Probe

log = logger(__name__)

_FRESH_SECONDS = 2.0  # a part that returns is seen within three
_COMMAND_ID = re.compile(r"\A[A-Za-z0-9_-]{1,200}\Z")


class Readiness:
    """Asks every probe at most once in two seconds and waits for none longer than `patience` seconds."""

    def __init__(
        self, probes: Sequence[Probe], seconds: Callable[[], float] = time.monotonic, patience: float = 2.0
    ) -> None:
        self._probes = probes
        self._seconds = seconds
        self._patience = patience
        self._lock = Lock()
        self._threads = ThreadPoolExecutor(max(1, len(probes)), thread_name_prefix="probe")
        self._asking: dict[str, Future[PartState]] = {}
        self._seen: tuple[float, Sequence[PartState]] | None = None

    def parts(self) -> Sequence[PartState]:
        with self._lock:
            if self._seen is None or self._seconds() - self._seen[0] > _FRESH_SECONDS:
                self._seen = (self._seconds(), self._ask_all())
            return self._seen[1]

    def _ask_all(self) -> Sequence[PartState]:
        for probe in self._probes:
            # A probe that still waits for its last answer is not asked again on top: threads would pile up.
            if probe.name not in self._asking or self._asking[probe.name].done():
                self._asking[probe.name] = self._threads.submit(_asked, probe)
        asked = [self._asking[probe.name] for probe in self._probes]
        wait(asked, timeout=self._patience)
        return [
            future.result() if future.done() else PartState(probe.name, ready=False, reason="does not answer in time")
            for probe, future in zip(self._probes, asked, strict=True)
        ]


def _asked(probe: Probe) -> PartState:
    try:
        reason = probe.check()
    except Exception as failure:  # noqa: BLE001  # whatever it is, the part is not ready, and the log names it
        log.warning("probe_failed", part=probe.name, error=type(failure).__name__)
        reason = "does not answer"
    return PartState(probe.name, reason is None, reason)


class GaugeBoard:
    """All figures; a part that is down costs its own figures only."""

    def __init__(self, gauges: Sequence[Gauges]) -> None:
        self._gauges = gauges

    def read(self) -> Sequence[Figure]:
        return [figure for each in self._gauges for figure in _read(each)]


def _read(gauges: Gauges) -> Sequence[Figure]:
    try:
        return gauges.read()
    except Exception as failure:  # noqa: BLE001  # monitoring must not fail together with what it watches
        log.warning("gauges_failed", gauges=type(gauges).__name__, error=type(failure).__name__)
        return ()


class JobService:
    def __init__(self, jobs: JobStates) -> None:
        self._jobs = jobs

    def state(self, job_id: str) -> JobState:
        state = self._jobs.state(job_id) if _COMMAND_ID.match(job_id) else None
        if state is None:
            raise NotFound("There is no such job; finished ones are forgotten after a while.")
        return state


class JobFollowing:
    """A job's states as they change, to their end or for `patience` seconds.

    Each follower holds a thread of the server, so there are at most `places` at a time.
    """

    def __init__(
        self,
        jobs: JobService,
        *,
        places: int = 16,
        patience: float = 60.0,
        pause: float = 0.5,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._jobs = jobs
        self._places = BoundedSemaphore(places)
        self._looks = max(1, round(patience / pause))
        self._pause = pause
        self._sleep = sleep

    def enter(self, job_id: str) -> JobState:
        """The job now, and a place to follow it from. Raises NotFound, and TooMany when all places are taken."""
        state = self._jobs.state(job_id)
        if not self._places.acquire(blocking=False):
            raise TooMany("Too many jobs are being followed; ask for the job itself instead.", retry_after=5)
        return state

    def leave(self) -> None:
        self._places.release()

    def changes(self, first: JobState) -> Iterator[JobState | None]:
        """`first`, then every new state; None in between, each time nothing had changed."""
        known = first
        yield known
        for _ in range(self._looks):
            if known.over:
                return
            self._sleep(self._pause)
            try:
                seen = self._jobs.state(known.id)
            except (NotFound, Unavailable):
                return  # whoever follows asks again and is told why
            yield seen if seen != known else None
            known = seen


class DeadLetterDesk:
    """The dead letters of all sources, under ids of the form `source:id`."""

    def __init__(self, sources: Sequence[DeadLetterSource]) -> None:
        self._sources = {source.name: source for source in sources}

    def list(self, limit: int) -> Sequence[DeadLetter]:
        """At most `limit` in all, newest first."""
        letters = [letter for source in self._sources.values() for letter in source.list(limit)]
        return sorted(letters, key=lambda letter: letter.at, reverse=True)[:limit]

    def replay(self, letter_id: str) -> None:
        """Raises NotFound when no source has such a letter, or not any more."""
        name, _, own_id = letter_id.partition(":")
        source = self._sources.get(name)
        if source is None or not own_id or not source.replay(own_id):
            raise NotFound("There is no such dead letter.")
        log.info("dead_letter_replayed", source=name, letter_id=own_id)
