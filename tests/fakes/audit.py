"""An audit trail that only remembers what it was told."""

from dataclasses import dataclass, field

from suitecrm_bridge.features.audit.model import Deed


@dataclass
class FakeTrail:
    """`AuditTrail`."""

    deeds: list[Deed] = field(default_factory=list)

    def record(self, deed: Deed) -> None:
        self.deeds.append(deed)

    def of(self, action: str) -> list[Deed]:
        return [deed for deed in self.deeds if deed.action == action]
