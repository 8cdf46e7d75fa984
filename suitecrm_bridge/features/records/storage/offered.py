"""What only the package in SuiteCRM can do: find, convert, keep files, tell layouts; as the person who asks."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from suitecrm_bridge.crm import Conversion, Converted, Download, Duplicate, ModuleHits, ModuleLayouts, StoredFile
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.web.identity import Identity


class PackagedFinding:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def search(self, who: Identity, text: str, modules: Sequence[str] | None, limit: int) -> Sequence[ModuleHits]:
        return self._crms.of(who.session_id).package.search(text, modules=modules, limit=limit)

    def duplicates(self, who: Identity, module: str, record_id: str, limit: int) -> Sequence[Duplicate]:
        return self._crms.of(who.session_id).package.duplicates(module, record_id, limit=limit)

    def duplicates_of(
        self, who: Identity, module: str, fields: Mapping[str, str | None], limit: int
    ) -> Sequence[Duplicate]:
        return self._crms.of(who.session_id).package.duplicates_of(module, fields, limit=limit)


class PackagedConversions:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def convert(self, who: Identity, wanted: Conversion) -> Converted:
        return self._crms.of(who.session_id).package.convert(wanted)


class PackagedFiles:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def open(self, who: Identity, note_id: str) -> AbstractContextManager[Download]:
        return self._crms.of(who.session_id).package.download("Notes", note_id)

    def store(self, who: Identity, note_id: str, name: str, content: bytes) -> StoredFile:
        return self._crms.of(who.session_id).package.upload(note_id, name, content)

    def remove(self, who: Identity, note_id: str) -> None:
        self._crms.of(who.session_id).package.remove_file(note_id)


class PackagedLayouts:
    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def of(self, who: Identity, module: str, language: str | None = None) -> ModuleLayouts:
        return self._crms.of(who.session_id).package.layouts(module, language)
