"""Sessions in Redis, and the user's own SuiteCRM login behind each."""

from contextlib import suppress
from dataclasses import asdict
from typing import cast

import msgspec
import redis

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.crm import CrmLogin, CrmUser, UserCrms
from suitecrm_bridge.features.auth.ports import Identity

_LIFE = 30 * 24 * 3600

# One step, so that of two requests with the same refresh token exactly one wins; and when only its answer was lost,
# the repeat finds its own work and must not take it for a thief's.
_ROTATE = """
local current = redis.call('HGET', KEYS[1], 'refresh')
if current == ARGV[2] then return 1 end
if current ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'refresh', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
"""
_UPDATE = "if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'who', ARGV[1]) end"


class RedisSessions:
    """A hash per session: who it is, and the id of the one refresh token that works. It ends after 30 idle days."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client
        self._rotate = client.register_script(_ROTATE)
        self._update = client.register_script(_UPDATE)

    def start(self, identity: Identity, refresh_id: str) -> None:
        name = _name(identity.session_id)
        with self._redis.pipeline() as both:
            both.hset(name, mapping={"who": msgspec.json.encode(asdict(identity)), "refresh": refresh_id})
            both.expire(name, _LIFE)
            both.execute()

    def rotate(self, session_id: str, used: str, following: str) -> bool:
        return bool(self._rotate(keys=[_name(session_id)], args=[used, following, _LIFE]))

    def update(self, identity: Identity) -> None:
        self._update(keys=[_name(identity.session_id)], args=[msgspec.json.encode(asdict(identity))])

    def identity_of(self, session_id: str) -> Identity | None:
        who = cast("bytes | None", self._redis.hget(_name(session_id), "who"))
        return msgspec.json.decode(who, type=Identity) if who else None

    def end(self, session_id: str) -> None:
        self._redis.delete(_name(session_id))


class SuiteCrmAccount:
    """Logs people in with the password grant; their tokens are sealed and kept by `UserCrms`."""

    def __init__(self, login: CrmLogin, crms: UserCrms) -> None:
        self._login = login
        self._crms = crms

    def open(self, session_id: str, user_name: str, password: str) -> Identity:
        tokens = self._login.login(user_name, password)
        self._crms.keep(session_id, tokens)
        return _identity(tokens.user, session_id)

    def look_again(self, session_id: str) -> Identity:
        return _identity(self._crms.of(session_id).current_user(), session_id)

    def close(self, session_id: str) -> None:
        # A SuiteCRM that is down, or has ended the login itself, must not keep anybody from logging out here.
        with suppress(BridgeError):
            self._crms.forget(session_id)


def _identity(user: CrmUser, session_id: str) -> Identity:
    return Identity(user.id, user.user_name, user.name, session_id, user.is_admin)


def _name(session_id: str) -> str:
    return key("session", session_id)
