"""Meetings and calls end when they began plus their duration: SuiteCRM computes the end and ignores a given one."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from suitecrm_bridge.core.errors import Invalid

_MODULES = {"Meetings", "Calls"}
_DURATION = {"duration_hours", "duration_minutes"}


def with_duration(module: str, values: Mapping[str, Any], stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values with the duration that a new `date_end` means. Raises Invalid for an end before the start."""
    if module not in _MODULES or "date_end" not in values or _DURATION & values.keys():
        return values
    start, end = _moment(values.get("date_start", stored.get("date_start"))), _moment(values["date_end"])
    if start is None or end is None:
        return values
    if end < start:
        raise Invalid("Some fields cannot be accepted.", details={"date_end": ["Must not be before the start."]})
    hours, minutes = divmod(int((end - start).total_seconds()) // 60, 60)
    return {**values, "duration_hours": hours, "duration_minutes": minutes}


def _moment(value: Any) -> datetime | None:  # noqa: ANN401  # not checked yet
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
