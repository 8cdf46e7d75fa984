"""A row of a report beside itself: over time, and on the days compared with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from suitecrm_bridge.features.analytics.model.span import Span

R = TypeVar("R")


@dataclass(frozen=True)
class Dated(Generic[R]):
    """A row as it is for these days alone."""

    span: Span
    row: R


@dataclass(frozen=True)
class Found(Generic[R]):
    """A report's rows by their names: of a range, and of each of its intervals where these are asked for."""

    rows: Mapping[str, R]
    parts: Sequence[tuple[Span, Mapping[str, R]]] | None = None


@dataclass(frozen=True)
class Told(Generic[R]):
    """`before` and what is over time are None where nobody asked for it."""

    row: R
    before: R | None = None
    series: tuple[Dated[R], ...] | None = None
    before_series: tuple[Dated[R], ...] | None = None


def told(now: Found[R], before: Found[R] | None, nothing: Callable[[str], R]) -> list[Told[R]]:
    """The rows of now in their order, each beside its namesakes; `nothing` is the row of a name that did not occur."""
    return [
        Told(
            row,
            None if before is None else before.rows.get(name) or nothing(name),
            _series(name, now, nothing),
            None if before is None else _series(name, before, nothing),
        )
        for name, row in now.rows.items()
    ]


def _series(name: str, found: Found[R], nothing: Callable[[str], R]) -> tuple[Dated[R], ...] | None:
    if found.parts is None:
        return None
    return tuple(Dated(span, rows.get(name) or nothing(name)) for span, rows in found.parts)
