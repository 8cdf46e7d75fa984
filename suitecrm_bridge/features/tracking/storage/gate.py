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
from suitecrm_bridge.features.tracking.ports import Answer, Sender
from suitecrm_bridge.features.tracking.storage.lane import Lanes, bulk

STREAM = key("events")

_VERDICTS: tuple[
    Literal["taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved"], ...
] = ("taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved")
# As long as a token lives: whoever comes later than that is a newcomer again.
_REMEMBERED_MS = 1_800_000


@dataclass(frozen=True)
class Limits:
    """Events a second in the long run and at once, for each site, each address and each visitor on it; requests
    without a token a second and at once for each address; requests in the stream."""

    site_rate: float = 5_000
    site_burst: int = 50_000
    address_rate: float = 500
    address_burst: int = 10_000
    visitor_rate: float = 20
    visitor_burst: int = 1_000
    newcomers_rate: float = 20
    newcomers_burst: int = 5_000
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
        # EVALSHA or EVAL, script, number of keys, 4 or 6 keys, 5 values and 2 for each bucket.
        self._known = {first: _command(b"EVALSHA", sha, first=first) for first in (False, True)}
        self._unknown = {first: _command(b"EVAL", script, first=first) for first in (False, True)}
        self._longest = bulk(b"%d" % limits.longest_stream) + bulk(b"%d" % _REMEMBERED_MS)
        self._buckets = (
            _bucket(limits.site_rate, limits.site_burst)
            + _bucket(limits.address_rate, limits.address_burst)
            + _bucket(limits.visitor_rate, limits.visitor_burst)
        )
        self._newcomers = _bucket(limits.newcomers_rate, limits.newcomers_burst)

    def admit(self, entry: Entry, *, sender: Sender, events: int) -> Answer:
        site = f"scb:bucket:{entry.site_id}"
        address = f"{site}:{sender.address}"
        names = [site, address, f"{site}:{sender.visitor}"]
        if sender.first is not None:
            names += [f"{address}:new", f"scb:hit:{entry.site_id}:{sender.visitor}:{sender.first}"]
        parts = [bulk(name.encode()) for name in names]
        parts += [self._longest, bulk(b"%d" % events), bulk(head_of(entry)), bulk(entry.body), self._buckets]
        if sender.first is not None:
            parts.append(self._newcomers)
        try:
            answer = self._run(b"".join(parts), first=sender.first is not None)
        except RedisError as down:
            raise Unavailable("Events cannot be accepted at the moment.", retry_after=5) from down
        return Answer(_VERDICTS[answer[0]], answer[1], answer[2])

    def _run(self, values: bytes, *, first: bool) -> list[int]:
        try:
            answer: list[int] = self._lanes.ask(self._known[first] + values)
        except NoScriptError:
            # A Redis that was restarted has forgotten the script; EVAL teaches it again.
            answer = self._lanes.ask(self._unknown[first] + values)
        return answer


def _command(verb: bytes, script: bytes, *, first: bool) -> bytes:
    keys, buckets = (6, 4) if first else (4, 3)
    count = b"*%d\r\n" % (3 + keys + 5 + 2 * buckets)
    return count + bulk(verb) + bulk(script) + bulk(b"%d" % keys) + bulk(STREAM.encode())


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
