"""Who is calling."""

from dataclasses import dataclass
from typing import Protocol

from flask import g


@dataclass(frozen=True)
class Identity:
    """A SuiteCRM user with a live session. Only a door makes one current.

    `permissions` are what the user's `roles` grant, or for a caller with an API key (`key_id`) what the key does.
    """

    user_id: str
    user_name: str
    name: str
    session_id: str
    is_admin: bool
    roles: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    key_id: str | None = None

    @property
    def actor(self) -> str:
        """How the audit trail names the caller, and whose idempotency keys and rate limits these are."""
        return f"key:{self.key_id}" if self.key_id else self.user_id


class SessionReader(Protocol):
    def identity_of(self, session_id: str) -> Identity | None:
        """Whose session this is; None when it ended. Raises Unavailable when it cannot be known now."""
        ...

    def place_of(self, session_id: str) -> tuple[str, str]:
        """The hash in Redis and its field that tell whose session this is: for whoever goes there anyway."""
        ...

    def identity_in(self, kept: bytes | None) -> Identity | None:
        """What stood there, read."""
        ...


def set_identity(identity: Identity) -> None:
    g.identity = identity


def current_identity() -> Identity:
    """The caller behind a logged-in door. Raises LookupError behind a public one: a mistake in our code."""
    identity = identity_if_any()
    if identity is None:
        raise LookupError("this route stands behind a public door: nobody is logged in")
    return identity


def identity_if_any() -> Identity | None:
    identity: Identity | None = g.get("identity")
    return identity
