"""Login as plain facts: who asks, what they get, which of their devices are logged in."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    # The process that only watches over the facade reads roles and needs no Flask.
    from suitecrm_bridge.web.device import Device
    from suitecrm_bridge.web.identity import Identity

# How a client keeps its tokens: it holds them itself, or they stay in cookies that no script can read.
Mode = Literal["bearer", "cookie"]


@dataclass(frozen=True)
class Credentials:
    user_name: str
    password: str

    def __repr__(self) -> str:
        return f"Credentials({self.user_name!r})"


@dataclass(frozen=True)
class Person:
    """A SuiteCRM user as SuiteCRM knows them now, with the names of their roles and groups there."""

    user_id: str
    user_name: str
    name: str
    is_admin: bool
    crm_roles: tuple[str, ...] = ()
    crm_groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class TokenSet:
    """`expires_in` seconds until the access token has to be refreshed."""

    access_token: str
    refresh_token: str
    csrf_token: str
    expires_in: int
    mode: Mode
    device: "Device"
    identity: "Identity"


@dataclass(frozen=True)
class SessionSummary:
    """One login of a user, as the user recognises it."""

    session_id: str
    device: str
    address: str
    mode: Mode
    created_at: datetime
    last_used_at: datetime
