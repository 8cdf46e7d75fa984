"""Copies of answers in Redis, sealed, and the stamps that tell when one is out of date."""

import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import cast

import msgspec
import redis
from redis.exceptions import RedisError

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.features.records.model.copying import outdated_by
from suitecrm_bridge.web.ready import Basis

TTL = 30  # seconds: how long a change of rights, which SuiteCRM tells nobody of, may go unnoticed
# Without news for longer a copy could hide a change for longer than the two seconds that are promised.
_FRESH = timedelta(milliseconds=1900)
_LOOK_AGAIN = 0.25  # seconds without copies before asking again whether somebody reads the news
_CLAIM = 5  # seconds: longer than most answers take, and short enough when whoever asks was killed
_LARGEST = 512_000  # bytes: what is larger is seldom asked twice
_STAMPS = 4 * TTL  # seconds; a stamp must outlive every copy that was made under the one before it
_log = logger(__name__)


@dataclass(frozen=True)
class Look:
    """What there is under a name, `until` when at most (seconds since 1970). `stamp` is the state of its sources at the
    moment of the look."""

    content: bytes | None
    stamp: bytes
    until: float = 0.0


class RedisCopies:
    """`CopiesOfNews`, and where `KeptRecords` keeps its copies."""

    def __init__(self, client: "redis.Redis", sealer: Sealer) -> None:
        self._redis = client
        self._sealer = sealer
        self._fresh = key("copies", "fresh")
        self._untrusted_until = 0.0

    def outdated(self, records: Iterable[tuple[str, str]]) -> None:
        # A stamp is a word that never was there before: one that Redis lost and that is set anew fits no old copy.
        stamps = {key("copies", source): secrets.token_bytes(8) for source in outdated_by(records)}
        try:
            with self._redis.pipeline(transaction=False) as pipeline:
                for name, stamp in stamps.items():
                    pipeline.set(name, stamp, ex=_STAMPS)
                pipeline.execute()
        except RedisError as failure:
            raise Unavailable("It cannot be noted now which records changed.") from failure

    def told_all(self, took: timedelta) -> None:
        left = _FRESH - took
        if left > timedelta(0):
            self._redis.set(self._fresh, 1, px=left)

    def look(self, name: str, sources: Sequence[str]) -> Look | None:
        """None while copies cannot be trusted: nobody reads SuiteCRM's news, or Redis does not answer."""
        if time.monotonic() < self._untrusted_until:
            return None
        names = [self._fresh, key("copies", name), *(key("copies", source) for source in sources)]
        try:
            fresh, kept, *stamps = cast("list[bytes | None]", self._redis.mget(names))
        except RedisError as failure:
            _log.warning("copies_unavailable", error=type(failure).__name__)
            return None
        if fresh is None:
            self._untrusted_until = time.monotonic() + _LOOK_AGAIN
            return None
        stamp = _joined(stamps)
        content, until = self._opened(kept, stamp)
        return Look(content, stamp, until)

    def basis(self, sources: Sequence[str], stamp: bytes, until: float) -> Basis:
        """What an answer out of a copy rests on, for those who keep the answer itself."""

        def holds(values: Sequence[bytes | None]) -> bool:
            fresh, *stamps = values
            return fresh is not None and _joined(stamps) == stamp

        return Basis((self._fresh, *(key("copies", source) for source in sources)), holds, until)

    def claim(self, name: str) -> bool:
        """Whether it is up to the caller to ask SuiteCRM; False while another one does."""
        try:
            return bool(self._redis.set(key("copies", "claim", name), 1, nx=True, ex=_CLAIM))
        except RedisError:
            return True

    def keep(self, name: str, stamp: bytes, content: bytes, until: float) -> None:
        if len(content) > _LARGEST:
            return
        sealed = self._sealer.seal_bytes(content)
        try:
            self._redis.set(key("copies", name), msgspec.msgpack.encode((stamp, sealed, until)), ex=TTL)
        except RedisError as failure:
            _log.warning("copy_not_kept", error=type(failure).__name__)

    def give_up(self, name: str) -> None:
        """The caller's claim is over."""
        try:
            self._redis.delete(key("copies", "claim", name))
        except RedisError as failure:
            _log.warning("claim_not_given_up", error=type(failure).__name__)

    def _opened(self, kept: bytes | None, stamp: bytes) -> tuple[bytes | None, float]:
        if kept is None:
            return None, 0.0
        try:
            under, sealed, until = msgspec.msgpack.decode(kept, type=tuple[bytes, bytes, float])
            return (self._sealer.open_bytes(sealed), until) if under == stamp else (None, 0.0)
        except (msgspec.MsgspecError, SealBroken):
            return None, 0.0


def _joined(stamps: Sequence[bytes | None]) -> bytes:
    return b"|".join(each or b"-" for each in stamps)
