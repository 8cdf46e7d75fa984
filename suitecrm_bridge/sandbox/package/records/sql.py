"""Pieces of SQL that carry their values with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sql:
    """A text with `?` marks, and the values for them in order."""

    text: str
    values: tuple[Any, ...] = ()

    def __add__(self, other: Sql | str) -> Sql:
        more = other if isinstance(other, Sql) else Sql(other)
        return Sql(self.text + more.text, (*self.values, *more.values))

    def __radd__(self, text: str) -> Sql:
        return Sql(text + self.text, self.values)


def joined(parts: Iterable[Sql], between: str) -> Sql:
    listed = list(parts)
    texts = between.join(part.text for part in listed)
    return Sql(texts, tuple(value for part in listed for value in part.values))
