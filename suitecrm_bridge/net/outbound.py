"""Send something to an address that somebody named, or get something from there."""

import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass

import httpcore

from suitecrm_bridge.net.destination import AddressRefused, Destination, Rules, parse
from suitecrm_bridge.net.guarded import GuardedBackend, vetted
from suitecrm_bridge.net.resolving import Resolver

_CONNECT_SECONDS = 5.0
KEPT_BYTES = 1024
_KEPT_OF_A_GET = 65_536
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (httpcore.ConnectTimeout, "nobody answers at this address"),
    (httpcore.TimeoutException, "no answer in time"),
    (httpcore.ConnectError, "no connection"),
    (httpcore.ProtocolError, "the answer is not HTTP"),
    (httpcore.NetworkError, "the connection broke"),
)


class Unreachable(Exception):
    """No answer; the text says why in words that are safe to show."""


@dataclass(frozen=True)
class Answer:
    """`body` is the beginning of the answer, 1 KB of one to a post, 64 KB else; nothing is read beyond that."""

    status: int
    body: str
    seconds: float
    retry_after: float | None


@dataclass(frozen=True)
class _Request:
    method: str
    there: Destination
    headers: Mapping[str, str]
    body: bytes | None


class Outbound:
    """Never follows a redirect, uses no proxy and no cookie of the environment, and is done within `seconds`."""

    def __init__(self, resolver: Resolver, rules: Rules, tls: ssl.SSLContext | None = None) -> None:
        self._resolver = resolver
        self._rules = rules
        self._tls = tls or ssl.create_default_context()

    def check(self, url: str) -> None:
        """Raises AddressRefused when nothing would be sent there as things are now."""
        there = parse(url, self._rules)
        try:
            vetted(self._resolver, self._rules, there.host, there.port)
        except OSError:
            raise AddressRefused("The host of the address is not known.") from None

    def post(self, url: str, headers: Mapping[str, str], body: bytes, *, seconds: float = 15.0) -> Answer:
        """Raises AddressRefused, or Unreachable when there was no answer."""
        return self._send("POST", url, headers, body, seconds)

    def get(self, url: str, headers: Mapping[str, str], *, seconds: float = 15.0) -> Answer:
        """Raises AddressRefused, or Unreachable when there was no answer."""
        return self._send("GET", url, headers, None, seconds)

    def _send(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None, seconds: float) -> Answer:
        there, begun = parse(url, self._rules), time.monotonic()
        backend = GuardedBackend(self._resolver, self._rules, begun + seconds)
        # A pool for one request: a connection kept for the next one would outlive what was vetted, and its deadline.
        try:
            with httpcore.ConnectionPool(self._tls, max_keepalive_connections=0, network_backend=backend) as pool:
                return self._answer(pool, _Request(method, there, headers, body), begun)
        except OSError:
            raise Unreachable("the host is not known") from None
        except Exception as failure:
            reason = next((said for kind, said in _REASONS if isinstance(failure, kind)), None)
            if reason is None:
                raise
            cause = failure.__context__ or failure
            wrong = "the certificate is not valid" if isinstance(cause, ssl.SSLError) else reason
            raise Unreachable(wrong) from None

    def _answer(self, pool: httpcore.ConnectionPool, asked: _Request, begun: float) -> Answer:
        there, most = asked.there, KEPT_BYTES if asked.body is not None else _KEPT_OF_A_GET
        address = httpcore.URL(
            scheme=there.scheme.encode(), host=there.host.encode(), port=there.port, target=there.target.encode()
        )
        sent = [(b"Host", there.authority.encode()), *((n.encode(), v.encode()) for n, v in asked.headers.items())]
        if asked.body is not None:
            sent.append((b"Content-Length", str(len(asked.body)).encode()))
        timeouts = {"connect": _CONNECT_SECONDS, "read": None, "write": None, "pool": 1.0}
        extensions = {"timeout": timeouts}
        with pool.stream(asked.method, address, headers=sent, content=asked.body, extensions=extensions) as response:
            kept = b""
            if response.status != 204:
                for part in response.iter_stream():
                    kept += part[: most - len(kept)]
                    if len(kept) >= most:
                        break
            named = {name.lower(): value for name, value in response.headers}
            return Answer(
                response.status,
                _text(kept),
                time.monotonic() - begun,
                _pause(named.get(b"retry-after")),
            )


def _text(kept: bytes) -> str:
    return "".join(letter for letter in kept.decode("utf-8", "replace") if letter.isprintable() or letter in "\n\t")


def _pause(header: bytes | None) -> float | None:
    """Seconds only: a date would be read by a clock that is not ours."""
    text = (header or b"").decode("latin-1").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 7 else None
