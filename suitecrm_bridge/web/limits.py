"""Rate limits: token buckets in Redis by policy and subject; the policy says what happens when Redis is down."""

import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from flask import Flask, Response, g
from prometheus_client import CollectorRegistry, Counter
from redis.exceptions import RedisError
from throttled import RateLimiterType, RedisStore, Throttled, per_duration
from throttled.exceptions import BaseThrottledError

from suitecrm_bridge.core.errors import TooMany, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key

log = logger(__name__)

# Waiting for an unreachable Redis on every request would be worse than not counting for a moment.
_PATIENCE = {"SOCKET_TIMEOUT": 0.3, "SOCKET_CONNECT_TIMEOUT": 0.3}
_PAUSE_AFTER_FAILURE = 1.0


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


class RateLimiter:
    """Counts in the Redis at `redis_url`; thread-safe."""

    def __init__(self, redis_url: str, registry: CollectorRegistry) -> None:
        self._store = RedisStore(server=redis_url, options=dict(_PATIENCE))
        self._buckets: dict[Policy, Throttled] = {}
        self._down_until = 0.0
        self._skipped = Counter(
            "bridge_rate_limit_skipped_total",
            "Requests not counted, Redis being down.",
            registry=registry,
        )

    def take(self, policy: Policy, subject: str) -> Verdict | None:
        """Take one token of `subject`'s bucket; None when it cannot be counted now."""
        if time.monotonic() < self._down_until:
            self._skipped.inc()
            return None
        try:
            result = self._bucket(policy).limit(f"{policy.name}:{subject}")
        except (BaseThrottledError, RedisError) as failure:
            self._down_until = time.monotonic() + _PAUSE_AFTER_FAILURE
            self._skipped.inc()
            log.warning("rate_limit_skipped", policy=policy.name, error=type(failure).__name__)
            return None
        state = result.state
        return Verdict(policy, int(state.remaining), state.reset_after, state.retry_after, result.limited)

    def _bucket(self, policy: Policy) -> Throttled:
        bucket = self._buckets.get(policy)
        if bucket is None:
            # GCRA is the token bucket kept as one timestamp: exact where the library's other form rounds to seconds.
            bucket = self._buckets[policy] = Throttled(
                using=RateLimiterType.GCRA.value,
                quota=per_duration(timedelta(seconds=policy.seconds), policy.limit, burst=policy.limit),
                store=self._store,
                key_prefix=key("rate"),
            )
        return bucket


def enforce(limiter: RateLimiter, policies: Sequence[Policy], subject: str) -> None:
    """Count this request under all `policies`.

    Raises TooMany when a bucket is empty, Unavailable when the request has to be counted and cannot be.
    """
    taken = [limiter.take(policy, subject) for policy in policies]
    counted = [verdict for verdict in taken if verdict is not None]
    g.rate_verdicts = [*g.get("rate_verdicts", []), *counted]
    if any(verdict is None and policy.uncounted == "refuse" for verdict, policy in zip(taken, policies, strict=True)):
        raise Unavailable("A part this service depends on is down; try again.")
    empty = [verdict for verdict in counted if verdict.limited]
    if empty:
        raise TooMany(
            "Too many requests; wait as long as Retry-After says.",
            details={"limits": [verdict.policy.name for verdict in empty]},
            retry_after=max(verdict.retry_after for verdict in empty),
        )


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
