"""Answers as CSV."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from suitecrm_bridge.web.spreadsheet import csv_line


def comma_separated(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A line of names, and one for each row; names may lead into it: `figures.visits`."""
    yield csv_line(columns)
    for row in rows:
        yield csv_line([_at(row, name) for name in columns])


def _at(row: Mapping[str, Any], name: str) -> object:
    found: Any = row
    for part in name.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    return found
