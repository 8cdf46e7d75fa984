"""Rate limits: one token bucket per policy and subject in Redis; the policy says what happens when Redis is down."""

import time
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


def enforce(limiter: RateLimiter, policy: Policy, subject: str) -> None:
    """Count this request. Raises TooMany when the bucket is empty, Unavailable when it has to be counted and cannot."""
    verdict = limiter.take(policy, subject)
    g.rate_verdict = verdict
    if verdict is None and policy.uncounted == "refuse":
        raise Unavailable("A part this service depends on is down; try again.")
    if verdict is not None and verdict.limited:
        raise TooMany("Too many requests; wait as long as Retry-After says.", retry_after=verdict.retry_after)


def install_limit_headers(app: Flask) -> None:
    app.after_request(_announce)


def _announce(response: Response) -> Response:
    verdict: Verdict | None = g.get("rate_verdict")
    if verdict is not None:
        policy = verdict.policy
        response.headers["RateLimit-Policy"] = f'"{policy.name}";q={policy.limit};w={policy.seconds}'
        response.headers["RateLimit"] = f'"{policy.name}";r={verdict.remaining};t={int(verdict.reset_after) + 1}'
    return response
