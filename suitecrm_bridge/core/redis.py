"""One way to reach Redis: the connection, the names of our keys, and a lock across processes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

import redis
from redis.backoff import ExponentialWithJitterBackoff, NoBackoff
from redis.exceptions import LockNotOwnedError, RedisError
from redis.lock import Lock
from redis.retry import Retry

# Every key we own begins so: a Redis shared with other tenants stays readable.
PREFIX = "scb:"


def connect(url: str) -> "redis.Redis":
    """A pooled client; commands fail after 5 s and are retried three times when the connection broke."""
    return redis.Redis.from_url(
        url,
        socket_timeout=5,
        socket_connect_timeout=2,
        health_check_interval=30,
        retry=Retry(ExponentialWithJitterBackoff(cap=1.0, base=0.05), 3),
    )


def connect_briefly(url: str, seconds: float = 1.0) -> "redis.Redis":
    """The same for whoever answers a waiting person: fails after `seconds`, and repeats once on a fresh connection."""
    return redis.Redis.from_url(
        url, socket_timeout=seconds, socket_connect_timeout=seconds, retry=Retry(NoBackoff(), 1)
    )


def key(*parts: str) -> str:
    return PREFIX + ":".join(parts)


class Busy(Exception):
    """Somebody else holds the lock and did not let go in time."""


class Held:
    """A lock in our hands, renewed in the background until it is let go."""

    def __init__(self, held: "Lock", seconds: float) -> None:
        self._held = held
        self._seconds = seconds
        self._done = Event()
        self._lost = False

    def renew(self) -> bool:
        """Whether the lock still is ours; False after this process was asleep for so long that it ran out."""
        if not self._lost:
            try:
                self._held.reacquire()
            except LockNotOwnedError:
                self._lost = True
        return not self._lost

    def keep(self) -> None:
        while not self._done.wait(self._seconds / 3):
            # Redis may be back before the lock has run out.
            with suppress(RedisError):
                if not self.renew():
                    return

    def let_go(self) -> None:
        self._done.set()


@contextmanager
def long_lock(client: "redis.Redis", name: str, *, wait: float, seconds: float = 10.0) -> Iterator[Held]:
    """Hold `name` alone for as long as it takes; when this process is killed it is free again after `seconds`.

    Raises Busy after waiting `wait` seconds.
    """
    lock = client.lock(key("lock", name), timeout=seconds, blocking_timeout=wait, thread_local=False)
    if not lock.acquire():
        raise Busy(name)
    held = Held(lock, seconds)
    Thread(target=held.keep, name=f"keeps-{name}", daemon=True).start()
    try:
        yield held
    finally:
        held.let_go()
        # A process that slept longer than the lease lost the lock already; releasing then would free another's.
        with suppress(LockNotOwnedError):
            lock.release()
