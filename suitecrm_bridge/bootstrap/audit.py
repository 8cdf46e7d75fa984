"""The audit trail."""

from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.audit.storage import LoggedTrail


def register(services: Services) -> None:
    services.provide(AuditTrail, lambda _: LoggedTrail())
