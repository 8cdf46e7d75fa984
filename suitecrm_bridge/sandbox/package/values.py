"""Turn a JSON value of a write into what is stored, or say why it cannot be."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeVar

from suitecrm_bridge.sandbox.catalog import Field
from suitecrm_bridge.sandbox.incoming import Stored
from suitecrm_bridge.sandbox.world import STORED

from .columns import is_json, range_of

WIRE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
T = TypeVar("T")
TEXT_BYTES = 65535
LONGTEXT_BYTES = 4194304
ENUMS = {"enum", "dynamicenum", "radioenum", "parent_type"}
# Markup, quotes and ampersands are spelled \uXXXX, so that SuiteCRM's purifier finds nothing to change.
SPELLED_OUT = {c: f"\\u{ord(c):04X}" for c in "<>&'"}


class InvalidValue(Exception):
    """The value does not fit the field; the text is for the caller."""


def stored(field: Field, value: object, options: dict[str, str] | None) -> Stored:
    """The database's value; InvalidValue with a sentence otherwise."""
    if value is None:
        return None
    if is_json(field):
        return _json(value, LONGTEXT_BYTES if field.kind == "longtext" else TEXT_BYTES)
    if field.type in ENUMS:
        return _option(value, options)
    if field.type == "multienum":
        return _options(value, options)
    reader = READERS.get(field.type)
    if reader:
        return reader(value)
    return _number(field, value) if field.is_number else _fitting(field, value)


def _bool(value: object) -> int:
    return int(_expect(value, bool, "The field takes true or false."))


def _options(value: object, options: dict[str, str] | None) -> str:
    chosen = [_option(each, options) for each in _expect(value, list, "The field takes a JSON list.")]
    return f"^{'^,^'.join(chosen)}^" if chosen else ""


def _expect(value: object, kind: type[T], complaint: str) -> T:
    # A Python bool is an int, a JSON one is not.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise InvalidValue(complaint)
    return value


def _json(value: object, most: int) -> str:
    if not isinstance(value, (dict, list)):
        raise InvalidValue("The field takes a JSON list or object.")
    # PHP does not know an empty object from an empty list.
    text = json.dumps(value or [], separators=(",", ":")).replace('\\"', "\\u0022")
    for character, spelled in SPELLED_OUT.items():
        text = text.replace(character, spelled)
    if len(text) > most:
        raise InvalidValue(f"The JSON text is longer than {most} bytes.")
    return text


def _number(field: Field, value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise InvalidValue("The field takes a whole number." if field.is_whole else "The field takes a number.")
    if field.is_whole and not isinstance(value, int):
        raise InvalidValue("The field takes a whole number.")
    least, most = range_of(field)
    if not least <= value <= most:
        raise InvalidValue(
            f"The field takes {least} to {most}." if field.is_whole else "The number is outside the field's range."
        )
    return value if field.scale is None or field.is_whole else round(value, field.scale)


def _date(value: object) -> str:
    text = _text(value)
    if not DAY.fullmatch(text):
        raise InvalidValue("A date is written like 2026-11-22.")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise InvalidValue("The date does not exist.") from None


def _moment(value: object) -> str:
    text = _text(value)
    if not WIRE.fullmatch(text):
        raise InvalidValue("A date-time is written like 2026-11-22T12:34:56Z.")
    try:
        return datetime.fromisoformat(text).astimezone(UTC).strftime(STORED)
    except ValueError:
        raise InvalidValue("The date-time does not exist.") from None


def _option(value: object, options: dict[str, str] | None) -> str:
    text = _text(value)
    if text and options is not None and text not in options:
        raise InvalidValue("The value is not an option of the field.")
    return text


def _fitting(field: Field, value: object) -> str:
    text = _text(value).strip()
    if field.size is None:
        if len(text.encode()) > TEXT_BYTES:
            raise InvalidValue("The text is longer than 65535 bytes.")
    elif len(text) > field.size:
        raise InvalidValue(f"The text is longer than {field.size} characters.")
    return text


def _text(value: object) -> str:
    text = str(_expect(value, str, "The field takes text."))
    if "\x00" in text:
        raise InvalidValue("Text must not contain NUL.")
    return text


READERS: dict[str, Callable[[object], Stored]] = {
    "bool": _bool,
    "date": _date,
    "datetime": _moment,
    "datetimecombo": _moment,
}
