"""Log in: one answer for whatever was wrong, and a pause for whoever keeps guessing."""

from collections.abc import Callable
from dataclasses import replace
from secrets import token_urlsafe

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import TooMany, Unauthenticated, Unavailable
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.model import Credentials, Mode, Person, TokenSet
from suitecrm_bridge.features.auth.model.family import Family, fingerprint
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.features.auth.ports import Attempts, CrmAccount, Identity, Sessions
from suitecrm_bridge.features.auth.service.tokens import TokenMint
from suitecrm_bridge.web.device import Device

log = logger(__name__)


class LoginService:
    def __init__(  # each is one thing a login needs
        self,
        account: CrmAccount,
        sessions: Sessions,
        attempts: Attempts,
        mint: TokenMint,
        roles: RoleBook,
        trail: AuditTrail,
        clock: Clock,
        even: EvenTime,
    ) -> None:
        self._account = account
        self._sessions = sessions
        self._attempts = attempts
        self._mint = mint
        self._roles = roles
        self._trail = trail
        self._clock = clock
        self._even = even

    def log_in(self, credentials: Credentials, device: Device, mode: Mode) -> TokenSet:
        """Raises Unauthenticated with one sentence for whatever was wrong, so that nobody can probe for names.

        Raises TooMany for a try that comes too early after failed ones, right or wrong.
        """
        admission = self._attempts.admit(credentials.user_name, device)
        if admission.seconds > 0:
            raise TooMany("Too many failed logins; wait as long as Retry-After says.", retry_after=admission.seconds)
        session_id = new_id()
        try:
            with self._even.of_known() if admission.known else self._even.of_stranger() as wait:
                person = self._opened(session_id, credentials, device, wait)
        except (TooMany, Unavailable):
            self._attempts.unheard(credentials.user_name, device)
            raise
        return self._started(credentials, person, session_id, device, mode)

    def _opened(self, session_id: str, credentials: Credentials, device: Device, wait: Callable[[], None]) -> Person:
        try:
            return self._account.open(session_id, credentials)
        except Unauthenticated:
            self._refused(credentials.user_name, device)
            wait()
            raise Unauthenticated("User name or password is wrong.", code="INVALID_CREDENTIALS") from None

    def _started(
        self, credentials: Credentials, person: Person, session_id: str, tried: Device, mode: Mode
    ) -> TokenSet:
        # A new secret with each login: one that was planted or stolen before is worth nothing afterwards.
        device = replace(tried, secret=token_urlsafe(32) if mode == "cookie" else None)
        identity = identity_of(person, session_id, self._roles)
        now, refresh_id = self._clock.now().timestamp(), new_id()
        family = Family(
            user_id=person.user_id,
            fingerprint=fingerprint(device),
            device=device.name,
            address=device.address,
            mode=mode,
            created_at=now,
            used_at=now,
            current=refresh_id,
        )
        self._sessions.start(identity, family)
        self._attempts.succeeded(credentials.user_name, tried, device)
        log.info("login_accepted", user_id=person.user_id, session_id=session_id)
        self._trail.record(
            Deed(
                "login.accepted",
                person.user_id,
                ("Session", session_id),
                details={"family": session_id, "mode": mode, "roles": list(identity.roles), **_place(device)},
            )
        )
        return self._mint.pair(identity, refresh_id, device, mode)

    def _refused(self, user_name: str, device: Device) -> None:
        log.info("login_refused")
        # A name nobody has may be a password typed into the wrong field, and stays out of the trail.
        named = {"user_name": user_name} if self._attempts.is_somebody(user_name) else {}
        self._trail.record(Deed("login.refused", details={**named, **_place(device)}))


def identity_of(person: Person, session_id: str, book: RoleBook) -> Identity:
    """What the person is in the bridge while this session lasts."""
    roles = book.roles_of(person)
    return Identity(
        person.user_id,
        person.user_name,
        person.name,
        session_id,
        person.is_admin,
        roles=roles,
        permissions=book.permissions_of(roles),
    )


def _place(device: Device) -> dict[str, str]:
    return {"device": device.name, "address": device.address}
