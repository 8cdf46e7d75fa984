"""Page views faster than a person, or as even as only a machine is."""

from collections.abc import Sequence
from itertools import pairwise

# Whoever restores a browser's windows opens some at once; nobody opens this many, nor reads a page a second for long.
_BURST, _BURST_SECONDS = 20, 2.0
_STEADY, _STEADY_SECONDS = 60, 60.0
# Even a page that reloads itself varies by what the network takes.
_EVEN, _JITTER = 10, 0.02
_SHORTEST = 0.1

REMEMBERED = _STEADY + 1


def impossible(times: Sequence[float]) -> str | None:
    """`too_fast`, `clockwork` or None, from the latest page views of one visitor in seconds, in order of time."""
    if _within(times, _BURST, _BURST_SECONDS) or _within(times, _STEADY, _STEADY_SECONDS):
        return "too_fast"
    latest = times[-_EVEN - 1 :]
    if len(latest) <= _EVEN:
        return None
    gaps = [later - earlier for earlier, later in pairwise(latest)]
    return "clockwork" if min(gaps) >= _SHORTEST and max(gaps) - min(gaps) <= _JITTER else None


def _within(times: Sequence[float], count: int, seconds: float) -> bool:
    """Whether more than `count` of `times` lie within `seconds`."""
    return any(times[index + count] - times[index] < seconds for index in range(len(times) - count))
