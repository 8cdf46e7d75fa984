"""The classic interface's addresses: `/index.php?module=Leads&action=DetailView&record=…`."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from suitecrm_bridge.sandbox import access, beans
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.classic import session, views
from suitecrm_bridge.sandbox.classic.markup import Markup, element, join, link, render
from suitecrm_bridge.sandbox.world import User, World

MENU = ("Leads", "Contacts", "Accounts", "Opportunities", "Cases")
HOME = "/index.php?module=Leads&action=ListView"


class NotHere(Exception):
    """There is no such page, record or right."""


def respond(world: World, request: Request) -> Response:
    """Answer a request for a page."""
    module_name, action = request.args.get("module", "Leads"), request.args.get("action", "ListView")
    if (module_name, action) == ("Users", "Authenticate") and request.method == "POST":
        return _authenticate(world, request)
    if (module_name, action) == ("Users", "Logout"):
        response = redirect(HOME)
        session.forget(response)
        return response
    user = session.current_user(world, request)
    if user is None:
        return _login_page(request.full_path if request.method == "GET" else HOME, "")
    try:
        return _module_page(world, request, user, _module(world, module_name), action)
    except NotHere as error:
        return _page(user, "Not here", element("h1", str(error)), 404)


def _module_page(world: World, request: Request, user: User, module: Module, action: str) -> Response:
    if action == "ListView":
        number = request.args.get("page", "1")
        page = max(int(number), 1) if number.isascii() and number.isdigit() and len(number) < 7 else 1
        return _page(user, module.name, views.list_view(world, user, module, request.args.get("query", ""), page))
    if action == "Save" and request.method == "POST":
        row = _record(world, user, module, request.form.get("record", ""), "edit")
        views.save(world, user, module, row, request.form.to_dict())
        query = urlencode({"module": module.name, "action": "DetailView", "record": row["id"]})
        return redirect(f"/index.php?{query}")
    row = _record(world, user, module, request.args.get("record", ""), "edit" if action == "EditView" else "view")
    if action == "DetailView":
        return _page(user, module.name, views.detail_view(world, user, module, row))
    if action == "EditView":
        return _page(user, module.name, views.edit_view(world, module, row))
    raise NotHere("There is no such page.")


def _module(world: World, name: str) -> Module:
    module = world.catalog.modules.get(name)
    if module is None or name not in world.catalog.labels:
        raise NotHere("There is no such module.")
    return module


def _record(world: World, user: User, module: Module, identity: str, action: str) -> dict[str, Any]:
    row = beans.find(world, module, identity)
    if row is None or not access.may(world, user, module, action, row):
        raise NotHere("There is no such record, or you may not see it.")
    return row


def _authenticate(world: World, request: Request) -> Response:
    return_to = request.form.get("return_to", HOME)
    user_id = session.log_in(world, request.form.get("user_name", ""), request.form.get("password", ""))
    if user_id is None:
        return _login_page(return_to, "You must specify a valid user name and password.")
    # Only back to a page of this site.
    response = redirect(return_to if return_to.startswith("/index.php") else HOME)
    session.remember(world, response, user_id)
    return response


def _login_page(return_to: str, error: str) -> Response:
    content = render("login", error=error, return_to=return_to)
    text = render("layout", title="Log in", menu=Markup(""), content=content)
    return Response(text, status=401 if error else 200, content_type="text/html; charset=utf-8")


def _page(user: User, title: str, content: Markup, status: int = 200) -> Response:
    menu = [link(name, module=name, action="ListView") for name in MENU]
    menu.append(link(f"Log out {user.user_name}", module="Users", action="Logout"))
    text = render("layout", title=f"{title} \N{MIDDLE DOT} SuiteCRM sandbox", menu=join(menu), content=content)
    return Response(text, status=status, content_type="text/html; charset=utf-8")
