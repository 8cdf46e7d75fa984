"""Where a page is clicked, and how far it is seen."""

from collections.abc import Mapping
from dataclasses import dataclass

COLUMNS = 50  # across the page, whatever its width
ROW_HEIGHT = 20  # CSS pixels
MOST_ROWS = 5000
CELLS = 10  # of an element's box, both ways
PER_MILLE = 1000  # where in its box an element was clicked

Cells = tuple[tuple[int, int, int], ...]
"""Column, row and times of each cell that was clicked, in this order."""


@dataclass(frozen=True)
class Element:
    """One element of the page: how often it was clicked, and where in its box.

    `by_keyboard` counts those that have no place.
    """

    path: str
    clicks: int
    by_keyboard: int
    cells: Cells


@dataclass(frozen=True)
class Clicks:
    """All clicks on a page, and its most clicked elements, the first of them first."""

    count: int
    cells: Cells
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class Heatmap:
    """`seen` are how many page views were seen as far as each tenth."""

    clicks: int
    cells: Cells
    elements: tuple[Element, ...]
    views_with_depth: int
    seen: tuple[int, ...]


def heatmap(clicks: Clicks, views: Mapping[int, int]) -> Heatmap:
    """`views` are how many page views were scrolled as far as each percent that occurs, and not further."""
    seen = tuple(sum(count for depth, count in views.items() if depth >= tenth * 10) for tenth in range(11))
    return Heatmap(clicks.count, clicks.cells, clicks.elements, sum(views.values()), seen)
