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
ADMINISTRATION = frozenset({"api_keys", "audit", "dead_letters", "privacy", "roles", "settings", "sites", "webhooks"})


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


def within(limits: Iterable[str], granted: Iterable[str]) -> tuple[str, ...]:
    """What of `granted` is left inside `limits`: the permissions that cover just what both of them cover."""
    limits = list(limits)
    shared = {_shared(_plain(limit), _plain(permission)) for permission in granted for limit in limits}
    return tuple(sorted(permission for permission in shared if permission))


def _shared(one: str, other: str) -> str | None:
    here, there = _GRANTED.match(one), _GRANTED.match(other)
    if here is None or there is None:
        return None
    own = ":own" if here["own"] or there["own"] else ""
    if here["thing"] is None or there["thing"] is None:
        narrower = there if here["thing"] is None else here
        return narrower[0].removesuffix(":own") + own
    thing, verb = _narrower(here["thing"], there["thing"]), _narrower_verb(here["verb"], there["verb"])
    # `*.read` covers no administration, so neither does what it shares with `audit.read`.
    starred = "*" in {here["thing"], there["thing"]} and thing in ADMINISTRATION
    return f"{thing}.{verb}{own}" if thing and verb and not starred else None


def _narrower_verb(one: str, other: str) -> str | None:
    for verb, implying in ((one, other), (other, one)):
        if _IMPLIED_BY.get(verb) == implying:
            return verb
    return _narrower(one, other)


def _narrower(one: str, other: str) -> str | None:
    if "*" in {one, other}:
        return other if one == "*" else one
    return one if one == other else None


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
