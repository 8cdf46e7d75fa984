"""Read query strings and form bodies as PHP does: `page[size]=2` becomes a nested mapping."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote_plus

KEY = re.compile(r"^([^\[]+)((?:\[[^\]]*\])*)")


def parse(query: str) -> dict[str, Any]:
    """Nested mapping of strings; a later pair overwrites an earlier one with the same key."""
    out: dict[str, Any] = {}
    for pair in query.split("&"):
        raw_key, _, raw_value = pair.partition("=")
        match = KEY.match(unquote_plus(raw_key))
        if match:
            name = re.sub(r"[. ]", "_", match[1])
            _put(out, [name, *re.findall(r"\[([^\]]*)\]", match[2])], unquote_plus(raw_value))
    return out


def build(params: dict[str, Any]) -> str:
    """The query string of `params`, not encoded at all: so are the links V8 hands out."""
    return "&".join(f"{key}={value}" for key, value in _flat(params, ""))


def _put(out: dict[str, Any], path: list[str], value: str) -> None:
    for part in path[:-1]:
        name = part or str(len(out))
        if not isinstance(out.get(name), dict):
            out[name] = {}
        out = out[name]
    out[path[-1] or str(len(out))] = value


def _flat(params: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in params.items():
        name = f"{prefix}[{key}]" if prefix else key
        pairs += _flat(value, name) if isinstance(value, dict) else [(name, str(value))]
    return pairs
