"""Build the attributes and relationships that V8 shows of a record."""

from __future__ import annotations

from typing import Any

from . import emails, links, outgoing
from .catalog import Field, Module
from .purify import encode
from .world import World

NEW_YORK = "-05:00"
Names = dict[tuple[str, str], str]
LOADED_WHEN_EMPTY = {("Tasks", "contacts"): "contact_id", ("Opportunities", "accounts"): "account_id"}
# The record's own id is shown beside its attributes, never among them.
NEVER_SHOWN = {"id"}


class Presenter:
    """Renders the records of one answer and remembers the names of related ones meanwhile."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._names: Names = {}
        self._offset = NEW_YORK if world.faults.take("wrong_offset") else "+00:00"

    def attributes(self, module: Module, row: dict[str, Any], wanted: list[str] | None = None) -> dict[str, Any]:
        """Every attribute in the order of the definitions, or only those `wanted`."""
        mail = emails.shown(self._world, module, row["id"]) if "email1" in module.fields else {}
        out: dict[str, Any] = {}
        for field in module.fields.values():
            if field.name in NEVER_SHOWN or field.hidden or (wanted is not None and field.name not in wanted):
                continue
            out[field.name] = self._attribute(module, field, row, mail)
        return out

    def plain_text(self, module: Module, field: Field, row: dict[str, Any]) -> str:
        """A field without a column as the classic screens show it, not encoded."""
        return self._relate(module, field, row) if field.id_name else ""

    def _attribute(self, module: Module, field: Field, row: dict[str, Any], mail: dict[str, str]) -> object:
        if field.column:
            return outgoing.shown(field, row.get(field.name), self._offset)
        text = self._computed(module, field, row, mail)
        return self._untouched(module, field, row) if text is None else encode(text)

    def _computed(self, module: Module, field: Field, row: dict[str, Any], mail: dict[str, str]) -> str | None:
        """A text that other fields or records supply, None when the field is not of that kind."""
        if field.name in mail:
            return mail[field.name]
        if field.name in {"name", "full_name"} and module.is_person:
            return person_name(row)
        if field.id_name:
            return self._relate(module, field, row)
        if field.type == "id":
            return self._linked(module, field, row["id"])
        if module.name == "Tasks" and field.name in {"contact_phone", "contact_email"}:
            return self._contact(row, field.name)
        return None

    def _untouched(self, module: Module, field: Field, row: dict[str, Any]) -> object:
        """A link shows as an object or as a text, by whether SuiteCRM had to load it for the record."""
        decisive = LOADED_WHEN_EMPTY.get((module.name, field.name))
        if decisive:
            return "" if self._id_behind(module, decisive, row) else {}
        return field.initial

    def _id_behind(self, module: Module, id_name: str, row: dict[str, Any]) -> str:
        return row.get(id_name) or "" if id_name in row else self._linked(module, module.fields[id_name], row["id"])

    def _relate(self, module: Module, field: Field, row: dict[str, Any]) -> str:
        if field.type == "parent":
            return self.name_of(row.get("parent_type") or "", row.get(field.id_name) or "")
        if field.module == "Currencies":
            return {"name": "US Dollar", "symbol": "$"}.get(field.rname, "") if row.get("currency_id") else ""
        identity = row.get(field.id_name) if field.id_name in row else self._linked(module, field, row["id"])
        return (identity or "") if field.name == field.id_name else self.name_of(field.module, identity or "")

    def _linked(self, module: Module, field: Field, identity: str) -> str:
        """The id behind a relate field whose id has no column, found through its link."""
        id_name = field.id_name or field.name
        behind = next((f for f in module.fields.values() if f.id_name == id_name and f.link), None)
        link = links.find_link(self._world, module, behind.link) if behind else None
        found = links.related_ids(self._world, link, identity) if link else []
        return found[-1] if found else ""

    def name_of(self, module_name: str, identity: str) -> str:
        """The display name of a record, empty when there is no such record."""
        key = (module_name, identity)
        if key not in self._names:
            self._names[key] = self._find_name(module_name, identity)
        return self._names[key]

    def _find_name(self, module_name: str, identity: str) -> str:
        module = self._world.catalog.find(module_name)
        if module is None or not identity:
            return ""
        row = self._world.database.row(f'SELECT * FROM "{module.table}" WHERE id = ? AND deleted = 0', (identity,))
        if row is None:
            return ""
        return person_name(row) if module.is_person else row.get("name") or ""

    def _contact(self, row: dict[str, Any], name: str) -> str:
        contacts = self._world.catalog.modules["Contacts"]
        sql = "SELECT * FROM contacts WHERE id = ? AND deleted = 0"
        found = self._world.database.row(sql, (row.get("contact_id") or "",))
        if found is None:
            return ""
        return (
            found["phone_work"] or ""
            if name == "contact_phone"
            else emails.shown(self._world, contacts, found["id"])["email1"]
        )


def person_name(row: dict[str, Any]) -> str:
    """Salutation, first and last name; a single space for a person who has none of them."""
    parts = [(row.get(part) or "").strip() for part in ("salutation", "first_name", "last_name")]
    return " ".join(part for part in parts if part) or " "


def relationships(module: Module, path: str) -> dict[str, Any]:
    """The links block; `path` is `V8/module/Leads/<id>`, without the module after a write."""
    return {name: {"links": {"related": f"{path}/relationships/{link}"}} for name, link in module.shown_links.items()}


def resource(
    presenter: Presenter, module: Module, row: dict[str, Any], path: str, wanted: list[str] | None = None
) -> dict[str, Any]:
    """One record as V8 shows it. Attributes that turn out empty are a list: PHP does not know an empty object."""
    attributes = presenter.attributes(module, row, wanted)
    return {
        "type": module.object_name,
        "id": row["id"],
        "attributes": attributes or [],
        "relationships": relationships(module, path) or [],
    }
