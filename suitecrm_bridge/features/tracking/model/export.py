"""An export of everything that is kept of a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from suitecrm_bridge.features.tracking.model.erasure import MODULE_OF, Kind

# Long enough to fetch it, short enough that no second store of personal data grows.
KEPT_FOR = timedelta(hours=24)


@dataclass(frozen=True)
class Export:
    id: str
    kind: Kind
    subject: str
    owner: str
    asked_at: datetime
    expires_at: datetime

    @property
    def record(self) -> tuple[str, str] | None:
        module = MODULE_OF.get(self.kind)
        return (module, self.subject) if module else None
