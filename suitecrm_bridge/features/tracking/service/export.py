"""Hand out everything that is kept of a visitor, lead or contact."""

from collections.abc import Mapping
from typing import Any

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, NotFound
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.scoring.ports import ScoreLog
from suitecrm_bridge.features.tracking.commands import ExportPerson
from suitecrm_bridge.features.tracking.model.erasure import MODULE_OF, Kind
from suitecrm_bridge.features.tracking.model.export import KEPT_FOR, Export
from suitecrm_bridge.features.tracking.ports.people import Archive, ErasureStore, ExportStore

_MOST_SCORES = 10_000
_ABSENT = "There is no such export, or it is older than a day."


class ExportService:
    """`owner` is who asks: nobody else can fetch the export."""

    def __init__(
        self,
        exports: ExportStore,
        store: ErasureStore,
        scores: ScoreLog,
        queue: Queue,
        trail: AuditTrail,
        clock: Clock,
        archive: Archive | None = None,
    ) -> None:
        self._exports = exports
        self._store = store
        self._scores = scores
        self._queue = queue
        self._trail = trail
        self._clock = clock
        self._archive = archive

    def ask(self, kind: Kind, subject: str, owner: str) -> tuple[str, str]:
        """Have it put together; returns the export's id and the job's."""
        now = self._clock.now()
        export = Export(new_id(), kind, subject, owner, now, now + KEPT_FOR)
        self._exports.add(export)
        self._trail.record(Deed("privacy.exported", owner, ("export", export.id), details={"kind": kind}))
        return export.id, self._queue.send(ExportPerson(export.id))

    def put_together(self, export_id: str) -> None:
        export = self._exports.find(export_id)
        if export is not None:
            self._exports.keep(export_id, self.content_of(export.kind, export.subject, export.record))

    def hand_out(self, kind: Kind, subject: str, owner: str) -> Mapping[str, Any]:
        """The same at once, for whoever can wait for it."""
        self._trail.record(Deed("privacy.exported", owner, None, details={"kind": kind}))
        module = MODULE_OF.get(kind)
        return self.content_of(kind, subject, (module, subject) if module else None)

    def content_of(self, kind: Kind, subject: str, record: tuple[str, str] | None) -> Mapping[str, Any]:
        visitors = self._store.visitors_of(*record) if record else (subject,)
        found = self._exports.gathered(visitors, record)
        if record and record[0] == "Leads":
            found["scores"] = [vars(entry) for entry in self._scores.latest(record[1], _MOST_SCORES)]
        if self._archive:
            found["archived_events"] = [dict(event) for event in self._archive.events_of(visitors)]
        about = {"kind": kind, "id": subject, "exported_at": self._clock.now().isoformat()}
        return {"about": about, **found}

    def fetch(self, export_id: str, owner: str) -> Mapping[str, Any]:
        """Raises NotFound for what is not this caller's, Conflict while it is not ready."""
        export = self._exports.find(export_id)
        if export is None or export.owner != owner or export.expires_at <= self._clock.now():
            raise NotFound(_ABSENT)
        content = self._exports.content(export_id)
        if content is None:
            raise Conflict("The export is still being put together.", retry_after=1)
        return content
