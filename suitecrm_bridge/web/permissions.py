"""What the caller's roles allow in the bridge, on top of what SuiteCRM itself allows them."""

from typing import Literal

from suitecrm_bridge.web.identity import current_identity

Reach = Literal["all", "own"]


def reach_of(permission: str) -> Reach:  # noqa: ARG001  # until roles exist, a login is all it takes
    """How far the caller's `permission` (`leads.update`) goes: to any record, or to their own. Raises Forbidden."""
    current_identity()
    return "all"
