"""How news grows old: the half-lives of the score, and how salespeople say when something was."""

from datetime import datetime

# Days after which something counts half.
SIGNAL_HALF_LIFE = 7.0
VISIT_HALF_LIFE = 14.0
RECENT_VISIT_HALF_LIFE = 3.0
NEW_LEAD_HALF_LIFE = 14.0
WORKED_HALF_LIFE = 7.0


def days_since(at: datetime, now: datetime) -> float:
    """Days from `at` to `now`; a time in the future, by a clock that is ahead, counts as now."""
    return max(0.0, (now - at).total_seconds() / 86_400)


def freshness(at: datetime | None, now: datetime, half_life: float) -> float:
    """1 for just now, a half after `half_life` days, 0 when it never was."""
    return 0.0 if at is None else float(0.5 ** (days_since(at, now) / half_life))


def when(at: datetime, now: datetime) -> str:
    days = (now.date() - at.astimezone(now.tzinfo).date()).days
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
