"""Sockets that lead only to vetted addresses and are done by a deadline."""

import ssl
import time
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore

from suitecrm_bridge.net.addresses import is_allowed
from suitecrm_bridge.net.destination import AddressRefused, Rules
from suitecrm_bridge.net.resolving import Resolver

SocketOptions = Iterable[Any]


def vetted(resolver: Resolver, rules: Rules, host: str, port: int) -> Sequence[str]:
    """The addresses of `host`, if every one of them is allowed: one bad one means that somebody is trying.

    Raises AddressRefused, and OSError when the name cannot be resolved.
    """
    addresses = resolver.addresses(host, port)
    if not addresses:
        raise OSError("no address")
    if not all(is_allowed(address, rules.opened) for address in addresses):
        raise AddressRefused("The address leads into a network that nothing is sent to.")
    return addresses


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves once, vets, and connects to the vetted address itself: a name that changes meanwhile gains nothing.

    httpcore goes on with the name for the Host header, for SNI and for the certificate.
    """

    def __init__(self, resolver: Resolver, rules: Rules, deadline: float) -> None:
        self._resolver = resolver
        self._rules = rules
        self._deadline = deadline
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        failure: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in vetted(self._resolver, self._rules, host, port)[:3]:
            try:
                left = _left(self._deadline, timeout)
                stream = self._sockets.connect_tcp(address, port, left, local_address, socket_options)
                return DeadlineStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as refused:
                failure = refused
        raise failure or httpcore.ConnectError("no address")


class DeadlineStream(httpcore.NetworkStream):
    """However slowly the other side drips, each wait ends by the same deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout))
        return DeadlineStream(secured, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  # httpcore's signature
        return self._stream.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("deadline")
    return left if timeout is None else min(left, timeout)
