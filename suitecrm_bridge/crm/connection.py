"""The one way to SuiteCRM of this process: connection pool, base path, circuit breaker and retries."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import httpx
import msgspec
import stamina

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.crm.answers import Asked, content
from suitecrm_bridge.crm.breaker import Breaker
from suitecrm_bridge.crm.errors import CircuitOpen, CrmDown, CrmUnavailable, RequestFailed
from suitecrm_bridge.crm.transport_faults import FAILURES, fault_of
from suitecrm_bridge.crm.wire import Wire, request_of

_ATTEMPTS = 3
_RETRY_FOR = 12.0
# SuiteCRM 8 serves V8 under /legacy; asked first, because its /Api is a front controller that only sometimes agrees.
_BASES = ("legacy/Api", "Api")
_ENCODER = msgspec.json.Encoder(decimal_format="number")


@dataclass(frozen=True)
class Call:
    """One request. `repeatable` says that sending it twice does no more than once."""

    method: str
    path: str
    repeatable: bool
    params: Sequence[tuple[str, str]] = ()
    json: Any = field(default=None, repr=False)
    content: bytes | None = field(default=None, repr=False)
    module: str = ""
    record_id: str | None = None
    read_timeout: float | None = None

    @property
    def asked(self) -> Asked:
        return Asked(self.path, self.method != "GET", self.module, self.record_id)


class Connection:
    """Thread-safe; one per process. `transport` replaces the network in tests."""

    def __init__(self, site_url: str, clock: Clock, *, transport: httpx.BaseTransport | None = None) -> None:
        self._site = site_url.rstrip("/")
        self._wire = Wire(transport)
        self._breaker = Breaker(clock)
        self._base: str | None = None

    @property
    def breaker_state(self) -> str:
        """`closed`, or `open` while SuiteCRM is taken to be down."""
        return self._breaker.state

    def close(self) -> None:
        self._wire.close()

    def ask(
        self, call: Call, auth: httpx.Auth | None, *, before_each: Callable[[Call], None] = lambda _: None
    ) -> Mapping[str, Any]:
        """The answer's JSON. Raises what `crm/errors.py` lists; tries three times at most, where that is harmless."""

        def worthwhile(failure: Exception) -> bool:
            return worth_repeating(call, failure)

        for attempt in stamina.retry_context(
            on=worthwhile, attempts=_ATTEMPTS, timeout=_RETRY_FOR, wait_initial=0.1, wait_max=1.0, wait_jitter=0.3
        ):
            with attempt:
                before_each(call)
                response = self.send(call, auth)
                return self._judged(call, response)
        raise AssertionError("stamina either returns or raises")

    def send(self, call: Call, auth: httpx.Auth | None) -> httpx.Response:
        """One request, one answer of any status. Raises CrmUnavailable when there is none."""
        return self._sent(call, auth, stream=False)

    def open(self, call: Call, auth: httpx.Auth | None) -> httpx.Response:
        """The same, with a body that is still to be read; whoever asks closes it."""
        return self._sent(call, auth, stream=True)

    def _sent(self, call: Call, auth: httpx.Auth | None, *, stream: bool) -> httpx.Response:
        self._breaker.admit()
        fault: CrmUnavailable | None = None
        try:
            return self._wire.send(self.build(call), auth, stream=stream)
        except FAILURES as failure:
            fault = fault_of(failure, changes_something=call.method != "GET")
        except CrmDown:
            self._breaker.failed()
            raise
        # Raised out here, so that httpx's exception is not even this one's context.
        if isinstance(fault, CrmDown):
            self._breaker.failed()
        raise fault

    def build(self, call: Call) -> httpx.Request:
        """The request with our headers and timeouts, which a bare httpx.Request would lack."""
        kind = (
            "application/octet-stream"
            if call.content is not None
            else "application/json"
            if call.json is not None
            else None
        )
        return request_of(
            call.method,
            f"{self._found_base()}/{call.path}",
            params=call.params,
            content=_ENCODER.encode(call.json) if call.content is None and call.json is not None else call.content,
            kind=kind,
            read_timeout=call.read_timeout,
        )

    def judge(self, fault: BridgeError | None) -> None:
        """Tell the breaker what an answer was worth."""
        if isinstance(fault, CrmDown):
            self._breaker.failed()
        else:
            self._breaker.succeeded()

    def _judged(self, call: Call, response: httpx.Response) -> Mapping[str, Any]:
        try:
            body = content(response.status_code, response.text, call.asked)
        except BridgeError as fault:
            self.judge(fault)
            if response.status_code == HTTPStatus.NOT_FOUND and not isinstance(fault, NotFound):
                self._base = None  # an upgrade from 7 to 8 moves the API while we run
            raise
        self.judge(None)
        return body

    def _found_base(self) -> str:
        # Without a lock: that two threads look at once does no harm, and none waits for another's timeout.
        if self._base is None:
            self._base = self._find_base()
        return self._base

    def _find_base(self) -> str:
        """The token endpoint refuses GET with 405, where there is one."""
        statuses = []
        for base in _BASES:
            response = self._wire.send(request_of("GET", f"{self._site}/{base}/access_token"))
            if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                logger(__name__).info("crm_base_found", base=base)
                return f"{self._site}/{base}"
            statuses.append(response.status_code)
        if any(status >= HTTPStatus.INTERNAL_SERVER_ERROR for status in statuses):
            raise CrmDown("SuiteCRM is there and its API fails: are its OAuth2 keys in place, and its database up?")
        if any(HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST for status in statuses):
            raise CrmUnavailable("SuiteCRM redirects to another address: SUITECRM_URL must be the final one.")
        raise CrmUnavailable("There is no SuiteCRM API at SUITECRM_URL, neither under /Api nor under /legacy/Api.")


def worth_repeating(call: Call, failure: Exception) -> bool:
    """A failure that may pass, of a request that was certainly not carried out or does no harm twice."""
    if isinstance(failure, CircuitOpen) or not isinstance(failure, CrmDown | RequestFailed):
        return False
    return call.repeatable or not failure.may_have_acted
