"""How fast pages are for three visits of four."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

METRICS = ("ttfb", "fcp", "lcp", "inp", "cls", "load")
_MOST = 1e15  # nobody waits that long, and a number of any length can be sent
# Good up to the first, poor above the second: web.dev's thresholds; `load` has none.
_THRESHOLDS = {"ttfb": (800, 1800), "fcp": (1800, 3000), "lcp": (2500, 4000), "inp": (200, 500), "cls": (0.1, 0.25)}


@dataclass(frozen=True)
class Measured:
    """One metric's 75th percentile: the smallest value that at least three quarters of the samples do not exceed."""

    p75: float
    samples: int
    rating: str | None


@dataclass(frozen=True)
class PageSpeed:
    page: str
    samples: int
    metrics: Mapping[str, Measured | None]


@dataclass
class _Samples:
    """What was measured on one page by metric; eight bytes a number, because of some sites there are very many."""

    count: int = 0
    values: dict[str, "array[float]"] = field(default_factory=dict)

    def add(self, data: Mapping[str, Any]) -> None:
        self.count += 1
        for name in METRICS:
            value = _number(name, data)
            if value is not None:
                self.values.setdefault(name, array("d")).append(value)


def speeds(samples: Iterable[tuple[str, Mapping[str, Any]]]) -> list[PageSpeed]:
    """From (page, `data` of a `vitals` event), the page with most samples first."""
    by_page: dict[str, _Samples] = defaultdict(_Samples)
    for page, data in samples:
        by_page[page].add(data)
    rows = [
        PageSpeed(page, some.count, {name: _measured(name, some.values.get(name, ())) for name in METRICS})
        for page, some in by_page.items()
    ]
    return sorted(rows, key=lambda row: (-row.samples, row.page))


def _measured(name: str, values: Sequence[float]) -> Measured | None:
    if not values:
        return None
    p75 = sorted(values)[ceil(len(values) * 0.75) - 1]
    return Measured(round(p75, 4), len(values), _rating(name, p75))


def _rating(name: str, value: float) -> str | None:
    if name not in _THRESHOLDS:
        return None
    good, poor = _THRESHOLDS[name]
    return "good" if value <= good else "poor" if value > poor else "needs_improvement"


def _number(name: str, sample: Mapping[str, Any]) -> float | None:
    value = sample.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _MOST:
        return None
    # A browser says 0 of a page that has not loaded yet.
    return None if name == "load" and value == 0 else float(value)
