"""Every blueprint gets a door where it is registered: who may come in, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, cast

from flask import Flask, current_app, request
from flask_jwt_extended import verify_jwt_in_request
from flask_jwt_extended.exceptions import JWTExtendedException
from flask_smorest import Api
from jwt import ExpiredSignatureError, PyJWTError

from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.web.addresses import household
from suitecrm_bridge.web.endpoint_limits import EndpointLimits, Kind, kind_of
from suitecrm_bridge.web.identity import SessionReader, current_identity, set_identity
from suitecrm_bridge.web.limits import RateLimiter, enforce
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_DOORS = "suitecrm_bridge.doors"
_API = "suitecrm_bridge.api"


@dataclass(frozen=True)
class Door:
    """`check` raises when the caller may not come in; `counted` says whose rate limits a call falls under."""

    name: str
    check: Callable[[], None]
    counted: Literal["nobody", "address", "caller"]


def _anybody() -> None:
    return None


def _logged_in() -> None:
    identity = service_of(SessionReader).identity_of(_session_id())
    if identity is None:
        raise Unauthenticated("The session has ended; log in again.", code="SESSION_ENDED")
    set_identity(identity)


def _administrator() -> None:
    _logged_in()
    if not current_identity().is_admin:
        raise Forbidden("Only an administrator may do this.")


def _session_id() -> str:
    try:
        _header, claims = verify_jwt_in_request() or ({}, {})
    except ExpiredSignatureError:
        raise Unauthenticated("The access token has expired; refresh it.", code="TOKEN_EXPIRED") from None
    except (PyJWTError, JWTExtendedException):
        raise Unauthenticated("Log in and send the access token as `Authorization: Bearer …`.") from None
    return str(claims.get("sid", ""))


def _address() -> str:
    return household(request.remote_addr or "unknown")


public = Door("public", _anybody, "nobody")
at_login = Door("at_login", _anybody, "address")
logged_in = Door("logged_in", _logged_in, "caller")
admin = Door("admin", _administrator, "caller")


def install_doors(app: Flask, api: Api) -> None:
    app.extensions[_DOORS] = {}
    app.extensions[_API] = api
    app.before_request(_open)


def mount(app: Flask, blueprint: Blueprint, *, door: Door) -> None:
    """Register `blueprint` behind `door`."""
    doors_of(app)[blueprint.name] = door
    app.extensions[_API].register_blueprint(blueprint)


def doors_of(app: Flask) -> dict[str, Door]:
    return cast("dict[str, Door]", app.extensions[_DOORS])


def _open() -> None:
    if request.url_rule is None or request.method == "OPTIONS":
        return
    door = doors_of(current_app).get(request.blueprint or "")
    if door is None:
        # Registered past `mount`: shut until somebody says who may come in.
        raise Forbidden("This address is closed.")
    if door.counted != "nobody":
        # Before anybody is looked up: trying tokens has to cost whoever tries.
        _count("login" if door.counted == "address" else "address", _address())
    door.check()
    if door.counted == "caller":
        _count(kind_of(request.method, request.url_rule.rule), current_identity().actor)


def _count(kind: Kind, subject: str) -> None:
    enforce(service_of(RateLimiter), service_of(EndpointLimits).of(kind), subject)
