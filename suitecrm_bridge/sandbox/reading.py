"""V8's lists and single records."""

from __future__ import annotations

from typing import Any

from werkzeug.wrappers import Response

from . import access, beans, options, phpquery
from .answers import Refusal, answer
from .attributes import Presenter, resource
from .call import Call
from .catalog import Module
from .conditions import Filter, order_by
from .world import World

DEFAULT_ROWS = 20
DENIED = "[SuiteCRM] [AccessDeniedException] "
NOTHING = {"meta": {"message": "Request was successful, but there is no result"}, "data": []}


def get_record(call: Call) -> Response:
    """GET /module/{moduleName}/{id}."""
    given = call.options("moduleName", "id")
    options.refuse_unknown(given, ("fields", "moduleName", "id"))
    name = options.check_module_name("moduleName", given["moduleName"])
    identity = options.check_id(given["id"])
    wanted = options.fields_option(call.world.catalog, given)
    module = service_module(call.world, name)
    row = found(call.world, module, identity, name)
    allow(call, module, "view", row)
    path = f"V8/module/{name}/{identity}"
    return answer({"data": resource(Presenter(call.world), module, row, path, wanted)})


def get_records(call: Call) -> Response:
    """GET /module/{moduleName}."""
    given = call.options("moduleName")
    options.refuse_unknown(given, ("fields", "filter", "moduleName", "page", "sort"))
    name = options.check_module_name("moduleName", given["moduleName"])
    module = options.existing_module(call.world.catalog, name)
    wanted = options.fields_option(call.world.catalog, given)
    condition = Filter(module, given)
    size, number = options.page_option(given)
    sort = options.sort_option(given, module)
    allow(call, module, "view", None)
    rows, total = _select(call, module, condition, sort, size, number)
    if not rows:
        return answer(NOTHING)
    presenter = Presenter(call.world)
    data = [resource(presenter, module, row, f"V8/module/{name}/{row['id']}", wanted) for row in rows]
    if size is None:
        return answer({"data": data})
    pages = -(-total // size)
    meta = {"total-pages": pages, "records-on-this-page": len(rows)}
    return answer({"meta": meta, "data": data, "links": page_links(call, pages, number)})


def page_links(call: Call, pages: int, number: int) -> dict[str, str | None]:
    """Links of a page, not encoded; without page[number] the next page is said to be the first."""

    def link(page: int) -> str:
        query = call.query
        query["page"] = {**query.get("page", {}), "number": str(page)}
        return f"{call.route}?{phpquery.build(query)}"

    back, on = number > 1, number < pages
    return {
        "first": link(1) if back else None,
        "prev": link(number - 1) if back else None,
        "next": link(number + 1) if on else None,
        "last": link(pages) if on else None,
    }


def service_module(world: World, name: str) -> Module:
    """The module for a service, which words its absence otherwise than the options do."""
    module = world.catalog.find(name)
    if module is None:
        raise Refusal(f"Module with name {name} is not found")
    return module


def found(world: World, module: Module, identity: str, name: str) -> dict[str, Any]:
    row = beans.find(world, module, identity)
    if row is None:
        raise Refusal(f"{name} module with id {identity} is not found")
    return row


def allow(call: Call, module: Module, action: str, row: dict[str, Any] | None) -> None:
    if not access.may(call.world, call.user, module, action, row):
        raise Refusal(DENIED)


def _select(
    call: Call, module: Module, condition: Filter, sort: tuple[str, bool] | None, size: int | None, number: int
) -> tuple[list[dict[str, Any]], int]:
    """The page's rows, and how many match without regard to the user's rights."""
    sql, values = condition.sql()
    database = call.world.database
    base = f'FROM "{module.table}" WHERE {sql} AND "{module.table}".deleted = 0'
    if condition.asks_for_deleted:
        _fail_on_a_deleted_row(call, module, sql, values)
        return [], 0
    total = int(database.value(f"SELECT COUNT(*) {base}", values))
    # A filter on an e-mail address takes a code path that forgets owners and page sizes over 20.
    seen, more = ("", []) if condition.uses_email else access.list_condition(call.world, call.user, module)
    limit = DEFAULT_ROWS if size is None or condition.uses_email else size
    skip = max(number - 1, 0) * (size or 0)
    order = f'{order_by(module, sort)} shuffled("{module.table}".id, ?)'
    page = [*values, *more, f"{size}/{number}", min(limit, size or limit), skip]
    found_ids = database.rows(f'SELECT "{module.table}".id {base}{seen} {order} LIMIT ? OFFSET ?', page)
    rows = [beans.find(call.world, module, row["id"]) for row in found_ids]
    return [row for row in rows if row is not None], total


def _fail_on_a_deleted_row(call: Call, module: Module, sql: str, values: list[Any]) -> None:
    """Each hit is read again as if it were not deleted, which refuses the whole list."""
    hit = call.world.database.value(f'SELECT id FROM "{module.table}" WHERE {sql} AND deleted = 1 LIMIT 1', values)
    if hit:
        raise Refusal(f"{module.name} module with id {hit} is not found")
