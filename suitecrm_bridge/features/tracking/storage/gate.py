"""The way into the stream: token buckets and append in one round trip to Redis."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha1
from importlib.resources import files
from typing import Literal

import redis
from redis.exceptions import NoScriptError, RedisError

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.features.tracking.model import Entry
from suitecrm_bridge.features.tracking.ports import Answer
from suitecrm_bridge.features.tracking.storage.lane import Lanes, bulk

STREAM = key("events")

_VERDICTS: tuple[Literal["taken", "site_limited", "address_limited", "full"], ...] = (
    "taken",
    "site_limited",
    "address_limited",
    "full",
)


@dataclass(frozen=True)
class Limits:
    """Events a second in the long run and at once, for each site and for each address on it; requests in the stream."""

    site_rate: float = 5_000
    site_burst: int = 50_000
    address_rate: float = 500
    address_burst: int = 10_000
    longest_stream: int = 2_000_000

    def address_policy(self) -> str:
        """An address's bucket as the RateLimit-Policy header describes it."""
        return f'"address";q={self.address_burst};w={round(self.address_burst / self.address_rate)}'


class RedisGate:
    """`client` is used for its connections only: one for each thread that ever asks."""

    def __init__(self, client: "redis.Redis", limits: Limits) -> None:
        self._lanes = Lanes(client)
        script = (files("suitecrm_bridge.features.tracking.storage") / "admit.lua").read_bytes()
        sha = sha1(script, usedforsecurity=False).hexdigest().encode()
        keys = bulk(b"3") + bulk(STREAM.encode())
        # EVALSHA and EVAL, script, 3 keys, 8 values: 14 parts, of which only five differ from batch to batch.
        self._known = b"*14\r\n" + bulk(b"EVALSHA") + bulk(sha) + keys
        self._unknown = b"*14\r\n" + bulk(b"EVAL") + bulk(script) + keys
        site = _bucket(limits.site_rate, limits.site_burst)
        address = _bucket(limits.address_rate, limits.address_burst)
        self._limits = bulk(str(limits.longest_stream).encode()) + site + address

    def admit(self, entry: Entry, *, sender: str, events: int) -> Answer:
        bucket = f"scb:bucket:{entry.site_id}".encode()
        values = b"".join(
            (
                bulk(bucket),
                bulk(b"%b:%b" % (bucket, sender.encode())),
                self._limits,
                bulk(b"%d" % events),
                bulk(head_of(entry)),
                bulk(entry.body),
            )
        )
        try:
            answer = self._run(values)
        except RedisError as down:
            raise Unavailable("Events cannot be accepted at the moment.", retry_after=5) from down
        return Answer(_VERDICTS[answer[0]], answer[1], answer[2])

    def _run(self, values: bytes) -> list[int]:
        try:
            answer: list[int] = self._lanes.ask(self._known + values)
        except NoScriptError:
            # A Redis that was restarted has forgotten the script; EVAL teaches it again.
            answer = self._lanes.ask(self._unknown + values)
        return answer


def head_of(entry: Entry) -> bytes:
    """All of an entry but its body, one line each; what a browser says of itself comes last and has no line break."""
    return f"{entry.site_id}\n{entry.received_ms}\n{entry.address}\n{entry.user_agent}".encode()


def entry_of(fields: Mapping[bytes, bytes]) -> Entry:
    """The entry as the stream keeps it. Raises KeyError or ValueError when it is none of ours."""
    site_id, received_ms, address, user_agent = fields[b"h"].decode().split("\n", 3)
    return Entry(site_id, int(received_ms), address, user_agent, fields[b"b"])


def _bucket(rate: float, burst: int) -> bytes:
    """Milliseconds a token takes to come back, and milliseconds for a whole bucket."""
    each = 1000 / rate
    return bulk(b"%.6f" % each) + bulk(b"%.3f" % (each * burst))
