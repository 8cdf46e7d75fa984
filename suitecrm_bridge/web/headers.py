"""Headers that keep browsers careful, other origins out unless named, and proxies believed only when trusted."""

from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

from flask import Flask, Response, request
from flask_compress import Compress
from flask_cors import CORS
from werkzeug.middleware.proxy_fix import ProxyFix

_CAREFUL = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    # No other site may load an answer as an image or script and learn from how that goes.
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # Answers are somebody's data: a browser may keep them only if it asks again each time.
    "Cache-Control": "private, no-cache",
}
_READABLE = [
    "ETag",
    "Idempotent-Replayed",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "X-Request-ID",
]


def install_headers(app: Flask, origins: Sequence[str], trusted_proxies: int) -> None:
    """CORS for exactly `origins`; X-Forwarded-* of the `trusted_proxies` nearest proxies."""
    app.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    app.config["COMPRESS_BR_LEVEL"] = 4
    Compress(app)
    app.after_request(_add_careful)
    app.after_request(_name_no_host)
    if origins:
        CORS(
            app,
            resources={r"/api/.*": {"origins": list(origins)}},
            expose_headers=_READABLE,
            max_age=600,
            # Cookie mode, for an app on a sister host: allowed to exactly these origins, never to `*`.
            supports_credentials=True,
            always_send=False,
        )
        app.after_request(_vary_by_origin)
    if trusted_proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=trusted_proxies, x_proto=trusted_proxies)  # type: ignore[method-assign]


def _add_careful(response: Response) -> Response:
    present = {name.lower() for name, _ in response.headers}
    response.headers.extend((name, value) for name, value in _CAREFUL.items() if name.lower() not in present)
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response


def _vary_by_origin(response: Response) -> Response:
    """Also where no origin was sent: a cache must not hand that answer to a page that sends one."""
    if request.path.startswith("/api/"):
        response.vary.add("Origin")
    return response


def _name_no_host(response: Response) -> Response:
    """Redirect within this service: the host is the client's say-so, and a proxy may have changed the scheme."""
    if response.location:
        there = urlsplit(response.location)
        response.location = urlunsplit(("", "", there.path, there.query, ""))
    return response
