"""How fast pages are for three visits of four."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

METRICS = ("ttfb", "fcp", "lcp", "inp", "cls", "load")
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


def speeds(samples: Iterable[tuple[str, Mapping[str, Any]]]) -> list[PageSpeed]:
    """From (page, `data` of a `vitals` event), the page with most samples first."""
    by_page: dict[str, list[Mapping[str, Any]]] = {}
    for page, data in samples:
        by_page.setdefault(page, []).append(data)
    rows = [
        PageSpeed(page, len(some), {name: _measured(name, some) for name in METRICS}) for page, some in by_page.items()
    ]
    return sorted(rows, key=lambda row: (-row.samples, row.page))


def _measured(name: str, samples: Iterable[Mapping[str, Any]]) -> Measured | None:
    values = sorted(value for sample in samples if (value := _number(name, sample)) is not None)
    if not values:
        return None
    p75 = values[ceil(len(values) * 0.75) - 1]
    return Measured(round(p75, 4), len(values), _rating(name, p75))


def _rating(name: str, value: float) -> str | None:
    if name not in _THRESHOLDS:
        return None
    good, poor = _THRESHOLDS[name]
    return "good" if value <= good else "poor" if value > poor else "needs_improvement"


def _number(name: str, sample: Mapping[str, Any]) -> float | None:
    value = sample.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        return None
    # A browser says 0 of a page that has not loaded yet.
    return None if name == "load" and value == 0 else float(value)
