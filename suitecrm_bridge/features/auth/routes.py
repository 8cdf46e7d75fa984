"""/auth: log in, refresh, log out, who am I, and where else am I logged in."""

from typing import Any

from flask import Response, after_this_request, request

from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.features.auth.model import Credentials, TokenSet
from suitecrm_bridge.features.auth.schemas import (
    Login,
    Refresh,
    SessionEnvelope,
    SessionPage,
    UserEnvelope,
    session_page,
    session_resource,
    user_resource,
)
from suitecrm_bridge.features.auth.service import LoginService, SessionService
from suitecrm_bridge.web.authentication import csrf_token
from suitecrm_bridge.web.cookies import CSRF_HEADER, REFRESH_COOKIE, CookieSet, give_cookies, take_cookies
from suitecrm_bridge.web.device import current_device
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE, OPEN
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of
from suitecrm_bridge.web.tokens import REFRESH_LIFE, JwtTokens, RefreshClaims

_ABOUT = "Log in as a SuiteCRM user."
_NEVER_STORED = {"Cache-Control": "no-store"}

login_blueprint = Blueprint("login", __name__, url_prefix=f"{BASE}/auth", description=_ABOUT)
refresh_blueprint = Blueprint("refresh", __name__, url_prefix=f"{BASE}/auth", description="Stay logged in.")
blueprint = Blueprint("session", __name__, url_prefix=f"{BASE}/auth", description="The sessions of the caller.")

Answer = tuple[Envelope, int, dict[str, str]]


@login_blueprint.route("/login", methods=["POST"])
@login_blueprint.arguments(Login)
@login_blueprint.response(200, SessionEnvelope)
@login_blueprint.doc(
    summary="Log in",
    description="One 401 for whatever was wrong. After failed tries 429 says how long to wait. With `mode` `cookie` "
    "the tokens come as cookies.",
    security=OPEN,
)
def log_in(login: dict[str, Any]) -> Answer:
    credentials = Credentials(login["user_name"], login["password"])
    return _answer(service_of(LoginService).log_in(credentials, current_device(), login["mode"]))


@refresh_blueprint.route("/refresh", methods=["POST"])
@refresh_blueprint.arguments(Refresh, required=False)
@refresh_blueprint.response(200, SessionEnvelope)
@refresh_blueprint.doc(
    summary="Get new tokens",
    description="A refresh token works once, on the device that logged in. Using one twice ends the session, since one "
    "of the two users stole it. Browsers in cookie mode send no body, and their CSRF token as `X-CSRF-Token`.",
    security=OPEN,
)
def refresh(asked: dict[str, Any]) -> Answer:
    token = asked["refresh_token"]
    claims = JwtTokens().read_refresh(token) if token else _claims_of_cookie()
    return _answer(service_of(SessionService).refresh(claims, current_device()))


@blueprint.route("/logout", methods=["POST"])
@blueprint.response(204)
@blueprint.doc(summary="Log out", description="Ends the session here and at SuiteCRM.")
def log_out() -> None:
    service_of(SessionService).log_out(current_identity())
    after_this_request(_without_cookies)


@blueprint.route("/logout-everywhere", methods=["POST"])
@blueprint.response(204)
@blueprint.doc(summary="Log out everywhere", description="Ends all sessions of the caller, this one included.")
def log_out_everywhere() -> None:
    service_of(SessionService).log_out_everywhere(current_identity())
    after_this_request(_without_cookies)


@blueprint.route("/me", methods=["GET"])
@blueprint.response(200, UserEnvelope)
@blueprint.doc(summary="Who am I", description="With the roles and permissions of the caller.")
def me() -> Envelope:
    return Envelope(user_resource(current_identity(), csrf_token()))


@blueprint.route("/sessions", methods=["GET"])
@blueprint.response(200, SessionPage)
@blueprint.doc(summary="Where am I logged in", description="The caller's sessions, the last used first.")
def list_sessions() -> Envelope:
    identity = current_identity()
    return session_page(service_of(SessionService).sessions_of(identity.user_id), identity.session_id)


@blueprint.route("/sessions/<session_id>", methods=["DELETE"])
@blueprint.response(204)
@blueprint.doc(summary="End a session", description="One of the caller's own, on this device or another.")
def end_session(session_id: str) -> None:
    identity = current_identity()
    service_of(SessionService).revoke(identity, session_id)
    if session_id == identity.session_id:
        after_this_request(_without_cookies)


def _claims_of_cookie() -> RefreshClaims:
    token, sent = request.cookies.get(REFRESH_COOKIE, ""), request.headers.get(CSRF_HEADER, "")
    if not token:
        raise Unauthenticated("There is no refresh token, in the body or in a cookie.", code="SESSION_ENDED")
    tokens = JwtTokens()
    claims = tokens.read_refresh(token)
    if not sent or not _fits(tokens, token, sent):
        raise Forbidden("Send the session's CSRF token as X-CSRF-Token.", code="CSRF_FAILED")
    return claims


def _fits(tokens: JwtTokens, token: str, sent: str) -> bool:
    try:
        tokens.read_refresh(token, csrf=sent)
    except Unauthenticated:
        return False
    return True


def _answer(tokens: TokenSet) -> Answer:
    if tokens.mode == "cookie":

        @after_this_request
        def with_cookies(response: Response) -> Response:
            give_cookies(response, _cookies(tokens))
            return response

    return Envelope(session_resource(tokens)), 200, _NEVER_STORED


def _cookies(tokens: TokenSet) -> CookieSet:
    return CookieSet(
        tokens.access_token,
        tokens.refresh_token,
        tokens.csrf_token,
        tokens.device.secret or "",
        tokens.expires_in,
        int(REFRESH_LIFE.total_seconds()),
    )


def _without_cookies(response: Response) -> Response:
    # A bearer's logout is no business of the browser session that may run beside it.
    if "Authorization" not in request.headers:
        take_cookies(response)
    return response
