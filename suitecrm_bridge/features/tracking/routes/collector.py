"""`POST /api/v1/track/batch` as a bare WSGI application: check, append to the stream in one round trip, answer."""

import math
import re
from collections.abc import Iterable, Mapping
from os import urandom
from typing import Any

from prometheus_client import CollectorRegistry, Counter

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, Forbidden, Invalid, Malformed, TooMany, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.sites.model import Site
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.tracking.model import Entry
from suitecrm_bridge.features.tracking.ports import Answer, Gate
from suitecrm_bridge.features.tracking.routes.address import Senders, anonymised, client_address
from suitecrm_bridge.features.tracking.routes.answers import (
    Header,
    Reply,
    StartResponse,
    accepted,
    broken,
    refused,
    too_large,
    wrong_method,
    wrong_type,
)
from suitecrm_bridge.features.tracking.schemas import MAX_BYTES, BadBatch, NotJson, Parsed, parse

PATH = "/api/v1/track/batch"

log = logger(__name__)

_TYPES = frozenset({"", "text/plain", "application/json"})
_SANE_ID = re.compile(r"\A[A-Za-z0-9._-]{1,64}\Z")
_LONGEST_USER_AGENT = 255
_PREFLIGHT = [
    ("Access-Control-Allow-Methods", "POST"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", "86400"),
]
_EXPOSED = ("Access-Control-Expose-Headers", "Retry-After, X-Request-ID")

Environ = Mapping[str, Any]


class CollectorApp:
    """Answers requests for PATH; `policy` is how the RateLimit-Policy header describes an address's bucket."""

    def __init__(
        self,
        sites: SiteDirectory,
        gate: Gate,
        senders: Senders,
        clock: Clock,
        *,
        policy: str,
        trusted_proxies: int,
        registry: CollectorRegistry,
    ) -> None:
        self._sites = sites
        self._gate = gate
        self._senders = senders
        self._clock = clock
        self._policy = ("RateLimit-Policy", policy)
        self._trusted_proxies = trusted_proxies
        answered = Counter("bridge_track_requests_total", "Batches answered.", ["status"], registry=registry)
        self._events = Counter("bridge_track_events_total", "Events accepted.", registry=registry)
        self._counters = {
            status: answered.labels(str(status)) for status in (202, 204, 400, 403, 405, 413, 415, 422, 429, 500, 503)
        }

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        origin = environ.get("HTTP_ORIGIN", "")
        offered = environ.get("HTTP_X_REQUEST_ID", "")
        request_id = offered if offered and _SANE_ID.match(offered) else urandom(16).hex()
        try:
            reply = self._answer(environ, origin)
        except BridgeError as wrong:
            reply = refused(wrong, self._cors(origin))
        except Exception:
            # The last stop before the server: the visitor gets an envelope, the log gets the rest.
            log.exception("collect_failed", request_id=request_id)
            reply = broken()
        self._counters[reply.status].inc()
        return reply.send(start_response, [("X-Request-ID", request_id)])

    def _answer(self, environ: Environ, origin: str) -> Reply:
        method = environ["REQUEST_METHOD"]
        if method == "OPTIONS":
            return self._preflight(origin)
        if method != "POST":
            return wrong_method()
        parsed = _parse(_body(environ))
        site = self._site(parsed.site, origin)
        return self._take(environ, parsed, site, origin)

    def _take(self, environ: Environ, parsed: Parsed, site: Site, origin: str) -> Reply:
        address = client_address(environ, self._trusted_proxies)
        entry = Entry(
            site_id=site.id,
            received_ms=int(self._clock.now().timestamp() * 1000),
            address=anonymised(address),
            user_agent=_latin(environ.get("HTTP_USER_AGENT", ""))[:_LONGEST_USER_AGENT],
            body=parsed.body,
        )
        answer = self._gate.admit(entry, sender=self._senders.of(address), events=parsed.accepted)
        headers = [("Access-Control-Allow-Origin", origin), _EXPOSED, self._policy, _rate_limit(answer)]
        if answer.verdict != "taken":
            return refused(_refusal(answer), headers)
        self._events.inc(parsed.accepted)
        rejected = [{"index": bad.index, "message": bad.message} for bad in parsed.rejected]
        return accepted(parsed.accepted, rejected, headers)

    def _site(self, key: str, origin: str) -> Site:
        site = self._sites.by_key(key)
        if site is None:
            raise Forbidden("No active site has this key.", code="UNKNOWN_SITE")
        if origin not in site.origins:
            raise Forbidden("This site does not take events from this origin.", code="WRONG_ORIGIN")
        return site

    def _preflight(self, origin: str) -> Reply:
        # A preflight does not say which site it is for; the batch that follows does, and is checked exactly.
        if not self._sites.knows_origin(origin):
            raise Forbidden("No site takes events from this origin.", code="WRONG_ORIGIN")
        return Reply(204, headers=[("Access-Control-Allow-Origin", origin), *_PREFLIGHT])

    def _cors(self, origin: str) -> list[Header]:
        """Let a known site's page read why it was refused: unread, a refusal looks like a broken network."""
        try:
            known = bool(origin) and self._sites.knows_origin(origin)
        except Unavailable:
            known = False
        return [("Access-Control-Allow-Origin", origin), _EXPOSED] if known else []


def _body(environ: Environ) -> bytes:
    """Raises TooLarge, or UnsupportedMediaType."""
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower() not in _TYPES:
        raise wrong_type()
    length = environ.get("CONTENT_LENGTH", "")
    if length.isdigit() and int(length) > MAX_BYTES:
        raise too_large(MAX_BYTES)
    body: bytes = environ["wsgi.input"].read(int(length) if length.isdigit() else MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise too_large(MAX_BYTES)
    return body


def _parse(body: bytes) -> Parsed:
    try:
        return parse(body)
    except NotJson as wrong:
        raise Malformed(str(wrong)) from None
    except BadBatch as wrong:
        raise Invalid("The batch has nothing that can be accepted.", details=wrong.details) from None


def _refusal(answer: Answer) -> BridgeError:
    pause = answer.wait_ms / 1000
    if answer.verdict == "full":
        return Unavailable("Too much is waiting to be counted; try again later.", retry_after=pause)
    whose = "this site" if answer.verdict == "site_limited" else "this address"
    return TooMany(f"Too many events from {whose}; wait as long as Retry-After says.", retry_after=pause)


def _rate_limit(answer: Answer) -> Header:
    return "RateLimit", f'"address";r={answer.left};t={math.ceil(answer.wait_ms / 1000)}'


def _latin(header: str) -> str:
    """A header as text: WSGI hands bytes over as Latin-1."""
    return header if header.isascii() else header.encode("latin-1", "replace").decode("utf-8", "replace")
