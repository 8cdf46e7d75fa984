"""One process at a time brings visitors up to date, so that older values never overwrite newer ones."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import redis

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.redis import Busy, long_lock
from suitecrm_bridge.features.tracking.storage import answering

_PATIENCE = 0.5


class RedisTurns:
    def __init__(self, client: "redis.Redis") -> None:
        self._client = client

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Yield True while nobody else is at it, False when somebody else is. Raises Unavailable."""
        with answering.stream(), ExitStack() as held:
            try:
                held.enter_context(long_lock(self._client, "tracking-catch-up", wait=_PATIENCE))
            except Busy:
                yield False
            else:
                yield True


class RedisArchiveTurns:
    """`ArchiveTurns`."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client

    @contextmanager
    def alone(self, wait: float) -> Iterator[Callable[[], bool]]:
        with answering.stream(), ExitStack() as held:
            try:
                ours = held.enter_context(long_lock(self._client, "event-archives", wait=wait))
            except Busy:
                raise Unavailable("Archives are being written at the moment.", retry_after=60) from None
            yield ours.renew
