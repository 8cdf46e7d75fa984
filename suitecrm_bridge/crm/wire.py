"""Requests and answers over httpx's transport, without what its client adds and SuiteCRM must not see.

No cookie is kept, so that nobody's can travel with another user's token; no redirect is followed; no .netrc and
no proxy variable change who we are or whom we ask. What remains is a third of the time a call takes beside SuiteCRM's.
"""

import ssl
from collections.abc import Mapping, Sequence

import httpx

# Seconds. Reading is long because a full save of many records is one answer.
TIMEOUT = httpx.Timeout(connect=3, read=30, write=15, pool=5)
LIMITS = httpx.Limits(max_connections=32, max_keepalive_connections=16, keepalive_expiry=15)
_HEADERS = {
    # Anything else gets its errors as HTML pages.
    "Accept": "application/vnd.api+json",
    "Accept-Encoding": "gzip, deflate",
    # SuiteCRM's .htaccess lets every proxy keep its answers for a month.
    "Cache-Control": "no-cache",
    "User-Agent": "suitecrm-bridge",
}
_PATIENCE = TIMEOUT.as_dict()


class Wire:
    """Thread-safe; a pool of connections. `transport` replaces the network in tests."""

    def __init__(self, transport: httpx.BaseTransport | None = None) -> None:
        self._transport = transport or httpx.HTTPTransport(
            verify=ssl.create_default_context(), limits=LIMITS, trust_env=False
        )

    def close(self) -> None:
        self._transport.close()

    def send(self, request: httpx.Request, auth: httpx.Auth | None = None, *, stream: bool = False) -> httpx.Response:
        """The answer of any status; with `stream` whoever asks reads and closes it. Raises httpx's errors."""
        response = self._authorized(request, auth) if auth else self._once(request)
        if not stream:
            response.read()
        return response

    def _authorized(self, request: httpx.Request, auth: httpx.Auth) -> httpx.Response:
        flow = auth.sync_auth_flow(request)
        try:
            response = self._once(next(flow))
            while True:
                try:
                    following = flow.send(response)
                except StopIteration:
                    return response
                except BaseException:
                    response.close()
                    raise
                response.read()
                response = self._once(following)
        finally:
            flow.close()

    def _once(self, request: httpx.Request) -> httpx.Response:
        response = self._transport.handle_request(request)
        response.request = request
        return response


def request_of(
    method: str,
    url: str,
    *,
    params: Sequence[tuple[str, str]] = (),
    content: bytes | None = None,
    kind: str | None = None,
    read_timeout: float | None = None,
) -> httpx.Request:
    """A request with our headers and timeouts; `kind` is the content's."""
    headers: Mapping[str, str] = _HEADERS if kind is None else {**_HEADERS, "Content-Type": kind}
    patience = _PATIENCE if read_timeout is None else {**_PATIENCE, "read": read_timeout}
    return httpx.Request(
        method, url, params=list(params) or None, content=content, headers=headers, extensions={"timeout": patience}
    )
