"""Rate limits: token buckets in Redis by policy and subject; the policy says what happens when Redis is down."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha1
from typing import Any, Literal

import redis
from flask import Flask, Response, g
from prometheus_client import CollectorRegistry, Counter
from redis.exceptions import NoScriptError, RedisError
from throttled.rate_limiter.gcra import RedisLimitAtomicActionSpec

from suitecrm_bridge.core.errors import TooMany, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import connect_briefly, key

log = logger(__name__)

# Seconds. Waiting for an unreachable Redis on every request would be worse than not counting for a moment; but what
# has to be counted is not refused because Redis was busy for a moment.
_PATIENCE, _PATIENCE_OF_MUST = 0.3, 2.0
_PAUSE_AFTER_FAILURE = 1.0
# GCRA is the token bucket kept as one timestamp: exact where the library's other form rounds to seconds. The library
# makes a trip for each bucket; here its script, as it is, is the function that takes from one.
_SCRIPT = f"""
local function take(KEYS, ARGV)
{RedisLimitAtomicActionSpec.SCRIPTS}
end
local buckets = math.floor(#ARGV / 2)
local taken = {{}}
for i = 1, buckets do
    taken[i] = take({{KEYS[i]}}, {{ARGV[2 * i - 1], ARGV[2 * i], 1}})
end
local read, values = false, {{}}
if KEYS[buckets + 1] then
    read = redis.call("HGET", KEYS[buckets + 1], ARGV[2 * buckets + 1])
end
if KEYS[buckets + 2] then
    values = redis.call("MGET", unpack(KEYS, buckets + 2))
end
return {{taken, read, values}}
"""
_SHA = sha1(_SCRIPT.encode(), usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Policy:
    """`limit` requests at once, refilled evenly over `seconds`; `uncounted` ones pass, or are refused."""

    name: str
    limit: int
    seconds: int
    uncounted: Literal["pass", "refuse"] = "pass"


@dataclass(frozen=True)
class Verdict:
    policy: Policy
    remaining: int
    reset_after: float
    retry_after: float
    limited: bool

    @property
    def next_token(self) -> int:
        """Whole seconds until there is one more than now, which is what the header's `t` says."""
        if self.limited:
            return max(1, math.ceil(self.retry_after))
        each = self.policy.seconds / self.policy.limit
        return max(1, math.ceil(self.reset_after - (self.policy.limit - self.remaining - 1) * each))


Taking = tuple[Policy, str]
"""A token of a policy's bucket that belongs to a subject."""
Place = tuple[str, str]
"""A hash in Redis, and one of its fields."""


@dataclass(frozen=True)
class Errand:
    """What to bring along from Redis on the same trip: a hash's field, and the values of plain keys."""

    place: Place
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taken:
    """What each bucket said, and what the errand brought."""

    verdicts: Sequence[Verdict]
    read: bytes | None
    values: Sequence[bytes | None]


class RateLimiter:
    """Counts in the Redis at `redis_url`; thread-safe."""

    def __init__(self, redis_url: str, registry: CollectorRegistry) -> None:
        self._briefly = connect_briefly(redis_url, _PATIENCE)
        self._patiently = connect_briefly(redis_url, _PATIENCE_OF_MUST)
        self._down_until = 0.0
        self._skipped = Counter(
            "bridge_rate_limit_skipped_total",
            "Requests not counted, Redis being down.",
            registry=registry,
        )

    def take(self, wanted: Sequence[Taking], errand: Errand | None = None) -> Taken | None:
        """Take one token of each bucket and run the errand, in one trip; None when they cannot be counted now."""
        must = any(policy.uncounted == "refuse" for policy, _ in wanted)
        if time.monotonic() < self._down_until and not must:
            self._skipped.inc()
            return None
        try:
            answers, read, values = self._asked(self._patiently if must else self._briefly, wanted, errand)
        except RedisError as failure:
            self._down_until = time.monotonic() + _PAUSE_AFTER_FAILURE
            self._skipped.inc()
            log.warning("rate_limit_skipped", policies=[each.name for each, _ in wanted], error=type(failure).__name__)
            return None
        verdicts = [
            Verdict(policy, int(remaining), float(reset_after), float(retry_after), bool(limited))
            for (policy, _), (limited, remaining, reset_after, retry_after) in zip(wanted, answers, strict=True)
        ]
        return Taken(verdicts, read, values)

    def _asked(
        self, client: "redis.Redis", wanted: Sequence[Taking], errand: Errand | None
    ) -> tuple[list[Any], bytes | None, list[bytes | None]]:
        buckets = [key("rate", policy.name, subject) for policy, subject in wanted]
        quotas = [number for policy, _ in wanted for number in (policy.seconds / policy.limit, policy.limit)]
        more = (errand.place[0], *errand.names) if errand else ()
        said = (*buckets, *more, *quotas, *([errand.place[1]] if errand else []))
        keys = len(buckets) + len(more)
        try:
            answers, read, values = client.evalsha(_SHA, keys, *said)
        except NoScriptError:
            answers, read, values = client.eval(_SCRIPT, keys, *said)
        return answers, read, values


def enforce(limiter: RateLimiter, wanted: Sequence[Taking], errand: Errand | None = None) -> Taken | None:
    """Count this request in all buckets of `wanted`; returns what was taken, None when nothing could be counted.

    Raises TooMany when one is empty, Unavailable when the request has to be counted and cannot be.
    """
    taken = limiter.take(wanted, errand)
    if taken is None:
        if any(policy.uncounted == "refuse" for policy, _ in wanted):
            raise Unavailable("A part this service depends on is down; try again.")
        return None
    g.rate_verdicts = [*g.get("rate_verdicts", []), *taken.verdicts]
    empty = [verdict for verdict in taken.verdicts if verdict.limited]
    if empty:
        raise TooMany(
            "Too many requests; wait as long as Retry-After says.",
            details={"limits": [verdict.policy.name for verdict in empty]},
            retry_after=max(verdict.retry_after for verdict in empty),
        )
    return taken


def install_limit_headers(app: Flask) -> None:
    app.after_request(_announce)


def _announce(response: Response) -> Response:
    """Every policy that counted this request, as draft-ietf-httpapi-ratelimit-headers-10 writes them."""
    verdicts: Sequence[Verdict] = g.get("rate_verdicts", [])
    if verdicts:
        refused = any(verdict.limited for verdict in verdicts)
        policies = [verdict.policy for verdict in verdicts]
        response.headers["RateLimit-Policy"] = ", ".join(
            f'"{each.name}";q={each.limit};w={each.seconds}' for each in policies
        )
        response.headers["RateLimit"] = ", ".join(_standing(verdict, refused=refused) for verdict in verdicts)
    return response


def _standing(verdict: Verdict, *, refused: bool) -> str:
    # Retry-After must not be earlier than any `t` beside it, and it knows of the empty buckets only.
    until = f";t={verdict.next_token}" if verdict.limited or not refused else ""
    return f'"{verdict.policy.name}";r={0 if verdict.limited else verdict.remaining}{until}'
