"""How long a login has to wait after failed ones: long enough to make guessing hopeless, never for good.

Nobody's failures can keep a person out. From a device or address at which they logged in before, only failures of
that same origin count; from a new one, the first try is always heard.
"""

from dataclasses import dataclass, field

# Remembered that long after the last failure, so that a guesser who waits out a pause does not start afresh.
MEMORY_SECONDS = 3600
LONGEST_PAUSE = 300.0
# A person mistypes; an office shares one address.
_FREE_FOR_ORIGIN = 4
_FREE_FOR_ADDRESS = 20
# With so many failures the user name is under attack from many addresses: strangers get no free tries at it.
_UNDER_ATTACK = 20


@dataclass(frozen=True)
class Tally:
    """Failures, and when the last of them was, in seconds since 1970."""

    failures: int = 0
    last: float = 0.0


@dataclass(frozen=True)
class Record:
    """What is remembered of failed logins that concerns one try.

    `origin` counts this user name from this device or address, `address` all names from this address, `name` this
    name from anywhere. `known` says that this user logged in from this origin before.
    """

    origin: Tally = field(default_factory=Tally)
    address: Tally = field(default_factory=Tally)
    name: Tally = field(default_factory=Tally)
    known: bool = False


@dataclass(frozen=True)
class Admission:
    """`seconds` a try has to wait, 0 when it is admitted; `known` as in the Record."""

    seconds: float
    known: bool


def wait(record: Record, now: float) -> float:
    """Seconds until this try may be made; 0 when it may now."""
    strangers_free = 0 if record.name.failures >= _UNDER_ATTACK else _FREE_FOR_ORIGIN
    waits = [_left(record.origin, _FREE_FOR_ORIGIN if record.known else strangers_free, now)]
    if not record.known:
        waits.append(_left(record.address, _FREE_FOR_ADDRESS, now))
    return max(waits)


def pause(failures: int, free: int) -> float:
    """Seconds between the last of so many failures and the next try: 1, 2, 4, … and at most five minutes."""
    # A bounded exponent: floats end long before the counter does.
    return 0.0 if failures <= free else min(2.0 ** min(failures - free - 1, 30), LONGEST_PAUSE)


def _left(tally: Tally, free: int, now: float) -> float:
    # A clock that was set back must not make anybody wait longer than the pause itself.
    pause_now = pause(tally.failures, free)
    return max(0.0, min(tally.last + pause_now - now, pause_now))
