"""Put a valid token on every request: httpx Auth flows for the workers' user and for people's sessions."""

import hashlib
from collections.abc import Generator
from datetime import timedelta
from http import HTTPStatus

import httpx

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.crm.answers import json_in
from suitecrm_bridge.crm.connection import Connection
from suitecrm_bridge.crm.errors import AuthFailed, ClientRefused
from suitecrm_bridge.crm.tokens import Logins, OAuthClient, SealedStore, Token, UserTokens, token_from

Flow = Generator[httpx.Request, httpx.Response, None]
Renewal = Generator[httpx.Request, httpx.Response, Token]
SESSION_LIFE = timedelta(days=30)  # a refresh token's own


class BearerAuth(httpx.Auth):
    """One token, as it is."""

    def __init__(self, token: Token) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Flow:
        yield _signed(request, self._token)


class WorkerAuth(httpx.Auth):
    """The workers' own user. Its token is shared by all processes through Redis, and one of them renews it."""

    requires_response_body = True

    def __init__(self, connection: Connection, client: OAuthClient, store: SealedStore, clock: Clock) -> None:
        self._connection = connection
        self._client = client
        self._store = store
        self._clock = clock
        # Another client or secret must not find the old one's token.
        digest = hashlib.sha256(f"{client.id}\0{client.secret}".encode()).hexdigest()[:16]
        self._name = key("crm", "worker-token", digest)
        self._held: Token | None = None

    def auth_flow(self, request: httpx.Request) -> Flow:
        token = self._held
        if token is None or not token.fresh(self._clock.now()):
            token = yield from self._renewed(None)
        response = yield _signed(request, token)
        if refused(response):
            token = yield from self._renewed(token)
            response = yield _signed(request, token)
            if refused(response):
                raise ClientRefused("SuiteCRM refuses even a new token: do its clock and OAuth2 keys agree with it?")

    def _renewed(self, bad: Token | None) -> Renewal:
        with self._store.alone("crm-worker-token"):
            token = self._store.read(self._name, Token)
            if token is None or not token.fresh(self._clock.now()) or (bad is not None and token.access == bad.access):
                # A refresh would save nothing: this grant needs no one's password.
                response = yield self._connection.build(self._client.request("client_credentials"))
                token = token_from(response, self._clock)
                self._store.keep(self._name, token, token.expires_at - self._clock.now())
                logger(__name__).info("crm_worker_logged_in")
        self._held = token
        return token


class SessionAuth(httpx.Auth):
    """A logged-in person, by the tokens kept for their session. When SuiteCRM renews them no more, the session ends."""

    requires_response_body = True

    def __init__(
        self, session_id: str, connection: Connection, client: OAuthClient, logins: Logins, clock: Clock
    ) -> None:
        self._name = session_key(session_id)
        self._held: UserTokens | None = None
        self._connection = connection
        self._client = client
        self._logins = logins
        self._clock = clock

    def auth_flow(self, request: httpx.Request) -> Flow:
        token = (self._held or self.tokens()).token
        if not token.fresh(self._clock.now()):
            token = yield from self._renewed(token)
        response = yield _signed(request, token)
        if refused(response):
            token = yield from self._renewed(token)
            response = yield _signed(request, token)
            if refused(response):
                raise self._ended()

    def tokens(self) -> UserTokens:
        """What is known of this session's login. Raises AuthFailed when it has none."""
        return self._found(self._logins.known(self._name))

    def _found(self, login: UserTokens | None) -> UserTokens:
        if login is None:
            raise AuthFailed("This session has ended.")
        self._held = login
        return login

    def _renewed(self, bad: Token) -> Renewal:
        with self._logins.store.alone(f"crm-{self._name}"):
            kept = self._found(self._logins.read(self._name))
            if kept.token.access != bad.access:
                return kept.token  # another request renewed it while this one waited
            # SuiteCRM forgets the old pair before it sends the new one, so nobody else may try meanwhile.
            response = yield self._connection.build(
                self._client.request("refresh_token", refresh_token=kept.token.refresh)
            )
            token = self._accepted(response)
            self._held = UserTokens(token, kept.user)
            if not self._logins.replace(self._name, self._held, SESSION_LIFE):
                raise AuthFailed("This session has ended.")
            return token

    def _accepted(self, response: httpx.Response) -> Token:
        try:
            return token_from(response, self._clock)
        except (AuthFailed, ClientRefused):
            # 7.13.3 to 7.14.4 and 8.3 to 8.6.1 refuse every refresh as if the client were wrong.
            raise self._ended() from None

    def _ended(self) -> AuthFailed:
        self._logins.drop(self._name)
        return AuthFailed("The login to SuiteCRM has ended; please log in again.")


def session_key(session_id: str) -> str:
    return key("session", session_id, "crm")


def refused(response: httpx.Response) -> bool:
    """Whether the token was refused. Raises ClientRefused when the token never reached SuiteCRM."""
    if response.status_code != HTTPStatus.UNAUTHORIZED:
        return False
    hint = str((json_in(response.text) or {}).get("hint", ""))
    if "Missing" in hint or "two dots" in hint:
        raise ClientRefused("The web server strips the Authorization header: enable .htaccess or CGIPassAuth there.")
    return True


def _signed(request: httpx.Request, token: Token) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {token.access}"
    return request
