"""What the readers of the change feed tell each other, in Redis."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import redis

from suitecrm_bridge.core.redis import key, long_lock

_HANDLED_FOR = 3600  # seconds for which a change that SuiteCRM goes on listing is known to be handled
_RETURNING_FOR = 30  # seconds: other processes' circuit breakers notice a little later than we


class RedisTurn:
    """`Turn`."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client
        self._handled = key("changes", "handled")
        self._lost = key("crm", "lost")
        self._returning = key("crm", "returning")

    @contextmanager
    def take(self) -> Iterator[None]:
        with long_lock(self._client, "changes", wait=0):
            yield

    def handled(self, sequences: Iterable[int]) -> set[int]:
        asked = list(sequences)
        found = self._client.smismember(self._handled, [str(sequence) for sequence in asked])
        return {sequence for sequence, there in zip(asked, found, strict=True) if there}

    def remember(self, sequences: Sequence[int]) -> None:
        with self._client.pipeline() as pipeline:
            pipeline.sadd(self._handled, *map(str, sequences))
            pipeline.expire(self._handled, _HANDLED_FOR)
            pipeline.execute()

    def forget(self, sequences: Sequence[int]) -> None:
        self._client.srem(self._handled, *map(str, sequences))

    def lost(self) -> bool:
        return bool(self._client.set(self._lost, 1, nx=True))

    def found(self) -> bool:
        if self._client.delete(self._lost):
            self._client.set(self._returning, 1, ex=_RETURNING_FOR)
            return True
        return bool(self._client.exists(self._returning))
