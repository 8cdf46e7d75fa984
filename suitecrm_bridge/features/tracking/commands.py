"""What may be asked of tracking later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command


@dataclass(frozen=True)
class IdentifyVisitor(Command):
    """Find out whose e-mail address a visitor gave, and show that record what the visitor did."""

    queue: ClassVar[str] = "crm"
    visitor_id: str
    email: str


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
class PrepareMonths(Command):
    """See that the events of the coming months have a place."""

    queue: ClassVar[str] = "archive"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "prepare-months"


@dataclass(frozen=True)
class ArchiveEvents(Command):
    """Bring events that are older than the setting keeps them into archives."""

    queue: ClassVar[str] = "archive"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # A run takes all months that are due, so a second one behind it has nothing to add.
        return "archive-events"
