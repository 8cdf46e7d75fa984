"""What may be asked of tracking later."""

from dataclasses import dataclass
from typing import ClassVar

from suitecrm_bridge.core.queue import Command, Sweep


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
class AdmitSuspects(Command):
    """Let those out of quarantine for whom an admission was made, and count what they did."""

    queue: ClassVar[str] = "batch"
    admission_id: str

    @property
    def job_id(self) -> str:
        return f"admit-{self.admission_id}"


@dataclass(frozen=True)
class AdmitWaiting(Sweep):
    """Carry out every admission that still waits: the safety net."""

    queue: ClassVar[str] = "batch"


@dataclass(frozen=True)
class CoolScores(Sweep):
    """Write the scores of identified visitors again that have faded noticeably."""

    queue: ClassVar[str] = "crm"


@dataclass(frozen=True)
class LookUpAddresses(Sweep):
    """Ask others where the networks are that visitors came from, and whose."""

    queue: ClassVar[str] = "lookups"


@dataclass(frozen=True)
class ResolveIdentities(Sweep):
    """Resolve every address that still waits and write every changed visitor's behaviour: the safety net."""

    queue: ClassVar[str] = "crm"


@dataclass(frozen=True)
class WriteJourney(Command):
    """Have a model tell what a visitor did: `visitor:<id>`, or `Leads:<id>` for all visitors that are a record."""

    queue: ClassVar[str] = "journeys"
    subject: str

    @property
    def job_id(self) -> str:
        # Asked for again while it waits or runs, it would tell the same.
        return f"journey-{self.subject.replace(':', '-')}"


@dataclass(frozen=True)
class ForgetRecord(Command):
    """A lead or contact was deleted in SuiteCRM: forget what its visitors did, unless they are somebody else too."""

    queue: ClassVar[str] = "crm"
    module: str
    record_id: str


@dataclass(frozen=True)
class ForgetCard(Command):
    """Somebody deleted a visitor's record in SuiteCRM: it is not written any more."""

    queue: ClassVar[str] = "crm"
    record_id: str


@dataclass(frozen=True)
class FinishErasures(Sweep):
    """Carry out every erasure that is not finished: the safety net, and their last sweep."""

    queue: ClassVar[str] = "crm"


@dataclass(frozen=True)
class EraseFromArchives(Sweep):
    """Take whoever is erased out of the archives, all of them in one pass."""

    queue: ClassVar[str] = "archive"


@dataclass(frozen=True)
class ExportPerson(Command):
    """Put together everything that is kept of a visitor, lead or contact."""

    queue: ClassVar[str] = "batch"
    export_id: str


@dataclass(frozen=True)
class SweepPrivacy(Sweep):
    """Drop exports and tombstones that have expired."""

    queue: ClassVar[str] = "crm"


@dataclass(frozen=True)
class PrepareMonths(Sweep):
    """See that the events of the coming months have a place."""

    queue: ClassVar[str] = "archive"


@dataclass(frozen=True)
class ArchiveEvents(Sweep):
    """Bring events that are older than the setting keeps them into archives."""

    queue: ClassVar[str] = "archive"
