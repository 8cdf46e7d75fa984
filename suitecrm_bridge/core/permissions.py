"""The words of permissions (`leads.update:own`, `leads.*`, `*.read`, `*`), and what one covers of another."""

import re
from collections.abc import Iterable
from typing import Literal

Reach = Literal["all", "own"]

EVERYTHING = "*"
_WORD = r"[a-z0-9_]+"
_SINGLE = re.compile(rf"\A{_WORD}\.{_WORD}\Z")
_GRANTED = re.compile(rf"\A(?:\*|(?P<thing>\*|{_WORD})\.(?P<verb>\*|{_WORD}))(?P<own>:own)?\Z")
# Who may read records may list them.
_IMPLIED_BY = {"list": "read"}

# A star in a thing's place stands for business: whoever may read everything is not thereby let in here.
ADMINISTRATION = frozenset({"api_keys", "audit", "dead_letters", "roles", "settings", "sites", "webhooks"})


def is_permission(text: str) -> bool:
    """Whether a role may list it."""
    return _GRANTED.match(_plain(text)) is not None


def is_single(text: str) -> bool:
    """Whether it can be asked for: one thing, one verb."""
    return _SINGLE.match(_plain(text)) is not None


def reach(granted: Iterable[str], asked: str) -> Reach | None:
    """How far `granted` goes for `asked` (`leads.update`): to all records, to one's own, or not at all.

    The thing may be a name that a caller made up; only `*` covers what could be nobody's permission.
    """
    thing, _, verb = _plain(asked).rpartition(".")
    found: Reach | None = None
    for permission in granted:
        covered = _covers(_plain(permission), thing, verb)
        if covered == "all":
            return "all"
        found = covered or found
    return found


def _covers(permission: str, thing: str, verb: str) -> Reach | None:
    match = _GRANTED.match(permission)
    if match is None:
        return None
    far: Reach = "own" if match["own"] else "all"
    if match["thing"] is None:
        return far
    if not is_single(f"{thing}.{verb}"):
        return None
    fits = match["thing"] == thing or (match["thing"] == "*" and thing not in ADMINISTRATION)
    return far if fits and match["verb"] in {"*", verb, _IMPLIED_BY.get(verb)} else None


def _plain(permission: str) -> str:
    """`knowledge-base.read`, as the address has it, and `SCB_Forms.read`, as SuiteCRM has it, are written alike."""
    return permission.strip().lower().replace("-", "_")
