"""The two applications that `track_batch` compares: the least a handler can do, and the facade."""

import os
from collections.abc import Callable, Iterable
from typing import Any

import msgspec
from flask import Flask
from redis import Redis

from suitecrm_bridge.app import create_app
from suitecrm_bridge.bootstrap import services
from suitecrm_bridge.features.tracking.storage.gate import Limits

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_BOUNDLESS = 1_000_000_000


def bare() -> Wsgi:
    """Parse the JSON, append it to the stream, answer 202."""
    redis = Redis.from_url(os.environ["BRIDGE_REDIS_URL"])

    def handle(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
        msgspec.json.decode(body)
        redis.xadd("scb:events", {"b": body})
        start_response("202 Accepted", [("Content-Type", "application/json"), ("Content-Length", "16")])
        return [b'{"success":true}']

    return handle


def facade() -> Flask:
    """Everything as in production, except that one address and visitor may send as much as they like."""
    built = services("web")
    limits = Limits(
        site_rate=_BOUNDLESS,
        site_burst=_BOUNDLESS,
        address_rate=_BOUNDLESS,
        address_burst=_BOUNDLESS,
        visitor_rate=_BOUNDLESS,
        visitor_burst=_BOUNDLESS,
    )
    built.provide(Limits, lambda _: limits)
    return create_app(built)


def __getattr__(name: str) -> Wsgi | Flask:
    """Build an application when the server asks for it."""
    if name == "bare_app":
        return bare()
    if name == "facade_app":
        return facade()
    raise AttributeError(name)
