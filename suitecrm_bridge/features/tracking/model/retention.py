"""How long raw events are kept, and what an archive is."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from suitecrm_bridge.core.months import month_after, month_of

# Events are told at most two days late, so their month may still be the one before.
_LATE = timedelta(days=2)
_AHEAD = 3


@dataclass(frozen=True)
class Archive:
    """One site's events of one month in a file; `month` is its first day."""

    site_id: str
    month: date
    events: int
    bytes: int
    archived_at: datetime

    @property
    def place(self) -> str:
        """Orders archives by month and site."""
        return f"{self.month:%Y-%m} {self.site_id}"


@dataclass(frozen=True)
class Whose:
    """Everything that these visitors did, and what others did on single page views (by their `page_key`)."""

    visitors: frozenset[str]
    pages: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Retention:
    """`months` whole months are kept beside the running one; 0 keeps everything. `drop` without an archive, if told."""

    months: int
    drop: bool = False

    def oldest_kept(self, now: datetime) -> date:
        """The first day of the oldest month that stays."""
        return month_after(month_of(now), -self.months)


def months_to_prepare(now: datetime) -> list[date]:
    """The months that events of today and of the next three months belong to."""
    first = month_of(now - _LATE)
    return [month_after(first, count) for count in range(_AHEAD + 2)]
