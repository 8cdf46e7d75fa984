"""Studio's layouts on the wire."""

from dataclasses import asdict
from typing import Any

from marshmallow import fields

from suitecrm_bridge.crm import Cell, Grid, ModuleLayouts
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, resource


class CellShape(Attributes):
    """A field at its place."""

    field = fields.String(required=True, metadata={"example": "assigned_user_name"})
    label = fields.String(metadata={"example": "Assigned to"})
    type = fields.String(metadata={"description": "As in `/meta/{module}`, or SuiteCRM's own.", "example": "relate"})
    custom = fields.Boolean(metadata={"description": "Drawn by a template that only SuiteCRM's screens know."})
    id_field = fields.String(metadata={"description": "Of another record's name: the field with its id."})
    module = fields.String(metadata={"description": "The module of that record."})
    type_field = fields.String(metadata={"description": "The field that says the module, where it varies."})
    fields_ = fields.List(fields.String(), data_key="fields", metadata={"description": "Parts of an address."})


class ColumnShape(CellShape):
    default = fields.Boolean(metadata={"description": "Shown to whoever has chosen no columns."})
    sortable = fields.Boolean()
    link = fields.Boolean(metadata={"description": "Leads to the record."})


class PanelShape(Attributes):
    key = fields.String(required=True)
    label = fields.String(allow_none=True)
    tab = fields.Integer(allow_none=True, metadata={"description": "Panels of one tab belong together."})
    collapsed = fields.Boolean()
    rows = fields.List(
        fields.List(fields.Nested(CellShape, allow_none=True)), metadata={"description": "null is an empty place."}
    )


class GridShape(Attributes):
    columns = fields.Integer(required=True)
    panels = fields.List(fields.Nested(PanelShape), required=True)


class SearchFormShape(Attributes):
    basic = fields.List(fields.Nested(CellShape))
    advanced = fields.List(fields.Nested(CellShape))


class LayoutsAttributes(Attributes):
    language = fields.String(metadata={"example": "en_us"})
    detail = fields.Nested(GridShape)
    edit = fields.Nested(GridShape)
    list_ = fields.List(fields.Nested(ColumnShape), data_key="list", metadata={"description": "The list's columns."})
    search = fields.Nested(SearchFormShape)


LayoutsEnvelope = envelope_of(resource("Layouts", LayoutsAttributes))


def layouts_resource(found: ModuleLayouts) -> Resource:
    told = {
        "language": found.language,
        "detail": _grid(found.detail),
        "edit": _grid(found.edit),
        "list": [_cell(each) for each in found.list],
        "search": {
            "basic": [_cell(each) for each in found.basic_search],
            "advanced": [_cell(each) for each in found.advanced_search],
        },
    }
    return Resource(found.module, "Layouts", told)


def _grid(grid: Grid) -> dict[str, Any]:
    panels = [
        {
            "key": panel.key,
            "label": panel.label,
            "tab": panel.tab,
            "collapsed": panel.collapsed,
            "rows": [[_cell(cell) if cell else None for cell in row] for row in panel.rows],
        }
        for panel in grid.panels
    ]
    return {"columns": grid.columns, "panels": panels}


def _cell(cell: Cell) -> dict[str, Any]:
    told = asdict(cell)
    optional = {
        "id_field": cell.id_field,
        "module": cell.module,
        "type_field": cell.type_field,
        "fields": list(cell.fields),
    }
    return {name: value for name, value in told.items() if name not in optional} | {
        n: v for n, v in optional.items() if v
    }
