"""Find out who calls: by an access token in the header, by one in a cookie, or by another kind of credential."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from threading import Lock
from typing import Any, cast

from cachetools import TLRUCache
from flask import Flask, current_app, g, request
from flask_jwt_extended import decode_token, verify_jwt_in_request
from flask_jwt_extended.exceptions import CSRFError, JWTExtendedException, WrongTokenError
from jwt import ExpiredSignatureError, PyJWTError

from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.web.cookies import ACCESS_COOKIE
from suitecrm_bridge.web.device import current_device
from suitecrm_bridge.web.identity import Identity, SessionReader, set_identity
from suitecrm_bridge.web.services import service_of

_WAYS = "suitecrm_bridge.credentials"
_READ = "suitecrm_bridge.tokens_read"
_MOST_READ = 4096
_SAFE = frozenset({"GET", "HEAD"})

# Reads one kind of credential. Raises Unauthenticated when it does not hold.
Credential = Callable[[str], Identity]


def accept_credentials(app: Flask, prefix: str, reader: Credential) -> None:
    """Have `Authorization: Bearer <prefix>…` read by `reader` and not as an access token."""
    app.extensions.setdefault(_WAYS, {})[prefix] = reader


class TokensRead:
    """Access tokens that were found to be ours, until they expire: their signature need not be computed each time."""

    def __init__(self) -> None:
        self._claims: TLRUCache[bytes, dict[str, Any]] = TLRUCache(
            _MOST_READ, ttu=lambda _token, claims, _now: float(claims["exp"]), timer=time.time
        )
        self._lock = Lock()

    def claims(self, token: str) -> dict[str, Any]:
        """Raises what the token libraries raise for whatever is no access token of ours that still holds."""
        name = sha256(token.encode()).digest()
        with self._lock:
            known: dict[str, Any] | None = self._claims.get(name)
        if known is None:
            known = decode_token(token)
            if known.get("type") != "access":
                raise WrongTokenError("Only access tokens are allowed")
            with self._lock:
                self._claims[name] = known
        return known


def remember_tokens(app: Flask) -> None:
    app.extensions[_READ] = TokensRead()


@dataclass(frozen=True)
class Named:
    """Whom a token of ours names, whether the session still lives or not."""

    user_id: str
    session_id: str


def named_by_token() -> Named | None:
    """Whom the request's own access token names, without looking anybody up; None for any other credential."""
    scheme, _, credential = request.headers.get("Authorization", "").strip().partition(" ")
    token = credential.strip() if scheme else request.cookies.get(ACCESS_COOKIE, "")
    claims = _decoded(token) if scheme.lower() in {"", "bearer"} else None
    return Named(str(claims["sub"]), str(claims.get("sid", ""))) if claims else None


def bring_session(named: Named, kept: bytes | None) -> None:
    """What was found just now where this session is kept: `authenticate` need not go there again."""
    g.session_brought = (named.session_id, kept)


def authenticate() -> None:
    """Make the caller current. Raises Unauthenticated, and Forbidden for a cookie's call without its CSRF header."""
    scheme, _, credential = request.headers.get("Authorization", "").strip().partition(" ")
    if scheme:
        # A call that brings a header is never taken for the browser's: no cookie completes it, no CSRF header is asked.
        set_identity(_by_header(scheme, credential.strip()))
    else:
        _by_cookie()


def greet() -> None:
    """Make the caller current if there is one. Raises Unauthenticated for an `Authorization` that does not hold."""
    if request.headers.get("Authorization", "").strip():
        authenticate()
    elif ACCESS_COOKIE in request.cookies:
        # The browser sends it by itself, also when it has long expired.
        with suppress(Unauthenticated):
            authenticate()


def csrf_token() -> str | None:
    """What a cookie's unsafe calls have to send in `X-CSRF-Token`; None for callers without a cookie."""
    claims = _decoded(request.cookies.get(ACCESS_COOKIE, ""))
    return str(claims["csrf"]) if claims and not request.headers.get("Authorization") else None


def _by_header(scheme: str, credential: str) -> Identity:
    if scheme.lower() != "bearer":
        raise _nobody()
    for prefix, reader in _ways().items():
        if credential.startswith(prefix):
            return reader(credential)
    return _whose(_claims(lambda: _tokens_read().claims(credential)))


def _by_cookie() -> None:
    token = request.cookies.get(ACCESS_COOKIE, "")
    if request.method in _SAFE:
        set_identity(_whose(_claims(lambda: _tokens_read().claims(token))))
        return
    try:
        claims = _claims(_checked_against_forgery)
    except CSRFError:
        # First who it is: a cookie that does not hold is no forgery, and a forgery is written down with its victim.
        stale = _decoded(token)
        if stale is None:
            raise _nobody() from None
        set_identity(_whose(stale))
        raise Forbidden("Send the session's CSRF token as X-CSRF-Token.", code="CSRF_FAILED") from None
    set_identity(_whose(claims))


def _checked_against_forgery() -> dict[str, Any]:
    _header, claims = verify_jwt_in_request(locations=["cookies"]) or ({}, {})
    return claims


def _claims(read: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return read()
    except ExpiredSignatureError:
        raise Unauthenticated("The access token has expired; refresh it.", code="TOKEN_EXPIRED") from None
    except CSRFError:
        raise
    except TypeError:
        # The library compares letters of ASCII only, and a header may bring others.
        raise CSRFError from None
    except (PyJWTError, JWTExtendedException, ValueError):
        raise _nobody() from None


def _decoded(token: str) -> dict[str, Any] | None:
    try:
        return _tokens_read().claims(token)
    except (PyJWTError, JWTExtendedException, ValueError, TypeError):
        return None


def _whose(claims: dict[str, Any]) -> Identity:
    bound = str(claims.get("dev", ""))
    if bound and not compare_digest(bound, current_device().secret_hash):
        raise Unauthenticated("This access token belongs to another device.")
    sessions, session_id = service_of(SessionReader), str(claims.get("sid", ""))
    brought_id, kept = g.pop("session_brought", (None, None))
    identity = sessions.identity_in(kept) if brought_id == session_id else sessions.identity_of(session_id)
    if identity is None:
        raise Unauthenticated("The session has ended; log in again.", code="SESSION_ENDED")
    return identity


def _nobody() -> Unauthenticated:
    return Unauthenticated("Log in and send the access token as `Authorization: Bearer …`.")


def _tokens_read() -> TokensRead:
    return cast("TokensRead", current_app.extensions[_READ])


def _ways() -> dict[str, Credential]:
    return cast("dict[str, Credential]", current_app.extensions.get(_WAYS, {}))
