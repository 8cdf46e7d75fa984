"""Log in, stay logged in, log out."""

from suitecrm_bridge.core.errors import Unauthenticated, Unavailable
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.auth.model import TokenSet
from suitecrm_bridge.features.auth.ports import CrmAccount, Identity, Sessions, Tokens

log = logger(__name__)

ACCESS_SECONDS = 900


class AuthService:
    def __init__(self, account: CrmAccount, sessions: Sessions, tokens: Tokens) -> None:
        self._account = account
        self._sessions = sessions
        self._tokens = tokens

    def log_in(self, user_name: str, password: str) -> TokenSet:
        """Raises Unauthenticated with one sentence for whatever was wrong, so that nobody can probe for names."""
        try:
            identity = self._account.open(new_id(), user_name, password)
        except Unauthenticated:
            log.info("login_refused")
            raise Unauthenticated("User name or password is wrong.", code="INVALID_CREDENTIALS") from None
        refresh_id = new_id()
        self._sessions.start(identity, refresh_id)
        log.info("login_accepted", user_id=identity.user_id, session_id=identity.session_id)
        return self._tokens_for(identity, refresh_id)

    def refresh(self, refresh_token: str) -> TokenSet:
        """New tokens for a refresh token. Each works once: a second use means theft, and ends the session."""
        claims = self._tokens.read_refresh(refresh_token)
        following = new_id()
        if not self._sessions.rotate(claims.session_id, claims.refresh_id, following):
            if self._sessions.identity_of(claims.session_id) is not None:
                log.warning("refresh_token_reused", session_id=claims.session_id)
                self.log_out(claims.session_id)
            raise _ended()
        return self._tokens_for(self._seen_anew(claims.session_id), following)

    def log_out(self, session_id: str) -> None:
        self._sessions.end(session_id)
        self._account.close(session_id)

    def _seen_anew(self, session_id: str) -> Identity:
        """The user as SuiteCRM knows them today; while it is down, as it knew them last."""
        try:
            identity = self._account.look_again(session_id)
        except Unavailable:
            known = self._sessions.identity_of(session_id)
            if known is None:
                raise _ended() from None
            return known
        except Unauthenticated:
            self.log_out(session_id)
            raise _ended() from None
        self._sessions.update(identity)
        return identity

    def _tokens_for(self, identity: Identity, refresh_id: str) -> TokenSet:
        return TokenSet(
            self._tokens.access(identity.user_id, identity.session_id),
            self._tokens.refresh(identity.user_id, identity.session_id, refresh_id),
            ACCESS_SECONDS,
            identity,
        )


def _ended() -> Unauthenticated:
    return Unauthenticated("The session has ended; log in again.", code="SESSION_ENDED")
