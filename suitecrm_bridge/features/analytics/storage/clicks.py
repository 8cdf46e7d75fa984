"""Where a page was clicked and how far it was seen, counted by the database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, and_, case, func, select

from suitecrm_bridge.features.analytics.model.heatmap import (
    CELLS,
    COLUMNS,
    MOST_ROWS,
    PER_MILLE,
    ROW_HEIGHT,
    Cells,
    Clicks,
    Element,
)
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.raw import of_kinds, on_pages, source, then
from suitecrm_bridge.features.analytics.storage.selecting import fitting
from suitecrm_bridge.features.analytics.storage.sql import Cell, Exact, number_in, text_in, text_of
from suitecrm_bridge.features.tracking.storage.tables import events

_FARTHEST = 10**15  # pixels; a number of any length can be sent
_ALL = 10**15


def clicks_on(connection: Connection, page: str, selection: Selection, most_elements: int) -> Clicks:
    count, elements = _most_clicked(connection, page, selection, most_elements)
    cells = connection.execute(_page_cells(page, selection))
    return Clicks(count, _listed(cells), _with_cells(connection, page, selection, elements) if elements else ())


def depths_of(connection: Connection, page: str, selection: Selection) -> dict[int, int]:
    view = func.coalesce(func.nullif(events.c.page_id, ""), events.c.id)
    views = (
        _these("engagement", page, selection, Exact(view).label("view"), events.c.depth)
        .where(events.c.depth.is_not(None))
        .subquery()
    )
    furthest = select(func.max(views.c.depth).label("depth")).group_by(views.c.view).subquery()
    wanted = select(furthest.c.depth, func.count().label("views")).group_by(furthest.c.depth)
    return {row.depth: row.views for row in connection.execute(wanted)}


def _page_cells(page: str, selection: Selection) -> Select[Any]:
    """Of the clicks that have a place."""
    numbers = [number_in(events.c.props, name).label(name) for name in ("page_x", "page_y", "page_width")]
    clicks = _worked_out(_these("click", page, selection, *numbers))
    x, y, width = clicks.c.page_x, clicks.c.page_y, clicks.c.page_width
    placed = and_(width > 0, width <= _FARTHEST, x >= 0, x <= width, y >= 0, y <= _FARTHEST)
    column, row = Cell(x * COLUMNS / width, COLUMNS - 1), Cell(y / ROW_HEIGHT, MOST_ROWS - 1)
    return _times(select(column.label("column"), row.label("row")).where(placed).subquery(), "column", "row")


def _most_clicked(
    connection: Connection, page: str, selection: Selection, most: int
) -> tuple[int, Sequence[tuple[str, int, int]]]:
    """How many clicks there are; elements, how often each was clicked, and how often at a place of its box."""
    clicks, times = _of_elements(page, selection), func.count()
    wanted = (
        select(
            clicks.c.element,
            times.label("times"),
            func.count(clicks.c.column).label("placed"),
            func.sum(times).over().label("of"),
        )
        .group_by(clicks.c.element)
        .order_by(times.desc(), clicks.c.element)
        .limit(most)
    )
    rows = connection.execute(wanted).all()
    return int(rows[0].of) if rows else 0, [(text_of(row.element), row.times, row.placed) for row in rows]


def _with_cells(
    connection: Connection, page: str, selection: Selection, elements: Sequence[tuple[str, int, int]]
) -> tuple[Element, ...]:
    clicks = _of_elements(page, selection)
    these = clicks.c.element.in_([Exact(element) for element, *_ in elements])
    cells: dict[str, list[tuple[Any, Any, int]]] = {element: [] for element, *_ in elements}
    for row in connection.execute(
        _times(clicks, "element", "column", "row").where(these, clicks.c.column.is_not(None))
    ):
        cells[text_of(row.element)].append((row.column, row.row, row.times))
    return tuple(
        Element(element, times, times - placed, _listed(cells[element])) for element, times, placed in elements
    )


def _of_elements(page: str, selection: Selection) -> Subquery:
    """Element, column and row of every click; no place for those outside of the box, where a key was pressed."""
    element = func.coalesce(text_in(events.c.props, "element"), Exact("")).label("element")
    numbers = [number_in(events.c.props, name).label(name) for name in ("element_x", "element_y")]
    clicks = _worked_out(_these("click", page, selection, element, *numbers))
    x, y = clicks.c.element_x, clicks.c.element_y
    placed = and_(x >= 0, x <= PER_MILLE, y >= 0, y <= PER_MILLE)
    column, row = (case((placed, Cell(place * CELLS / PER_MILLE, CELLS - 1))) for place in (x, y))
    return select(clicks.c.element, column.label("column"), row.label("row")).subquery()


def _these(kind: str, page: str, selection: Selection, *columns: ColumnElement[Any]) -> Select[Any]:
    """Columns of a page's events of a kind."""
    return (
        select(*columns)
        .select_from(source(selection))
        .where(of_kinds(kind), then(selection), on_pages([page]), *fitting(selection))
    )


def _worked_out(wanted: Select[Any]) -> Subquery:
    # Without a limit, which nothing reaches, a database reads the JSON anew wherever one of the columns is named.
    return wanted.limit(_ALL).subquery()


def _times(clicks: Subquery, *names: str) -> Select[Any]:
    by = [clicks.c[name] for name in names]
    return select(*by, func.count().label("times")).group_by(*by)


def _listed(cells: Any) -> Cells:  # noqa: ANN401  # column, row and times, of which a database makes numbers of its own
    return tuple(sorted((int(column), int(row), times) for column, row, times in cells))
