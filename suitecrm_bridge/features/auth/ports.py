"""What login needs, and what others may ask about the caller."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from suitecrm_bridge.features.auth.model import Credentials, Person, SessionSummary
from suitecrm_bridge.features.auth.model.family import Family, Use
from suitecrm_bridge.features.auth.model.pacing import Admission
from suitecrm_bridge.web.device import Device
from suitecrm_bridge.web.identity import Identity, SessionReader

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Crm
    from suitecrm_bridge.web.tokens import Bound, RefreshClaims

__all__ = ["Attempts", "CrmAccount", "Identity", "Sessions", "TheftAlarm", "Tokens", "UserCrm"]


class UserCrm(Protocol):
    def of(self, session_id: str) -> "Crm":
        """SuiteCRM as the user of this session sees it. Raises Unauthenticated when the session ended there."""
        ...


class CrmAccount(Protocol):
    """A person's login at SuiteCRM, kept for the life of a session."""

    def open(self, session_id: str, credentials: Credentials) -> Person:
        """Log in. Raises Unauthenticated when SuiteCRM does not accept it, Unavailable when it does not answer."""
        ...

    def look_again(self, session_id: str) -> Person:
        """Who the user is now; Unauthenticated when SuiteCRM does not let them in any more."""
        ...

    def close(self, session_id: str) -> None:
        """Forget the login, at SuiteCRM as well when it answers. Closing twice is harmless."""
        ...


class Sessions(SessionReader, Protocol):
    """Each session is a family of refresh tokens and the identity behind it."""

    def start(self, identity: Identity, family: Family) -> None: ...

    def family(self, session_id: str) -> Family | None:
        """Also of one that ended, as long as its tokens could still be shown."""
        ...

    def rotate(self, session_id: str, used: str, following: str, device: Device) -> tuple[Use, Family | None]:
        """Judge `used` and, when it is the current token, put `following` in its place: one step among all processes.

        The family is the one after that step.
        """
        ...

    def update(self, identity: Identity) -> None:
        """Nothing happens when the session ended meanwhile."""
        ...

    def all_of(self, user_id: str) -> Sequence[SessionSummary]:
        """The user's live sessions, the last used first."""
        ...

    def end(self, session_id: str, why: str) -> bool:
        """False when it had ended already."""
        ...


class Attempts(Protocol):
    """Remembers failed logins, and from where each user logged in before."""

    def admit(self, user_name: str, device: Device) -> Admission:
        """Whether this try may be made now; then it counts as failed until something else is known."""
        ...

    def succeeded(self, user_name: str, tried: Device, device: Device) -> None:
        """The try from `tried` was right; from now on `device` is known."""
        ...

    def unheard(self, user_name: str, device: Device) -> None:
        """Nobody could say whether it was right: it does not count."""
        ...

    def is_somebody(self, user_name: str) -> bool:
        """Whether anybody of this name logged in lately; a name that is none may be a password in the wrong field."""
        ...


class TheftAlarm(Protocol):
    def raise_for(self, session_id: str, use: Use) -> None:
        """Tell the operators that somebody used a token that was not theirs."""
        ...


class Tokens(Protocol):
    def access(self, bound: "Bound") -> str: ...

    def refresh(self, bound: "Bound", refresh_id: str) -> str: ...

    def read_refresh(self, token: str, csrf: str | None = None) -> "RefreshClaims": ...
