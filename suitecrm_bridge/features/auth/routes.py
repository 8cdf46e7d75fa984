"""/auth: log in, refresh, log out, and who am I."""

from typing import Any

from suitecrm_bridge.features.auth.schemas import (
    Login,
    Refresh,
    SessionEnvelope,
    UserEnvelope,
    session_resource,
    user_resource,
)
from suitecrm_bridge.features.auth.service import AuthService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE, OPEN
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_ABOUT = "Log in as a SuiteCRM user."
_NEVER_STORED = {"Cache-Control": "no-store"}

login_blueprint = Blueprint("login", __name__, url_prefix=f"{BASE}/auth", description=_ABOUT)
blueprint = Blueprint("session", __name__, url_prefix=f"{BASE}/auth", description="The session of the caller.")

Answer = tuple[Envelope, int, dict[str, str]]


@login_blueprint.route("/login", methods=["POST"])
@login_blueprint.arguments(Login)
@login_blueprint.response(200, SessionEnvelope)
@login_blueprint.doc(summary="Log in", security=OPEN)
def log_in(login: dict[str, Any]) -> Answer:
    tokens = service_of(AuthService).log_in(login["user_name"], login["password"])
    return Envelope(session_resource(tokens)), 200, _NEVER_STORED


@login_blueprint.route("/refresh", methods=["POST"])
@login_blueprint.arguments(Refresh)
@login_blueprint.response(200, SessionEnvelope)
@login_blueprint.doc(
    summary="Get new tokens",
    description="A refresh token works once. Using one twice ends the session, since one of the two users stole it.",
    security=OPEN,
)
def refresh(asked: dict[str, Any]) -> Answer:
    tokens = service_of(AuthService).refresh(asked["refresh_token"])
    return Envelope(session_resource(tokens)), 200, _NEVER_STORED


@blueprint.route("/logout", methods=["POST"])
@blueprint.response(204)
@blueprint.doc(summary="Log out", description="Ends the session here and at SuiteCRM.")
def log_out() -> None:
    service_of(AuthService).log_out(current_identity().session_id)


@blueprint.route("/me", methods=["GET"])
@blueprint.response(200, UserEnvelope)
@blueprint.doc(summary="Who am I")
def me() -> Envelope:
    return Envelope(user_resource(current_identity()))
