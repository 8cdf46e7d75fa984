"""`records` and `related`: lists, single records, and what hangs on them."""

from __future__ import annotations

import json
from typing import Any

from suitecrm_bridge.sandbox import access, beans
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.package.refusals import ApiError
from suitecrm_bridge.sandbox.package.request import body_of

from .columns import is_open
from .query import Query, Reader
from .selection import Selection
from .sql import Sql
from .steps import FAR, Step, step

HIDDEN = "The user may not view this record."
LISTS = ("fields", "sort", "include")
SWITCHES = {"1": True, "0": False, "true": True, "false": False, "": False}


def list_records(call: Call) -> dict[str, Any]:
    """POST records."""
    body = body_of(call)
    name = body.get("module")
    if not isinstance(name, str) or not is_open(call.world, name):
        raise ApiError("INVALID", "The query has mistakes.", {"module": [f"There is no module {name} to read."]})
    module = call.world.catalog.modules[name]
    must_list(call, module)
    query = Reader(call.world, call.user, module).query(body)
    return Selection(call.world, call.user, query).page()


def one_record(call: Call) -> dict[str, Any]:
    """GET records/{module}/{id}."""
    module, row = viewable(call)
    reader = Reader(call.world, call.user, module)
    given = options(call)
    query = Query(
        module=module,
        fields=reader.fields(given.get("fields")),
        include=reader.include(given.get("include")),
        access=given.get("access") is True,
        is_whole="fields" not in given,
    )
    reader.problems.stop()
    return {"data": Selection(call.world, call.user, query).record(row["id"])}


def list_related(call: Call) -> dict[str, Any]:
    """GET related/{module}/{id}/{link}."""
    module, row = viewable(call)
    followed = step(call.world, module, call.path["link"])
    if followed is None:
        raise ApiError("NOT_FOUND", f"{module.name} has no link {call.path['link']}.")
    if followed.module.name != "Users":
        must_list(call, followed.module)
    given = options(call)
    query = Reader(call.world, call.user, followed.module).query(given, [module.name, row["id"], followed.name])
    return Selection(call.world, call.user, query, _among(call, followed, module, row["id"])).page()


def must_list(call: Call, module: Module) -> None:
    if not access.may(call.world, call.user, module, "list"):
        raise ApiError("ACCESS_DENIED", f"The user may not list {module.name}.")


def viewable(call: Call) -> tuple[Module, dict[str, Any]]:
    """The record that the path names, if the user may view it."""
    name, identity = call.path["module"], call.path["id"]
    if not is_open(call.world, name):
        raise ApiError("NOT_FOUND", f"There is no module {name} to read.")
    module = call.world.catalog.modules[name]
    row = beans.find(call.world, module, identity)
    if row is None:
        raise ApiError("NOT_FOUND", f"{name} {identity} does not exist.")
    if not access.may(call.world, call.user, module, "view", row):
        raise ApiError("ACCESS_DENIED", HIDDEN)
    return module, row


def options(call: Call) -> dict[str, Any]:
    """The query string in the shape of a body's query; what cannot be one is left for the reader to refuse."""
    given: dict[str, Any] = {name: value for name, value in call.query.items() if isinstance(value, str)}
    for name in LISTS:
        if name in given:
            given[name] = [part.strip() for part in given[name].split(",") if part.strip()]
    for name in ("total", "access"):
        if name in given:
            given[name] = SWITCHES.get(given[name], given[name])
    if "limit" in given:
        given["limit"] = json.loads(given["limit"]) if given["limit"].isascii() and given["limit"].isdigit() else "x"
    given.pop("filter", None)
    return given


def _among(call: Call, followed: Step, module: Module, identity: str) -> Sql:
    rows = followed.rows(call.world, call.user, "n")
    inner = f'SELECT {FAR}.id FROM "{module.table}" n JOIN ' + Sql(rows.text.removeprefix("FROM "), rows.values)
    return "t.id IN (" + inner + Sql(" AND n.id = ?)", (identity,))
