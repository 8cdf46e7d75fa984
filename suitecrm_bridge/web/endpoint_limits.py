"""Which rate limits a request falls under: by what it asks for, who asks, and from where."""

from typing import Literal

from suitecrm_bridge.core.quotas import Limits, Quotas
from suitecrm_bridge.web.limits import Policy

Kind = Literal["read", "write", "search", "export", "batch", "login", "refresh", "address"]

# What costs more than a record has an address that says so in its last step.
_BY_LAST_STEP: dict[str, Kind] = {"search": "search", "export": "export", "batch": "batch"}


class EndpointLimits:
    """The policies of the settings, by kind of request."""

    def __init__(self, limits: Limits) -> None:
        self._policies: dict[Kind, tuple[Policy, ...]] = {
            "read": _policies("read", limits.read),
            "write": _policies("write", limits.write),
            "search": _policies("search", limits.search),
            "export": _policies("export", limits.export),
            "batch": _policies("batch", limits.batch),
            # Without Redis no session can be kept either: trying would only tell whether a password is right.
            "login": _policies("login", limits.login, uncounted="refuse"),
            "refresh": _policies("refresh", limits.refresh, uncounted="refuse"),
            "address": _policies("address", limits.address),
        }

    def of(self, kind: Kind) -> tuple[Policy, ...]:
        return self._policies[kind]


def kind_of(method: str, rule: str) -> Kind:
    """`rule` is the route's, `/api/v1/leads/<lead_id>`."""
    named = _BY_LAST_STEP.get(rule.rpartition("/")[2])
    if named:
        return named
    return "read" if method in {"GET", "HEAD"} else "write"


def _policies(name: str, quotas: Quotas, uncounted: Literal["pass", "refuse"] = "pass") -> tuple[Policy, ...]:
    """The first is called after its kind, further ones also after their seconds: `read`, `read-86400`."""
    return tuple(
        Policy(name if number == 0 else f"{name}-{quota.seconds}", quota.limit, quota.seconds, uncounted)
        for number, quota in enumerate(quotas)
    )
