"""The public tracking endpoints as a bare WSGI application: check, append to the stream in one round trip, answer."""

import math
import re
from collections.abc import Iterable, Mapping
from os import urandom
from typing import Any

from prometheus_client import CollectorRegistry, Counter

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, Forbidden, Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.sites.model import Site
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.tracking.model import Entry
from suitecrm_bridge.features.tracking.ports import Answer, Gate, Sender, Whose
from suitecrm_bridge.features.tracking.routes import pixel
from suitecrm_bridge.features.tracking.routes.address import Senders, anonymised, client_address
from suitecrm_bridge.features.tracking.routes.answers import (
    Header,
    Reply,
    StartResponse,
    accepted,
    broken,
    picture,
    refusal,
    refused,
    wrong_method,
)
from suitecrm_bridge.features.tracking.routes.bodies import batch_of, single_of
from suitecrm_bridge.features.tracking.routes.tokens import is_recent
from suitecrm_bridge.features.tracking.routes.witness import Origin, Witness
from suitecrm_bridge.features.tracking.schemas import Parsed

PATH = "/api/v1/track/batch"
PIXEL = "/api/v1/track/pixel.gif"
SINGLE = {f"/api/v1/track/{kind}": kind for kind in ("pageview", "event", "identify")}
PATHS = frozenset({PATH, PIXEL, *SINGLE})

log = logger(__name__)

_SANE_ID = re.compile(r"\A[A-Za-z0-9._-]{1,64}\Z")
_LONGEST_USER_AGENT = 255
_STATUSES = (200, 202, 204, 400, 401, 403, 405, 413, 415, 422, 429, 500, 503)
_PREFLIGHT = [
    ("Access-Control-Allow-Methods", "POST"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", "86400"),
]
_EXPOSED = ("Access-Control-Expose-Headers", "Retry-After, X-Request-ID")
_STALE = Answer("unproved", 0, 0)

Environ = Mapping[str, Any]


class CollectorApp:
    """Answers requests for PATHS; `policy` is how the RateLimit-Policy header describes an address's bucket."""

    def __init__(
        self,
        sites: SiteDirectory,
        gate: Gate,
        senders: Senders,
        clock: Clock,
        *,
        witness: Witness,
        policy: str,
        trusted_proxies: int,
        registry: CollectorRegistry,
    ) -> None:
        self._sites = sites
        self._gate = gate
        self._senders = senders
        self._clock = clock
        self._witness = witness
        self._policy = ("RateLimit-Policy", policy)
        self._trusted_proxies = trusted_proxies
        answered = Counter("bridge_track_requests_total", "Batches answered.", ["status"], registry=registry)
        self._events = Counter("bridge_track_events_total", "Events accepted.", registry=registry)
        self._counters = {status: answered.labels(str(status)) for status in _STATUSES}

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
        if environ.get("PATH_INFO") == PIXEL:
            reply = picture(reply)
        self._counters[reply.status].inc()
        return reply.send(start_response, [("X-Request-ID", request_id)])

    def _answer(self, environ: Environ, origin: str) -> Reply:
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", PATH)
        now_ms = int(self._clock.now().timestamp() * 1000)
        if path == PIXEL:
            return self._pixel(environ, now_ms) if method == "GET" else wrong_method("GET")
        if method == "OPTIONS":
            return self._preflight(origin)
        if method != "POST":
            return wrong_method("POST, OPTIONS")
        parsed = batch_of(environ) if path == PATH else single_of(environ, SINGLE[path], now_ms)
        site = self._site(parsed.batch.site)
        if origin not in site.origins:
            raise Forbidden("This site does not take events from this origin.", code="WRONG_ORIGIN")
        return self._take(environ, parsed, site, origin, now_ms, "browser" if parsed.batch.visitor else "day")

    def _pixel(self, environ: Environ, now_ms: int) -> Reply:
        if "1" in (environ.get("HTTP_SEC_GPC"), environ.get("HTTP_DNT")):
            # The picture is all that this visitor wants of us.
            return Reply(202)
        query = pixel.query_of(environ)
        site = self._site(query.get("site", ""))
        if "message" in query:
            parsed = pixel.opening(query, site, now_ms)
        else:
            parsed = pixel.page_view(query, site, environ.get("HTTP_REFERER", ""), now_ms)
        return self._take(environ, parsed, site, "", now_ms, "picture")

    def _take(self, environ: Environ, parsed: Parsed, site: Site, origin: str, now_ms: int, whose: Whose) -> Reply:
        sender = Origin(
            client_address(environ, self._trusted_proxies),
            _latin(environ.get("HTTP_USER_AGENT", ""))[:_LONGEST_USER_AGENT],
            now_ms,
        )
        seen = self._witness.of(parsed, site, sender)
        headers = [("Access-Control-Allow-Origin", origin), _EXPOSED, self._policy]
        if not seen.proved and not is_recent(parsed.batch, now_ms):
            return refused(refusal(_STALE, seen.token), headers)
        first = None if seen.proved else parsed.batch.load or ""
        answer = self._gate.admit(
            Entry(site.id, now_ms, anonymised(sender.address), sender.user_agent, seen.body),
            sender=Sender(self._senders.of(sender.address), seen.visitor.hex, first, whose),
            events=parsed.accepted,
        )
        headers.append(_rate_limit(answer))
        if answer.verdict != "taken":
            return refused(refusal(answer, seen.token), headers)
        self._events.inc(parsed.accepted)
        return accepted(parsed, headers, token=seen.token, unverified=seen.unverified)

    def _site(self, key: str) -> Site:
        site = self._sites.by_key(key)
        if site is None:
            raise Forbidden("No active site has this key.", code="UNKNOWN_SITE")
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


def _rate_limit(answer: Answer) -> Header:
    return "RateLimit", f'"address";r={answer.left};t={math.ceil(answer.wait_ms / 1000)}'


def _latin(header: str) -> str:
    """A header as text: WSGI hands bytes over as Latin-1."""
    return header if header.isascii() else header.encode("latin-1", "replace").decode("utf-8", "replace")
