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
from suitecrm_bridge.features.tracking.ports import Answer, Sender, Whose
from suitecrm_bridge.features.tracking.storage.lane import Lanes, bulk

STREAM = key("events")
# How many bytes of entries the stream has.
WAITING = key("events", "bytes")

_VERDICTS: tuple[
    Literal["taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved"], ...
] = ("taken", "site_limited", "address_limited", "visitor_limited", "newcomers_limited", "full", "unproved")
# As long as a token lives: whoever comes later than that is a newcomer again.
_REMEMBERED_MS = 1_800_000
_KILOBYTE = 1_024
# A bucket whose tokens come back at once.
_ENDLESS = bulk(b"0") * 2


@dataclass(frozen=True)
class Limits:
    """Events a second in the long run and at once, for each site, each address and each visitor on it; requests
    without a token a second and at once for each address, and in half an hour for each visitor whose id is the
    browser's or the day's; requests and bytes in the stream."""

    site_rate: float = 5_000
    site_burst: int = 50_000
    address_rate: float = 500
    address_burst: int = 10_000
    visitor_rate: float = 20
    visitor_burst: int = 1_000
    newcomers_rate: float = 20
    newcomers_burst: int = 5_000
    first_hits: int = 20
    shared_first_hits: int = 200
    longest_stream: int = 2_000_000
    largest_stream: int = 1 << 30

    def address_policy(self) -> str:
        """An address's bucket as the RateLimit-Policy header describes it."""
        return f'"address";q={self.address_burst};w={round(self.address_burst / self.address_rate)}'


class RedisGate:
    """`client` is used for its connections only: one for each thread that ever asks."""

    def __init__(self, client: "redis.Redis", limits: Limits) -> None:
        self._lanes = Lanes(client)
        script = (files("suitecrm_bridge.features.tracking.storage") / "admit.lua").read_bytes()
        sha = sha1(script, usedforsecurity=False).hexdigest().encode()
        # EVALSHA or EVAL, script, number of keys, 5 or 8 keys, 6 values and 2 for each bucket.
        self._known = {first: _command(b"EVALSHA", sha, first=first) for first in (False, True)}
        self._unknown = {first: _command(b"EVAL", script, first=first) for first in (False, True)}
        bounds = (limits.longest_stream, limits.largest_stream, _REMEMBERED_MS)
        self._bounds = b"".join(bulk(b"%d" % bound) for bound in bounds)
        self._buckets = (
            _bucket(limits.site_rate, limits.site_burst)
            + _bucket(limits.address_rate, limits.address_burst)
            + _bucket(limits.visitor_rate, limits.visitor_burst)
        )
        newcomers = _bucket(limits.newcomers_rate, limits.newcomers_burst)
        self._newcomers: dict[Whose, bytes] = {
            "browser": newcomers + _half_hourly(limits.first_hits),
            "day": newcomers + _half_hourly(limits.shared_first_hits),
            "picture": newcomers + _ENDLESS,
        }

    def admit(self, entry: Entry, *, sender: Sender, events: int) -> Answer:
        site = f"scb:bucket:{entry.site_id}"
        address = f"{site}:{sender.address}"
        names = [site, address, f"{site}:{sender.visitor}"]
        if sender.first is not None:
            mark = f"scb:hit:{entry.site_id}:{sender.visitor}:{sender.first}"
            names += [f"{address}:new", f"{names[2]}:new", mark]
        parts = [bulk(name.encode()) for name in names]
        cost = max(events, -(-len(entry.body) // _KILOBYTE))
        parts += [self._bounds, bulk(b"%d" % cost), bulk(head_of(entry)), bulk(entry.body), self._buckets]
        if sender.first is not None:
            parts.append(self._newcomers[sender.whose])
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
    keys, buckets = (8, 5) if first else (5, 3)
    count = b"*%d\r\n" % (3 + keys + 6 + 2 * buckets)
    return count + bulk(verb) + bulk(script) + bulk(b"%d" % keys) + bulk(STREAM.encode()) + bulk(WAITING.encode())


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


def _half_hourly(burst: int) -> bytes:
    """A bucket that is full again after half an hour."""
    return _bucket(burst * 1000 / _REMEMBERED_MS, burst)
