"""What is to be forgotten, and how far that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

Kind = Literal["visitor", "lead", "contact"]
Cause = Literal["request", "deletion", "consent"]

MODULE_OF: Mapping[str, str] = {"lead": "Leads", "contact": "Contacts"}
KIND_OF: Mapping[str, Kind] = {"Leads": "lead", "Contacts": "contact"}
# An event that was being counted while its visitor was erased is stored by then: it is swept away once more.
SETTLING = timedelta(minutes=2)


@dataclass(frozen=True)
class Plan:
    """What belongs to the subject: found and kept before anything is erased, for then it cannot be found any more."""

    visitors: tuple[str, ...]
    emails: tuple[str, ...]
    leads: tuple[str, ...]


@dataclass(frozen=True)
class Erasure:
    """`subject` and `plan` are empty once it is finished."""

    id: str
    kind: Kind
    subject: str | None
    cause: Cause
    asked_by: str
    asked_at: datetime
    swept_at: datetime | None = None
    finished_at: datetime | None = None
    erased: Mapping[str, int] = field(default_factory=dict)
    plan: Plan | None = None

    @property
    def record(self) -> tuple[str, str] | None:
        module = MODULE_OF.get(self.kind)
        return (module, self.subject) if module and self.subject else None

    @property
    def status(self) -> str:
        return "done" if self.finished_at else "sweeping" if self.swept_at else "waiting"
