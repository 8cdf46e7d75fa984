"""Page views faster than a person, or as even as only a machine is."""

from collections.abc import Sequence
from itertools import pairwise

# Whoever restores a browser's windows opens some at once; nobody opens this many, nor reads a page a second for long.
_BURST, _BURST_SECONDS = 20, 2.0
_STEADY, _STEADY_SECONDS = 60, 60.0
# Even a page that reloads itself varies by what the network takes.
_EVEN, _JITTER = 10, 0.02
_SHORTEST = 0.1


def impossible(times: Sequence[float], fresh: int | None = None) -> str | None:
    """`too_fast`, `clockwork` or None, from the latest page views of one visitor in seconds, in order of time.

    `fresh` of them, at the end, were not looked at before; None: all.
    """
    if len(times) <= _EVEN:
        return None
    begin = 0 if fresh is None else len(times) - fresh
    if _within(times, _BURST, _BURST_SECONDS, begin) or _within(times, _STEADY, _STEADY_SECONDS, begin):
        return "too_fast"
    latest = times[-_EVEN - 1 :]
    gaps = [later - earlier for earlier, later in pairwise(latest)]
    return "clockwork" if min(gaps) >= _SHORTEST and max(gaps) - min(gaps) <= _JITTER else None


def worth_keeping(views: Sequence[tuple[str, float]]) -> Sequence[tuple[str, float]]:
    """Of page views (id and time, in order of time) those that later ones still have to be held against."""
    newest = views[-1][1]
    few = views[-_EVEN - 1 :]
    return few if newest - few[0][1] >= _STEADY_SECONDS else [one for one in views if newest - one[1] < _STEADY_SECONDS]


def _within(times: Sequence[float], count: int, seconds: float, begin: int) -> bool:
    """Whether more than `count` of `times` lie within `seconds`, the last of them at or behind `begin`."""
    return any(times[last] - times[last - count] < seconds for last in range(max(begin, count), len(times)))
