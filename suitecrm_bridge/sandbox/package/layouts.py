"""`layouts`: a plain arrangement of every module, in the shape of SuiteCRM's own."""

from __future__ import annotations

import re
from typing import Any

from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Field, Module

from . import fields
from .columns import owned
from .schema import language_of, must_enter

ROW = 2
MOST_COLUMNS = 6
MOST_SEARCHED = 8
FIRST = ("full_name", "name", "status", "account_name", "email1", "phone_work", "assigned_user_name", "date_entered")
WITHOUT_COLUMN = {"name", "full_name", "email1"}
ADDRESS = re.compile(r"(\w+_address_)(\w+)")
PARTS = ("street", "city", "state", "postalcode", "country")
Cell = dict[str, Any]


def layouts(call: Call) -> dict[str, Any]:
    """GET layouts/{module}."""
    language, module = language_of(call), must_enter(call, call.path["module"])
    placed = _placed(module)
    written = [each for each in placed if fields.is_writable(each) or each.id_name]
    listed = [each for each in placed if each.column or each.name in WITHOUT_COLUMN][:MOST_COLUMNS]
    columns = [{**_cell(module, each), "default": True, "sortable": True, "link": _is_name(each)} for each in listed]
    searched = [_cell(module, each) for each in listed]
    return {
        "data": {
            "module": module.name,
            "language": language,
            "detail": _grid(module, placed),
            "edit": _grid(module, written),
            "list": {"columns": columns},
            "search": {"basic": searched[:1], "advanced": searched[:MOST_SEARCHED]},
        }
    }


def _grid(module: Module, placed: list[Field]) -> dict[str, Any]:
    ours = owned(module)
    panels = {"LBL_OVERVIEW": ("Overview", [each for each in placed if each.name not in ours])}
    panels["LBL_SCB_SALES_INTELLIGENCE"] = ("Sales intelligence", [each for each in placed if each.name in ours])
    shown = []
    for key, (label, chosen) in panels.items():
        cells = [_cell(module, each) for each in chosen]
        rows = [cells[start : start + ROW] for start in range(0, len(cells), ROW)]
        if rows:
            shown.append({"key": key, "label": label, "tab": None, "collapsed": False, "rows": rows})
    return {"columns": ROW, "panels": shown}


def _placed(module: Module) -> list[Field]:
    """The fields a person would look at, the telling ones first."""
    known = module.fields
    first = [known[name] for name in FIRST if name in known and not (name == "name" and "full_name" in known)]
    rest = [each for each in known.values() if each not in first and _is_worth_a_place(each)]
    return [*first, *rest]


def _is_worth_a_place(each: Field) -> bool:
    part = ADDRESS.fullmatch(each.name)
    if not each.label or each.label.startswith("LBL_") or each.hidden or (part and part[2] != "street"):
        return False
    if each.id_name and each.type in {"relate", "parent"}:
        return each.name != each.id_name
    return bool(each.column) and fields.is_shown(each) and fields.wire_type(each) != "id" and each.name != "deleted"


def _cell(module: Module, each: Field) -> Cell:
    kind = fields.wire_type(each) if fields.is_shown(each) else each.type or "varchar"
    cell: Cell = {"field": each.name, "label": (each.label or each.name).rstrip(": "), "type": kind, "custom": False}
    if each.type == "parent":
        return {**cell, "id_field": each.id_name, "type_field": "parent_type"}
    if each.id_name and each.id_name != each.name and each.id_name in module.fields:
        cell |= {"id_field": each.id_name, **({"module": each.module} if each.module else {})}
    part = ADDRESS.fullmatch(each.name)
    if part and part[2] == "street":
        cell["fields"] = [part[1] + name for name in PARTS if part[1] + name in module.fields]
    return cell


def _is_name(each: Field) -> bool:
    return each.name in {"name", "full_name"}
