"""What a module's fields are: kinds, lengths and which of them can be stored at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from threading import Lock
from typing import Any

from suitecrm_bridge.core.clock import Clock


class Kind(StrEnum):
    TEXT = "text"
    HTML = "html"
    INT = "int"
    DECIMAL = "decimal"
    FLOAT = "float"
    BOOL = "bool"
    DATE = "date"
    DATETIME = "datetime"
    CHOICES = "choices"  # several options at once
    ID = "id"
    EMAIL = "email"
    LINK = "link"
    COMPUTED = "computed"  # shown, never stored: names of related records, full names
    FILE = "file"


@dataclass(frozen=True)
class Field:
    """One field. `length` is in characters, None for unlimited; `stored` means a save keeps it,
    `in_column` that it can be filtered and sorted by, `custom` that it lives in the custom table.
    `relationship` is a link's, shared with the link on the other side."""

    name: str
    kind: Kind
    type: str
    length: int | None
    required: bool
    default: str | None
    stored: bool
    custom: bool
    in_column: bool = True
    relationship: str | None = None


_KINDS = {
    "int": Kind.INT, "integer": Kind.INT, "long": Kind.INT, "short": Kind.INT, "tinyint": Kind.INT, "bigint": Kind.INT,
    "currency": Kind.DECIMAL, "decimal": Kind.DECIMAL, "decimal2": Kind.DECIMAL,
    "float": Kind.FLOAT, "double": Kind.FLOAT,
    "bool": Kind.BOOL, "date": Kind.DATE, "datetime": Kind.DATETIME, "datetimecombo": Kind.DATETIME,
    "multienum": Kind.CHOICES, "id": Kind.ID, "link": Kind.LINK, "html": Kind.HTML, "longhtml": Kind.HTML,
    "file": Kind.FILE, "image": Kind.FILE, "function": Kind.COMPUTED, "readonly": Kind.COMPUTED,
    "parent": Kind.COMPUTED, "fullname": Kind.COMPUTED,
}  # fmt: skip
_EMAILS = {"email1", "email2"}
# Fields without a column that a save still acts upon; every other such field is ignored without a word.
_ACTED_UPON = {"update_text"}
# Plain text fields whose content is an editor's HTML, which the field list does not tell.
_EDITED_AS_HTML = {
    ("AOK_KnowledgeBase", "description"),
    ("Emails", "description_html"),
    ("EmailTemplates", "body_html"),
}
_TEXT_BYTES = {"text": 65_535, "mediumtext": 16_777_215, "tinytext": 255}
_VARCHAR = 255


def field_from(module: str, name: str, said: Mapping[str, Any]) -> Field:
    """A field from SuiteCRM's own description of it."""
    kind = _kind(module, name, said)
    source = said.get("source")
    default = said.get("default")
    return Field(
        name=name,
        kind=kind,
        type=str(said.get("type", "")),
        length=_length(said) if kind in {Kind.TEXT, Kind.HTML, Kind.CHOICES, Kind.EMAIL} else None,
        required=str(said.get("required", "")).lower() in {"true", "1"},
        default=None if default is None or default == "" else str(default),
        stored=source not in {"non-db", "function"} or name in _ACTED_UPON or str(said.get("dbType")) == "id",
        custom=source == "custom_fields",
        in_column=source not in {"non-db", "function"} and kind not in {Kind.LINK, Kind.COMPUTED},
        relationship=said.get("relationship") if kind is Kind.LINK else None,
    )


def _kind(module: str, name: str, said: Mapping[str, Any]) -> Kind:
    type_, column = str(said.get("type", "")), str(said.get("dbType", ""))
    if name in _EMAILS:
        return Kind.EMAIL
    if column == "id":
        return Kind.ID
    if (module, name) in _EDITED_AS_HTML:
        return Kind.HTML
    if type_ == "enum" and column == "int":
        return Kind.INT
    if said.get("source") == "non-db" and (type_ in {"relate", "email"} or (type_ == "name" and name == "name")):
        return Kind.COMPUTED
    return _KINDS.get(type_, Kind.TEXT)


def _length(said: Mapping[str, Any]) -> int | None:
    """Characters a varchar takes. Long texts count bytes in the column, so a third is surely safe for any text."""
    stated = str(said.get("len", ""))
    if stated.isdigit():
        return int(stated)
    column = str(said.get("dbType", ""))
    if "text" in column or "html" in column or "blob" in column:
        return _TEXT_BYTES.get(column)
    return _VARCHAR if column in {"varchar", "char", "name", "enum", "phone", "url", "email"} else None


def holds_bytes(field: Field) -> bool:
    """Whether `length` counts bytes of UTF-8: so MySQL's text columns do."""
    return field.length in _TEXT_BYTES.values() and field.length != _VARCHAR


Fields = Mapping[str, Field]


class FieldCatalog:
    """The field lists of this process, fetched when first wanted and again after `ttl`; shared by all users."""

    def __init__(self, clock: Clock, ttl: timedelta = timedelta(minutes=2)) -> None:
        self._clock = clock
        self._ttl = ttl
        self._kept: dict[str, tuple[datetime, Fields]] = {}
        self._lock = Lock()

    def of(self, module: str, fetch: Callable[[str], Mapping[str, Any]]) -> Fields:
        """The fields of `module`; `fetch` asks SuiteCRM for their raw descriptions and may raise."""
        now = self._clock.now()
        kept = self._kept.get(module)
        if kept is None or kept[0] <= now:
            fields = {name: field_from(module, name, said) for name, said in fetch(module).items()}
            kept = (now + self._ttl, fields)
            with self._lock:
                self._kept[module] = kept
        return kept[1]

    def forget(self, module: str) -> None:
        """Ask again next time: a field that was just added is unknown to the kept list."""
        with self._lock:
            self._kept.pop(module, None)
