"""The chain's head as Redis remembers it: whoever can only write to the database cannot cut the end off unseen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import redis

from suitecrm_bridge.core.redis import key, long_lock
from suitecrm_bridge.features.audit.model import Chain, Head

_PURPOSE = "head"
# Only forwards: of two appenders the slower one must not take it back.
_SAW = """
local known = tonumber(redis.call('HGET', KEYS[1], 'sequence') or '-1')
if known < tonumber(ARGV[1]) then
    redis.call('HSET', KEYS[1], 'sequence', ARGV[1], 'hash', ARGV[2], 'signature', ARGV[3])
end
"""


class RedisWitness:
    """`Witness`. Signed, so that a head made up by somebody else counts as none."""

    def __init__(self, client: "redis.Redis", chain: Chain) -> None:
        self._redis = client
        self._chain = chain
        self._name = key("audit", "head")
        self._saw = client.register_script(_SAW)

    def head(self) -> Head | None:
        kept = cast("dict[bytes, bytes]", self._redis.hgetall(self._name))
        if not kept:
            return None
        head = Head(int(kept[b"sequence"]), kept[b"hash"].decode())
        return head if self._chain.signed(_PURPOSE, head, kept[b"signature"].decode()) else None

    def saw(self, head: Head) -> None:
        self._saw(keys=[self._name], args=[head.sequence, head.hash, self._chain.sign(_PURPOSE, head)])

    @contextmanager
    def alone(self) -> Iterator[None]:
        with long_lock(self._redis, "audit", wait=0):
            yield
