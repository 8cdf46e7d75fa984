"""What login needs, and what others may ask about the caller."""

from typing import TYPE_CHECKING, Protocol

from suitecrm_bridge.web.identity import Identity

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Crm
    from suitecrm_bridge.web.tokens import RefreshClaims

__all__ = ["CrmAccount", "Identity", "Sessions", "Tokens", "UserCrm"]


class UserCrm(Protocol):
    def of(self, session_id: str) -> "Crm":
        """SuiteCRM as the user of this session sees it. Raises Unauthenticated when the session ended there."""
        ...


class CrmAccount(Protocol):
    """A person's login at SuiteCRM, kept for the life of a session."""

    def open(self, session_id: str, user_name: str, password: str) -> Identity:
        """Log in. Raises Unauthenticated when SuiteCRM does not accept it, Unavailable when it does not answer."""
        ...

    def look_again(self, session_id: str) -> Identity:
        """Who the user is now; Unauthenticated when SuiteCRM does not let them in any more."""
        ...

    def close(self, session_id: str) -> None:
        """Forget the login, at SuiteCRM as well when it answers. Closing twice is harmless."""
        ...


class Sessions(Protocol):
    def start(self, identity: Identity, refresh_id: str) -> None: ...

    def rotate(self, session_id: str, used: str, following: str) -> bool:
        """Accept refresh id `used` once and put `following` in its place; False when it was not the current one."""
        ...

    def update(self, identity: Identity) -> None: ...

    def identity_of(self, session_id: str) -> Identity | None: ...

    def end(self, session_id: str) -> None: ...


class Tokens(Protocol):
    def access(self, user_id: str, session_id: str) -> str: ...

    def refresh(self, user_id: str, session_id: str, refresh_id: str) -> str: ...

    def read_refresh(self, token: str) -> "RefreshClaims": ...
