"""Wire shapes of login."""

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length

from suitecrm_bridge.features.auth.model import TokenSet
from suitecrm_bridge.web.envelope import Resource, envelope_of, resource
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.identity import Identity


class Login(ma.Schema):
    user_name = PlainText(required=True, validate=Length(1, 60), metadata={"example": "admin"})
    password = fields.String(
        required=True, validate=Length(1, 255), metadata={"format": "password", "example": "correct horse"}
    )


class Refresh(ma.Schema):
    refresh_token = PlainText(required=True, validate=Length(1, 4000))


class UserAttributes(ma.Schema):
    user_name = fields.String(metadata={"example": "admin"})
    name = fields.String(metadata={"example": "Ada Admin"})
    is_admin = fields.Boolean()


class SessionAttributes(ma.Schema):
    access_token = fields.String(metadata={"description": "For `Authorization: Bearer …`; 15 minutes."})
    refresh_token = fields.String(metadata={"description": "Works once, for 30 days."})
    token_type = fields.String(metadata={"enum": ["Bearer"]})
    expires_in = fields.Integer(metadata={"description": "Seconds.", "example": 900})
    user = fields.Nested(UserAttributes)


SessionEnvelope = envelope_of(resource("Session", SessionAttributes))
UserEnvelope = envelope_of(resource("User", UserAttributes))


def session_resource(tokens: TokenSet) -> Resource:
    return Resource(
        tokens.identity.session_id,
        "Session",
        {
            "access_token": tokens.access_token,
            "refresh_token": tokens.refresh_token,
            "token_type": "Bearer",
            "expires_in": tokens.expires_in,
            "user": user_resource(tokens.identity).attributes,
        },
    )


def user_resource(identity: Identity) -> Resource:
    return Resource(
        identity.user_id,
        "User",
        {"user_name": identity.user_name, "name": identity.name, "is_admin": identity.is_admin},
    )
