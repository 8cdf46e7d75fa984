"""Stay logged in, see one's sessions, end them."""

from collections.abc import Sequence
from dataclasses import replace

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import NotFound, Unauthenticated, Unavailable
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.model import SessionSummary, TokenSet
from suitecrm_bridge.features.auth.model.family import Family, Use, fingerprint, judge
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.features.auth.ports import CrmAccount, Identity, Sessions, TheftAlarm
from suitecrm_bridge.features.auth.service.login import identity_of
from suitecrm_bridge.features.auth.service.tokens import TokenMint
from suitecrm_bridge.web.device import Device
from suitecrm_bridge.web.tokens import RefreshClaims

_THEFTS = {Use.REUSED: "token.reused", Use.FOREIGN: "token.foreign"}


class SessionService:
    def __init__(
        self,
        account: CrmAccount,
        sessions: Sessions,
        mint: TokenMint,
        roles: RoleBook,
        trail: AuditTrail,
        alarm: TheftAlarm,
        clock: Clock,
    ) -> None:
        self._account = account
        self._sessions = sessions
        self._mint = mint
        self._roles = roles
        self._trail = trail
        self._alarm = alarm
        self._clock = clock

    def refresh(self, claims: RefreshClaims, device: Device) -> TokenSet:
        """New tokens for a refresh token. Each works once: a second use, or one on another device, means theft.

        Either ends the session, for both who hold it. Raises Unauthenticated.
        """
        session_id = claims.session_id
        family = self._sessions.family(session_id)
        if family is None:
            raise _ended()
        device = device if family.mode == "cookie" else replace(device, secret=None)
        if judge(family, claims.refresh_id, fingerprint(device), self._clock.now().timestamp()) is Use.CURRENT:
            # Before the old token is used up: should SuiteCRM take its time, the client may still ask again with it.
            self._see_anew(session_id, family)
        use, after = self._sessions.rotate(session_id, claims.refresh_id, new_id(), device)
        if use in _THEFTS:
            self._stolen(session_id, after or family, use, device)
        identity = self._sessions.identity_of(session_id)
        if after is None or identity is None or use not in {Use.CURRENT, Use.REPEATED}:
            raise _ended()
        if use is Use.CURRENT:
            self._record("token.refreshed", session_id, after, device)
        return self._mint.pair(identity, after.current, device, after.mode, claims.csrf)

    def sessions_of(self, user_id: str) -> Sequence[SessionSummary]:
        """The user's live sessions, the last used first."""
        return self._sessions.all_of(user_id)

    def log_out(self, identity: Identity) -> None:
        self._end(identity.session_id, "logout", identity.actor, "session.logged_out")

    def log_out_everywhere(self, identity: Identity) -> None:
        """End all sessions of the user, this one included."""
        for session in self._sessions.all_of(identity.user_id):
            self._end(session.session_id, "logout everywhere", identity.actor, "session.revoked")

    def revoke(self, identity: Identity, session_id: str) -> None:
        """End one session of the user. Raises NotFound for one that is not theirs, or over."""
        family = self._sessions.family(session_id)
        if family is None or family.user_id != identity.user_id or family.ended:
            raise NotFound("You have no such session.")
        self._end(session_id, "revoked", identity.actor, "session.revoked")

    def _see_anew(self, session_id: str, family: Family) -> None:
        """The user as SuiteCRM knows them today; while it is down, as it knew them last."""
        try:
            person = self._account.look_again(session_id)
        except Unavailable:
            return
        except Unauthenticated:
            self._end(session_id, "not let in by SuiteCRM any more", family.user_id, "session.revoked")
            raise _ended() from None
        self._sessions.update(identity_of(person, session_id, self._roles))

    def _stolen(self, session_id: str, family: Family, use: Use, device: Device) -> None:
        # Of several who come at once with a stolen token one ends the family and tells of it.
        if self._sessions.end(session_id, use.value):
            self._record(_THEFTS[use], session_id, family, device)
            self._alarm.raise_for(session_id, use)
            self._account.close(session_id)

    def _end(self, session_id: str, why: str, actor: str, action: str) -> None:
        if self._sessions.end(session_id, why):
            self._trail.record(Deed(action, actor, ("Session", session_id), details={"reason": why}))
        self._account.close(session_id)

    def _record(self, action: str, session_id: str, family: Family, device: Device) -> None:
        details = {
            "family": session_id,
            "generation": family.generation,
            "device": device.name,
            "address": device.address,
            "family_device": family.device,
            "family_address": family.address,
        }
        self._trail.record(Deed(action, family.user_id, ("Session", session_id), details=details))


def _ended() -> Unauthenticated:
    return Unauthenticated("The session has ended; log in again.", code="SESSION_ENDED")
