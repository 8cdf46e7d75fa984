"""What a key is, how it is written, and whether one that was shown is it."""

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

KEY_PREFIX = "scb_"
LONGEST_LIFE = timedelta(days=366)
_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_SHOWN = re.compile(r"\Ascb_([a-z0-9]{12})_([A-Za-z0-9_-]{43})\Z")


@dataclass(frozen=True)
class ApiKey:
    """`secret_hash` is SHA-256 of 256 random bits: nothing slower is needed where nothing can be guessed.

    After a rotation `previous_hash` works until `previous_until`. `user_name`, `name` and the bridge's `roles` are the
    person's, as SuiteCRM told them last.
    """

    id: str
    label: str
    secret_hash: str
    user_id: str
    user_name: str
    name: str
    is_admin: bool
    roles: tuple[str, ...]
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None
    previous_hash: str | None = None
    previous_until: datetime | None = None

    @property
    def session_id(self) -> str:
        """Under which the key's own login to SuiteCRM is kept."""
        return f"key-{self.id}"

    @property
    def shown(self) -> str:
        """What may be seen of it later."""
        return f"{KEY_PREFIX}{self.id}_…"

    def state(self, now: datetime) -> Literal["active", "expired", "revoked"]:
        if self.revoked_at is not None:
            return "revoked"
        return "active" if now < self.expires_at else "expired"

    def opens_with(self, secret: str, now: datetime) -> bool:
        """Compared in constant time, both hashes always."""
        given = hashed(secret)
        current = hmac.compare_digest(given, self.secret_hash)
        old = hmac.compare_digest(given, self.previous_hash or "")
        return current or (old and self.previous_until is not None and now < self.previous_until)


def new_key_id() -> str:
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


def new_secret() -> str:
    return secrets.token_urlsafe(32)


def written(key_id: str, secret: str) -> str:
    return f"{KEY_PREFIX}{key_id}_{secret}"


def read(shown: str) -> tuple[str, str] | None:
    """The id and the secret in a key; None when it cannot be one of ours."""
    found = _SHOWN.match(shown)
    return (found[1], found[2]) if found else None


def hashed(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
