"""Find out who calls: by an access token in the header, by one in a cookie, or by another kind of credential."""

from collections.abc import Callable
from hmac import compare_digest
from typing import Any, cast

from flask import Flask, current_app, request
from flask_jwt_extended import decode_token, verify_jwt_in_request
from flask_jwt_extended.exceptions import CSRFError, JWTExtendedException
from jwt import ExpiredSignatureError, PyJWTError

from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.web.cookies import ACCESS_COOKIE
from suitecrm_bridge.web.device import current_device
from suitecrm_bridge.web.identity import Identity, SessionReader, set_identity
from suitecrm_bridge.web.services import service_of

_WAYS = "suitecrm_bridge.credentials"

# Reads one kind of credential. Raises Unauthenticated when it does not hold.
Credential = Callable[[str], Identity]


def accept_credentials(app: Flask, prefix: str, reader: Credential) -> None:
    """Have `Authorization: Bearer <prefix>…` read by `reader` and not as an access token."""
    app.extensions.setdefault(_WAYS, {})[prefix] = reader


def authenticate() -> None:
    """Make the caller current. Raises Unauthenticated, and Forbidden for a cookie's call without its CSRF header."""
    scheme, _, credential = request.headers.get("Authorization", "").strip().partition(" ")
    if scheme:
        # A call that brings a header is never taken for the browser's: no cookie completes it, no CSRF header is asked.
        set_identity(_by_header(scheme, credential.strip()))
    else:
        _by_cookie()


def csrf_token() -> str | None:
    """What a cookie's unsafe calls have to send in `X-CSRF-Token`; None for callers without a cookie."""
    claims = _decoded(request.cookies.get(ACCESS_COOKIE, ""))
    return str(claims["csrf"]) if claims and not request.headers.get("Authorization") else None


def _by_header(scheme: str, credential: str) -> Identity:
    if scheme.lower() == "bearer":
        for prefix, reader in _ways().items():
            if credential.startswith(prefix):
                return reader(credential)
    return _whose(_claims("headers"))


def _by_cookie() -> None:
    try:
        claims = _claims("cookies")
    except CSRFError:
        # First who it is: a cookie that does not hold is no forgery, and a forgery is written down with its victim.
        stale = _decoded(request.cookies.get(ACCESS_COOKIE, ""))
        if stale is None:
            raise _nobody() from None
        set_identity(_whose(stale))
        raise Forbidden("Send the session's CSRF token as X-CSRF-Token.", code="CSRF_FAILED") from None
    set_identity(_whose(claims))


def _claims(location: str) -> dict[str, Any]:
    try:
        _header, claims = verify_jwt_in_request(locations=[location]) or ({}, {})
    except ExpiredSignatureError:
        raise Unauthenticated("The access token has expired; refresh it.", code="TOKEN_EXPIRED") from None
    except CSRFError:
        raise
    except TypeError:
        # The library compares letters of ASCII only, and a header may bring others.
        raise CSRFError from None
    except (PyJWTError, JWTExtendedException):
        raise _nobody() from None
    return claims


def _decoded(token: str) -> dict[str, Any] | None:
    try:
        claims: dict[str, Any] = decode_token(token)
    except (PyJWTError, JWTExtendedException, ValueError):
        return None
    return claims if claims.get("type") == "access" else None


def _whose(claims: dict[str, Any]) -> Identity:
    bound = str(claims.get("dev", ""))
    if bound and not compare_digest(bound, current_device().secret_hash):
        raise Unauthenticated("This access token belongs to another device.")
    identity = service_of(SessionReader).identity_of(str(claims.get("sid", "")))
    if identity is None:
        raise Unauthenticated("The session has ended; log in again.", code="SESSION_ENDED")
    return identity


def _nobody() -> Unauthenticated:
    return Unauthenticated("Log in and send the access token as `Authorization: Bearer …`.")


def _ways() -> dict[str, Credential]:
    return cast("dict[str, Credential]", current_app.extensions.get(_WAYS, {}))
