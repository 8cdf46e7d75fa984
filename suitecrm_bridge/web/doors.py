"""Every blueprint gets a door where it is registered: who may come in, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app, request
from flask_jwt_extended import verify_jwt_in_request
from flask_jwt_extended.exceptions import JWTExtendedException
from flask_smorest import Api
from jwt import ExpiredSignatureError, PyJWTError

from suitecrm_bridge.core.errors import Forbidden, Unauthenticated
from suitecrm_bridge.web.addresses import household
from suitecrm_bridge.web.api_keys import KeyScopes, check_key, entered_with_key, key_in_use
from suitecrm_bridge.web.identity import SessionReader, current_identity, set_identity
from suitecrm_bridge.web.limits import Policy, RateLimiter, enforce
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_DOORS = "suitecrm_bridge.doors"
_KEYS = "suitecrm_bridge.key_scopes"
_API = "suitecrm_bridge.api"


@dataclass(frozen=True)
class Door:
    """`check` raises when the caller may not come in; `subject` names whose bucket `policy` empties."""

    name: str
    check: Callable[[], None]
    policy: Policy | None
    subject: Callable[[], str]


def _anybody() -> None:
    return None


def _logged_in() -> None:
    if entered_with_key():
        return
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


def _user() -> str:
    use = key_in_use()
    return f"key:{use.key_id}" if use else current_identity().user_id


# Without Redis no session can be kept either: trying would only tell whether a password is right.
LOGIN = Policy("login", limit=10, seconds=60, uncounted="refuse")
USER = Policy("user", limit=600, seconds=60)

public = Door("public", _anybody, None, _address)
at_login = Door("at_login", _anybody, LOGIN, _address)
logged_in = Door("logged_in", _logged_in, USER, _user)
with_password = Door("with_password", _logged_in, LOGIN, _user)
admin = Door("admin", _administrator, USER, _user)


def install_doors(app: Flask, api: Api) -> None:
    app.extensions[_DOORS] = {}
    app.extensions[_KEYS] = {}
    app.extensions[_API] = api
    app.before_request(_open)


def mount(app: Flask, blueprint: Blueprint, *, door: Door, keys: KeyScopes | None = None) -> None:
    """Register `blueprint` behind `door`; `keys` says which scopes an API key needs, and without it takes none."""
    doors_of(app)[blueprint.name] = door
    app.extensions[_KEYS][blueprint.name] = keys
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
    door.check()
    if door.policy is not None:
        enforce(service_of(RateLimiter), door.policy, door.subject())
    check_key(current_app.extensions[_KEYS].get(request.blueprint))
