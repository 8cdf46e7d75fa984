"""JSON Web Tokens: an access token for 15 minutes, a refresh token for 30 days, both of one session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b
from typing import Any

from flask import Flask
from flask_jwt_extended import JWTManager, create_access_token, create_refresh_token, decode_token
from flask_jwt_extended.exceptions import JWTDecodeError, JWTExtendedException
from jwt import PyJWTError

from suitecrm_bridge.core.errors import Unauthenticated
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.web.cookies import configure_cookies

ACCESS_LIFE = timedelta(minutes=15)
REFRESH_LIFE = timedelta(days=30)
ALGORITHM = "HS256"
# RFC 9068's type for access tokens: neither kind passes for the other, nor a token made for another purpose for one.
_TYPES = {"access": "at+jwt", "refresh": "rt+jwt"}


@dataclass(frozen=True)
class Bound:
    """What both tokens of a session carry: whose it is, its CSRF token, and the hash of its device's secret."""

    user_id: str
    session_id: str
    csrf: str = ""
    device: str = ""


@dataclass(frozen=True)
class RefreshClaims:
    session_id: str
    refresh_id: str
    csrf: str = ""
    device: str = ""


@dataclass(frozen=True)
class Keyring:
    """Signing keys by the name that a token's header gives; tokens are made with `current`, older keys only read."""

    current: str
    keys: dict[str, bytes]


def keyring(secret_key: str, previous: Sequence[str] = ()) -> Keyring:
    keys = [derive_key(secret, "jwt") for secret in (secret_key, *previous)]
    named = {blake2b(key, digest_size=4).hexdigest(): key for key in keys}
    return Keyring(next(iter(named)), named)


class JwtTokens:
    """Makes and reads the tokens of the current app."""

    def access(self, bound: Bound) -> str:
        return str(
            create_access_token(
                bound.user_id, additional_claims=_claims(bound), additional_headers={"typ": _TYPES["access"]}
            )
        )

    def refresh(self, bound: Bound, refresh_id: str) -> str:
        return str(
            create_refresh_token(
                bound.user_id,
                additional_claims={**_claims(bound), "jti": refresh_id},
                additional_headers={"typ": _TYPES["refresh"]},
            )
        )

    def read_refresh(self, token: str, csrf: str | None = None) -> RefreshClaims:
        """Raises Unauthenticated for anything but a refresh token of ours that still holds.

        With `csrf`, what a browser sent in its CSRF header, for anything but that session's token as well.
        """
        try:
            claims = decode_token(token, csrf_value=csrf)
        except (PyJWTError, JWTExtendedException, ValueError, TypeError):
            claims = {}
        if claims.get("type") != "refresh":
            raise Unauthenticated("The refresh token does not hold; log in again.", code="SESSION_ENDED")
        said = (str(claims.get(name) or "") for name in ("sid", "jti", "csrf", "dev"))
        return RefreshClaims(*said)


def install_tokens(app: Flask, keys: Keyring, public_url: str) -> None:
    """Sign with the current key, named in the header so that the keys before it can live beside it."""
    app.config.update(
        JWT_ALGORITHM=ALGORITHM,
        JWT_DECODE_ALGORITHMS=[ALGORITHM],
        JWT_ACCESS_TOKEN_EXPIRES=ACCESS_LIFE,
        JWT_REFRESH_TOKEN_EXPIRES=REFRESH_LIFE,
        JWT_ENCODE_ISSUER=public_url,
        JWT_DECODE_ISSUER=public_url,
        JWT_ENCODE_AUDIENCE=f"{public_url}/api/v1",
        JWT_DECODE_AUDIENCE=f"{public_url}/api/v1",
    )
    configure_cookies(app)
    manager = JWTManager(app)
    manager.additional_headers_loader(lambda _identity: {"kid": keys.current})
    manager.encode_key_loader(lambda _identity: keys.keys[keys.current])

    @manager.decode_key_loader
    def key_named(header: dict[str, Any], claims: dict[str, Any]) -> bytes:
        key = keys.keys.get(str(header.get("kid")))
        if key is None:
            raise JWTDecodeError("signed with a key we do not know")
        kind = _TYPES.get(str(claims.get("type")))
        if kind is None or header.get("typ") != kind:
            raise JWTDecodeError("of another type than its header says")
        if "exp" not in claims:
            raise JWTDecodeError("without an end")
        return key


def _claims(bound: Bound) -> dict[str, str]:
    device = {"dev": bound.device} if bound.device else {}
    return {"sid": bound.session_id, "csrf": bound.csrf, **device}
