"""What never gets into the trail: passwords, tokens and secrets, by the field's name and by the value's shape."""

import re
from collections.abc import Mapping
from datetime import date

from suitecrm_bridge.core.logging import without_tokens

MASK = "***"
# One value is cut here: the trail tells what changed, it is no second home for long texts.
LONGEST = 1000
_DEEPEST = 6
_MOST = 100

_NAMES = re.compile(
    r"pass(word|wd|phrase|code)|(?<!com)(?<!by)pass($|_?[0-9])|(^|_)pwd|secret|token|authorization|api_?key"
    r"|private_?key|cookie|credential|(^|_)hash$|signature|(^|_)otp($|_)|totp|(^|_)pin$|(^|_)cvv",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OURS = re.compile(r"\bscb_[A-Za-z0-9]+_[\w-]+|\bwhsec_[\w+/=-]+")


def redacted(values: Mapping[str, object]) -> dict[str, object]:
    """`values` in JSON types without secrets, whatever depth they were put at; long texts and lists are cut."""
    return {str(name): _masked(str(name), value, 1) for name, value in list(values.items())[:_MOST]}


def _masked(name: str, value: object, depth: int) -> object:
    if value is None or isinstance(value, bool):
        return value
    if _NAMES.search(_CAMEL.sub("_", name)):
        return MASK
    if isinstance(value, Mapping):
        return {str(n): _masked(str(n), v, depth + 1) for n, v in _first(value)} if depth < _DEEPEST else "…"
    if isinstance(value, list | tuple | set | frozenset):
        return [_masked("", one, depth + 1) for one in list(value)[:_MOST]] if depth < _DEEPEST else "…"
    return _plain(value)


def _first(value: Mapping[object, object]) -> list[tuple[object, object]]:
    return list(value.items())[:_MOST]


def _plain(value: object) -> object:
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return value if value - value == 0 else str(value)  # JSON has no NaN and no infinity
    text = value.isoformat() if isinstance(value, date) else str(value)
    # A lone surrogate cannot be written as UTF-8.
    text = _OURS.sub(MASK, without_tokens(text.encode("utf-8", "replace").decode()))
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
