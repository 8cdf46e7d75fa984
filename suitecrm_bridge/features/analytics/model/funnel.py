"""Funnels: who did one thing after another, and where they left."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple

from suitecrm_bridge.features.analytics.model.span import Span, days_of


@dataclass(frozen=True)
class Step:
    """A page (`*` stands for any characters) or an event of this name."""

    kind: Literal["page", "event"]
    pattern: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.pattern}"


class Deed(NamedTuple):
    """What somebody did, and which steps that is: the first is 1, the second 2, the third 4 and so on."""

    visitor_id: str
    at: datetime
    steps: int


@dataclass(frozen=True)
class Stage:
    """How many visitors got as far as this step."""

    step: Step
    visitors: int
    of_first: float | None
    of_previous: float | None
    dropped: int


def stages(steps: Sequence[Step], deeds: Iterable[Deed], window: timedelta, spans: Sequence[Span]) -> list[list[Stage]]:
    """For each span the visitors who did the first step in it, and how far they came within `window` after it.

    Deeds come visitor by visitor, each one's in order, and none is kept. Each next step is a later deed than the one
    before; a visitor who tried several times counts with the best try.
    """
    spans_of = _by_day(spans)
    furthest: list[Counter[int]] = [Counter() for _ in spans]
    for _, theirs in groupby(deeds, key=attrgetter("visitor_id")):
        for number, far in _furthest(theirs, len(steps), window, spans_of).items():
            furthest[number][far] += 1
    return [_stages(steps, counted) for counted in furthest]


def _by_day(spans: Sequence[Span]) -> Mapping[date, Sequence[int]]:
    found: dict[date, list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        for day in days_of(span):
            found[day].append(number)
    return found


def _furthest(
    deeds: Iterable[Deed], count: int, window: timedelta, spans_of: Mapping[date, Sequence[int]]
) -> Mapping[int, int]:
    """By span how many steps one visitor came who began in it."""
    tries: dict[int, list[datetime | None]] = {}
    for deed in deeds:
        for begun in tries.values():
            _go_on(begun, deed, window)
        if deed.steps & 1:
            for number in spans_of.get(deed.at.date(), ()):
                tries.setdefault(number, [None] * count)[0] = deed.at
    return {number: sum(start is not None for start in begun) for number, begun in tries.items()}


def _go_on(begun: list[datetime | None], deed: Deed, window: timedelta) -> None:
    """`begun` has for each step when the latest try began that came so far: none that began earlier gets further."""
    # From the last step on, so that one deed is not two steps of a try.
    for step in range(len(begun) - 1, 0, -1):
        start = begun[step - 1]
        if deed.steps >> step & 1 and start is not None and deed.at - start <= window:
            begun[step] = start


def _stages(steps: Sequence[Step], furthest: Counter[int]) -> list[Stage]:
    reached = [sum(count for far, count in furthest.items() if far > number) for number in range(len(steps))]
    return [
        Stage(
            step,
            reached[number],
            _part(reached[number], reached[0]),
            _part(reached[number], reached[number - 1]) if number else None,
            reached[number - 1] - reached[number] if number else 0,
        )
        for number, step in enumerate(steps)
    ]


def _part(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
