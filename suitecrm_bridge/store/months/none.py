"""A database without partitions."""

from collections.abc import Sequence
from datetime import date


class NoMonths:
    def make(self, months: Sequence[date]) -> None:
        """Nothing to make."""

    def existing(self) -> Sequence[date]:
        return ()

    def drop(self, month: date, rows: int) -> bool:  # noqa: ARG002  # the others' signature
        return False
