"""Date-times as the routes take and give them: ISO 8601, in UTC on the way out."""

from __future__ import annotations

from datetime import UTC, datetime

from suitecrm_bridge.sandbox.world import STORED

from .refusals import ApiError
from .values import WIRE, InvalidValue

TO_THE_SECOND = "%Y-%m-%dT%H:%M:%SZ"


def moment(text: object) -> datetime:
    """The moment that a caller wrote; InvalidValue with a sentence otherwise."""
    if not isinstance(text, str) or not WIRE.fullmatch(text):
        raise InvalidValue("A date-time is written like 2026-11-22T12:34:56Z.")
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except ValueError:
        raise InvalidValue("The date-time does not exist.") from None


def in_query(query: dict[str, object], name: str) -> datetime:
    """A moment among a request's parameters."""
    given = query.get(name)
    try:
        # A + in a query that nobody escaped arrives as a blank.
        return moment(given.replace(" ", "+") if isinstance(given, str) else given)
    except InvalidValue as error:
        raise ApiError("INVALID", f"{name}: {error}", {name: [str(error)]}) from None


def shown(at: datetime) -> str:
    return at.astimezone(UTC).strftime(TO_THE_SECOND)


def stored(at: datetime) -> str:
    """As the database writes it: four digits of a year, where strftime leaves an early one's zeros out."""
    return at.astimezone(UTC).strftime(STORED).rjust(len("2026-11-22 12:34:56"), "0")


def from_stored(text: str | None) -> str | None:
    """A database's date-time as the wire shows it."""
    return f"{text[:10]}T{text[11:19]}Z" if text and not text.startswith("0000") else None
