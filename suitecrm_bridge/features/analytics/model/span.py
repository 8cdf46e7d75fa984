"""Ranges of days and the intervals they are cut into."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

Interval = Literal["day", "week", "month"]
Comparison = Literal["previous", "year"]

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """Whole days in UTC, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def begin(self) -> datetime:
        return _midnight(self.first)

    @property
    def end(self) -> datetime:
        """The first instant that does not belong to it."""
        return _midnight(self.last + _DAY)

    def compared_with(self, comparison: Comparison) -> "Span":
        """As many days right before it, or the same days of the year before."""
        if comparison == "previous":
            return Span(self.first - _DAY * self.days, self.first - _DAY)
        return Span(_year_before(self.first), _year_before(self.last))


def cut(span: Span, interval: Interval) -> tuple[Span, ...]:
    """The span's days, weeks (from Monday) or months; the first and the last may be cut short by its ends."""
    parts = []
    begin = span.first
    while begin <= span.last:
        whole = period_of(begin, interval)
        parts.append(Span(begin, min(whole.last, span.last)))
        begin = whole.last + _DAY
    return tuple(parts)


def period_of(day: date, interval: Interval) -> Span:
    """The whole day, week or month that `day` lies in."""
    if interval == "week":
        monday = day - _DAY * day.weekday()
        return Span(monday, monday + _DAY * 6)
    if interval == "month":
        return Span(day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1]))
    return Span(day, day)


def whole(span: Span, interval: Interval, today: date) -> bool:
    """Whether the span is exactly one period, as far as that has come: nobody visits tomorrow."""
    period = period_of(span.first, interval)
    return span.first == period.first and (span.last == period.last or today <= span.last < period.last)


def later(day: date, interval: Interval, steps: int) -> date:
    """The beginning of the period `steps` after the one that begins on `day`."""
    if interval == "month":
        months = day.year * 12 + day.month - 1 + steps
        return date(months // 12, months % 12 + 1, 1)
    return day + _DAY * (7 if interval == "week" else 1) * steps


def pieces(span: Span) -> Mapping[Interval, tuple[date, ...]]:
    """The few periods that make it up, by their first days: whole months, whole weeks beside them, single days."""
    months = [part.first for part in cut(span, "month") if part == period_of(part.first, "month")]
    weeks, days = [], []
    for beside in _beside(span, months):
        for part in cut(beside, "week"):
            if part == period_of(part.first, "week"):
                weeks.append(part.first)
            else:
                days += list(days_of(part))
    return {"month": tuple(months), "week": tuple(weeks), "day": tuple(days)}


def piece_of(day: date, made_up: Mapping[Interval, tuple[date, ...]]) -> date:
    """The first day of the piece that `day` lies in."""
    for interval in ("month", "week"):
        start = period_of(day, interval).first
        if start in made_up[interval]:
            return start
    return day


def _beside(span: Span, months: Sequence[date]) -> list[Span]:
    """What is left of the span before and behind its whole months, which follow one another."""
    if not months:
        return [span]
    parts = Span(span.first, months[0] - _DAY), Span(period_of(months[-1], "month").last + _DAY, span.last)
    return [part for part in parts if part.days > 0]


def days_of(span: Span) -> Iterator[date]:
    return (span.first + _DAY * number for number in range(span.days))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)
