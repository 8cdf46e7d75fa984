"""Wire shapes of login and sessions."""

from collections.abc import Sequence
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf

from suitecrm_bridge.features.auth.model import SessionSummary, TokenSet
from suitecrm_bridge.web.envelope import Envelope, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc
from suitecrm_bridge.web.identity import Identity


class Login(ma.Schema):
    user_name = PlainText(required=True, validate=Length(1, 60), metadata={"example": "admin"})
    password = fields.String(
        required=True, validate=Length(1, 255), metadata={"format": "password", "example": "correct horse"}
    )
    mode = fields.String(
        load_default="bearer",
        validate=OneOf(["bearer", "cookie"]),
        metadata={"description": "`cookie` for browser apps: the tokens stay in cookies that no script can read."},
    )


class Refresh(ma.Schema):
    empty_body_allowed = True

    refresh_token = PlainText(
        load_default=None, validate=Length(1, 4000), metadata={"description": "Left out by browsers in cookie mode."}
    )


class UserAttributes(ma.Schema):
    user_name = fields.String(metadata={"example": "admin"})
    name = fields.String(metadata={"example": "Ada Admin"})
    is_admin = fields.Boolean()
    roles = fields.List(fields.String(), metadata={"example": ["sales_rep"]})
    permissions = fields.List(fields.String(), metadata={"example": ["*.read", "leads.update:own"]})


class MeAttributes(UserAttributes):
    csrf_token = fields.String(
        allow_none=True, metadata={"description": "In cookie mode, what unsafe calls send as `X-CSRF-Token`."}
    )


class SessionAttributes(ma.Schema):
    access_token = fields.String(
        allow_none=True, metadata={"description": "For `Authorization: Bearer …`; 15 minutes. Null in cookie mode."}
    )
    refresh_token = fields.String(
        allow_none=True, metadata={"description": "Works once, for 30 days. Null in cookie mode."}
    )
    token_type = fields.String(metadata={"enum": ["Bearer", "Cookie"]})
    csrf_token = fields.String(allow_none=True, metadata={"description": "Null in bearer mode."})
    expires_in = fields.Integer(metadata={"description": "Seconds.", "example": 900})
    user = fields.Nested(UserAttributes)


class LoginSessionAttributes(ma.Schema):
    device = fields.String(metadata={"example": "Firefox on Linux"})
    address = fields.String(metadata={"description": "Where it was used last.", "example": "203.0.113.7"})
    mode = fields.String(metadata={"enum": ["bearer", "cookie"]})
    created_at = fields.String(metadata={"format": "date-time", "example": "2026-11-22T12:34:56Z"})
    last_used_at = fields.String(metadata={"format": "date-time", "description": "The last login or refresh."})
    current = fields.Boolean(metadata={"description": "The session of this call."})


SessionEnvelope = envelope_of(resource("Session", SessionAttributes))
UserEnvelope = envelope_of(resource("User", MeAttributes))
SessionPage = page_of(resource("Session", LoginSessionAttributes))


def session_resource(tokens: TokenSet) -> Resource:
    in_cookies = tokens.mode == "cookie"
    return Resource(
        tokens.identity.session_id,
        "Session",
        {
            "access_token": None if in_cookies else tokens.access_token,
            "refresh_token": None if in_cookies else tokens.refresh_token,
            "token_type": "Cookie" if in_cookies else "Bearer",
            "csrf_token": tokens.csrf_token or None,
            "expires_in": tokens.expires_in,
            "user": _user(tokens.identity),
        },
    )


def user_resource(identity: Identity, csrf_token: str | None) -> Resource:
    return Resource(identity.user_id, "User", {**_user(identity), "csrf_token": csrf_token})


def session_page(sessions: Sequence[SessionSummary], current: str) -> Envelope:
    listed = [_session(each, current) for each in sessions]
    return Envelope(listed, {"per_page": len(listed), "total": len(listed)})


def _session(session: SessionSummary, current: str) -> Resource:
    said = {name: getattr(session, name) for name in ("device", "address", "mode")}
    times = {name: iso_utc(getattr(session, name)) for name in ("created_at", "last_used_at")}
    return Resource(session.session_id, "Session", {**said, **times, "current": session.session_id == current})


def _user(identity: Identity) -> dict[str, Any]:
    said = {name: getattr(identity, name) for name in ("user_name", "name", "is_admin")}
    return {**said, "roles": list(identity.roles), "permissions": list(identity.permissions)}
