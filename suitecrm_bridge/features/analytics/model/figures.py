"""The figures of a set of visits, and how they differ from another's."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Figures:
    """`visitors` counts each visitor once, however often they came; the others add up over visits."""

    visitors: int = 0
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0
    bounces: int = 0

    @property
    def bounce_rate(self) -> float | None:
        return _part(self.bounces, self.visits)

    @property
    def pages_per_visit(self) -> float | None:
        return _part(self.page_views, self.visits)

    @property
    def seconds_per_visit(self) -> float | None:
        return _part(self.seconds, self.visits)


NAMES = ("visitors", "visits", "page_views", "bounce_rate", "pages_per_visit", "seconds", "seconds_per_visit")


def shown(figures: Figures) -> dict[str, int | float | None]:
    """The figures as they are told, rates rounded to what anybody can read."""
    return {name: _rounded(getattr(figures, name)) for name in NAMES}


def change(now: Figures, before: Figures) -> dict[str, float | None]:
    """By which part of itself each figure grew; None where there was nothing to grow from."""
    return {name: growth(getattr(now, name), getattr(before, name)) for name in NAMES}


@dataclass(frozen=True)
class Point:
    """The figures of one interval."""

    first: date
    last: date
    figures: Figures


@dataclass(frozen=True)
class Row:
    """The figures of one value of a dimension: a channel, a page, a country."""

    value: str
    figures: Figures


@dataclass(frozen=True)
class PageRow:
    """What happened on one page. `depth` is the mean over visits of how far the page was seen, in percent."""

    page: str
    visitors: int
    views: int
    seconds: float
    entries: int
    exits: int
    depth: float | None

    @property
    def seconds_per_view(self) -> float | None:
        return _part(self.seconds, self.views)


@dataclass(frozen=True)
class Happening:
    """How often one event happened, in how many visits and by how many visitors."""

    value: str
    visitors: int
    visits: int
    times: int


def growth(now: float | None, before: float | None) -> float | None:
    return round((now - before) / before, 4) if now is not None and before else None


def rounded(value: float | None, places: int = 4) -> float | None:
    return None if value is None else round(value, places)


def _rounded(value: float | None) -> int | float | None:
    return value if value is None or isinstance(value, int) else round(value, 4)


def _part(part: float, whole: float) -> float | None:
    return part / whole if whole else None
