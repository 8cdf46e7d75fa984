"""A random salt for each day, which every process shares and nobody knows two days later."""

from datetime import date
from secrets import token_bytes

import redis

from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.tracking.storage import answering

_LIFE_S = 172_800


class RedisSalts:
    def __init__(self, client: "redis.Redis") -> None:
        self._client = client
        self._known: tuple[date, bytes] | None = None

    def of(self, day: date) -> bytes:
        known = self._known
        if known is None or known[0] != day:
            # Only the latest day stays in memory, or the process would remember what Redis has forgotten.
            known = self._known = (day, self._agreed(day))
        return known[1]

    def _agreed(self, day: date) -> bytes:
        name = key("salt", day.isoformat())
        with answering.stream():
            self._client.set(name, token_bytes(32), nx=True, ex=_LIFE_S)
            agreed: bytes = self._client.get(name)  # type: ignore[assignment]  # it was set a moment ago
        return agreed
