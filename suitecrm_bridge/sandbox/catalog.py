"""Read the module definitions: which fields, columns, links and option lists SuiteCRM 7.14.6 has."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

MODULES = (
    "Leads",
    "Contacts",
    "Accounts",
    "Opportunities",
    "Cases",
    "Tasks",
    "Meetings",
    "Calls",
    "Notes",
    "Emails",
    "AOK_KnowledgeBase",
    "AOK_Knowledge_Base_Categories",
    "Campaigns",
    "Users",
    "EmailAddresses",
    "SecurityGroups",
    "ACLRoles",
    "Alerts",
)
# Bean names that V8 takes for modules, beside each module's own object name.
EXTRA_ALIASES = {"aCase": "Cases", "Case": "Cases"}
TEXT_COLUMNS = {"char", "varchar", "text", "mediumtext", "longtext"}
WHOLE_COLUMNS = {"tinyint", "smallint", "int", "bigint"}
COLUMN = re.compile(r"(?P<kind>\w+)(?:\((?P<size>\d+)(?:,(?P<scale>\d+))?\))?")


@dataclass(frozen=True, slots=True)
class Field:
    """One field definition; `column` is the database type (`varchar(100)`), empty where there is no column."""

    name: str
    meta: dict[str, Any]
    column: str = ""
    id_name: str = ""
    rname: str = ""
    module: str = ""
    link: str = ""
    related: str = ""
    side: str = ""
    options: str = ""
    label: str = ""
    auto_increment: bool = False
    hidden: bool = False
    initial: Any = ""

    @property
    def type(self) -> str:
        return str(self.meta.get("type", ""))

    @property
    def custom(self) -> bool:
        """Whether the value lives in the `_cstm` table."""
        return self.meta.get("source") == "custom_fields"

    @property
    def kind(self) -> str:
        return self._column("kind")

    @property
    def scale(self) -> int | None:
        """Digits after the point that the database always writes, None where it writes as many as needed."""
        scale = self._column("scale")
        return int(scale) if scale else (0 if self.kind == "decimal" else None)

    @property
    def size(self) -> int | None:
        """Characters a text column holds."""
        size = self._column("size")
        return int(size) if size and self.kind in TEXT_COLUMNS else None

    @property
    def is_text(self) -> bool:
        return self.kind in TEXT_COLUMNS

    @property
    def is_whole(self) -> bool:
        return self.kind in WHOLE_COLUMNS

    @property
    def is_number(self) -> bool:
        return self.is_whole or self.kind in {"decimal", "double", "float"}

    def _column(self, part: str) -> str:
        match = COLUMN.match(self.column)
        return (match[part] or "") if match else ""


@dataclass(frozen=True, slots=True)
class Module:
    """One module; `shown_links` is what the `relationships` block of a record names."""

    name: str
    object_name: str
    table: str
    fields: dict[str, Field]
    shown_links: dict[str, str]

    @property
    def columns(self) -> list[Field]:
        return [f for f in self.fields.values() if f.column]

    @property
    def base_columns(self) -> list[Field]:
        return [f for f in self.columns if not f.custom]

    @property
    def custom_columns(self) -> list[Field]:
        return [f for f in self.columns if f.custom]

    @property
    def is_person(self) -> bool:
        return "last_name" in self.fields

    def with_fields(self, added: dict[str, Field]) -> Module:
        return replace(self, fields={**self.fields, **added})


@dataclass(frozen=True, slots=True)
class Catalog:
    """Every module the sandbox serves, with SuiteCRM's relationship table and option lists."""

    modules: dict[str, Module]
    relationships: dict[str, dict[str, str]]
    options: dict[str, dict[str, str]]
    labels: dict[str, str]
    search_definitions: dict[str, Any]
    aliases: dict[str, str] = field(default_factory=dict)
    singulars: dict[str, str] = field(default_factory=dict)

    def find(self, name: str) -> Module | None:
        """The module of that exact name or bean alias (`Leads`, `Lead`)."""
        return self.modules.get(name) or self.modules.get(self.aliases.get(name, ""))

    def with_modules(self, changed: dict[str, Module]) -> Catalog:
        return replace(self, modules={**self.modules, **changed})

    def with_relationships(self, added: dict[str, dict[str, str]]) -> Catalog:
        return replace(self, relationships={**self.relationships, **added})

    def with_names(self, added: dict[str, tuple[str, str]]) -> Catalog:
        """What people call modules: many of them, and one."""
        many = {module: names[0] for module, names in added.items()}
        one = {module: names[1] for module, names in added.items()}
        return replace(self, labels={**self.labels, **many}, singulars={**self.singulars, **one})

    def with_options(self, added: dict[str, dict[str, str]]) -> Catalog:
        return replace(self, options={**self.options, **added})


@cache
def load_catalog() -> Catalog:
    """Read the definition files once per process."""
    modules = {name: module_of(read_definitions(name)) for name in MODULES}
    aliases = {module.object_name: module.name for module in modules.values()}
    return Catalog(
        modules,
        read_definitions("relationships"),
        read_definitions("options"),
        read_definitions("modules"),
        read_definitions("searchdefs"),
        {**aliases, **EXTRA_ALIASES},
    )


def read_definitions(name: str) -> Any:  # noqa: ANN401 (each file has a shape of its own)
    """One file of `vardefs/`."""
    return json.loads(files(__package__).joinpath("vardefs", f"{name}.json").read_text(encoding="utf-8"))


def module_of(raw: dict[str, Any]) -> Module:
    return Module(raw["module"], raw["object"], raw["table"], fields_of(raw["fields"]), raw["shown_links"])


def fields_of(raw: dict[str, Any]) -> dict[str, Field]:
    return {name: Field(name, **body) for name, body in raw.items()}
