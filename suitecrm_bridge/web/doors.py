"""Every blueprint gets a door where it is registered: who may come in, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app, request
from flask_smorest import Api

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.web.addresses import household
from suitecrm_bridge.web.authentication import authenticate
from suitecrm_bridge.web.device import current_device
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.limits import Policy, RateLimiter, enforce
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import demand, permission_of
from suitecrm_bridge.web.services import service_of

_DOORS = "suitecrm_bridge.doors"
_API = "suitecrm_bridge.api"


@dataclass(frozen=True)
class Door:
    """`knows` raises unless it is known who comes, and `allows` unless they may come in.

    In between one is taken from the bucket that `subject` names: who is told no too often is slowed down as well.
    """

    name: str
    knows: Callable[[], None]
    policy: Policy | None
    subject: Callable[[], str]
    allows: Callable[[], None]


def _anybody() -> None:
    return None


def _administrator() -> None:
    if not current_identity().is_admin:
        raise Forbidden("Only an administrator may do this.")


def _in_person() -> None:
    if current_identity().key_id is not None:
        raise Forbidden("This address takes no API keys; log in.", code="KEY_NOT_ACCEPTED")


def _permitted() -> None:
    permission = permission_of(request.endpoint)
    if permission is None:
        # A view that does not say what it needs is shut until it does.
        raise Forbidden("This address is closed.")
    demand(permission)


def _address() -> str:
    return household(request.remote_addr or "unknown")


def _caller() -> str:
    identity = current_identity()
    return identity.key_id or identity.user_id


def _device_or_address() -> str:
    # Whoever comes with a device's secret is counted by it: neighbours behind one address cannot use up each
    # other's tries. An invented one gains nothing: guesses are slowed down by address and name as well.
    return current_device().secret_hash or _address()


# Without Redis no session can be kept either: trying would only tell whether a password is right.
LOGIN = Policy("login", limit=30, seconds=60, uncounted="refuse")
REFRESH = Policy("refresh", limit=300, seconds=60, uncounted="refuse")
USER = Policy("user", limit=600, seconds=60)
PASSWORD = Policy("password", limit=10, seconds=60, uncounted="refuse")

public = Door("public", _anybody, None, _address, _anybody)
at_login = Door("at_login", _anybody, LOGIN, _device_or_address, _anybody)
at_refresh = Door("at_refresh", _anybody, REFRESH, _device_or_address, _anybody)
# For what every user may do with their own, and for views that ask `reach_of` themselves.
logged_in = Door("logged_in", authenticate, USER, _caller, _anybody)
# For what only people do: sessions, and keys themselves.
in_person = Door("in_person", authenticate, USER, _caller, _in_person)
# Where the password is asked for again: whoever has taken over a session must not try passwords.
with_password = Door("with_password", authenticate, PASSWORD, _caller, _in_person)
# Each view behind it says what it `needs`.
permitted = Door("permitted", authenticate, USER, _caller, _permitted)
admin = Door("admin", authenticate, USER, _caller, _administrator)


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
    door.knows()
    if door.policy is not None:
        enforce(service_of(RateLimiter), door.policy, door.subject())
    door.allows()
