"""The files of notes: up, down and away, as the person who asks."""

from contextlib import AbstractContextManager

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.crm import Download, StoredFile
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.ports import NoteFiles, ReachOf, Records, Schemas
from suitecrm_bridge.features.records.service.reach import Reach
from suitecrm_bridge.web.identity import Identity

_NOTES = "Notes"


class FileService:
    """Raises NotFound, also for a note without a file, and Forbidden throughout."""

    def __init__(
        self, files: NoteFiles, records: Records, schemas: Schemas, trail: AuditTrail, reach_of: ReachOf
    ) -> None:
        self._files = files
        self._records = records
        self._trail = trail
        self._reach = Reach(reach_of, schemas)

    def open(self, who: Identity, note_id: str) -> AbstractContextManager[Download]:
        """The file's bytes can be read while the context lasts."""
        self._must_reach(who, note_id, "read")
        return self._files.open(who, note_id)

    def store(self, who: Identity, note_id: str, name: str, content: bytes) -> StoredFile:
        """Raises Invalid for a name or a content that SuiteCRM does not take, TooLarge for too much of it."""
        self._must_reach(who, note_id, "update")
        stored = self._files.store(who, note_id, name, content)
        said = {"filename": stored.name, "mime_type": stored.mime_type, "size": stored.size}
        self._trail.record(Deed("file.stored", who.actor, (_NOTES, note_id), after=said))
        return stored

    def remove(self, who: Identity, note_id: str) -> None:
        self._must_reach(who, note_id, "update")
        self._files.remove(who, note_id)
        self._trail.record(Deed("file.removed", who.actor, (_NOTES, note_id)))

    def _must_reach(self, who: Identity, note_id: str, action: str) -> None:
        own = self._reach.is_own(_NOTES, action)
        if not is_id(note_id):
            raise NotFound("There is no such record of Notes.")
        if own:
            self._reach.must_be_mine(who, self._records.record(who, _NOTES, note_id))
