"""The door for programs: `Authorization: Bearer scb_…`, and what the key's scopes leave of a person's rights."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from flask import g, request

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.web.identity import Identity, set_identity
from suitecrm_bridge.web.services import service_of

Reach = Literal["all", "own"]


@dataclass(frozen=True)
class KeyUse:
    """The key that the caller came in with."""

    key_id: str
    scopes: tuple[str, ...]


@dataclass(frozen=True)
class KeyScopes:
    """What a key needs at a blueprint, to read and to change things there; None where its routes ask `reach_of`."""

    read: str | None
    write: str | None


BY_ROUTE = KeyScopes(None, None)


class KeyReader(Protocol):
    def enter(self, shown: str) -> tuple[Identity, KeyUse]:
        """Whose key this is. Raises Unauthenticated with KEY_UNKNOWN, KEY_EXPIRED or KEY_REVOKED."""
        ...


def entered_with_key() -> bool:
    """Whether the request brings an API key; then its person is the caller. Raises what `KeyReader.enter` does."""
    shown = _bearer()
    if shown is None:
        return False
    identity, use = service_of(KeyReader).enter(shown)
    set_identity(identity)
    g.key_use = use
    return True


def key_in_use() -> KeyUse | None:
    """None when the caller has logged in."""
    use: KeyUse | None = g.get("key_use")
    return use


def check_key(needed: KeyScopes | None) -> None:
    """Raises Forbidden unless the key that the caller came with, if any, is good for this part of the API."""
    if key_in_use() is None:
        return
    if needed is None:
        raise Forbidden("This address takes no API keys; log in.", code="KEY_NOT_ACCEPTED")
    permission = needed.read if request.method in {"GET", "HEAD"} else needed.write
    if permission is not None:
        scope_reach(permission)


def scope_reach(permission: str) -> Reach:
    """How far the caller's key goes with `permission`; "all" without a key. Raises Forbidden.

    Of this and the person's own reach the lesser counts: a key only takes away.
    """
    use = key_in_use()
    if use is None:
        return "all"
    reach = reach_within(permission, use.scopes)
    if reach is None:
        raise Forbidden(f"This API key has no scope for {permission}.", code="SCOPE_MISSING")
    return reach


def reach_within(permission: str, scopes: Sequence[str]) -> Reach | None:
    """`leads.read` is in `leads.read`, `leads.*` and `*`; `leads.read:own` reaches the person's own records."""
    found: set[Reach] = set()
    for scope in scopes:
        name, _, reach = scope.partition(":")
        if name in {"*", permission} or (name.endswith(".*") and permission.startswith(name[:-1])):
            found.add("own" if reach == "own" else "all")
    return None if not found else ("all" if "all" in found else "own")


def _bearer() -> str | None:
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    value = value.strip()
    return value if kind.lower() == "bearer" and value.startswith("scb_") else None
