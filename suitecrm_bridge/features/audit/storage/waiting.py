"""Deeds on their way into the chain: a Redis stream, and this process's memory while Redis is down."""

import atexit
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from threading import Lock, Thread
from time import sleep
from typing import cast

import redis
from redis.exceptions import RedisError

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key

log = logger(__name__)

_MOST_KEPT = 50_000  # about 50 MB; without Redis nobody can log in, so few deeds come to pass
_PAUSE = 1.0


class RedisWaiting:
    """`WaitingDeeds`. The stream is in the append-only file, so it outlives every process and the database."""

    def __init__(self, client: "redis.Redis") -> None:
        self._redis = client
        self._stream = key("audit", "waiting")
        self._kept: deque[str] = deque()
        self._lock = Lock()
        self._draining = False

    def put(self, content: str) -> None:
        # Once something waits in memory everything queues behind it: the order is part of what the chain proves.
        if not self._kept and self._sent(content):
            return
        with self._lock:
            if len(self._kept) >= _MOST_KEPT:
                log.error("deed_lost", waiting=len(self._kept))
                return
            self._kept.append(content)
            if self._draining:
                return
            self._draining = True
        log.warning("deeds_kept_in_memory")
        atexit.register(self._drain)
        Thread(target=self._drain_until_empty, name="keeps-deeds", daemon=True).start()

    def take(self, limit: int) -> Sequence[tuple[str, str]]:
        found = cast("list[tuple[bytes, dict[bytes, bytes]]]", self._redis.xrange(self._stream, count=limit))
        return [(place.decode(), fields[b"deed"].decode()) for place, fields in found]

    def done(self, places: Sequence[str]) -> None:
        if places:
            self._redis.xdel(self._stream, *places)

    def _sent(self, content: str) -> bool:
        try:
            self._redis.xadd(self._stream, {"deed": content})
        except RedisError:
            return False
        return True

    def _drain_until_empty(self) -> None:
        while True:
            sleep(_PAUSE)
            self._drain()
            with self._lock:
                if not self._kept:
                    self._draining = False
                    break
        atexit.unregister(self._drain)
        log.info("deeds_sent_from_memory")

    def _drain(self) -> None:
        with suppress(IndexError):
            while self._sent(self._kept[0]):
                self._kept.popleft()
