"""One receiver, what it wants to hear, and when to give it up."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

# For so long both secrets sign after a rotation.
OVERLAP = timedelta(hours=24)
# A receiver with nothing but failures for so long is switched off.
PATIENCE = timedelta(days=5)
_ENOUGH = 10


@dataclass(frozen=True)
class Subscription:
    """`failing_since` and `failures` count what failed since anything last succeeded."""

    id: str
    url: str
    events: tuple[str, ...]
    description: str
    enabled: bool
    created_by: str
    created_at: datetime
    updated_at: datetime
    secret: str = field(repr=False)
    previous_secret: str | None = field(default=None, repr=False)
    previous_until: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    last_success_at: datetime | None = None
    disabled_reason: str | None = None

    def secrets(self, now: datetime) -> tuple[str, ...]:
        """Those that sign now, the newest first."""
        old = self.previous_secret if self.previous_until is not None and now < self.previous_until else None
        return (self.secret, old) if old else (self.secret,)


def is_hopeless(failing_since: datetime | None, failures: int, now: datetime) -> bool:
    return failing_since is not None and failures >= _ENOUGH and now - failing_since >= PATIENCE
