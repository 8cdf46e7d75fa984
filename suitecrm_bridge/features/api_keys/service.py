"""Make keys, let them in, and look after them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, Forbidden, Invalid, NotFound, Unauthenticated, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.permissions import within
from suitecrm_bridge.features.api_keys.model import (
    LONGEST_LIFE,
    ApiKey,
    hashed,
    new_key_id,
    new_secret,
    read,
    written,
)
from suitecrm_bridge.features.api_keys.ports import CrmAccount, Keys, Lately
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.model import Credentials
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.web.identity import Identity
from suitecrm_bridge.web.origin import current_origin

log = logger(__name__)

_MOST = 50
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)


class KeyDoor:
    """`KeyReader`. Revoked and expired keys stop at once: the row is read at every call."""

    def __init__(self, keys: Keys, lately: Lately, roles: RoleBook, trail: AuditTrail, clock: Clock) -> None:
        self._roles = roles
        self._keys = keys
        self._lately = lately
        self._trail = trail
        self._clock = clock

    def identity_of(self, shown: str) -> Identity:
        parts, now = read(shown), self._clock.now()
        key = self._keys.get(parts[0]) if parts else None
        if key is None or parts is None or not key.opens_with(parts[1], now):
            raise self._refused(key, "KEY_UNKNOWN", "This API key is not known.")
        if key.revoked_at is not None:
            raise self._refused(key, "KEY_REVOKED", "This API key was revoked.")
        if now >= key.expires_at:
            raise self._refused(key, "KEY_EXPIRED", "This API key has expired.")
        self._note_use(key, now)
        # A role that the roles file no longer has grants nothing.
        known = [role for role in key.roles if role in self._roles.roles]
        return Identity(
            key.user_id,
            key.user_name,
            key.name,
            key.session_id,
            key.is_admin,
            roles=key.roles,
            permissions=within(key.scopes, self._roles.permissions_of(known)),
            key_id=key.id,
        )

    def _note_use(self, key: ApiKey, now: datetime) -> None:
        if self._lately.first(f"used:{key.id}", _MINUTE):
            self._keys.used(key.id, now)
        if self._lately.first(f"told:{key.id}", _HOUR):
            self._trail.record(Deed("key.used", f"key:{key.id}", ("ApiKey", key.id), details={"user_id": key.user_id}))

    def _refused(self, key: ApiKey | None, code: str, message: str) -> Unauthenticated:
        """Once an hour for each key and reason; for unknown ones, for each address."""
        origin = current_origin()
        about = key.id if key else f"at:{origin.address if origin else None}"
        if self._lately.first(f"refused:{code}:{about}", _HOUR):
            subject = ("ApiKey", key.id) if key else None
            self._trail.record(Deed("key.refused", subject=subject, details={"reason": code}))
        return Unauthenticated(message, code=code)


class KeyDesk:
    """What people do with their keys. Everything it changes is a deed."""

    def __init__(self, keys: Keys, account: CrmAccount, trail: AuditTrail, clock: Clock) -> None:
        self._keys = keys
        self._account = account
        self._trail = trail
        self._clock = clock

    def list(self, caller: Identity) -> Sequence[ApiKey]:
        """One's own; an administrator sees all."""
        return self._keys.list(None if caller.is_admin else caller.user_id)

    def get(self, caller: Identity, key_id: str) -> ApiKey:
        key = self._keys.get(key_id)
        if key is None or not (caller.is_admin or key.user_id == caller.user_id):
            raise NotFound("There is no such API key.")
        return key

    def make(
        self, caller: Identity, password: str, label: str, scopes: Sequence[str], expires_at: datetime
    ) -> tuple[ApiKey, str]:
        """The key and, this once, how it is written. Logs in to SuiteCRM once more, so that the key outlives a session.

        Raises Forbidden when the password is wrong.
        """
        now = self._clock.now()
        if not now < expires_at <= now + LONGEST_LIFE:
            raise _unacceptable("expires_at", f"Must be in the future, by {LONGEST_LIFE.days} days at most.")
        if len([key for key in self._keys.list(caller.user_id) if key.revoked_at is None]) >= _MOST:
            raise Conflict(f"You have {_MOST} API keys already; revoke one first.")
        key_id, secret = new_key_id(), new_secret()
        key = ApiKey(
            id=key_id,
            label=label,
            secret_hash=hashed(secret),
            user_id=caller.user_id,
            user_name=caller.user_name,
            name=caller.name,
            is_admin=caller.is_admin,
            roles=caller.roles,
            scopes=tuple(dict.fromkeys(scopes)),
            created_at=now,
            expires_at=expires_at,
        )
        self._log_in(caller, key, password)
        self._keys.add(key)
        self._note("key.created", caller, key, {"label": label, "scopes": list(key.scopes), "until": str(expires_at)})
        return key, written(key_id, secret)

    def rotate(self, caller: Identity, key_id: str, password: str, overlap: timedelta) -> tuple[ApiKey, str]:
        """A new secret and a new login; for `overlap` the old secret works as well."""
        key = self._own(caller, key_id)
        self._log_in(caller, key, password)
        secret, until = new_secret(), self._clock.now() + overlap
        self._keys.rotate(key.id, hashed(secret), until)
        self._note("key.rotated", caller, key, {"old_until": str(until)})
        return replace(key, previous_until=until), written(key.id, secret)

    def revoke(self, caller: Identity, key_id: str) -> None:
        key = self.get(caller, key_id)
        if self._keys.revoke(key.id, self._clock.now()):
            self._note("key.revoked", caller, key, {})
        self._account.close(key.session_id)

    def _own(self, caller: Identity, key_id: str) -> ApiKey:
        """A key acts as its person, so nobody else can log in for it."""
        key = self.get(caller, key_id)
        if key.user_id != caller.user_id:
            raise Forbidden("Only the person a key acts for can rotate it.")
        if key.revoked_at is not None or key.expires_at <= self._clock.now():
            raise Conflict("This API key has ended; make a new one.")
        return key

    def _log_in(self, caller: Identity, key: ApiKey, password: str) -> None:
        try:
            opened = self._account.open(key.session_id, Credentials(caller.user_name, password))
        except Unauthenticated:
            self._trail.record(Deed("key.password_refused", caller.user_id, ("ApiKey", key.id)))
            raise _unacceptable("password", "Is not your SuiteCRM password.") from None
        if opened.user_id != caller.user_id:
            self._account.close(key.session_id)
            raise _unacceptable("password", "Is not your SuiteCRM password.")

    def _note(self, action: str, caller: Identity, key: ApiKey, details: dict[str, object]) -> None:
        self._trail.record(Deed(action, caller.user_id, ("ApiKey", key.id), details=details))


class KeyKeeper:
    """Runs in a worker."""

    def __init__(self, keys: Keys, account: CrmAccount, roles: RoleBook, trail: AuditTrail, clock: Clock) -> None:
        self._keys = keys
        self._account = account
        self._roles = roles
        self._trail = trail
        self._clock = clock

    def keep_alive(self) -> int:
        """Use each active key's login once, and see who its person is by now; how many keys hold.

        A key whose person SuiteCRM lets in no more is revoked. While SuiteCRM is down nothing is decided: raises
        Unavailable, and the job comes again.
        """
        holding = 0
        for key in self._keys.active(self._clock.now()):
            try:
                person = self._account.look_again(key.session_id)
            except Unavailable:
                raise
            except Unauthenticated:
                self._end(key)
                continue
            self._keys.is_person(key.id, person, self._roles.roles_of(person))
            holding += 1
        return holding

    def _end(self, key: ApiKey) -> None:
        log.warning("key_ended", key_id=key.id)
        if self._keys.revoke(key.id, self._clock.now()):
            reason = {"reason": "SuiteCRM does not let its person in any more"}
            self._trail.record(Deed("key.revoked", "bridge", ("ApiKey", key.id), details=reason))


def _unacceptable(field: str, reason: str) -> Invalid:
    return Invalid("Some fields cannot be accepted.", details={field: [reason]})
