"""Log people in to SuiteCRM with their own user name and password, and out again."""

from uuid import uuid4

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.crm.answers import token_in
from suitecrm_bridge.crm.auth import BearerAuth
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.connection import Call, Connection
from suitecrm_bridge.crm.errors import AuthFailed
from suitecrm_bridge.crm.fields import FieldCatalog
from suitecrm_bridge.crm.package import current_user
from suitecrm_bridge.crm.tokens import OAuthClient, Token, UserTokens, token_of


class CrmLogin:
    def __init__(self, connection: Connection, client: OAuthClient, catalog: FieldCatalog, clock: Clock) -> None:
        self._connection = connection
        self._client = client
        self._catalog = catalog
        self._clock = clock

    def login(self, user_name: str, password: str) -> UserTokens:
        """The person's own tokens. Raises AuthFailed, without saying which of the two was wrong; CrmUnavailable."""
        token = self._token(self._client.request("password", username=user_name, password=password))
        caller = Caller(self._connection, BearerAuth(token), self._catalog)
        try:
            return UserTokens(token, current_user(caller))
        except AuthFailed:
            self.logout(token)
            raise AuthFailed("SuiteCRM does not accept this user name and password.") from None

    def logout(self, token: Token) -> None:
        """End the tokens at SuiteCRM, both of the pair; ended ones are no error."""
        call = Call("POST", "V8/logout", repeatable=True)
        try:
            self._connection.ask(call, BearerAuth(token))
        except AuthFailed:
            return

    def check_client(self) -> None:
        """Raises ClientRefused when SuiteCRM does not know the login client or its secret; CrmUnavailable."""
        try:
            self._token(self._client.request("password", username=f"nobody-{uuid4()}", password=str(uuid4())))
        except AuthFailed:
            return  # the client got far enough to be told that there is no such user

    def _token(self, call: Call) -> Token:
        response = self._connection.send(call, None)
        try:
            said = token_in(response.status_code, response.text)
        except BridgeError as fault:
            self._connection.judge(fault)
            raise
        self._connection.judge(None)
        return token_of(said, self._clock)
