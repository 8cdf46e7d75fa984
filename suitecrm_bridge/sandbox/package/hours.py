"""`business-hours`: when the company is open, in whole hours of each weekday."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from suitecrm_bridge.sandbox.call import Call

from . import moments

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOURS_AHEAD = 8 * 24
HOUR = timedelta(hours=1)
Week = dict[str, tuple[int, int]]


def business_hours(call: Call) -> dict[str, Any]:
    """GET business-hours?at=…"""
    query = dict(call.query)
    at = moments.in_query(query, "at") if "at" in query else call.world.clock().astimezone(UTC)
    rows = call.world.database.rows("SELECT * FROM business_hours")
    # A day that closes before it opens counts as closed.
    week = {row["day"]: (row["opens"], row["closes"]) for row in rows if row["open"] and row["opens"] < row["closes"]}
    is_set = bool(rows)
    is_open = _is_open(week, at) or not is_set
    turn = _next_turn(week, at) if is_set else None
    text = moments.shown(turn) if turn else None
    return {
        "data": {
            "set": is_set,
            "timezone": "UTC",
            "days": [_day(week, day) for day in DAYS] if is_set else [],
            "at": moments.shown(at),
            "is_open": is_open,
            "opens_at": None if is_open else text,
            "closes_at": text if is_open else None,
        }
    }


def _day(week: Week, day: str) -> dict[str, Any]:
    opens, closes = week.get(day, (None, None))
    written = [None if hour is None else f"{hour:02d}:00" for hour in (opens, closes)]
    return {"day": day, "open": day in week, "opens": written[0], "closes": written[1]}


def _is_open(week: Week, at: datetime) -> bool:
    opens, closes = week.get(DAYS[at.weekday()], (0, 0))
    return opens <= at.hour < closes


def _next_turn(week: Week, at: datetime) -> datetime | None:
    """When it next opens or closes, None when it never does."""
    hour = at.replace(minute=0, second=0, microsecond=0)
    ahead = (hour + step * HOUR for step in range(1, HOURS_AHEAD + 1))
    return next((each for each in ahead if _is_open(week, each) != _is_open(week, at)), None)
