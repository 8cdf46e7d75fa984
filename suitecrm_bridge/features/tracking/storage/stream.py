"""The way out of the stream: a consumer group, takeover from the dead, and the dead letters."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any, cast

import redis
from redis.exceptions import ResponseError

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.tracking.model import Arrival
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.gate import STREAM, WAITING, entry_of

GROUP = "ingest"
DEAD = key("events", "dead")

_ABANDONED_MS = 15_000
_FORGOTTEN_MS = 3_600_000
_WAIT_MS = 1_000


class RedisArrivals:
    """One consumer of the group; `consumer` must be a new name in every process.

    `abandoned_ms` is how long a dead consumer's entries rest before another one takes them.
    """

    def __init__(
        self, client: "redis.Redis", clock: Clock, consumer: str, *, batch: int = 200, abandoned_ms: int = _ABANDONED_MS
    ) -> None:
        self._client = client
        self._clock = clock
        self._consumer = consumer
        self._batch = batch
        self._abandoned_ms = abandoned_ms
        self._joined = False
        forget = files("suitecrm_bridge.features.tracking.storage") / "forget.lua"
        self._forget = client.register_script(forget.read_text())

    def next(self) -> Sequence[Arrival]:
        with answering.stream():
            if not self._joined:
                self._join()
            try:
                return self._take_over() or self._read()
            except ResponseError as wrong:
                # The group vanishes with a Redis that lost its data.
                if "NOGROUP" not in str(wrong):
                    raise
                self._joined = False
                return []

    def done(self, ids: Sequence[str]) -> None:
        if not ids:
            return
        with answering.stream():
            self._forget([STREAM, WAITING], [GROUP, *ids])

    def bury(self, arrival_id: str, reason: str) -> None:
        with answering.stream():
            found = cast("list[tuple[bytes, dict[bytes, bytes]]]", self._client.xrange(STREAM, arrival_id, arrival_id))
            with self._client.pipeline(transaction=True) as together:
                for _, fields in found:
                    at = self._clock.now().isoformat()
                    together.xadd(DEAD, {**fields, b"reason": reason[:500], b"at": at})  # type: ignore[dict-item]
                self._forget([STREAM, WAITING], [GROUP, arrival_id], client=together)
                together.execute()

    def leave(self) -> None:
        """Say goodbye; entries that are still ours stay pending for the others."""
        with answering.stream():
            if not self._pending():
                self._client.xgroup_delconsumer(STREAM, GROUP, self._consumer)

    def _join(self) -> None:
        try:
            self._client.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
        except ResponseError as wrong:
            if "BUSYGROUP" not in str(wrong):
                raise
        for consumer in self._client.xinfo_consumers(STREAM, GROUP):
            if not consumer["pending"] and consumer["idle"] > _FORGOTTEN_MS:
                self._client.xgroup_delconsumer(STREAM, GROUP, consumer["name"])
        self._joined = True

    def _take_over(self) -> list[Arrival]:
        answer: Any = self._client.xautoclaim(
            STREAM, GROUP, self._consumer, self._abandoned_ms, start_id="0-0", count=self._batch
        )
        claimed = [(id_, fields) for id_, fields in answer[1] if fields is not None]
        if not claimed:
            return []
        deliveries = self._deliveries(claimed[0][0], claimed[-1][0], len(claimed))
        return [_arrival(id_, fields, deliveries.get(id_, 1)) for id_, fields in claimed]

    def _read(self) -> list[Arrival]:
        answer: Any = self._client.xreadgroup(GROUP, self._consumer, {STREAM: ">"}, count=self._batch, block=_WAIT_MS)
        return [_arrival(id_, fields, 1) for _, entries in _pairs(answer) for id_, fields in entries]

    def _deliveries(self, first: bytes, last: bytes, count: int) -> dict[bytes, int]:
        rows: Any = self._client.xpending_range(STREAM, GROUP, first, last, count * 2, consumername=self._consumer)
        return {row["message_id"]: row["times_delivered"] for row in rows}

    def _pending(self) -> int:
        consumers = self._client.xinfo_consumers(STREAM, GROUP)
        return sum(one["pending"] for one in consumers if one["name"] == self._consumer.encode())


def _pairs(answer: Any) -> Iterator[tuple[bytes, list[tuple[bytes, Mapping[bytes, bytes]]]]]:  # noqa: ANN401  # RESP 2 answers lists, RESP 3 maps
    if isinstance(answer, dict):
        for stream, lists in answer.items():
            for entries in lists:
                yield stream, entries
    else:
        yield from answer or ()


def _arrival(id_: bytes, fields: Mapping[bytes, bytes], deliveries: int) -> Arrival:
    try:
        entry = entry_of(fields)
    except (KeyError, ValueError):
        return Arrival(id_.decode(), deliveries, None)
    return Arrival(id_.decode(), deliveries, entry)
