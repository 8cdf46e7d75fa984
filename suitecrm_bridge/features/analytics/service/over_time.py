"""The same report again: for each interval of its range, and for the days compared with."""

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from suitecrm_bridge.features.analytics.model.question import Asked, Selection
from suitecrm_bridge.features.analytics.model.span import Span, cut
from suitecrm_bridge.features.analytics.model.told import Found, Told, told

R = TypeVar("R")
Look = Callable[[Selection], Mapping[str, R]]
"""A report's rows of a selection, by their names."""


def parts_of(span: Span, asked: Asked) -> Sequence[Span]:
    return cut(span, asked.interval) if asked.interval else ()


def beside(
    rows: Mapping[str, R], asked: Asked, selection: Selection, look: Look[R], nothing: Callable[[str], R]
) -> list[Told[R]]:
    """These rows of the selection, each with what it is over time and what it was before, as far as that is asked."""
    if not rows:
        return []
    before = selection.compared_with(asked.comparison) if asked.comparison else None
    now = Found(rows, _parts(rows, asked, selection, look))
    if before is None:
        return told(now, None, nothing)
    return told(now, Found(_of(rows, look(before)), _parts(rows, asked, before, look)), nothing)


def _parts(
    names: Container[str], asked: Asked, selection: Selection, look: Look[R]
) -> list[tuple[Span, Mapping[str, R]]] | None:
    if asked.interval is None:
        return None
    return [(part, _of(names, look(replace(selection, span=part)))) for part in parts_of(selection.span, asked)]


def _of(names: Container[str], rows: Mapping[str, R]) -> Mapping[str, R]:
    return {name: row for name, row in rows.items() if name in names}
