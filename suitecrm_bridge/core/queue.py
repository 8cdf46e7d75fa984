"""Commands: what may be asked of a feature later, the queues they travel in, and how often each is tried.

A command is a frozen dataclass of plain strings and numbers, declared in a feature's `commands.py`:

    @dataclass(frozen=True)
    class ScoreLead(Command):
        queue = "ai"
        lead_id: str
        occasion: str

It is sent by `Queue.send`, runs in a worker through the feature's `jobs.py`, and after its last try lies in the
dead-letter list (RQ's failed registry) with its reason.
"""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Generic, Literal, Protocol, TypeVar

from suitecrm_bridge.core.services import Services


@dataclass(frozen=True)
class RetryPolicy:
    """How long one try may take (seconds) and how long to wait before each further try (seconds)."""

    timeout: int
    pauses: tuple[int, ...]


_INNER_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")

# A SuiteCRM that is down for a night must not send work to the dead letters: quick tries first, then one a minute.
_PATIENT = (1, 2, 5, 10, 20, *[30] * 20, *[60] * 720)

QUEUES: dict[str, RetryPolicy] = {
    "changes": RetryPolicy(timeout=60, pauses=()),  # asked again every second anyway
    "writeback": RetryPolicy(timeout=120, pauses=()),  # likewise; the outbox itself keeps count
    "audit": RetryPolicy(timeout=120, pauses=()),  # asked again every second anyway
    "crm": RetryPolicy(timeout=60, pauses=_PATIENT),
    "announce": RetryPolicy(timeout=60, pauses=_PATIENT),
    "webhooks": RetryPolicy(timeout=120, pauses=()),  # each delivery keeps count for itself
    "batch": RetryPolicy(timeout=900, pauses=_PATIENT),
    "lookups": RetryPolicy(timeout=60, pauses=()),  # asked again every few seconds anyway
    "ai": RetryPolicy(timeout=120, pauses=_PATIENT),
    "journeys": RetryPolicy(timeout=60, pauses=()),  # the visitor's next change asks again anyway
    "archive": RetryPolicy(timeout=3600, pauses=()),  # asked again every hour anyway
}


class Command:
    """Base of every command; `queue` names the queue it travels in."""

    queue: ClassVar[str]
    # Seconds for which the state of a finished command can be asked for. 0 is for ticks: gone at once when done, and
    # logged only when they fail.
    remembered: ClassVar[int] = 600

    @property
    def job_id(self) -> str | None:
        """An id (letters, digits, `_`, `-`) that makes a second sending of the same command a no-op while the first
        waits or runs; once that is over, it is sent anew. None for always new."""
        return None

    def payload(self) -> dict[str, Any]:
        return asdict(self)  # type: ignore[call-overload, no-any-return]  # every command is a dataclass


class Sweep(Command):
    """A tick: one run takes everything that waits, so that a second one queued behind it has nothing to add.

    Its id is its name, `read-changes` of ReadChanges.
    """

    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return _INNER_CAPITAL.sub("-", type(self).__name__).lower()


class Queue(Protocol):
    def send(self, command: Command, *, delay: timedelta = timedelta(0)) -> str:
        """Accept `command` for later and return its job id. Raises Unavailable when Redis does not answer."""
        ...


class Retries(Protocol):
    def hasten(self, limit: int = 500) -> int:
        """Let at most `limit` commands that wait for another try have it now; how many there were.

        Raises Unavailable when Redis does not answer.
        """
        ...


@dataclass(frozen=True)
class Progress:
    done: int
    total: int


class ProgressReport(Protocol):
    """What a command that takes long tells about itself while it runs."""

    def report(self, done: int, total: int) -> None:
        """Cheap enough to be called for every item. Never raises."""
        ...

    def result_at(self, address: str) -> None:
        """Where what came out can be fetched (`/api/v1/batch/…`). Never raises."""
        ...


@dataclass(frozen=True)
class JobState:
    """What became of a sent command.

    `reason` is why the latest try failed, in words that are safe to show; `progress` is known of commands that report
    it, `result` is the address of what came out.
    """

    id: str
    command: str
    status: Literal["queued", "running", "waiting", "done", "failed"]
    tries: int
    sent_at: datetime
    ended_at: datetime | None
    reason: str | None
    progress: Progress | None = None
    result: str | None = None

    @property
    def over(self) -> bool:
        return self.status in {"done", "failed"}


class JobStates(Protocol):
    def state(self, job_id: str) -> JobState | None:
        """The state of one command; None when the id is unknown or forgotten. Raises Unavailable without Redis."""
        ...


C = TypeVar("C", bound=Command)


@dataclass(frozen=True)
class Job(Generic[C]):
    """How a worker carries out one kind of command: one call on one service."""

    command: type[C]
    run: Callable[[Services, C], None]


@dataclass(frozen=True)
class Every:
    """Send `command` every `seconds`; with several schedulers running it is still sent once."""

    seconds: float
    command: Command
