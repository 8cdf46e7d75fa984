"""Where deeds are written down."""

from typing import Protocol

from suitecrm_bridge.features.audit.model import Deed


class AuditTrail(Protocol):
    def record(self, deed: Deed) -> None:
        """Write it down. Never fails the caller's work: what cannot be written now is kept and written later."""
        ...
