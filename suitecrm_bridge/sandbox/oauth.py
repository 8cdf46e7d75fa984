"""The token endpoint and the bearer check, with league/oauth2-server's answers and SuiteCRM's slips."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Request, Response

from . import phpquery
from .answers import Unauthorized, plain_json
from .world import World, new_id

ACCESS_SECONDS = 3600
REFRESH_SECONDS = 30 * 86400
TOKEN_JSON = "application/json; charset=UTF-8"
GRANTS = {"password", "client_credentials", "refresh_token"}
NOT_A_GRANT = "The authorization grant type is not supported by the authorization server."
BAD_REQUEST = (
    "The request is missing a required parameter, includes an invalid parameter value, "
    "includes a parameter more than once, or is otherwise malformed."
)


class TokenRefusal(Exception):
    """The token endpoint says no."""

    def __init__(self, status: int, error: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.body = {
            "error": error,
            "error_description": message,
            **({"hint": hint} if hint else {}),
            "message": message,
        }


@dataclass(frozen=True, slots=True)
class Bearer:
    """A token that passed: its row's id and the user it acts as."""

    token_id: str
    user_id: str


def password_hash(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


def token_response(world: World, request: Request) -> Response:
    """Answer `POST /Api/access_token`."""
    try:
        return plain_json(_grant(world, _fields(request)), 200, TOKEN_JSON)
    except TokenRefusal as error:
        challenge = {"WWW-Authenticate": 'Basic realm="OAuth"'} if error.body["error"] == "invalid_client" else {}
        return plain_json(error.body, error.status, headers=challenge if "Authorization" in request.headers else {})


def check_bearer(world: World, request: Request) -> Bearer:
    """The bearer of a request; Unauthorized with the hint that SuiteCRM gives."""
    header = request.headers.get("Authorization")
    if header is None:
        raise Unauthorized('Missing "Authorization" header')
    claims = _claims(world, header.removeprefix("Bearer ").strip())
    row = world.database.row("SELECT * FROM oauth2tokens WHERE access_token = ? AND deleted = 0", (claims["jti"],))
    now = world.clock().timestamp()
    if row is None or row["token_is_revoked"] or world.faults.take("expired_token", request.path, request.method):
        raise Unauthorized("Access token has been revoked")
    if row["access_token_expires"] <= now:
        raise Unauthorized("Access token could not be verified")
    return Bearer(row["id"], row["assigned_user_id"])


def log_out(world: World, bearer: Bearer) -> None:
    """Both tokens of the pair die."""
    world.database.run("UPDATE oauth2tokens SET deleted = 1 WHERE id = ?", (bearer.token_id,))


def _fields(request: Request) -> dict[str, Any]:
    """The body's fields, JSON or form; HTTP Basic may carry the client's id and secret."""
    kind = request.mimetype
    if kind == "application/json" or kind.endswith("+json"):
        try:
            body = json.loads(request.get_data())
        except ValueError:
            body = {}
        fields = body if isinstance(body, dict) else {}
    elif kind == "application/x-www-form-urlencoded":
        fields = phpquery.parse(request.get_data(as_text=True))
    else:
        fields = request.form.to_dict()
    if request.authorization and request.authorization.type == "basic":
        basic = {"client_id": request.authorization.username, "client_secret": request.authorization.password}
        fields = {**basic, **fields}
    return fields


def _grant(world: World, fields: dict[str, Any]) -> dict[str, Any]:
    grant = fields.get("grant_type")
    if grant not in GRANTS:
        raise TokenRefusal(
            400, "unsupported_grant_type", NOT_A_GRANT, "Check that all required parameters have been provided"
        )
    client = _client(world, fields, grant)
    if fields.get("scope"):
        raise TokenRefusal(
            400,
            "invalid_scope",
            "The requested scope is invalid, unknown, or malformed",
            f"Check the `{fields['scope']}` scope",
        )
    if grant == "password":
        return _issue(world, client["id"], _log_in(world, fields), refreshable=True)
    if grant == "client_credentials":
        return _issue(world, client["id"], client["assigned_user_id"], refreshable=False)
    return _refresh(world, client, fields)


def _client(world: World, fields: dict[str, Any], grant: str) -> dict[str, Any]:
    if fields.get("client_id") == "":
        raise TokenRefusal(500, "unknown_error", "Module id is empty when trying to get OAuth2Clients")
    identity = _required(fields, "client_id")
    row = world.database.row("SELECT * FROM oauth2clients WHERE id = ? AND deleted = 0", (identity,))
    if row is None:
        raise TokenRefusal(500, "unknown_error", f"OAuth2Clients module with id {identity} is not found")
    digest = hashlib.sha256(str(fields.get("client_secret", "")).encode()).hexdigest()
    wrong_grant = row["allowed_grant_type"] != grant and not (
        grant == "refresh_token" and row["allowed_grant_type"] == "password"
    )
    public = grant == "client_credentials" and not row["is_confidential"]
    broken = grant == "refresh_token" and world.faults.take("refused_refresh")
    if not hmac.compare_digest(digest, row["secret"]) or wrong_grant or public or broken:
        raise TokenRefusal(401, "invalid_client", "Client authentication failed")
    return row


def _required(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not value:
        raise TokenRefusal(400, "invalid_request", BAD_REQUEST, f"Check the `{name}` parameter")
    return value


def _log_in(world: World, fields: dict[str, Any]) -> str:
    user_name, password = _required(fields, "username"), _required(fields, "password")
    row = world.database.row("SELECT id, user_hash FROM users WHERE user_name = ? AND deleted = 0", (user_name,))
    if row is None:
        raise TokenRefusal(500, "unknown_error", f"No user found with this username: {user_name}")
    if not hmac.compare_digest(row["user_hash"] or "", password_hash(password)):
        # SuiteCRM really does repeat the password.
        raise TokenRefusal(500, "unknown_error", f"The password is invalid: {password}")
    return str(row["id"])


def _refresh(world: World, client: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    token = _required(fields, "refresh_token")
    if not token.startswith("def50200"):
        raise _bad_refresh("Cannot decrypt the refresh token")
    with world.database.transaction():
        row = world.database.row("SELECT * FROM oauth2tokens WHERE refresh_token = ?", (token,))
        if row is None:
            raise _bad_refresh("Cannot decrypt the refresh token")
        if row["client"] != client["id"]:
            raise _bad_refresh("Token is not linked to client")
        if row["refresh_token_expires"] <= world.clock().timestamp():
            raise _bad_refresh("Token has expired")
        # The old pair dies before the new one is made: a lost answer means a new login.
        if not world.database.run("UPDATE oauth2tokens SET deleted = 1 WHERE id = ? AND deleted = 0", (row["id"],)):
            raise _bad_refresh("Token has been revoked")
        return _issue(world, client["id"], row["assigned_user_id"], refreshable=True)


def _bad_refresh(hint: str) -> TokenRefusal:
    return TokenRefusal(401, "invalid_request", "The refresh token is invalid.", hint)


def _issue(world: World, client_id: str, user_id: str, *, refreshable: bool) -> dict[str, Any]:
    now = world.clock().timestamp()
    jti = secrets.token_hex(40)
    refresh = f"def50200{secrets.token_hex(320)}" if refreshable else None
    row = {
        "id": new_id(),
        "access_token": jti,
        "access_token_expires": now + ACCESS_SECONDS,
        "refresh_token": refresh,
        "refresh_token_expires": now + REFRESH_SECONDS,
        "client": client_id,
        "assigned_user_id": user_id,
        "token_is_revoked": 0,
        "deleted": 0,
    }
    world.database.insert("oauth2tokens", row)
    claims = {"aud": client_id, "jti": jti, "iat": now, "nbf": now, "exp": now + ACCESS_SECONDS}
    subject = user_id if refreshable else ""
    token = _sign(world, {**claims, "sub": subject, "scopes": []})
    body = {"token_type": "Bearer", "expires_in": ACCESS_SECONDS, "access_token": token}
    return {**body, "refresh_token": refresh} if refresh else body


def _sign(world: World, claims: dict[str, Any]) -> str:
    """A signed JWT. The real one is RS256; clients must treat it as opaque, so HS256 serves here."""
    head = _encode(json.dumps({"typ": "JWT", "alg": "HS256"}).encode())
    signed = f"{head}.{_encode(json.dumps(claims).encode())}"
    return f"{signed}.{_encode(_signature(world, signed))}"


def _signature(world: World, signed: str) -> bytes:
    return hmac.new(world.setting("token_key").encode(), signed.encode(), hashlib.sha256).digest()


def _claims(world: World, token: str) -> dict[str, Any]:
    parts = token.split(".")
    if len(parts) != 3:
        raise Unauthorized("The JWT string must have two dots")
    try:
        decoded = [_decode(part) for part in parts]
    except (ValueError, binascii.Error):
        raise Unauthorized("Error while decoding from Base64Url, invalid base64 characters detected") from None
    try:
        claims = json.loads(decoded[0]) and json.loads(decoded[1])
    except ValueError:
        raise Unauthorized("Error while decoding from JSON") from None
    if not isinstance(claims, dict) or not hmac.compare_digest(decoded[2], _signature(world, ".".join(parts[:2]))):
        raise Unauthorized("Access token could not be verified")
    return claims


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(text: str) -> bytes:
    # PHP's decoder skips blanks, so that a prefix in small letters is taken for a part of the token.
    text = text.replace(" ", "")
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
