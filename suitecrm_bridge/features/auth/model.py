"""What a login yields."""

from dataclasses import dataclass

from suitecrm_bridge.web.identity import Identity


@dataclass(frozen=True)
class TokenSet:
    """`expires_in` seconds until the access token has to be refreshed."""

    access_token: str
    refresh_token: str
    expires_in: int
    identity: Identity
