"""/api-keys: a program's own way in."""

from datetime import timedelta
from typing import Any

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.api_keys.schemas import (
    DEFAULT_LIFE,
    KeyEnvelope,
    KeyPage,
    NewKey,
    NewKeyEnvelope,
    RotateKey,
    key_resource,
    new_key_resource,
)
from suitecrm_bridge.features.api_keys.service import KeyDesk
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_NEVER_STORED = {"Cache-Control": "no-store"}

blueprint = Blueprint("api_keys", __name__, url_prefix=f"{BASE}/api-keys", description="Keys for programs.")
# Behind a stricter door: whoever has taken over a session must not try passwords here.
making_blueprint = Blueprint(
    "api_key_making", __name__, url_prefix=f"{BASE}/api-keys", description="Make and renew keys for programs."
)

Answer = tuple[Envelope, int, dict[str, str]]


@blueprint.route("", methods=["GET"])
@blueprint.response(200, KeyPage)
@blueprint.doc(summary="List API keys", description="Your own; administrators see everybody's.")
def list_keys() -> Envelope:
    now = service_of(Clock).now()
    found = service_of(KeyDesk).list(current_identity())
    return Envelope([key_resource(key, key.state(now)) for key in found], {"per_page": 50, "total": len(found)})


@blueprint.route("/<key_id>", methods=["GET"])
@blueprint.response(200, KeyEnvelope)
@blueprint.doc(summary="Get an API key")
def get_key(key_id: str) -> Envelope:
    key = service_of(KeyDesk).get(current_identity(), key_id)
    return Envelope(key_resource(key, key.state(service_of(Clock).now())))


@blueprint.route("/<key_id>", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(summary="Revoke an API key", description="It stops at once; its login to SuiteCRM is ended too.")
def revoke_key(key_id: str) -> None:
    service_of(KeyDesk).revoke(current_identity(), key_id)


@making_blueprint.route("", methods=["POST"])
@making_blueprint.arguments(NewKey)
@making_blueprint.response(201, NewKeyEnvelope)
@making_blueprint.doc(
    summary="Make an API key",
    description="Calls with it run in SuiteCRM as you, within its scopes. The answer shows it, this once.",
)
def make_key(new: dict[str, Any]) -> Answer:
    until = new.get("expires_at") or service_of(Clock).now() + DEFAULT_LIFE
    made, written = service_of(KeyDesk).make(current_identity(), new["password"], new["name"], new["scopes"], until)
    headers = {**_NEVER_STORED, "Location": f"{BASE}/api-keys/{made.id}"}
    return Envelope(new_key_resource(made, written)), 201, headers


@making_blueprint.route("/<key_id>/rotate", methods=["POST"])
@making_blueprint.arguments(RotateKey)
@making_blueprint.response(200, NewKeyEnvelope)
@making_blueprint.doc(summary="Get a new secret for an API key", description="Renews its login to SuiteCRM as well.")
def rotate_key(asked: dict[str, Any], key_id: str) -> Answer:
    overlap = timedelta(hours=asked["overlap_hours"])
    key, written = service_of(KeyDesk).rotate(current_identity(), key_id, asked["password"], overlap)
    return Envelope(new_key_resource(key, written)), 200, _NEVER_STORED
