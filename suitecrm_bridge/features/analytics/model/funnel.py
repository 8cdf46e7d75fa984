"""Funnels: who did one thing after another, and where they left."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple


@dataclass(frozen=True)
class Step:
    """A page (`*` stands for any characters) or an event of this name."""

    kind: Literal["page", "event"]
    pattern: str

    def fits(self, text: str) -> bool:
        return _expression(self.pattern).fullmatch(text) is not None

    def __str__(self) -> str:
        return f"{self.kind}:{self.pattern}"


@lru_cache(maxsize=256)
def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL)


class Deed(NamedTuple):
    """Somebody did step number `step`."""

    visitor_id: str
    at: datetime
    order: str
    step: int


@dataclass(frozen=True)
class Stage:
    """How many visitors got as far as this step."""

    step: Step
    visitors: int
    of_first: float | None
    of_previous: float | None
    dropped: int


def stages(
    steps: Sequence[Step], deeds: Iterable[Deed], window: timedelta, begin: datetime, end: datetime
) -> list[Stage]:
    """The visitors who did the first step in `begin` to `end`, and how far they came within `window` after it.

    Each next step is a later deed than the one before; a visitor who tried several times counts with the best try.
    """
    by_visitor: dict[str, list[Deed]] = {}
    for deed in deeds:
        by_visitor.setdefault(deed.visitor_id, []).append(deed)
    furthest = Counter(_furthest(theirs, len(steps), window, begin, end) for theirs in by_visitor.values())
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


def _furthest(deeds: Sequence[Deed], count: int, window: timedelta, begin: datetime, end: datetime) -> int:
    ordered = sorted(deeds, key=lambda deed: (deed.at, deed.order))
    by_step: Mapping[int, list[tuple[datetime, str]]] = {
        step: [(deed.at, deed.order) for deed in ordered if deed.step == step] for step in range(count)
    }
    best = 0
    for start in by_step[0]:
        if begin <= start[0] < end:
            best = max(best, _walk(start, by_step, count, window))
    return best


def _walk(
    start: tuple[datetime, str], by_step: Mapping[int, list[tuple[datetime, str]]], count: int, window: timedelta
) -> int:
    at = start
    for step in range(1, count):
        later = bisect_right(by_step[step], at)
        if later == len(by_step[step]) or by_step[step][later][0] - start[0] > window:
            return step
        at = by_step[step][later]
    return count


def _part(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
