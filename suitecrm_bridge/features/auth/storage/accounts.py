"""A person's own SuiteCRM login behind each session."""

from contextlib import suppress

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.crm import Crm, CrmLogin, PackageMissing, UserCrms
from suitecrm_bridge.features.auth.model import Credentials, Person


class SuiteCrmAccount:
    """Logs people in with the password grant; their tokens are sealed and kept by `UserCrms`."""

    def __init__(self, login: CrmLogin, crms: UserCrms) -> None:
        self._login = login
        self._crms = crms

    def open(self, session_id: str, credentials: Credentials) -> Person:
        # Refuses users who were switched off, whom SuiteCRM itself up to 7.14.7 gives tokens.
        tokens = self._login.login(credentials.user_name, credentials.password)
        self._crms.keep(session_id, tokens)
        try:
            return self.look_again(session_id)
        except BridgeError:
            self.close(session_id)
            raise

    def look_again(self, session_id: str) -> Person:
        crm = self._crms.of(session_id)
        try:
            return _with_roles(crm)
        except PackageMissing:
            return _without_roles(crm)

    def close(self, session_id: str) -> None:
        # A SuiteCRM that is down, or has ended the login itself, must not keep anybody from logging out here.
        with suppress(BridgeError):
            self._crms.forget(session_id)


def _with_roles(crm: Crm) -> Person:
    user = crm.package.acting_user()
    return Person(user.id, user.user_name, user.name, user.is_admin, tuple(user.roles), tuple(user.groups))


def _without_roles(crm: Crm) -> Person:
    user = crm.current_user()
    return Person(user.id, user.user_name, user.name, user.is_admin)
