"""Make the pair of tokens of one step in a family's life."""

from secrets import token_urlsafe

from suitecrm_bridge.features.auth.model import Mode, TokenSet
from suitecrm_bridge.features.auth.ports import Identity, Tokens
from suitecrm_bridge.web.device import Device
from suitecrm_bridge.web.tokens import ACCESS_LIFE, Bound


class TokenMint:
    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    def pair(self, identity: Identity, refresh_id: str, device: Device, mode: Mode, csrf: str = "") -> TokenSet:
        """The same `refresh_id` always makes the same token: whoever gets it twice holds one successor, not two."""
        # For the life of a session it stays: pages of several tabs share the cookie and may each keep it in memory.
        csrf = csrf or (token_urlsafe(24) if mode == "cookie" else "")
        bound = Bound(identity.user_id, identity.session_id, csrf, device.secret_hash if mode == "cookie" else "")
        return TokenSet(
            self._tokens.access(bound),
            self._tokens.refresh(bound, refresh_id),
            csrf,
            int(ACCESS_LIFE.total_seconds()),
            mode,
            device,
            identity,
        )
