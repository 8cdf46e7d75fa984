"""A module's layouts as SuiteCRM's administrator arranged them in Studio."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Cell:
    """A field at its place. `id_field` holds the id of what a name stands for, of `module` or of the module in
    `type_field`; `fields` are the parts of an address shown as one; `custom` is drawn by SuiteCRM's own template."""

    field: str
    label: str
    type: str
    custom: bool
    id_field: str | None = None
    module: str | None = None
    type_field: str | None = None
    fields: Sequence[str] = ()


@dataclass(frozen=True)
class Column(Cell):
    """A column of a list; `default` is shown to whoever chose no columns, `link` leads to the record."""

    default: bool = True
    sortable: bool = True
    link: bool = False


@dataclass(frozen=True)
class Panel:
    """Rows of cells, None for an empty place. Panels of one `tab` belong together; None where there are no tabs."""

    key: str
    label: str | None
    tab: int | None
    collapsed: bool
    rows: Sequence[Sequence[Cell | None]]


@dataclass(frozen=True)
class Grid:
    columns: int
    panels: Sequence[Panel]


@dataclass(frozen=True)
class ModuleLayouts:
    module: str
    language: str
    detail: Grid
    edit: Grid
    list: Sequence[Column]
    basic_search: Sequence[Cell]
    advanced_search: Sequence[Cell]


def layouts(said: Mapping[str, Any]) -> ModuleLayouts:
    return ModuleLayouts(
        module=said["module"],
        language=said["language"],
        detail=_grid(said["detail"]),
        edit=_grid(said["edit"]),
        list=[Column(**each) for each in said["list"]["columns"]],
        basic_search=[Cell(**each) for each in said["search"]["basic"]],
        advanced_search=[Cell(**each) for each in said["search"]["advanced"]],
    )


def _grid(said: Mapping[str, Any]) -> Grid:
    panels = [
        Panel(
            key=panel["key"],
            label=panel["label"],
            tab=panel["tab"],
            collapsed=panel["collapsed"],
            rows=[[Cell(**cell) if cell else None for cell in row] for row in panel["rows"]],
        )
        for panel in said["panels"]
    ]
    return Grid(said["columns"], panels)
