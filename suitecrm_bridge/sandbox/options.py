"""Check a request's options in SuiteCRM's order and with its words, before any service runs."""

from __future__ import annotations

import re
from typing import Any

from .answers import OptionRefusal
from .catalog import Catalog, Module

MODULE_NAME = re.compile(r"[A-Za-z_]\w*")
RECORD_ID = re.compile(r"\d+|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
LOOSE_UUID = re.compile(r"\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\}?")
FIELD_LIST = re.compile(r"[\w\-,]+")
SORT = re.compile(r"-*\w+")
DIGITS = re.compile(r"\d+")
Options = dict[str, Any]


def refuse_unknown(options: Options, defined: tuple[str, ...]) -> None:
    """400 for an option nobody defined, naming those that are."""
    for name in options:
        if name not in defined:
            known = ", ".join(f'"{d}"' for d in sorted(defined, key=str))
            raise OptionRefusal(f'The option "{name}" does not exist. Defined options are: {known}.')


def require(options: Options, *names: str) -> None:
    for name in names:
        if name not in options:
            raise OptionRefusal(f'The required option "{name}" is missing.')


def invalid(name: str, value: object) -> OptionRefusal:
    return OptionRefusal(f'The option "{name}" with value {_said(value)} is invalid.')


def expect_mapping(name: str, value: object) -> dict[str, Any]:
    """A PHP array, that is a mapping or a list; a list comes back keyed by position."""
    if isinstance(value, list):
        return {str(position): item for position, item in enumerate(value)}
    if not isinstance(value, dict):
        raise _wrong_type(name, value, "array")
    return value


def expect_text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong_type(name, value, "string")
    return value


def check_module_name(name: str, value: object) -> str:
    text = expect_text(name, value)
    if not MODULE_NAME.fullmatch(text):
        raise invalid(name, value)
    return text


def check_id(value: object, name: str = "id") -> str:
    """Digits or 36 hex characters and hyphens; ids such as `seed_chris_id` cannot be addressed."""
    text = expect_text(name, value)
    if not RECORD_ID.fullmatch(text):
        raise invalid(name, value)
    return text


def check_loose_uuid(value: object, name: str) -> str:
    text = expect_text(name, value)
    if not LOOSE_UUID.fullmatch(text):
        raise invalid(name, value)
    return text


def existing_module(catalog: Catalog, name: str) -> Module:
    module = catalog.find(name)
    if module is None:
        raise OptionRefusal(f"Module {name} does not exist")
    return module


def fields_option(catalog: Catalog, options: Options) -> list[str] | None:
    """The field names of the first `fields[Module]=a,b`, None when there is none.

    A list for another module is checked against that one and then applied to this one.
    """
    if "fields" not in options:
        return None
    chosen = expect_mapping("fields", options["fields"])
    if not all(isinstance(value, str) and FIELD_LIST.fullmatch(value) for value in chosen.values()):
        raise invalid("fields", chosen)
    for key, value in list(chosen.items())[:1]:
        names = str(value).split(",")
        _check_fields(existing_module(catalog, key), names)
        return names
    return None


def _check_fields(module: Module, names: list[str]) -> None:
    unknown = [name for name in names if name not in module.fields]
    if unknown:
        which = "field" if len(unknown) == 1 else "fields"
        verb = "is" if len(unknown) == 1 else "are"
        raise OptionRefusal(
            f"The following {which} in {module.object_name} module {verb} not found: {', '.join(unknown)}"
        )


def page_option(options: Options) -> tuple[int | None, int]:
    """Page size, None when not given, and page number, 0 when not given."""
    if "page" not in options:
        return None, 0
    page = expect_mapping("page", options["page"])
    refuse_unknown(page, ("number", "size"))
    if not all(isinstance(value, str) and DIGITS.fullmatch(value) for value in page.values()):
        raise invalid("page", page)
    for name, value in page.items():
        if int(value) <= 0:
            raise invalid(name, value)
    return int(page["size"]) if "size" in page else None, int(page.get("number", 0))


def sort_option(options: Options, module: Module) -> tuple[str, bool] | None:
    """Field and whether descending."""
    if "sort" not in options:
        return None
    text = expect_text("sort", options["sort"])
    if not SORT.fullmatch(text):
        raise invalid("sort", text)
    name = text.lstrip("-")
    if name not in module.fields:
        raise OptionRefusal(f"Sort field {name} in {module.object_name} module is not found")
    return name, text.startswith("-")


def _wrong_type(name: str, value: object, wanted: str) -> OptionRefusal:
    kinds = {bool: "boolean", int: "integer", float: "double", str: "string", list: "array", dict: "array"}
    kind = kinds.get(type(value), "NULL")
    return OptionRefusal(
        f'The option "{name}" with value {_said(value)} is expected to be of type "{wanted}", but is of type "{kind}".'
    )


def _said(value: object) -> str:
    if isinstance(value, (dict, list)):
        return "array"
    if isinstance(value, bool) or value is None:
        return str(value).lower().replace("none", "null")
    return f'"{value}"' if isinstance(value, str) else str(value)
