"""An audit trail that a test can read."""

from suitecrm_bridge.features.audit.model import Deed


class RememberedTrail:
    def __init__(self) -> None:
        self.deeds: list[Deed] = []

    def record(self, deed: Deed) -> None:
        self.deeds.append(deed)

    @property
    def actions(self) -> list[str]:
        return [deed.action for deed in self.deeds]

    def of(self, action: str) -> list[Deed]:
        return [deed for deed in self.deeds if deed.action == action]
