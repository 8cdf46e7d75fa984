"""SuiteCRM as a logged-in person sees it: each session's tokens, sealed in Redis."""

from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.crm.auth import SESSION_LIFE, SessionAuth, session_key
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.client import Crm
from suitecrm_bridge.crm.connection import Connection
from suitecrm_bridge.crm.fields import FieldCatalog
from suitecrm_bridge.crm.login import CrmLogin
from suitecrm_bridge.crm.tokens import Logins, OAuthClient, UserTokens


class UserCrms:
    def __init__(
        self,
        connection: Connection,
        client: OAuthClient,
        logins: Logins,
        catalog: FieldCatalog,
        login: CrmLogin,
        clock: Clock,
    ) -> None:
        self._connection = connection
        self._client = client
        self._logins = logins
        self._catalog = catalog
        self._login = login
        self._clock = clock

    def of(self, session_id: str) -> Crm:
        """SuiteCRM as the user of this session. Raises AuthFailed when the session has ended."""
        auth = SessionAuth(session_id, self._connection, self._client, self._logins, self._clock)
        return Crm(Caller(self._connection, auth, self._catalog), acting_as=auth.tokens().user.id)

    def keep(self, session_id: str, tokens: UserTokens, ttl: timedelta = SESSION_LIFE) -> None:
        """Keep a login for a session, at most `ttl` after its last renewal."""
        self._logins.keep(session_key(session_id), tokens, ttl)

    def forget(self, session_id: str) -> None:
        """End the session's login here, and at SuiteCRM too. Raises CrmUnavailable when SuiteCRM could not be told;
        here it has ended all the same. Forgetting twice is harmless."""
        kept = self._logins.read(session_key(session_id))
        self._logins.drop(session_key(session_id))
        if kept is not None:
            self._login.logout(kept.token)
