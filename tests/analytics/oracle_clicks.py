"""Where a page was clicked, counted by the plainest loops, straight from docs/analytics.md; no code of the product."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any


def page_cells(clicks: Sequence[Any]) -> list[tuple[int, int, int]]:
    """Column (50 across the page), row (20 pixels) and times of clicks with these properties."""
    found: list[tuple[int, int]] = []
    for click in clicks:
        x, y, width = (number(click, name) for name in ("page_x", "page_y", "page_width"))
        if x is not None and y is not None and width and 0 <= x <= width and y >= 0:
            found.append((min(49, int(x * 50 / width)), min(4999, int(y / 20))))
    return sorted((column, row, found.count((column, row))) for column, row in set(found))


def elements(clicks: Sequence[Any]) -> dict[str, tuple[int, int, list[tuple[int, int, int]]]]:
    """Clicks on each element, of them without a place, and column, row (10 each of its box) and times of the others."""
    by_path: dict[str, list[Any]] = defaultdict(list)
    for click in clicks:
        by_path[click["element"] if isinstance(click.get("element"), str) else ""].append(click)
    told = {}
    for path_, some in by_path.items():
        places = [(number(click, "element_x"), number(click, "element_y")) for click in some]
        cells = [
            (min(9, int(x / 100)), min(9, int(y / 100)))
            for x, y in places
            if x is not None and y is not None and 0 <= x <= 1000 and 0 <= y <= 1000
        ]
        told[path_] = (
            len(some), len(some) - len(cells), sorted((*cell, cells.count(cell)) for cell in set(cells))
        )  # fmt: skip
    return told


def number(data: Mapping[str, Any], name: str) -> float | None:
    value = data.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) and value <= 10**15 else None
