"""Failed logins in Redis, counted by name, by address and by both; and from where each user logged in before."""

import hmac
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import redis
from prometheus_client import CollectorRegistry, Counter
from redis.exceptions import WatchError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.auth.model.pacing import MEMORY_SECONDS, Admission, Record, Tally, wait
from suitecrm_bridge.web.device import Device

_KNOWN_SECONDS = 180 * 24 * 3600
_MOST_KNOWN = 30
_MOST_TRIES = 200


class RedisAttempts:
    """Thread-safe. Names and addresses are kept as keyed hashes: people type passwords into the wrong field."""

    def __init__(self, client: "redis.Redis", clock: Clock, hash_key: bytes, registry: CollectorRegistry) -> None:
        self._redis = client
        self._clock = clock
        self._key = hash_key
        self._delayed = Counter(
            "bridge_login_delayed_total", "Logins told to wait after failed ones.", registry=registry
        )

    def admit(self, user_name: str, device: Device) -> Admission:
        now = self._clock.now().timestamp()
        origin, known = self._origin(user_name, device)
        names = self._names(user_name, device, origin)
        # Deciding and counting are one step: of many guesses at once each sees those before it.
        with self._redis.pipeline() as steps:
            for _ in range(_MOST_TRIES):
                try:
                    steps.watch(*names)  # type: ignore[no-untyped-call]  # redis-py leaves it out
                    of_origin, of_address, of_name = (_tally(steps.hmget(name, "failures", "last")) for name in names)
                    seconds = wait(Record(of_origin, of_address, of_name, known), now)
                    if seconds > 0:
                        self._delayed.inc()
                        return Admission(seconds, known)
                    steps.multi()
                    for name in names:
                        steps.hincrby(name, "failures", 1)
                        steps.hset(name, "last", repr(now))
                        steps.expire(name, MEMORY_SECONDS)
                    steps.execute()
                except WatchError:
                    continue
                else:
                    return Admission(0.0, known)
        raise Unavailable("Too many logins of this user at once; try again.")

    def succeeded(self, user_name: str, tried: Device, device: Device) -> None:
        origin, _known = self._origin(user_name, tried)
        of_origin, *others = self._names(user_name, tried, origin)
        self._take_back(others, lambda steps: steps.delete(of_origin))
        name, now = self._known(user_name), self._clock.now().timestamp()
        with self._redis.pipeline() as together:
            together.zadd(name, dict.fromkeys(self._origins(device), now))
            together.zremrangebyrank(name, 0, -_MOST_KNOWN - 1)
            together.expire(name, _KNOWN_SECONDS)
            together.execute()

    def unheard(self, user_name: str, device: Device) -> None:
        origin, _known = self._origin(user_name, device)
        self._take_back(self._names(user_name, device, origin), lambda _steps: None)

    def is_somebody(self, user_name: str) -> bool:
        return bool(self._redis.exists(self._known(user_name)))

    def _take_back(self, names: list[str], also: Callable[[Any], object]) -> None:
        with self._redis.pipeline() as together:
            for name in names:
                # Below zero it would grant tries; a name that ran out meanwhile comes back as a harmless -1.
                together.hincrby(name, "failures", -1)
                together.expire(name, MEMORY_SECONDS)
            also(together)
            together.execute()

    def _origin(self, user_name: str, device: Device) -> tuple[str, bool]:
        """What this try is counted by besides name and address, and whether the user logged in from there before.

        A device whose secret is known stands for itself, however busy the address is that it shares.
        """
        known = self._known(user_name)
        for origin in self._origins(device):
            if self._redis.zscore(known, origin) is not None:
                return origin, True
        return self._origins(device)[-1], False

    def _origins(self, device: Device) -> list[str]:
        by_secret = [self._hash("device", device.secret_hash)] if device.secret else []
        return [*by_secret, self._hash("address", device.address)]

    def _names(self, user_name: str, device: Device, origin: str) -> list[str]:
        who, where = self._hash("name", _plain(user_name)), self._hash("address", device.address)
        return [key("login", "origin", who, origin), key("login", "address", where), key("login", "name", who)]

    def _known(self, user_name: str) -> str:
        return key("login", "known", self._hash("name", _plain(user_name)))

    def _hash(self, kind: str, text: str) -> str:
        return hmac.new(self._key, f"{kind}\0{text}".encode(), sha256).hexdigest()[:32]


def _plain(user_name: str) -> str:
    """SuiteCRM's database does not tell these apart either."""
    return user_name.strip().casefold()


def _tally(kept: Any) -> Tally:  # noqa: ANN401  # redis-py's answers have no narrower type
    failures, last = kept
    return Tally(max(0, int(failures or 0)), float(last or 0.0))
