"""Sessions in Redis: each a family of refresh tokens and, while it lives, the identity behind it."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any, cast

import msgspec
import redis
from redis.exceptions import WatchError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.auth.model import SessionSummary
from suitecrm_bridge.features.auth.model.family import Family, Use, fingerprint, judge, rotated
from suitecrm_bridge.features.auth.ports import Identity
from suitecrm_bridge.web.device import Device

_LIFE = 30 * 24 * 3600  # a refresh token's own: afterwards no token of the family is left that could be shown
_MOST_TRIES = 200
# A session that ended meanwhile stays ended.
_UPDATE = "if redis.call('HEXISTS', KEYS[1], 'who') == 1 then redis.call('HSET', KEYS[1], 'who', ARGV[1]) end"


class RedisSessions:
    """A hash for each: `family`, and `who` until it ends. An ended family is kept, so that its tokens are known."""

    def __init__(self, client: "redis.Redis", clock: Clock) -> None:
        self._redis = client
        self._clock = clock
        self._update = client.register_script(_UPDATE)

    def start(self, identity: Identity, family: Family) -> None:
        name, index = _name(identity.session_id), _index(identity.user_id)
        with self._redis.pipeline() as together:
            together.hset(name, mapping={"who": _encoded(identity), "family": _encoded(family)})
            together.expire(name, _LIFE)
            together.zadd(index, {identity.session_id: family.created_at})
            together.expire(index, _LIFE)
            together.execute()

    def family(self, session_id: str) -> Family | None:
        return _family(self._redis.hget(_name(session_id), "family"))

    def rotate(self, session_id: str, used: str, following: str, device: Device) -> tuple[Use, Family | None]:
        name, now = _name(session_id), self._clock.now().timestamp()
        with self._redis.pipeline() as steps:
            for _ in range(_MOST_TRIES):
                try:
                    steps.watch(name)  # type: ignore[no-untyped-call]  # redis-py leaves it out
                    family = _family(steps.hget(name, "family"))
                    use = judge(family, used, fingerprint(device), now) if family else Use.ENDED
                    if family is None or use is not Use.CURRENT:
                        return use, family
                    after = rotated(family, following, device.address, now)
                    steps.multi()
                    steps.hset(name, "family", _encoded(after))
                    steps.expire(name, _LIFE)
                    steps.expire(_index(family.user_id), _LIFE)
                    steps.execute()
                except WatchError:
                    continue  # another request was faster: look again at what it made of the family
                else:
                    return use, after
        raise Unavailable("Too many requests refresh this session at once; try again.")

    def update(self, identity: Identity) -> None:
        self._update(keys=[_name(identity.session_id)], args=[_encoded(identity)])

    def identity_of(self, session_id: str) -> Identity | None:
        return self.identity_in(cast("bytes | None", self._redis.hget(*self.place_of(session_id))))

    def place_of(self, session_id: str) -> tuple[str, str]:
        return _name(session_id), "who"

    def identity_in(self, kept: bytes | None) -> Identity | None:
        return msgspec.json.decode(kept, type=Identity) if kept else None

    def all_of(self, user_id: str) -> Sequence[SessionSummary]:
        ids = [each.decode() for each in cast("list[bytes]", self._redis.zrange(_index(user_id), 0, -1))]
        with self._redis.pipeline() as together:
            for session_id in ids:
                together.hget(_name(session_id), "family")
            families = dict(zip(ids, map(_family, together.execute()), strict=True))
        gone = [session_id for session_id, family in families.items() if family is None or family.ended]
        if gone:
            self._redis.zrem(_index(user_id), *gone)
        alive = [_summary(each, family) for each, family in families.items() if family and not family.ended]
        return sorted(alive, key=lambda session: session.last_used_at, reverse=True)

    def end(self, session_id: str, why: str) -> bool:
        name = _name(session_id)
        with self._redis.pipeline() as steps:
            for _ in range(_MOST_TRIES):
                try:
                    steps.watch(name)  # type: ignore[no-untyped-call]  # redis-py leaves it out
                    family = _family(steps.hget(name, "family"))
                    if family is None or family.ended:
                        return False
                    steps.multi()
                    steps.hset(name, "family", _encoded(replace(family, ended=why)))
                    steps.hdel(name, "who")
                    steps.zrem(_index(family.user_id), session_id)
                    steps.execute()
                except WatchError:
                    continue
                else:
                    return True
        raise Unavailable("Too many requests use this session at once; try again.")


def _summary(session_id: str, family: Family) -> SessionSummary:
    created, used = (datetime.fromtimestamp(moment, UTC) for moment in (family.created_at, family.used_at))
    return SessionSummary(session_id, family.device, family.address, family.mode, created, used)


def _encoded(thing: Identity | Family) -> bytes:
    return msgspec.json.encode(asdict(thing))


def _family(kept: Any) -> Family | None:  # noqa: ANN401  # redis-py's answers have no narrower type
    return msgspec.json.decode(kept, type=Family) if kept else None


def _name(session_id: str) -> str:
    return key("family", session_id)


def _index(user_id: str) -> str:
    return key("families-of", user_id)
