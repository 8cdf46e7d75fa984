"""Wire shapes of API keys."""

from datetime import UTC, timedelta

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, Range

from suitecrm_bridge.core.permissions import is_permission
from suitecrm_bridge.features.api_keys.model import ApiKey
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText, iso_utc

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}
_PASSWORD = {"format": "password", "description": "Your SuiteCRM password, once more: the key gets a login of its own."}

DEFAULT_LIFE = timedelta(days=90)


def _is_scope(text: str) -> None:
    if not is_permission(text):
        raise ma.ValidationError("Must be like `leads.read`, `leads.update:own`, `leads.*`, `*.read` or `*`.")


class NewKey(ma.Schema):
    name = PlainText(required=True, validate=Length(1, 100), metadata={"example": "our ERP"})
    password = fields.String(required=True, validate=Length(1, 255), metadata=_PASSWORD)
    scopes = fields.List(
        PlainText(validate=_is_scope),
        required=True,
        validate=Length(1, 100),
        metadata={"example": ["leads.read", "leads.update:own"]},
    )
    expires_at = fields.AwareDateTime(
        default_timezone=UTC, metadata={"description": "A year ahead at most; in 90 days unless given."}
    )


class RotateKey(ma.Schema):
    password = fields.String(required=True, validate=Length(1, 255), metadata=_PASSWORD)
    overlap_hours = fields.Integer(
        load_default=0, validate=Range(0, 168), metadata={"description": "For so long the old secret works as well."}
    )


class KeyAttributes(Attributes):
    name = fields.String()
    prefix = fields.String(metadata={"example": "scb_k3v9…_…"})
    scopes = fields.List(fields.String())
    user_id = fields.String(metadata={"description": "Calls with this key run in SuiteCRM as this user."})
    state = fields.String(metadata={"enum": ["active", "expired", "revoked"]})
    created_at = fields.String(metadata=_WHEN)
    expires_at = fields.String(metadata=_WHEN)
    revoked_at = fields.String(allow_none=True, metadata=_WHEN)
    last_used_at = fields.String(allow_none=True, metadata={**_WHEN, "description": "To the minute."})


class NewKeyAttributes(KeyAttributes):
    key = fields.String(metadata={"description": "Shown this once.", "example": "scb_k3v9…_…"})
    previous_until = fields.String(allow_none=True, metadata=_WHEN)


KeyResource = resource("ApiKey", KeyAttributes)
KeyPage = page_of(KeyResource)
KeyEnvelope = envelope_of(KeyResource)
NewKeyEnvelope = envelope_of(resource("ApiKey", NewKeyAttributes))


def key_resource(key: ApiKey, state: str) -> Resource:
    attributes = {
        "name": key.label,
        "prefix": key.shown,
        "scopes": list(key.scopes),
        "user_id": key.user_id,
        "state": state,
        **{name: iso_utc(getattr(key, name)) for name in ("created_at", "expires_at", "revoked_at", "last_used_at")},
    }
    return Resource(key.id, "ApiKey", attributes)


def new_key_resource(key: ApiKey, written: str) -> Resource:
    shown = key_resource(key, "active")
    once = {"key": written, "previous_until": iso_utc(key.previous_until)}
    return Resource(key.id, "ApiKey", {**shown.attributes, **once})
