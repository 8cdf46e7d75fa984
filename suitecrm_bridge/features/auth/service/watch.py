"""Write down who was told no."""

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.web.identity import Identity


class AuditedDenials:
    def __init__(self, trail: AuditTrail) -> None:
        self._trail = trail

    def denied(self, identity: Identity, what: str, permission: str | None) -> None:
        missing = {"permission": permission} if permission else {}
        self._trail.record(
            Deed("access.denied", identity.actor, details={"request": what, "roles": list(identity.roles), **missing})
        )
