"""Turn stored values into the attributes V8 shows."""

from __future__ import annotations

import re
import struct
from datetime import datetime

from .catalog import Field
from .purify import encode
from .world import STORED, User

DATETIME = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}")
PLAIN_TEXT_TYPES = {"id", "datetime", "datetimecombo", "date"}


def database_text(field: Field, value: str | float | None) -> str | None:
    """A stored value as MariaDB hands it to PHP: a string, or None."""
    if value is None:
        return None
    if field.is_whole:
        return str(int(value))
    if field.kind == "float" and not isinstance(value, str):
        # Single precision: seven digits, whatever the scale says.
        value = float(struct.unpack("f", struct.pack("f", value))[0])
    if field.is_number and not isinstance(value, str):
        return f"{value:.{field.scale}f}" if field.scale is not None else _shortest(value)
    return str(value)


def shown(field: Field, value: str | float | None, offset: str = "+00:00") -> str | bool:
    """One attribute of a V8 answer; `offset` is what date-times end in."""
    text = database_text(field, value)
    if text is None:
        return False if field.type == "bool" else ""
    if field.type in {"datetime", "datetimecombo"}:
        # The value passes through the user's display format, which has no seconds.
        return atom(text[:16] + ":00", offset) if DATETIME.fullmatch(text) else ""
    if text == "0000-00-00":
        return ""
    if DATETIME.fullmatch(text):
        return atom(text, offset)
    return text if field.type in PLAIN_TEXT_TYPES else encode(text)


def atom(stored: str, offset: str = "+00:00") -> str:
    return stored.replace(" ", "T") + offset


def displayed(stored: str | None, user: User) -> str:
    """A stored date-time as the classic screens and /current-user show it."""
    if not stored or not DATETIME.fullmatch(stored):
        return ""
    moment = datetime.strptime(stored + "+0000", STORED + "%z").astimezone(user.timezone)
    return moment.strftime(f"{user.date_format} {user.time_format}")


def _shortest(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
