"""One event on its way to one receiver: every try, and when the next one is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Literal

# Seconds before each further try: quick ones for a hiccup, patient ones for an outage; 24 hours in all.
PAUSES = (5, 30, 120, 600, 1800, 3600, 7200, 14_400, 21_600, 36_000)
_JITTER = 0.2
_LONGEST_WISH = 3600.0

Status = Literal["waiting", "delivered", "dead"]
Result = Literal["delivered", "failed", "gone"]


@dataclass(frozen=True)
class Attempt:
    """`status` is the receiver's HTTP status, None when there was no answer; `response` its beginning, 1 KB at most."""

    at: datetime
    result: Result
    status: int | None
    reason: str | None
    milliseconds: int
    response: str = ""
    retry_after: float | None = None


@dataclass(frozen=True)
class Delivery:
    """`tries` counts those since the beginning or the last replay; `attempts` are all of them, the oldest first."""

    id: str
    subscription_id: str
    event_id: str
    event_type: str
    body: str
    status: Status
    tries: int
    created_at: datetime
    next_try_at: datetime | None
    finished_at: datetime | None
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What becomes of a delivery after a try."""

    status: Status
    next_try_at: datetime | None


def judged(attempt: Attempt, tries: int, chance: Callable[[], float]) -> Outcome:
    """`tries` include this one. A receiver's own wish for a pause is heard, up to an hour."""
    if attempt.result == "delivered":
        return Outcome("delivered", None)
    if attempt.result == "gone" or tries > len(PAUSES):
        return Outcome("dead", None)
    pause = PAUSES[tries - 1] * (1 + _JITTER * (2 * chance() - 1))
    wished = min(attempt.retry_after or 0.0, _LONGEST_WISH)
    return Outcome("waiting", attempt.at + timedelta(seconds=max(pause, wished)))


def result_of(status: int) -> tuple[Result, str | None]:
    """What a receiver's HTTP status means, and why it is a failure."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return "delivered", None
    if status == HTTPStatus.GONE:
        return "gone", "the receiver wants no more (410)"
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return "failed", f"answered {status}; redirects are not followed"
    return "failed", f"answered {status}"
