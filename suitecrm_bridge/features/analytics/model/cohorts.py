"""Retention: of those who first came in one week or month, how many came again in each one after it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from suitecrm_bridge.features.analytics.model.span import Interval, later


@dataclass(frozen=True)
class Cohort:
    """`returned` counts by periods after the first; None where that period has not begun yet."""

    start: date
    visitors: int
    returned: tuple[int | None, ...]


def cohorts(
    starts: Sequence[date],
    newcomers: Mapping[date, int],
    returned: Mapping[tuple[date, date], int],
    interval: Interval,
    today: date,
) -> list[Cohort]:
    """One row for each of `starts`; `returned` counts visitors by the periods of their first and of a later visit."""
    rows = []
    for start in starts:
        following = [later(start, interval, steps) for steps in range(1, len(starts))]
        told = tuple(None if period > today else returned.get((start, period), 0) for period in following)
        rows.append(Cohort(start, newcomers.get(start, 0), told))
    return rows
