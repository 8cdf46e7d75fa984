"""What the caller's roles allow in the bridge, on top of what SuiteCRM itself allows them."""

from typing import Literal

from suitecrm_bridge.web.api_keys import scope_reach
from suitecrm_bridge.web.identity import current_identity

Reach = Literal["all", "own"]


def reach_of(permission: str) -> Reach:
    """How far the caller's `permission` (`leads.update`) goes: to any record, or to their own. Raises Forbidden.

    Who comes with an API key reaches no further than its scopes.
    """
    current_identity()
    return scope_reach(permission)
