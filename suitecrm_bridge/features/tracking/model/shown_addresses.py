"""Addresses as they are shown: queries, fragments and whom a link writes to or calls stay with the raw events."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+-]*):", re.IGNORECASE)
# They say where something is; behind any other (mailto, tel, data) is a person or the content itself.
_PLACES = frozenset({"http", "https", "ftp", "android-app", "ios-app"})
_USER = re.compile(r"\A(\s*(?:[a-z][a-z0-9+-]*:)?//)[^/\\]*@", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+-]{0,30}://|\b(?:mailto|tel|sms):|(?<!\S)\.{0,2}/)[^\s\"<>]*", re.IGNORECASE)
_QUERY = re.compile(r"(?:\?[\w.%~\[\]-]+|#[\w.%~-]+)=\S*")
_WITH_ADDRESS = frozenset({"download", "outbound"})
_COLUMNS = frozenset({"landing_page", "referrer"})
# Deeper than anybody's data, and far from where reading it would take all of the stack.
_DEEPEST = 20


def shown_address(address: str) -> str:
    """Without user, query and fragment; where it says no place only its scheme (`mailto:`)."""
    bare = address.partition("#")[0].partition("?")[0]
    scheme = _SCHEME.match(bare)
    if scheme and not (scheme[1].lower() in _PLACES and bare.startswith("//", scheme.end())):
        return f"{scheme[1].lower()}:"
    return _USER.sub(r"\1", bare, count=1)


def shown_text(text: str) -> str:
    """A text with the addresses in it as they are shown."""
    if _ADDRESS.match(text.lstrip()):
        return shown_address(text)  # a query may have blanks
    return _QUERY.sub("", _ADDRESS.sub(lambda found: shown_address(found[0]), text))


def shown_action(name: str) -> str:
    """What a visit calls something that was done (`outbound:https://…`), its address as it is shown."""
    kind, _, address = name.partition(":")
    return f"{kind}:{shown_address(address)}" if kind in _WITH_ADDRESS else name


def shown_actions(actions: Mapping[str, int]) -> dict[str, int]:
    """How often each was done; those that are shown alike are one."""
    times: Counter[str] = Counter()
    for name, count in actions.items():
        times[shown_action(name)] += count
    return dict(times)


def shown_columns(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """These columns of a visit or a visitor, null where they are empty."""
    found = {name: row[name] or None for name in names}
    return {name: shown_address(value) if name in _COLUMNS and value else value for name, value in found.items()}


def shown_details(details: Any, depth: int = 0) -> Any:  # noqa: ANN401  # JSON
    """What an event carries, the addresses in it as they are shown."""
    if isinstance(details, str):
        return shown_text(details)
    if isinstance(details, Mapping | list) and depth == _DEEPEST:
        return "…"
    if isinstance(details, list):
        return [shown_details(each, depth + 1) for each in details]
    if isinstance(details, Mapping):
        return {
            name: shown_address(value) if name == "href" and isinstance(value, str) else shown_details(value, depth + 1)
            for name, value in details.items()
        }
    return details
