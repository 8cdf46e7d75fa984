"""Turn Python values into the one form SuiteCRM stores as meant, and refuse what it would spoil without a word."""

import math
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from suitecrm_bridge.crm.errors import Rejected
from suitecrm_bridge.crm.fields import Field, Fields, Kind, holds_bytes
from suitecrm_bridge.crm.model import Attributes, Html, Json
from suitecrm_bridge.crm.text import guard

# V8 takes any property of its PHP object: `id` makes the write vanish, `deleted` deletes, the rest is SuiteCRM's own.
NEVER = frozenset({
    "id", "deleted", "new_with_id", "table_name", "module_dir", "module_name", "object_name", "field_defs", "in_save",
    "date_entered", "date_modified", "created_by", "created_by_name", "modified_user_id", "modified_by_name",
    "set_created_by", "update_date_entered", "update_date_modified", "update_modified_by", "fetched_row", "db",
})  # fmt: skip
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_EMAIL = re.compile(r"[^@\s<>\"',;()]{1,64}@[^@\s<>\"',;()]{1,190}")
_INT_LIMIT = 2**31
_NAME = re.compile(r"[A-Za-z_]\w*\Z", re.ASCII)


# Digits or anything of a UUID's shape: all that V8 lets into a path.
_ADDRESSABLE = re.compile(r"(?:[0-9]{1,36}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})\Z")


def is_name(text: str) -> bool:
    """Whether `text` can be the name of a module, a field or a link."""
    return _NAME.match(text) is not None


def is_addressable(record_id: str) -> bool:
    """Whether V8 takes `record_id` in a path; imported and demo records can have ids that it does not."""
    return _ADDRESSABLE.match(record_id) is not None


class Unfit(ValueError):
    """A value that cannot be stored as meant; its text says why."""


def attributes_for(module: str, attributes: Attributes, fields: Fields | None) -> dict[str, Json]:
    """The `attributes` object to send. Raises Rejected naming every field that cannot be stored, before anything is."""
    sent: dict[str, Json] = {}
    wrong: dict[str, list[str]] = {}
    for name, value in attributes.items():
        try:
            sent[name] = _checked(name, value, fields)
        except Unfit as why:
            wrong[name] = [str(why)]
    if wrong:
        raise Rejected(f"{module} cannot store {', '.join(sorted(wrong))}.", details=wrong)
    return sent


def _checked(name: str, value: object, fields: Fields | None) -> Json:
    if name in NEVER or not is_name(name):
        raise Unfit("This field belongs to SuiteCRM and cannot be written.")
    if fields is None:
        return _by_type(value)
    field = fields.get(name)
    if field is None:
        raise Unfit("There is no such field.")
    if field.kind in {Kind.LINK, Kind.COMPUTED, Kind.FILE} or (not field.stored and field.kind is not Kind.EMAIL):
        raise Unfit("This field is computed by SuiteCRM and cannot be written.")
    return value_for(field, value)


def value_for(field: Field, value: object) -> Json:
    """One value in the form V8 stores. Raises Unfit."""
    if value is None:
        return ""  # V8 takes null for "unchanged"; the empty text clears every type
    return _WRITERS[field.kind](field, value)


def _by_type(value: object) -> Json:
    """Without a field list, each Python type goes in its own one form."""
    if value is None:
        return ""
    for kinds, write in _BY_TYPE:
        if isinstance(value, kinds):
            return write(_ANY, value)
    raise Unfit(f"A {type(value).__name__} cannot be stored.")


def _bool(_field: Field, value: object) -> Json:
    if value in (True, False) and isinstance(value, bool | int):
        return bool(value)
    raise Unfit("Must be true or false.")


def _int(_field: Field, value: object) -> Json:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or value != value // 1:
        raise Unfit("Must be a whole number.")
    if not -_INT_LIMIT <= value < _INT_LIMIT:
        raise Unfit("Is beyond what the column holds.")
    return int(value)


def _number(_field: Field, value: object) -> Json:
    # A JSON number, never a text: texts are read with the acting user's decimal separator.
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise Unfit("Must be a number.")
    if not math.isfinite(value):
        raise Unfit("Must be a finite number.")
    return value


def _datetime(_field: Field, value: object) -> Json:
    return stamp(value)


def stamp(value: object) -> str:
    """`YYYY-MM-DD HH:MM:SS` in UTC: of all forms, the only one that V8 does not turn into nothing."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise Unfit("Must be a date and time in ISO 8601 form.") from None
    if not isinstance(moment, datetime):
        raise Unfit("Must be a date and time.")
    if moment.tzinfo is None:
        raise Unfit("Must say its offset from UTC.")
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _date(_field: Field, value: object) -> Json:
    return day(value)


def day(value: object) -> str:
    if isinstance(value, str) and len(value) == len("2026-01-31"):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise Unfit("Is not a day of the calendar.") from None
    if isinstance(value, datetime) or not isinstance(value, date):
        raise Unfit("Must be a date in the form YYYY-MM-DD.")
    return value.isoformat()


def _choices(field: Field, value: object) -> Json:
    options = [value] if isinstance(value, str) else value
    if not isinstance(options, tuple | list) or not all(isinstance(option, str) for option in options):
        raise Unfit("Must be a list of options.")
    if any(not option or "^" in option for option in options):
        raise Unfit("Has an option that is empty or contains ^.")
    return _text(field, ",".join(f"^{option}^" for option in options)) if options else ""


def _text(field: Field, value: object) -> Json:
    if not isinstance(value, str):
        raise Unfit("Must be text.")
    if _CONTROL.search(value) or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise Unfit("Contains control characters, which SuiteCRM removes.")
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if field.kind is not Kind.HTML and not isinstance(value, Html):
        text = guard(text)
    if field.length is not None and _size(field, text) > field.length:
        raise Unfit(f"Is longer than {field.length} characters, which SuiteCRM would cut.")
    return text


def _size(field: Field, text: str) -> int:
    if field.custom:
        text = text.replace("&", "&amp;")  # columns of custom tables hold the entity
    return len(text.encode()) if holds_bytes(field) else len(text)


def _email(field: Field, value: object) -> Json:
    if isinstance(value, str) and value and not _EMAIL.fullmatch(value.strip()):
        raise Unfit("Is not an e-mail address.")
    text: str = _text(field, value)
    return text.strip()


_WRITERS: Mapping[Kind, Callable[[Field, object], Json]] = {
    Kind.BOOL: _bool, Kind.INT: _int, Kind.DECIMAL: _number, Kind.FLOAT: _number, Kind.DATE: _date,
    Kind.DATETIME: _datetime, Kind.CHOICES: _choices, Kind.EMAIL: _email, Kind.TEXT: _text, Kind.HTML: _text,
    Kind.ID: _text,
}  # fmt: skip
_BY_TYPE: tuple[tuple[Any, Callable[[Field, object], Json]], ...] = (
    (bool, _bool), ((int, float, Decimal), _number), (datetime, _datetime), (date, _date),
    ((tuple, list), _choices), (str, _text),
)  # fmt: skip
_ANY = Field("", Kind.TEXT, "", None, required=False, default=None, stored=True, custom=False)
