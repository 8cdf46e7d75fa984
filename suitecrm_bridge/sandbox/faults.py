"""Troubles a test can switch on: what SuiteCRM, its web server or the network do on a bad day."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Any

# Answered in place of the real answer, or done to it on the way out.
NAMES = {
    "down": "503 with a web server's page; over a socket `closed=True` closes the connection instead",
    "slow": "waits `seconds` before it answers",
    "empty_500": "500 with no body, as when the database is down or a key is missing",
    "html_500": "500 with an HTML page",
    "json_suffix": "the answer, followed by text that is not JSON",
    "notice_prefix": "a PHP notice in HTML, followed by the answer",
    "html_200": "200 with an HTML page and no JSON",
    "expired_token": "401 for every bearer token, as when it ran out",
    "refused_refresh": "401 invalid_client for every refresh (7.13.3 to 7.14.4, 8.3.0 to 8.6.1)",
    "wrong_offset": "date-times carry New York's offset although their digits are UTC",
    "legacy_base": "everything moves below /legacy, as in SuiteCRM 8",
    "cached_for_a_month": "successful GETs carry Cache-Control: max-age=2592000",
    "aliases_rejected": "bean names such as Lead are refused (8.10.2)",
    "mail_refused": "the mail server takes no mail from SuiteCRM",
    "lost_answer": "does the work, then answers 500 with no body",
}


@dataclass(slots=True)
class Fault:
    """One active trouble: for the next `times` requests (None: until cleared), on paths that contain `path`."""

    seconds: float = 0.0
    times: int | None = None
    path: str = ""
    method: str = ""
    closed: bool = False


class Faults:
    """The switches, safe to use from any thread."""

    def __init__(self, names: tuple[str, ...] = ()) -> None:
        self._lock = threading.Lock()
        self._active: dict[str, Fault] = {}
        for name in names:
            self.set(name)

    def set(
        self,
        name: str,
        *,
        seconds: float = 0.0,
        times: int | None = None,
        path: str = "",
        method: str = "",
        closed: bool = False,
    ) -> None:
        """Switch one fault on; ValueError for a name that is not in NAMES."""
        if name not in NAMES:
            raise ValueError(f"no fault {name!r}; there are: {', '.join(NAMES)}")
        with self._lock:
            self._active[name] = Fault(seconds, times, path, method, closed)

    def clear(self, name: str | None = None) -> None:
        """Switch one fault off, or all."""
        with self._lock:
            if name is None:
                self._active.clear()
            else:
                self._active.pop(name, None)

    def take(self, name: str, path: str = "", method: str = "") -> Fault | None:
        """The fault if it strikes this request; one of its `times` is used up."""
        with self._lock:
            fault = self._active.get(name)
            if fault is None or fault.path not in path or (fault.method and fault.method != method):
                return None
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    del self._active[name]
            return fault

    def active(self) -> dict[str, dict[str, Any]]:
        """What is switched on, as plain data."""
        with self._lock:
            return {
                name: {"seconds": f.seconds, "times": f.times, "path": f.path, "method": f.method}
                for name, f in self._active.items()
            }

    def wait_if_slow(self, path: str, method: str) -> None:
        fault = self.take("slow", path, method)
        if fault:
            time.sleep(fault.seconds)
