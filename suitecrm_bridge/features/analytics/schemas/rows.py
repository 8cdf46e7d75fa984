"""Rows of a report beside themselves, as resources and as lines of CSV: what was before, by how much it grew, when."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Generic, TypeVar

from suitecrm_bridge.features.analytics.model.attribution import Credit
from suitecrm_bridge.features.analytics.model.figures import NAMES, Happening, PageRow, Row, growth, rounded
from suitecrm_bridge.features.analytics.model.funnel import Stage
from suitecrm_bridge.features.analytics.model.question import Asked
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.model.speed import METRICS, PageSpeed
from suitecrm_bridge.features.analytics.model.told import Dated, Told
from suitecrm_bridge.features.analytics.schemas.resources import (
    credit_resource,
    days,
    happening_resource,
    page_resource,
    row_resource,
    speed_resource,
    stage_resource,
)
from suitecrm_bridge.features.analytics.service import Overview
from suitecrm_bridge.web.envelope import Resource

R = TypeVar("R")
Figures = dict[str, float | None]


@dataclass(frozen=True)
class Kind(Generic[R]):
    """A kind of row: what names it, its figures, and how it is shown alone."""

    key: str
    names: Sequence[str]
    resource: Callable[[R], Resource]
    value: Callable[[R, str], float | None] = getattr
    places: int = 4

    def figures(self, row: R) -> Figures:
        return {name: rounded(self.value(row, name), self.places) for name in self.names}

    def change(self, now: R, before: R) -> Figures:
        return {name: growth(self.value(now, name), self.value(before, name)) for name in self.names}


FIGURES = Kind[Row]("value", NAMES, row_resource, lambda row, name: getattr(row.figures, name))
PAGES = Kind[PageRow](
    "page", ("visitors", "views", "seconds", "seconds_per_view", "entries", "exits", "depth"), page_resource
)
HAPPENINGS = Kind[Happening]("value", ("visitors", "visits", "times"), happening_resource)
CREDITS = Kind[Credit]("value", ("leads", "opportunities", "amount"), credit_resource, places=6)
STAGES = Kind[Stage]("step", ("visitors", "of_first", "of_previous", "dropped"), lambda stage: stage_resource(1, stage))


def _measured(row: PageSpeed, name: str) -> float | None:
    if name == "samples":
        return row.samples
    measured = row.metrics[name]
    return measured.p75 if measured else None


SPEEDS = Kind[PageSpeed]("page", ("samples", *METRICS), speed_resource, _measured)


def told_resource(kind: Kind[R], told: Told[R], identity: str | None = None) -> Resource:
    shown = kind.resource(told.row)
    over_time = {"series": _series(kind, told.series), "before_series": _series(kind, told.before_series)}
    attributes = {**shown.attributes, **_beside(kind, told.row, told.before), **over_time}
    return Resource(identity or shown.id, shown.type, attributes)


def told_meta(asked: Asked) -> dict[str, Any]:
    before = asked.span.compared_with(asked.comparison) if asked.comparison else None
    return {**days(asked.span), "interval": asked.interval, "before": days(before) if before else None}


def told_columns(kind: Kind[R], asked: Asked) -> list[str]:
    return columns((kind.key,), kind.names, over_time=asked.interval is not None, compared=asked.comparison is not None)


def told_lines(kind: Kind[R], rows: Iterable[Told[R]]) -> Iterator[Mapping[str, Any]]:
    """One for each row, or one for each interval of it, beside as many of the days compared with."""
    for told in rows:
        key = {kind.key: kind.resource(told.row).attributes[kind.key]}
        if told.series is None:
            yield {**key, **kind.figures(told.row), **_beside(kind, told.row, told.before)}
        else:
            yield from ({**key, **line} for line in _lines(kind, told.series, told.before_series))


def overview_columns(asked: Asked) -> list[str]:
    return columns((), NAMES, over_time=True, compared=asked.comparison is not None)


def overview_lines(found: Overview) -> Iterator[Mapping[str, Any]]:
    now, before = (
        [Dated(Span(point.first, point.last), Row("", point.figures)) for point in points]
        for points in (found.points, found.before_points)
    )
    return _lines(FIGURES, now, before)


def columns(keys: Sequence[str], names: Sequence[str], *, over_time: bool, compared: bool) -> list[str]:
    """Of lines: days where there are several for a row, and what was before where that is asked."""
    dates = ["from", "to"] if over_time else []
    beside = [f"before.{name}" for name in (*dates, *names)] + [f"change.{name}" for name in names]
    return [*keys, *dates, *names, *(beside if compared else [])]


def _lines(kind: Kind[R], series: Sequence[Dated[R]], before: Sequence[Dated[R]] | None) -> Iterator[Mapping[str, Any]]:
    # Both are cut where weeks and months begin, so that one of them may have an interval more.
    for now, then in zip_longest(series, before or ()):
        grown = kind.change(now.row, then.row) if now and then else None
        yield {**(_dated(kind, now) if now else {}), "before": _dated(kind, then) if then else None, "change": grown}


def _beside(kind: Kind[R], now: R, before: R | None) -> dict[str, Figures | None]:
    if before is None:
        return {"before": None, "change": None}
    return {"before": kind.figures(before), "change": kind.change(now, before)}


def _dated(kind: Kind[R], each: Dated[R]) -> dict[str, Any]:
    return {**days(each.span), **kind.figures(each.row)}


def _series(kind: Kind[R], series: Sequence[Dated[R]] | None) -> list[dict[str, Any]] | None:
    return None if series is None else [_dated(kind, each) for each in series]
