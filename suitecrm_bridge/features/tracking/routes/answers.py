"""What the collector answers: the envelope as bytes, with the headers every answer needs."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from suitecrm_bridge.core import errors
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.web.errors import UnsupportedMediaType, status_of

Header = tuple[str, str]
StartResponse = Callable[[str, list[Header]], Any]

_PHRASES = {
    202: "202 Accepted",
    204: "204 No Content",
    400: "400 Bad Request",
    403: "403 Forbidden",
    405: "405 Method Not Allowed",
    413: "413 Content Too Large",
    415: "415 Unsupported Media Type",
    422: "422 Unprocessable Content",
    429: "429 Too Many Requests",
    500: "500 Internal Server Error",
    503: "503 Service Unavailable",
}
_DEFAULT_PAUSE = 5.0
_ALWAYS = [("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Vary", "Origin")]
_JSON = ("Content-Type", "application/json")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that is not sent yet. `headers` are what this answer adds to those every answer has."""

    status: int
    body: bytes = b""
    headers: Sequence[Header] = field(default=())

    def send(self, start_response: StartResponse, extra: Sequence[Header]) -> list[bytes]:
        headers = [*_ALWAYS, *self.headers, *extra]
        if self.body:
            headers += (_JSON, ("Content-Length", str(len(self.body))))
        start_response(_PHRASES[self.status], headers)
        return [self.body]


def accepted(count: int, rejected: Sequence[Any], headers: Sequence[Header]) -> Reply:
    if not rejected:
        return Reply(202, b'{"success":true,"data":{"accepted":%d,"rejected":[]},"meta":{}}' % count, headers)
    data = {"accepted": count, "rejected": rejected}
    return Reply(202, msgspec.json.encode({"success": True, "data": data, "meta": {}}), headers)


def refused(error: BridgeError, headers: Sequence[Header] = ()) -> Reply:
    """The error envelope; with Retry-After where trying again makes sense."""
    status = status_of(error)
    pause = error.retry_after or (_DEFAULT_PAUSE if error.retryable else None)
    after = [("Retry-After", str(max(1, math.ceil(pause))))] if pause else []
    return Reply(status, _envelope(error.code, error.message, error.details or {}), [*headers, *after])


def wrong_method() -> Reply:
    body = _envelope("METHOD_NOT_ALLOWED", "Batches are sent with POST.", {})
    return Reply(405, body, [("Allow", "POST, OPTIONS")])


def broken() -> Reply:
    return Reply(500, _envelope("INTERNAL_ERROR", "Something went wrong on our side.", {}))


def too_large(limit: int) -> BridgeError:
    return errors.TooLarge(f"A batch has at most {limit} bytes; send it in parts.")


def wrong_type() -> BridgeError:
    return UnsupportedMediaType("Send the batch as text/plain or application/json.")


def _envelope(code: str, message: str, details: Mapping[str, Sequence[str]]) -> bytes:
    return msgspec.json.encode({"success": False, "error": {"code": code, "message": message, "details": details}})
