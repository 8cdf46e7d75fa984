"""V8's relationship routes. None of them asks for access rights: SuiteCRM does not either, before 8.9.3."""

from __future__ import annotations

from typing import Any

from werkzeug.wrappers import Response

from . import beans, linking, links, options
from .answers import DatabaseFailure, OptionRefusal, Refusal, answer
from .attributes import Presenter
from .call import Call
from .catalog import Module
from .conditions import Filter, order_by
from .links import Link
from .reading import page_links


def get_related(call: Call) -> Response:
    """GET /module/{m}/{id}/relationships/{link}."""
    given = call.options("moduleName", "id", "linkFieldName")
    options.refuse_unknown(given, ("filter", "id", "linkFieldName", "moduleName", "page", "sort", "sourceBean"))
    source, row = _source(call, given)
    link = _link(call, source, given["linkFieldName"])
    if link is None:
        return answer(_nothing(source, given["linkFieldName"]))
    condition = Filter(link.target, given)
    size, number = options.page_option(given)
    sort = options.sort_option(given, link.target)
    try:
        rows, total = _select(call, link, row["id"], condition, sort, size, number)
    except DatabaseFailure:
        # Here the failed SQL goes unnoticed.
        rows, total = [], 0
    if not rows:
        return answer(_nothing(source, link.name))
    presenter = Presenter(call.world)
    data = [_related_resource(presenter, link.target, each) for each in rows]
    pages = -(-total // (size or total))
    meta = {"total-records": total, "total-pages": pages, "records-on-this-page": len(rows)}
    paging = {"links": page_links(call, pages, number)} if size else {}
    return answer({"meta": meta, "data": data, **paging})


def relate_by_body(call: Call) -> Response:
    """POST /module/{m}/{id}/relationships: the link is guessed."""
    source, row, target, other, _ = _target(call, ("moduleName", "id"))
    link = links.guess_link(call.world, source, target)
    if link is None:
        raise Refusal(f"Invalid relationship between {source.object_name} and {target.object_name}")
    linking.connect(call.world, call.user, link, row["id"], other)
    message = f"{target.object_name} with id {other} has been added to {source.object_name} with id {row['id']}"
    return answer({"meta": {"message": message}, "data": []}, 201)


def relate_by_link(call: Call) -> Response:
    """POST /module/{m}/{id}/relationships/{link}. Nobody checks that the type fits the link."""
    source, row, target, other, given = _target(call, ("moduleName", "id", "linkFieldName"))
    link = _link(call, source, given["linkFieldName"])
    if link:
        linking.connect(call.world, call.user, link, row["id"], other)
    label = call.world.catalog.labels.get
    names = (given["moduleName"], given["data"]["type"], given["linkFieldName"])
    pair = f"{names[1]} record with id {other} has been related to {names[0]} record with id {row['id']}"
    message = f"{pair} using link {names[2]}"
    meta = {
        "message": message,
        "sourceModule": names[0],
        "sourceModuleLabel": label(source.name, source.name),
        "sourceId": row["id"],
        "relatedModule": names[1],
        "relatedModuleLabel": label(target.name, target.name),
        "relatedId": other,
        "relationshipLink": names[2],
    }
    return answer({"meta": meta, "data": []}, 201)


def unrelate(call: Call) -> Response:
    """DELETE /module/{m}/{id}/relationships/{link}/{relatedBeanId}."""
    given = call.options("moduleName", "id", "linkFieldName", "relatedBeanId")
    source, row = _source(call, given)
    link = _link(call, source, given["linkFieldName"])
    other = options.check_loose_uuid(given["relatedBeanId"], "relatedBeanId")
    if link is None or other not in links.related_ids(call.world, link, row["id"]):
        raise Refusal(f"Module with {other} id is not related to {source.object_name}")
    linking.disconnect(call.world, call.user, link, row["id"], other)
    pair = f"{source.object_name} with id {row['id']} and {link.target.object_name} with id {other}"
    return answer({"meta": {"message": f"Relationship has been deleted between {pair}"}, "data": []})


def _source(call: Call, given: options.Options) -> tuple[Module, dict[str, Any]]:
    name = options.check_module_name("moduleName", given["moduleName"])
    return _existing(call, name, options.check_id(given["id"]))


def _existing(call: Call, name: str, identity: str) -> tuple[Module, dict[str, Any]]:
    """Here the options resolve the records themselves, so their absence is an option error."""
    module = call.world.catalog.find(name)
    if module is None:
        raise OptionRefusal(f"Module with name {name} is not found")
    row = beans.find(call.world, module, identity)
    if row is None:
        raise OptionRefusal(f"{name} module with id {identity} is not found")
    return module, row


def _link(call: Call, source: Module, name: str) -> Link | None:
    """The link; None when it leads to a module the sandbox does not have, which then has no records."""
    if not links.is_link(source, name):
        raise OptionRefusal(f"Cannot load relationship {name} for {source.object_name} module")
    return links.find_link(call.world, source, name)


def _target(call: Call, path_names: tuple[str, ...]) -> tuple[Module, dict[str, Any], Module, str, options.Options]:
    given = call.options(*path_names)
    options.refuse_unknown(given, (*path_names, "data", "sourceBean", "relatedBean"))
    options.require(given, "data")
    source, row = _source(call, given)
    data = options.expect_mapping("data", given["data"])
    options.refuse_unknown(data, ("id", "type"))
    options.require(data, "id", "type")
    identity = options.check_loose_uuid(data["id"], "id")
    target, _ = _existing(call, options.check_module_name("type", data["type"]), identity)
    return source, row, target, identity, {**given, "data": data}


def _select(
    call: Call,
    link: Link,
    identity: str,
    condition: Filter,
    sort: tuple[str, bool] | None,
    size: int | None,
    number: int,
) -> tuple[list[dict[str, Any]], int]:
    if condition.matches_nothing_on_a_relationship() or (sort and not link.target.fields[sort[0]].column):
        return [], 0
    where, values = condition.sql()
    base, keys = links.related(link, identity)
    database, target = call.world.database, link.target
    total = int(database.value(f"SELECT COUNT(*) {base} AND {where}", [*keys, *values]))
    order = f'{order_by(target, sort)} shuffled("{target.table}".id, ?)'
    page = [*keys, *values, f"{size}/{number}", size or -1, max(number - 1, 0) * (size or 0)]
    sql = f'SELECT "{target.table}".id {base} AND {where} {order} LIMIT ? OFFSET ?'
    rows = [beans.find(call.world, target, row["id"]) for row in database.rows(sql, page)]
    return [row for row in rows if row is not None], total


def _related_resource(presenter: Presenter, module: Module, row: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": module.object_name,
        "id": row["id"],
        "attributes": presenter.attributes(module, row),
        "links": {"self": f"V8/module/{module.object_name}/{row['id']}"},
    }


def _nothing(source: Module, link: str) -> dict[str, Any]:
    message = f"There is no relationship set in {source.object_name} module with {link} link field"
    return {"meta": {"message": message}, "data": []}
