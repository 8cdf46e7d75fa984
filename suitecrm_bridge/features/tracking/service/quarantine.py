"""Show who is in quarantine, and let people out of it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Invalid, NotFound, Unavailable
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.sites.ports import SiteRegister
from suitecrm_bridge.features.tracking.commands import AdmitSuspects
from suitecrm_bridge.features.tracking.model import Admission, Quarantined, ReasonCount, Wanted
from suitecrm_bridge.features.tracking.model.quarantine import By
from suitecrm_bridge.features.tracking.ports.visits import Quarantine

_SHOWN = 200
_OPEN = 20

log = logger(__name__)


class QuarantineDesk:
    """`actor` is who asks; whoever is let in is counted a moment later, by a worker."""

    def __init__(self, store: Quarantine, sites: SiteRegister, queue: Queue, trail: AuditTrail, clock: Clock) -> None:
        self._store = store
        self._sites = sites
        self._queue = queue
        self._trail = trail
        self._clock = clock

    def find(self, wanted: Wanted, before: tuple[datetime, str, str] | None, limit: int) -> Sequence[Quarantined]:
        return self._store.find(wanted, before, limit)

    def counts(self, wanted: Wanted) -> Sequence[ReasonCount]:
        return self._store.counts(wanted)

    def admissions(self) -> Sequence[Admission]:
        """The newest 200."""
        return self._store.newest(_SHOWN)

    def admission(self, admission_id: str) -> Admission:
        found = self._store.get(admission_id)
        if found is None:
            raise NotFound("There is no such re-admission.")
        return found

    def admit(self, site_id: str, by: By, value: str, actor: str, *, lasting: bool) -> Admission:
        """Say that these senders are people; what they did is counted soon whatever fails. Raises Invalid."""
        if not any(one.site.id == site_id for one in self._sites.all()):
            raise Invalid("Some fields cannot be accepted.", details={"site_id": ["There is no such site."]})
        made = Admission(new_id(), site_id, by, value, lasting, actor, self._clock.now())
        self._store.add(made)
        self._note("quarantine.readmitted", made, actor)
        with suppress(Unavailable):  # the schedule takes it up
            self._queue.send(AdmitSuspects(made.id))
        return made

    def admit_once(self, site_id: str, by: By, value: str, actor: str) -> None:
        """The same for good, unless such a word was given already."""
        said = (site_id, by, value, True)
        if all((one.site_id, one.by, one.value, one.lasting) != said for one in self.admissions()):
            self.admit(site_id, by, value, actor, lasting=True)

    def withdraw(self, admission_id: str, actor: str) -> None:
        """Judge such senders again from now on; what was let in stays."""
        gone = self.admission(admission_id)
        self._store.remove(admission_id)
        self._note("quarantine.rule_removed", gone, actor)

    def carry_out(self, admission_id: str) -> int:
        """Let everybody out for whom the admission is; returns how many visitors."""
        admission = self._store.get(admission_id)
        total = 0
        while admission and admission.done_at is None:
            total += self._store.admit_some(admission)
            admission = self._store.get(admission_id)
        log.info("quarantine_readmitted", admission=admission_id, visitors=total)
        return total

    def carry_out_open(self) -> int:
        """Take up what a worker that died, or a queue that was down, has left."""
        waiting = self._store.open(_OPEN)
        for admission_id in waiting:
            self.carry_out(admission_id)
        return len(waiting)

    def _note(self, what: str, admission: Admission, actor: str) -> None:
        said = {
            name: value for name, value in asdict(admission).items() if name in ("site_id", "by", "value", "lasting")
        }
        self._trail.record(Deed(what, actor, ("Admission", admission.id), after=said))
