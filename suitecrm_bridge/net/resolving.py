"""Names to addresses and back, with an end to the waiting."""

import socket
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from typing import Protocol

_THREADS = 8
_SECONDS = 5.0


class Resolver(Protocol):
    def addresses(self, host: str, port: int) -> Sequence[str]:
        """All addresses of `host`, literal ones included. Raises OSError when there are none."""
        ...


class Names(Protocol):
    def name_of(self, address: str) -> str | None:
        """The name that `address` has by reverse DNS; None when it has none or nobody says so in time."""
        ...


class SystemResolver:
    """The machine's own; its C call knows no timeout, so it is waited for from outside."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="resolves")
        self._seconds = seconds

    def addresses(self, host: str, port: int) -> Sequence[str]:
        asked = self._threads.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM)
        try:
            found = asked.result(timeout=self._seconds)
        except TooLong:
            asked.cancel()
            raise OSError("the name server does not answer") from None
        except UnicodeError:
            raise OSError("not a host name") from None
        return list(dict.fromkeys(str(address[0]) for *_rest, address in found))

    def name_of(self, address: str) -> str | None:
        asked = self._threads.submit(socket.gethostbyaddr, address)
        try:
            return asked.result(timeout=self._seconds)[0] or None
        except (TooLong, OSError, UnicodeError):
            asked.cancel()
            return None
