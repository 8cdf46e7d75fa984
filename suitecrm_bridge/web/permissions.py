"""What the caller's roles allow in the bridge, on top of what SuiteCRM itself allows them."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from flask import Flask, Response, current_app, g, request

from suitecrm_bridge.core.errors import Forbidden
from suitecrm_bridge.core.permissions import Reach, is_single, reach
from suitecrm_bridge.web.identity import Identity, current_identity, identity_if_any
from suitecrm_bridge.web.request_log import route_template
from suitecrm_bridge.web.services import service_of

__all__ = ["DenialWatch", "Reach", "demand", "needs", "permission_of", "reach_of", "watch_denials"]

_MARK = "needed_permission"
V = TypeVar("V", bound=Callable[..., Any])


class DenialWatch(Protocol):
    def denied(self, identity: Identity, what: str, permission: str | None) -> None:
        """Somebody who is logged in was told no. `what` is method and route, `permission` what was missing."""
        ...


def reach_of(permission: str) -> Reach:
    """How far the caller's `permission` (`leads.update`) goes: to any record, or to their own. Raises Forbidden."""
    far = reach(current_identity().permissions, permission)
    if far is None:
        raise _refusal(permission)
    return far


def demand(permission: str) -> None:
    """Raises Forbidden unless the caller's `permission` goes to everything: for what belongs to nobody."""
    if reach_of(permission) != "all":
        raise _refusal(permission)


def needs(permission: str) -> Callable[[V], V]:
    """Say what a view needs, right above its `def`; the door `permitted` sees to it."""

    if not is_single(permission):
        raise ValueError(f"{permission!r} is no permission that can be asked for")

    def mark(view: V) -> V:
        setattr(view, _MARK, permission)
        return view

    return mark


def permission_of(endpoint: str | None) -> str | None:
    """What the view of `endpoint` said it needs."""
    view = current_app.view_functions.get(endpoint or "")
    said = getattr(view, _MARK, None)
    return None if said is None else str(said)


def watch_denials(app: Flask) -> None:
    """Report every 403 that somebody who is logged in gets, whoever said it: a door, a view or SuiteCRM."""
    app.after_request(_report)


def _refusal(permission: str) -> Forbidden:
    # One of a batch may be refused while the batch itself is not: then no 403 leaves to be noticed.
    _tell(current_identity(), permission)
    # A module's name comes from the address: what could be no permission is not repeated.
    return Forbidden(f"Your roles do not include {permission if is_single(permission) else 'this'}.")


def _report(response: Response) -> Response:
    identity = identity_if_any()
    if response.status_code == 403 and identity is not None and not g.get("denial_told"):
        _tell(identity, None)
    return response


def _tell(identity: Identity, permission: str | None) -> None:
    g.denial_told = True
    service_of(DenialWatch).denied(identity, f"{request.method} {route_template()}", permission)
