"""Months as their first day."""

from collections.abc import Iterator
from datetime import date


def month_of(day: date) -> date:
    """The first day of the month that `day` (or a moment of it) lies in."""
    return date(day.year, day.month, 1)


def month_after(month: date, count: int = 1) -> date:
    """`count` months later; earlier when negative."""
    number = month.year * 12 + month.month - 1 + count
    return date(number // 12, number % 12 + 1, 1)


def months_between(first: date, last: date) -> Iterator[date]:
    """Every month from `first` to `last`, both included."""
    while first <= last:
        yield first
        first = month_after(first)
