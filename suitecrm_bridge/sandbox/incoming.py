"""Turn a value that a caller sent into what SuiteCRM would store for it."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from .catalog import Field
from .purify import purify
from .world import STORED, User

Stored = str | int | float | None

STORED_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")
STORED_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"\s*[+-]?(\d+\.?\d*|\.\d+)")
FALSE_WORDS = {"", "0", "false", "off", "no"}
TRIMMED_TYPES = {"name", "varchar"}
WHOLE_LIMIT = {"tinyint": 127, "int": 2147483647}


def stored_value(field: Field, value: object, user: User) -> Stored:
    """The database's value. One that makes no sense is stored as SuiteCRM would: often as NULL."""
    if field.type == "bool":
        return int(_truth(value))
    if field.type in {"datetime", "datetimecombo"}:
        return _datetime(value, user)
    if field.type == "date":
        return _date(value, user)
    if field.is_number:
        return _number(field, value, user)
    return _text(field, value)


def saved(field: Field, value: Stored) -> Stored:
    """What SuiteCRM's save makes of a value that is in stored form already: text still meets the purifier."""
    return _text(field, value) if field.is_text and isinstance(value, str) else value


def _truth(value: object) -> bool:
    return value.strip().lower() not in FALSE_WORDS if isinstance(value, str) else bool(value)


def _datetime(value: object, user: User) -> str | None:
    """Only the stored form and the user's own display form are understood; ISO strings become NULL."""
    text = str(value)
    if STORED_DATETIME.fullmatch(text):
        return text if _reads_as(text, STORED) else "0000-00-00 00:00:00"
    local = _reads_as(text, f"{user.date_format} {user.time_format}")
    if local is None:
        return None
    return local.replace(tzinfo=user.timezone).astimezone(ZoneInfo("UTC")).strftime(STORED)


def _date(value: object, user: User) -> str | None:
    text = str(value)
    if STORED_DATE.fullmatch(text):
        return text if _reads_as(text, "%Y-%m-%d") else "0000-00-00"
    day = _reads_as(text.partition(" ")[0], user.date_format)
    return day.strftime("%Y-%m-%d") if day else None


def _reads_as(text: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(text, form)  # noqa: DTZ007 (the zone is the caller's business)
    except ValueError:
        return None


def _number(field: Field, value: object, user: User) -> int | float | None:
    if value == "" or (isinstance(value, bool) and field.is_whole):
        return None
    if isinstance(value, str):
        # Strings are read with the acting user's separators, whatever the caller meant.
        plain = re.sub(r"[^\d.,+-]", "", value).replace(user.group_mark, "").replace(user.decimal_mark, ".")
        match = NUMBER.match(plain)
        number = float(match[0]) if match else 0.0
    else:
        number = float(value) if isinstance(value, (int, float)) else 0.0
    if not field.is_whole:
        return round(number, field.scale) if field.scale is not None else number
    limit = WHOLE_LIMIT.get(field.kind, 2**63 - 1)
    return max(-limit - 1, min(limit, int(number)))


def _text(field: Field, value: object) -> str | None:
    """What a save leaves of a text: purified, cut to its column, with NULL for nothing."""
    sent = _as_php_string(value)
    text = purify(sent.strip() if field.type in TRIMMED_TYPES else sent)
    if field.size is not None:
        text = text[: field.size]
    if text == "" and not field.custom and field.type != "id":
        return None
    return text.replace("&", "&amp;") if field.custom else text


def _as_php_string(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else ""
    return str(value)
