"""JSON Web Tokens: an access token for 15 minutes, a refresh token for 30 days, both of one session."""

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

ACCESS_LIFE = timedelta(minutes=15)
REFRESH_LIFE = timedelta(days=30)


@dataclass(frozen=True)
class RefreshClaims:
    session_id: str
    refresh_id: str


class JwtTokens:
    """Makes and reads the tokens of the current app."""

    def access(self, user_id: str, session_id: str) -> str:
        return str(create_access_token(user_id, additional_claims={"sid": session_id}))

    def refresh(self, user_id: str, session_id: str, refresh_id: str) -> str:
        return str(create_refresh_token(user_id, additional_claims={"sid": session_id, "jti": refresh_id}))

    def read_refresh(self, token: str) -> RefreshClaims:
        """Raises Unauthenticated for anything but a refresh token of ours that still holds."""
        try:
            claims = decode_token(token)
        except (PyJWTError, JWTExtendedException, ValueError):
            claims = {}
        if claims.get("type") != "refresh":
            raise Unauthenticated("The refresh token does not hold; log in again.", code="SESSION_ENDED")
        return RefreshClaims(str(claims.get("sid", "")), str(claims["jti"]))


def install_tokens(app: Flask, secret_key: str) -> None:
    """Sign with a key of its own, named in the header so that a later key can live beside it."""
    signing_key = derive_key(secret_key, "jwt")
    key_id = blake2b(signing_key, digest_size=4).hexdigest()
    app.config.update(
        JWT_ALGORITHM="HS256", JWT_ACCESS_TOKEN_EXPIRES=ACCESS_LIFE, JWT_REFRESH_TOKEN_EXPIRES=REFRESH_LIFE
    )
    manager = JWTManager(app)
    manager.additional_headers_loader(lambda _identity: {"kid": key_id})
    manager.encode_key_loader(lambda _identity: signing_key)

    @manager.decode_key_loader
    def key_named(header: dict[str, Any], _claims: dict[str, Any]) -> bytes:
        if header.get("kid") != key_id:
            raise JWTDecodeError("signed with a key we do not know")
        return signing_key
