"""Where records come from and go to, what modules look like, and what may be written."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal, Protocol

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.features.records.model.changes import Change, Changed
from suitecrm_bridge.features.records.model.timeline import Happening, Place
from suitecrm_bridge.features.writeback.ports import Copies

if TYPE_CHECKING:
    from suitecrm_bridge.crm import (
        Conversion,
        Converted,
        Download,
        Duplicate,
        Include,
        ModuleHits,
        ModuleLayouts,
        ModuleSchema,
        ModuleSummary,
        Query,
        Row,
        RowPage,
        StoredFile,
        WriteItem,
    )
    from suitecrm_bridge.web.identity import Identity

Values = Mapping[str, Any]
ReachOf = Callable[[str], Literal["all", "own"]]
"""How far the caller's permission (`leads.update`) goes. Raises Forbidden when it goes nowhere."""


class Reading(Protocol):
    """Records as one person may see them; a change made elsewhere shows within two seconds.

    Everything raises NotFound, Forbidden, Invalid and Unavailable, as SuiteCRM says, and PackageMissing for what an
    instance without our package could only answer wrongly.
    """

    def page(self, who: "Identity", asked: "Query") -> "RowPage": ...

    def record(
        self,
        who: "Identity",
        module: str,
        record_id: str,
        fields: Sequence[str] | None = None,
        include: Mapping[str, "Include"] | None = None,
    ) -> "Row": ...

    def related(self, who: "Identity", near: tuple[str, str, str], asked: "Query") -> "RowPage":
        """What a link (module, id, name of the link) leads to; of `asked` the filter and includes are not looked at."""
        ...


class Records(Reading, Protocol):
    """The same as they are this moment, and as one person may change them."""

    def create(self, who: "Identity", module: str, record_id: str, values: Values) -> bool:
        """Exactly once by id; False when it is there already."""
        ...

    def update(self, who: "Identity", module: str, record_id: str, values: Values, seen: str | None = None) -> None:
        """With `seen`, the version of a row, only while the record is what it was then; else PreconditionFailed."""
        ...

    def delete(self, who: "Identity", module: str, record_id: str, seen: str | None = None) -> None: ...

    def link(self, who: "Identity", near: tuple[str, str, str], far: tuple[str, str]) -> bool:
        """False when they were linked already."""
        ...

    def unlink(self, who: "Identity", near: tuple[str, str, str], far_id: str) -> None: ...


class CopiesOfNews(Copies, Protocol):
    def told_all(self, took: timedelta) -> None:
        """Everything that had happened in SuiteCRM `took` ago was told: for a moment copies can be trusted."""
        ...


class Schemas(Protocol):
    """What SuiteCRM tells this person of its modules. May be two minutes old."""

    def of(self, who: "Identity", module: str, language: str | None = None) -> "ModuleSchema": ...

    def all(self, who: "Identity", language: str | None = None) -> Sequence["ModuleSummary"]: ...


class Validation(Protocol):
    """Checks values against a module's description. Raises Invalid with the reasons by field."""

    def new(self, schema: "ModuleSchema", values: Values) -> Values: ...

    def changes(self, schema: "ModuleSchema", values: Values) -> Values: ...


class Layouts(Protocol):
    def of(self, who: "Identity", module: str, language: str | None = None) -> "ModuleLayouts":
        """Where the administrator put which field. Raises NotFound, Forbidden, and Invalid for a language."""
        ...


class Finding(Protocol):
    """What one person may see of whom they look for. Raises Invalid, and PackageMissing without our package."""

    def search(
        self, who: "Identity", text: str, modules: Sequence[str] | None, limit: int
    ) -> Sequence["ModuleHits"]: ...

    def duplicates(self, who: "Identity", module: str, record_id: str, limit: int) -> Sequence["Duplicate"]: ...

    def duplicates_of(
        self, who: "Identity", module: str, fields: Mapping[str, str | None], limit: int
    ) -> Sequence["Duplicate"]: ...


class Conversions(Protocol):
    def convert(self, who: "Identity", wanted: "Conversion") -> "Converted":
        """Once, however often it is asked for. Raises NotFound, Forbidden, Invalid by part and field, and Conflict."""
        ...


class NoteFiles(Protocol):
    """Files of notes. Raises NotFound, also for a note without one."""

    def open(self, who: "Identity", note_id: str) -> AbstractContextManager["Download"]: ...

    def store(self, who: "Identity", note_id: str, name: str, content: bytes) -> "StoredFile":
        """In place of the one that was there. Raises Invalid and TooLarge."""
        ...

    def remove(self, who: "Identity", note_id: str) -> None: ...


class WebVisits(Protocol):
    """What the visitors who turned out to be these people did on the web."""

    def newest(self, people: Sequence[tuple[str, str]], behind: Place | None, limit: int) -> Sequence[Happening]:
        """Visits of people (module, id), the newest first, from behind a place on. Raises Unavailable."""
        ...


class InstanceSchemas(Protocol):
    """What this instance's modules look like to the bridge itself, for its document."""

    def known(self) -> Mapping[str, "ModuleSchema"]:
        """By module, as far as SuiteCRM ever told; never fails and may be old while SuiteCRM is down."""
        ...


Written = str | BridgeError
"""What became of one item (`written`, `created`, `deleted`, `unchanged`), or what is wrong with it."""


class BulkWrites(Protocol):
    """Many writes in one request, one result for each in their order. Raises what concerns all of them."""

    def each(self, who: "Identity", items: Sequence["WriteItem"]) -> Sequence[Written]: ...

    def together(self, who: "Identity", items: Sequence["WriteItem"]) -> Sequence[Written]:
        """In one transaction; when one fails the others are a Conflict with the code ROLLED_BACK."""
        ...

    def quietly(self, who: "Identity", items: Sequence["WriteItem"]) -> Sequence[Written]:
        """Into the bridge's own columns, without hooks and workflows."""
        ...


class ManyRecords(Protocol):
    """Changes to many records, with the rights, checks and audit of single ones. What is wrong with one change is its
    result; what concerns all of them is raised."""

    def each(self, who: "Identity", changes: Sequence[Change]) -> Sequence[Changed | BridgeError]: ...

    def together(self, who: "Identity", changes: Sequence[Change]) -> Sequence[Changed | BridgeError]:
        """All of them or none: the others of a failed one are a Conflict with the code ROLLED_BACK."""
        ...

    def quietly(self, who: "Identity", changes: Sequence[Change]) -> Sequence[Changed | BridgeError]: ...


class Created(Protocol):
    @property
    def row(self) -> "Row": ...

    @property
    def is_new(self) -> bool: ...


class SingleRecords(Protocol):
    """What may be done with one record."""

    def get(self, who: "Identity", module: str, record_id: str) -> "Row": ...

    def create(self, who: "Identity", module: str, values: Values, record_id: str | None = None) -> Created: ...

    def update(
        self, who: "Identity", module: str, record_id: str, values: Values, check: "Callable[[Row], bool]" = ...
    ) -> "Row": ...

    def delete(self, who: "Identity", module: str, record_id: str, check: "Callable[[Row], bool]" = ...) -> None: ...

    def link(self, who: "Identity", near: tuple[str, str, str], far: tuple[str | None, str]) -> bool: ...

    def unlink(self, who: "Identity", near: tuple[str, str, str], far_id: str) -> None: ...
