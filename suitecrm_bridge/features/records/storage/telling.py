"""Writes that make copies outdated at once, whatever became of them: a write may act and then fail."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.crm import Conversion, Converted, StoredFile, WriteItem
from suitecrm_bridge.features.records.model.links import module_behind
from suitecrm_bridge.features.records.ports import (
    BulkWrites,
    Conversions,
    NoteFiles,
    Records,
    Schemas,
    Values,
    Written,
)
from suitecrm_bridge.features.writeback.ports import Copies
from suitecrm_bridge.web.identity import Identity


class TellingRecords:
    """`Records`."""

    def __init__(self, records: Records, copies: Copies, schemas: Schemas) -> None:
        self._records = records
        self._copies = copies
        self._schemas = schemas
        self.page, self.record, self.related = records.page, records.record, records.related

    def create(self, who: Identity, module: str, record_id: str, values: Values) -> bool:
        with _telling(self._copies, (module, record_id)):
            return self._records.create(who, module, record_id, values)

    def update(self, who: Identity, module: str, record_id: str, values: Values, seen: str | None = None) -> None:
        with _telling(self._copies, (module, record_id)):
            self._records.update(who, module, record_id, values, seen)

    def delete(self, who: Identity, module: str, record_id: str, seen: str | None = None) -> None:
        with _telling(self._copies, (module, record_id)):
            self._records.delete(who, module, record_id, seen)

    def link(self, who: Identity, near: tuple[str, str, str], far: tuple[str, str]) -> bool:
        with _telling(self._copies, near[:2], far):
            return self._records.link(who, near, far)

    def unlink(self, who: Identity, near: tuple[str, str, str], far_id: str) -> None:
        behind = module_behind(self._schemas.of(who, near[0]), near[2])
        with _telling(self._copies, near[:2], *([(behind, far_id)] if behind else [])):
            self._records.unlink(who, near, far_id)


class TellingWrites:
    """`BulkWrites`."""

    def __init__(self, writes: BulkWrites, copies: Copies) -> None:
        self._writes = writes
        self._copies = copies

    def each(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        with _telling(self._copies, *_named(items)):
            return self._writes.each(who, items)

    def together(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        with _telling(self._copies, *_named(items)):
            return self._writes.together(who, items)

    def quietly(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        with _telling(self._copies, *_named(items)):
            return self._writes.quietly(who, items)


class TellingConversions:
    """`Conversions`."""

    def __init__(self, conversions: Conversions, copies: Copies) -> None:
        self._conversions = conversions
        self._copies = copies

    def convert(self, who: Identity, wanted: Conversion) -> Converted:
        parts = {"Contacts": wanted.contact, "Accounts": wanted.account, "Opportunities": wanted.opportunity}
        touched = [(module, part.record_id) for module, part in parts.items() if part is not None]
        with _telling(self._copies, ("Leads", wanted.lead_id), *touched):
            return self._conversions.convert(who, wanted)


class TellingFiles:
    """`NoteFiles`."""

    def __init__(self, files: NoteFiles, copies: Copies) -> None:
        self._files = files
        self._copies = copies
        self.open = files.open

    def store(self, who: Identity, note_id: str, name: str, content: bytes) -> StoredFile:
        with _telling(self._copies, ("Notes", note_id)):
            return self._files.store(who, note_id, name, content)

    def remove(self, who: Identity, note_id: str) -> None:
        with _telling(self._copies, ("Notes", note_id)):
            self._files.remove(who, note_id)


def _named(items: Sequence[WriteItem]) -> list[tuple[str, str]]:
    return [(item.module, item.record_id) for item in items]


@contextmanager
def _telling(copies: Copies, *records: tuple[str, str]) -> Iterator[None]:
    try:
        yield
    finally:
        try:
            copies.outdated(records)
        except Unavailable:
            # It happened all the same, and SuiteCRM's news tell of it again.
            logger(__name__).warning("change_not_told", records=len(records))
