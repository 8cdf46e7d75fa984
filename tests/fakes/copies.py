"""Copies that remember what they were told."""

from collections.abc import Iterable
from datetime import timedelta

from suitecrm_bridge.core.errors import Unavailable


class FakeCopies:
    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.trusted = 0
        self.down = False

    def outdated(self, records: Iterable[tuple[str, str]]) -> None:
        if self.down:
            raise Unavailable("Redis is down.")
        self.told += records

    def told_all(self, took: timedelta) -> None:
        self.trusted += 1
