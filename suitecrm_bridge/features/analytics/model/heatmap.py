"""Where a page is clicked, and how far it is seen."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

COLUMNS = 50  # across the page, whatever its width
ROW_HEIGHT = 20  # CSS pixels
CELLS = 10  # of an element's box, both ways
_MOST_ROWS = 5000
_PER_MILLE = 1000


@dataclass(frozen=True)
class Element:
    """One element of the page: how often it was clicked, and where in its box (column, row) → times.

    `by_keyboard` counts those that have no place.
    """

    path: str
    clicks: int
    by_keyboard: int
    cells: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True)
class Heatmap:
    """`cells` are (column, row, times) of the page; `seen` how many page views were seen as far as each tenth."""

    clicks: int
    cells: tuple[tuple[int, int, int], ...]
    elements: tuple[Element, ...]
    views_with_depth: int
    seen: tuple[int, ...]


def heatmap(clicks: Iterable[Mapping[str, Any]], depths: Sequence[int], most_elements: int) -> Heatmap:
    """From the `data` of clicks, and the furthest scroll (percent) of each page view that told it."""
    page: Counter[tuple[int, int]] = Counter()
    elements: dict[str, list[Mapping[str, Any]]] = {}
    count = 0
    for click in clicks:
        count += 1
        elements.setdefault(str(click.get("element") or ""), []).append(click)
        cell = _page_cell(click)
        if cell is not None:
            page[cell] += 1
    ranked = sorted(elements.items(), key=lambda each: (-len(each[1]), each[0]))[:most_elements]
    return Heatmap(
        count,
        _listed(page),
        tuple(_element(path, theirs) for path, theirs in ranked),
        len(depths),
        tuple(sum(depth >= tenth * 10 for depth in depths) for tenth in range(11)),
    )


def _element(path: str, clicks: Sequence[Mapping[str, Any]]) -> Element:
    found = [_element_cell(click) for click in clicks]
    placed = [cell for cell in found if cell is not None]
    return Element(path, len(clicks), len(clicks) - len(placed), _listed(Counter(placed)))


def _page_cell(click: Mapping[str, Any]) -> tuple[int, int] | None:
    x, y, width = (_number(click.get(name)) for name in ("page_x", "page_y", "page_width"))
    if x is None or y is None or width is None or not 0 <= x <= width or width <= 0 or y < 0:
        return None
    return min(COLUMNS - 1, int(x * COLUMNS / width)), min(_MOST_ROWS - 1, int(y / ROW_HEIGHT))


def _element_cell(click: Mapping[str, Any]) -> tuple[int, int] | None:
    x, y = _number(click.get("element_x")), _number(click.get("element_y"))
    # Outside of the box: a key was pressed instead.
    if x is None or y is None or not (0 <= x <= _PER_MILLE and 0 <= y <= _PER_MILLE):
        return None
    return min(CELLS - 1, int(x * CELLS / _PER_MILLE)), min(CELLS - 1, int(y * CELLS / _PER_MILLE))


def _number(value: object) -> float | None:
    return None if isinstance(value, bool) or not isinstance(value, int | float) else float(value)


def _listed(cells: Mapping[tuple[int, int], int]) -> tuple[tuple[int, int, int], ...]:
    return tuple((column, row, times) for (column, row), times in sorted(cells.items()))
