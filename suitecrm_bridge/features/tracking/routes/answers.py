"""What the collector answers: the envelope as bytes, with the headers every answer needs."""

import math
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from suitecrm_bridge.core import errors
from suitecrm_bridge.core.errors import BridgeError, TooMany, Unauthenticated, Unavailable
from suitecrm_bridge.features.tracking.ports import Answer
from suitecrm_bridge.features.tracking.schemas import Parsed
from suitecrm_bridge.web.errors import UnsupportedMediaType, status_of

Header = tuple[str, str]
StartResponse = Callable[[str, list[Header]], Any]

_PHRASES = {
    200: "200 OK",
    202: "202 Accepted",
    204: "204 No Content",
    400: "400 Bad Request",
    401: "401 Unauthorized",
    403: "403 Forbidden",
    405: "405 Method Not Allowed",
    413: "413 Content Too Large",
    415: "415 Unsupported Media Type",
    422: "422 Unprocessable Content",
    429: "429 Too Many Requests",
    500: "500 Internal Server Error",
    503: "503 Service Unavailable",
}
GIF = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
_DEFAULT_PAUSE = 5.0
_ALWAYS = [("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Vary", "Origin")]
_JSON = "application/json"
_WHOSE = {"site_limited": "this site", "visitor_limited": "this visitor"}


class Reply(NamedTuple):
    """An answer that is not sent yet. `headers` are what this answer adds to those every answer has."""

    status: int
    body: bytes = b""
    headers: Sequence[Header] = ()
    kind: str = _JSON

    def send(self, start_response: StartResponse, extra: Sequence[Header]) -> list[bytes]:
        headers = [*_ALWAYS, *self.headers, *extra]
        if self.body:
            headers += (("Content-Type", self.kind), ("Content-Length", str(len(self.body))))
        start_response(_PHRASES[self.status], headers)
        return [self.body]


def accepted(parsed: Parsed, headers: Sequence[Header], *, token: str | None, unverified: Sequence[UUID]) -> Reply:
    count = parsed.accepted
    if not (token or parsed.rejected or unverified):
        return Reply(202, b'{"success":true,"data":{"accepted":%d,"rejected":[]},"meta":{}}' % count, headers)
    rejected = [{"index": bad.index, "message": bad.message} for bad in parsed.rejected]
    data: dict[str, object] = {"accepted": count, "rejected": rejected}
    if token:
        data["token"] = token
    if unverified:
        data["unverified"] = unverified
    return Reply(202, msgspec.json.encode({"success": True, "data": data, "meta": {}}), headers)


def picture(reply: Reply) -> Reply:
    """The same answer to whoever asked for a picture, and would show a broken one otherwise."""
    return Reply(200 if reply.status == 202 else reply.status, GIF, reply.headers, "image/gif")


def refusal(answer: Answer, token: str | None) -> BridgeError:
    """Why the gate stayed shut, and when or how to come back."""
    pause = answer.wait_ms / 1000
    if answer.verdict == "unproved":
        message = "This is not the first hit: send it again with the token in `details`."
        return Unauthenticated(message, code="TOKEN_REQUIRED", details={"token": [token or ""]})
    if answer.verdict == "full":
        return Unavailable("Too much is waiting to be counted; try again later.", retry_after=pause)
    whose = _WHOSE.get(answer.verdict, "this address")
    return TooMany(f"Too many events from {whose}; wait as long as Retry-After says.", retry_after=pause)


def refused(error: BridgeError, headers: Sequence[Header] = ()) -> Reply:
    """The error envelope; with Retry-After where trying again makes sense."""
    status = status_of(error)
    pause = error.retry_after or (_DEFAULT_PAUSE if error.retryable else None)
    after = [("Retry-After", str(max(1, math.ceil(pause))))] if pause else []
    if status == 401:
        after.append(("WWW-Authenticate", "Bearer"))
    return Reply(status, _envelope(error.code, error.message, error.details or {}), [*headers, *after])


def wrong_method(allowed: str) -> Reply:
    body = _envelope("METHOD_NOT_ALLOWED", f"Only {allowed} works here.", {})
    return Reply(405, body, [("Allow", allowed)])


def broken() -> Reply:
    return Reply(500, _envelope("INTERNAL_ERROR", "Something went wrong on our side.", {}))


def too_large(limit: int) -> BridgeError:
    return errors.TooLarge(f"A batch has at most {limit} bytes; send it in parts.")


def wrong_type() -> BridgeError:
    return UnsupportedMediaType("Send the batch as text/plain or application/json.")


def _envelope(code: str, message: str, details: Mapping[str, Sequence[str]]) -> bytes:
    return msgspec.json.encode({"success": False, "error": {"code": code, "message": message, "details": details}})
