"""Find rows by keys of several columns."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, and_, false, or_


def one_of(columns: Iterable[ColumnElement[Any]], keys: Iterable[Sequence[Any]]) -> ColumnElement[bool]:
    """Rows whose `columns` are one of `keys`; some hundred keys at most.

    Written out, because `(a, b) IN (…)` makes SQLite look at every row of the table.
    """
    these = list(columns)
    matching = [and_(*(column == value for column, value in zip(these, key, strict=True))) for key in keys]
    return or_(false(), *matching)
