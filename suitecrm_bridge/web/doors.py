"""Every blueprint gets a door where it is registered: who may come in, and how often."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, cast

from flask import Flask, Response, current_app, request
from flask_smorest import Api

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.web.addresses import household
from suitecrm_bridge.web.authentication import authenticate, bring_session, greet, named_by_token
from suitecrm_bridge.web.device import current_device
from suitecrm_bridge.web.endpoint_limits import EndpointLimits, Kind, kind_of
from suitecrm_bridge.web.identity import SessionReader, current_identity
from suitecrm_bridge.web.limits import Errand, RateLimiter, Taken, enforce
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import demand, permission_of, reach_of
from suitecrm_bridge.web.ready import Answer, give, ready_for, seen_as
from suitecrm_bridge.web.services import service_of

_DOORS = "suitecrm_bridge.doors"
_API = "suitecrm_bridge.api"


@dataclass(frozen=True)
class Door:
    """`knows` raises unless it is known who comes, and `allows` unless they may come in.

    `counted` says which rate limits a call falls under; who is told no too often is slowed down as well.
    """

    name: str
    knows: Callable[[], None]
    counted: Literal["nobody", "login", "refresh", "caller", "password", "address"]
    allows: Callable[[], None]


def _anybody() -> None:
    return None


def _in_person() -> None:
    if current_identity().key_id is not None:
        raise Forbidden("This address takes no API keys; log in.", code="KEY_NOT_ACCEPTED")


def _permitted() -> None:
    demand(_needed())


def _permitted_own() -> None:
    reach_of(_needed())


def _needed() -> str:
    permission = permission_of(request.endpoint)
    if permission is None:
        # A view that does not say what it needs is shut until it does.
        raise Forbidden("This address is closed.")
    return permission


def _address() -> str:
    return household(request.remote_addr or "unknown")


def _device_or_address() -> str:
    # Whoever comes with a device's secret is counted by it: neighbours behind one address cannot use up each
    # other's tries. An invented one gains nothing: guesses are slowed down by address and name as well.
    return current_device().secret_hash or _address()


public = Door("public", _anybody, "nobody", _anybody)
# For everybody, but whoever logs in is known: the view tells them more.
welcome = Door("welcome", greet, "address", _anybody)
at_login = Door("at_login", _anybody, "login", _anybody)
at_refresh = Door("at_refresh", _anybody, "refresh", _anybody)
# For what every user may do with their own, and for views that ask `reach_of` themselves.
logged_in = Door("logged_in", authenticate, "caller", _anybody)
# For what only people do: sessions, and keys themselves.
in_person = Door("in_person", authenticate, "caller", _in_person)
# Where the password is asked for again: whoever has taken over a session must not try passwords.
with_password = Door("with_password", authenticate, "password", _in_person)
# Each view behind it says what it `needs`.
permitted = Door("permitted", authenticate, "caller", _permitted)
# Likewise, and whoever may do it with their own only comes in too: the view holds them to that.
permitted_own = Door("permitted_own", authenticate, "caller", _permitted_own)


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


def _open() -> Response | None:
    """Lets the view answer, or answers in its place with what still holds."""
    if request.url_rule is None or request.method == "OPTIONS":
        return None
    door = doors_of(current_app).get(request.blueprint or "")
    if door is None:
        # Registered past `mount`: shut until somebody says who may come in.
        raise Forbidden("This address is closed.")
    ready = _let_in(door, kind_of(request.method, request.url_rule.rule))
    door.allows()
    return give(ready) if ready is not None else None


def _let_in(door: Door, kind: Kind) -> Answer | None:
    """Raises unless the caller may come in; returns the answer that this very call had before, if it still holds."""
    if door.counted == "caller":
        # Before anybody is looked up: trying tokens has to cost whoever tries. Whom a token of ours names is known
        # without that, so one trip counts both and brings the session along.
        named = named_by_token()
        if named is None:
            _count(("address", _address()))
            door.knows()
            _count((kind, current_identity().actor))
        else:
            ready = ready_for(named.session_id)
            errand = Errand(service_of(SessionReader).place_of(named.session_id), ready.names if ready else ())
            taken = _count(("address", _address()), (kind, named.user_id), errand=errand)
            if taken is not None:
                bring_session(named, taken.read)
                seen_as(named.session_id, taken.read)
            door.knows()
            if ready is not None and taken is not None and ready.still_holds(taken.read, taken.values):
                return ready
    elif door.counted == "address":
        _count(("address", _address()))
        door.knows()
    elif door.counted == "password":
        _count(("address", _address()))
        door.knows()
        _count(("login", f"password:{current_identity().actor}"))
    else:
        door.knows()
        if door.counted != "nobody":
            _count((door.counted, _device_or_address()))
    return None


def _count(*kinds: tuple[Kind, str], errand: Errand | None = None) -> Taken | None:
    limits = service_of(EndpointLimits)
    wanted = [(policy, subject) for kind, subject in kinds for policy in limits.of(kind)]
    return enforce(service_of(RateLimiter), wanted, errand)
