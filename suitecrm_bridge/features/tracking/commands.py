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
class AdmitSuspects(Command):
    """Let those out of quarantine for whom an admission was made, and count what they did."""

    queue: ClassVar[str] = "batch"
    admission_id: str

    @property
    def job_id(self) -> str:
        return f"admit-{self.admission_id}"


@dataclass(frozen=True)
class AdmitWaiting(Command):
    """Carry out every admission that still waits: the safety net."""

    queue: ClassVar[str] = "batch"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "admit-waiting"


@dataclass(frozen=True)
class CoolScores(Command):
    """Write the scores of identified visitors again that have faded noticeably."""

    queue: ClassVar[str] = "crm"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "cool-scores"


@dataclass(frozen=True)
class LookUpAddresses(Command):
    """Ask others where the networks are that visitors came from, and whose."""

    queue: ClassVar[str] = "lookups"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        return "look-up-addresses"


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
class FinishErasures(Command):
    """Carry out every erasure that is not finished: the safety net, and their last sweep."""

    queue: ClassVar[str] = "crm"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One run takes everything that waits, so a second one queued behind it has nothing to add.
        return "finish-erasures"


@dataclass(frozen=True)
class ExportPerson(Command):
    """Put together everything that is kept of a visitor, lead or contact."""

    queue: ClassVar[str] = "batch"
    export_id: str


@dataclass(frozen=True)
class SweepPrivacy(Command):
    """Drop exports and tombstones that have expired."""

    queue: ClassVar[str] = "crm"
    remembered: ClassVar[int] = 0

    @property
    def job_id(self) -> str:
        # One sweep takes everything that expired.
        return "sweep-privacy"


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
