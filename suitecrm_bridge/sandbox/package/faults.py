"""Everything that is wrong with one item of a write."""

from __future__ import annotations


class ItemRefused(Exception):
    """One item cannot be written; `fields` holds every fault by field, when they are the fields'."""

    def __init__(self, code: str, field: str | None, message: str, fields: dict[str, list[str]] | None = None) -> None:
        super().__init__(message)
        self.error = {"code": code, "field": field, "message": message, **({"fields": fields} if fields else {})}


class Faults:
    """Collects them, so that the caller hears all of them at once."""

    def __init__(self) -> None:
        self._found: list[tuple[str, str, str]] = []

    def add(self, code: str, field: str, message: str) -> None:
        self._found.append((code, field, message))

    def has(self, field: str) -> bool:
        return any(name == field for _, name, _ in self._found)

    def must_be_none(self) -> None:
        """Raise ItemRefused with the first fault's code, and all of them by field."""
        if not self._found:
            return
        fields: dict[str, list[str]] = {}
        for _, name, message in self._found:
            fields.setdefault(name, []).append(message)
        raise ItemRefused(*self._found[0], fields)
