"""What API keys need: their rows, what happened lately, and SuiteCRM as the key's person."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from suitecrm_bridge.features.api_keys.model import ApiKey
from suitecrm_bridge.features.auth.model import Person
from suitecrm_bridge.features.auth.ports import CrmAccount
from suitecrm_bridge.web.identity import Identity

__all__ = ["CrmAccount", "KeyReader", "Keys", "Lately"]


class KeyReader(Protocol):
    def identity_of(self, shown: str) -> Identity:
        """Whose key this is. Raises Unauthenticated with KEY_UNKNOWN, KEY_EXPIRED or KEY_REVOKED."""
        ...


class Keys(Protocol):
    def add(self, key: ApiKey) -> None: ...

    def get(self, key_id: str) -> ApiKey | None: ...

    def list(self, user_id: str | None) -> Sequence[ApiKey]:
        """Of one person, or of all."""
        ...

    def active(self, now: datetime) -> Sequence[ApiKey]: ...

    def rotate(self, key_id: str, secret_hash: str, previous_until: datetime) -> bool: ...

    def revoke(self, key_id: str, now: datetime) -> bool:
        """False when it was revoked already."""
        ...

    def used(self, key_id: str, now: datetime) -> None: ...

    def is_person(self, key_id: str, person: Person, roles: Sequence[str]) -> None:
        """Who the key's person is now."""
        ...


class Lately(Protocol):
    def first(self, what: str, within: timedelta) -> bool:
        """Whether `what` did not happen `within` that time. When that cannot be known, no."""
        ...
