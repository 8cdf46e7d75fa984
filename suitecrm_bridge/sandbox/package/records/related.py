"""Make and break links, with the rights and checks of the classic screens' subpanels."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox import access, beans, linking, links
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.links import Link
from suitecrm_bridge.sandbox.package.refusals import ApiError
from suitecrm_bridge.sandbox.package.request import body_of

from .columns import is_open
from .routes import viewable
from .steps import step

MISTAKES = "The link has mistakes."
NOT_LISTED = "The user may not list the other record."


def link_records(call: Call) -> dict[str, Any]:
    """POST related/{module}/{id}/{link}."""
    module, row = viewable(call)
    link = _link(call, module)
    other = _other(call, link, body_of(call))
    if other in links.related_ids(call.world, link, row["id"]):
        return {"data": {"linked": False}}
    linking.connect(call.world, call.user, link, row["id"], other)
    return {"data": {"linked": True}}


def unlink_records(call: Call) -> dict[str, Any]:
    """DELETE related/{module}/{id}/{link}/{other}."""
    module, row = viewable(call)
    link, other = _link(call, module), call.path["other"]
    if other not in links.related_ids(call.world, link, row["id"]):
        raise ApiError("NOT_FOUND", "The records are not linked.")
    if not _is_listed(call, link.target, other):
        raise ApiError("ACCESS_DENIED", NOT_LISTED)
    linking.disconnect(call.world, call.user, link, row["id"], other)
    return {"data": {"unlinked": True}}


def _link(call: Call, module: Module) -> Link:
    name = call.path["link"]
    followed = step(call.world, module, name)
    if followed is None:
        raise ApiError("NOT_FOUND", f"{module.name} has no link {name}.")
    if not is_open(call.world, followed.module.name):
        raise ApiError("INVALID", MISTAKES, {"link": [f"The link {name} cannot be changed here."]})
    return followed.link


def _other(call: Call, link: Link, body: dict[str, Any]) -> str:
    """The other record's id; refused unless the link leads to its module and the user sees it in a list."""
    if body.get("module") != link.target.name:
        raise ApiError("INVALID", MISTAKES, {"module": [f"The link leads to {link.target.name}."]})
    identity = body.get("id")
    if not isinstance(identity, str) or beans.find(call.world, link.target, identity) is None:
        raise ApiError("INVALID", MISTAKES, {"id": [f"{link.target.name} {identity} does not exist."]})
    if not _is_listed(call, link.target, identity):
        raise ApiError("ACCESS_DENIED", NOT_LISTED)
    return identity


def _is_listed(call: Call, module: Module, identity: str) -> bool:
    limits, values = access.list_condition(call.world, call.user, module)
    sql = f'SELECT 1 FROM "{module.table}" WHERE id = ? AND deleted = 0{limits}'
    return call.world.database.row(sql, [identity, *values]) is not None
