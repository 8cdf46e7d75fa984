"""What others told of networks, kept in Redis, and which ones are still to be asked for."""

import time
from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, cast

import msgspec
import redis
from redis.exceptions import RedisError

from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.tracking.ports.visits import Known
from suitecrm_bridge.features.tracking.storage import answering

_ASKED = key("addresses", "asked")
_NOTHING = Known()
_KEPT_S = 30 * 86_400
_KEPT_HERE_S = 3_600.0
_ASK_AGAIN_S = 60.0
_MOST_HERE = 20_000
_MOST_ASKED = 10_000


class RedisAddresses:
    """Implements KnownAddresses and AskedAddresses; `client` must give up quickly."""

    def __init__(self, client: "redis.Redis") -> None:
        self._client = client
        self._here: OrderedDict[str, tuple[Known, float]] = OrderedDict()

    def of(self, address: str) -> Known:
        here = self._here.get(address)
        now = time.monotonic()
        if here and here[1] > now:
            return here[0]
        known = self._told(address)
        self._here[address] = (known or _NOTHING, now + (_KEPT_HERE_S if known else _ASK_AGAIN_S))
        self._here.move_to_end(address)
        if len(self._here) > _MOST_HERE:
            self._here.popitem(last=False)
        return known or _NOTHING

    def take(self, most: int) -> Sequence[str]:
        with answering.stream():
            taken = cast("list[bytes]", self._client.spop(_ASKED, most) or [])
        return [address.decode() for address in taken]

    def put(self, address: str, known: Known) -> None:
        with answering.stream():
            self._client.set(_place(address), msgspec.json.encode(known), ex=_KEPT_S)

    def _told(self, address: str) -> Known | None:
        """None when it was not looked up yet; it is asked for then."""
        try:
            with self._client.pipeline(transaction=False) as both:
                both.get(_place(address))
                both.scard(_ASKED)
                told, waiting = cast("tuple[Any, int]", both.execute())
            if told is None and waiting < _MOST_ASKED:
                self._client.sadd(_ASKED, address)
            return msgspec.json.decode(told, type=Known) if told is not None else None
        except (RedisError, msgspec.DecodeError, msgspec.ValidationError):
            # Counting goes on without it.
            return None


def _place(address: str) -> str:
    return key("address", address)
