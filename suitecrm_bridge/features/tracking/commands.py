"""What may be asked of tracking later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class IdentifyVisitor(Command):
    """Find out whose e-mail address a visitor gave, and show that record what the visitor did."""

    queue: ClassVar[str] = "crm"
    visitor_id: str


@dataclass(frozen=True)
class ClaimVisits(Command):
    """A record has a new address: give it the visits of whoever left that address before."""

    queue: ClassVar[str] = "crm"
    module: str
    record_id: str


@dataclass(frozen=True)
class ResolveIdentities(Command):
    """Resolve every address that still waits and write every changed visitor's behaviour: the safety net."""

    queue: ClassVar[str] = "crm"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One run takes everything that waits, so a second one queued behind it has nothing to add.
        return "resolve-identities"


@dataclass(frozen=True)
class WriteJourney(Command):
    """Have a model tell what a visitor did: `visitor:<id>`, or `Leads:<id>` for all visitors that are a record."""

    queue: ClassVar[str] = "ai"
    subject: str

    @property
    def job_id(self) -> str:
        # Asked for again while it waits or runs, it would tell the same.
        return f"journey-{self.subject.replace(':', '-')}"
