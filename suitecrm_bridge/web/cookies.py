"""The cookies of a browser's session: the `__Host-` prefix ties each to this host, over TLS, for every path."""

from dataclasses import dataclass

from flask import Flask, Response

from suitecrm_bridge.web.device import DEVICE_COOKIE

ACCESS_COOKIE = "__Host-scb_access"
REFRESH_COOKIE = "__Host-scb_refresh"
# The one that scripts may read: they send it back as a header, which another site's page cannot.
CSRF_COOKIE = "__Host-scb_csrf"
CSRF_HEADER = "X-CSRF-Token"

_DEVICE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep a cookie


@dataclass(frozen=True)
class CookieSet:
    """What a browser is given; `access_seconds` and `refresh_seconds` are how long the tokens hold."""

    access: str
    refresh: str
    csrf: str
    device_secret: str
    access_seconds: int
    refresh_seconds: int


def configure_cookies(app: Flask) -> None:
    """Where the token library looks, and that it insists on the CSRF header for unsafe methods."""
    app.config.update(
        JWT_TOKEN_LOCATION=["headers", "cookies"],
        JWT_ACCESS_COOKIE_NAME=ACCESS_COOKIE,
        JWT_REFRESH_COOKIE_NAME=REFRESH_COOKIE,
        JWT_COOKIE_SECURE=True,
        JWT_COOKIE_SAMESITE="Strict",
        JWT_COOKIE_CSRF_PROTECT=True,
        # One CSRF cookie for both tokens, set here: the library would keep two of one value.
        JWT_CSRF_IN_COOKIES=False,
        JWT_ACCESS_CSRF_HEADER_NAME=CSRF_HEADER,
        JWT_REFRESH_CSRF_HEADER_NAME=CSRF_HEADER,
    )


def give_cookies(response: Response, cookies: CookieSet) -> None:
    _put(response, ACCESS_COOKIE, cookies.access, cookies.access_seconds)
    _put(response, REFRESH_COOKIE, cookies.refresh, cookies.refresh_seconds)
    _put(response, CSRF_COOKIE, cookies.csrf, cookies.refresh_seconds, hidden=False)
    _put(response, DEVICE_COOKIE, cookies.device_secret, _DEVICE_SECONDS)


def take_cookies(response: Response) -> None:
    """End the browser's session; its device stays known."""
    for name in (ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE):
        _put(response, name, "", 0)


def _put(response: Response, name: str, value: str, seconds: int, *, hidden: bool = True) -> None:
    response.set_cookie(name, value, max_age=seconds, path="/", secure=True, httponly=hidden, samesite="Strict")
