"""V8's metadata, preferences, current user and logout."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from werkzeug.wrappers import Response

from . import access, oauth, options, outgoing
from .answers import PhpError, Refusal, answer, empty_500
from .attributes import Presenter
from .call import Call
from .catalog import Field
from .oauth import Bearer
from .world import preferences

EVERYTHING = ["access", "delete", "edit", "export", "import", "list", "massupdate", "view"]
NOT_ALLOWED = "[SuiteCRM] [Not Allowed] The API user does not have access to this module."
# Written into the record by SuiteCRM itself, never shown to anybody.
SECRET_USER_FIELDS = {"user_hash"}


def modules(call: Call) -> Response:
    """GET /meta/modules: the same list for every user."""
    labels = call.world.catalog.labels
    attributes = {name: {"label": label, "access": EVERYTHING} for name, label in labels.items()}
    return answer({"data": {"type": "modules", "attributes": attributes}})


def module_fields(call: Call) -> Response:
    """GET /meta/fields/{moduleName}, for the modules of the menu only."""
    given = call.options("moduleName")
    options.refuse_unknown(given, ("moduleName",))
    name = options.check_module_name("moduleName", given["moduleName"])
    module = call.world.catalog.modules.get(name)
    if module is None or name not in call.world.catalog.labels or not access.may(call.world, call.user, module, "view"):
        raise Refusal(NOT_ALLOWED)
    attributes = {field.name: field.meta for field in module.fields.values()}
    return answer({"data": {"type": "fields", "attributes": attributes}})


def current_user(call: Call) -> Response:
    """GET /current-user: the raw record, so its id is among the attributes and dates are for display."""
    module = call.world.catalog.modules["Users"]
    row = call.world.database.row("SELECT * FROM users WHERE id = ?", (call.user.id,)) or {}
    shown = Presenter(call.world)
    attributes: dict[str, Any] = {}
    visible = module.with_fields({n: _visible(f) for n, f in module.fields.items()})
    rendered = shown.attributes(visible, row)
    for name in module.fields:
        if name == "id":
            attributes[name] = row["id"]
        elif name in {"date_entered", "date_modified"}:
            attributes[name] = outgoing.displayed(row[name], call.user)
        elif name in rendered and name not in SECRET_USER_FIELDS:
            attributes[name] = "" if rendered[name] is False else rendered[name]
    links = {
        key: {"links": {"related": f"V8/current-user/relationships/{link}"}} for key, link in module.shown_links.items()
    }
    return answer({"data": {"type": "User", "id": row["id"], "attributes": attributes, "relationships": links}})


def user_preferences(call: Call) -> Response:
    """GET /user-preferences/{id}: of anybody, for anybody, before 8.9.3."""
    given = call.options("id")
    options.refuse_unknown(given, ("id",))
    identity = options.check_id(given["id"])
    if call.world.database.row("SELECT id FROM users WHERE id = ? AND deleted = 0", (identity,)) is None:
        raise Refusal(f"Users module with id {identity} is not found")
    attributes = preferences(call.world, identity)
    return answer({"data": {"type": "UserPreference", "id": identity, "attributes": attributes}})


def search_definitions(call: Call) -> Response:
    """GET /search-defs/module/{moduleName}."""
    name = call.path["moduleName"]
    if name not in call.world.catalog.labels:
        raise Refusal(f"List view definition is not found for module '{name}'")
    definition = call.world.catalog.search_definitions.get(name)
    if definition is None:
        # What 7.14.6 does for Cases, Notes and others on PHP 8.
        message = "Cannot access offset of type string on string"
        raise PhpError(message, "Api/V8/Service/ListViewSearchService.php", 111, "TypeError")
    return answer({"data": {"type": "SearchDefs", "attributes": definition}})


def list_view_columns(_: Call) -> Response:
    """GET /listview/columns/{moduleName}: a fatal error on PHP 8 up to 7.14.8."""
    return empty_500()


def log_out(call: Call) -> Response:
    """POST /logout."""
    oauth.log_out(call.world, Bearer(call.token_id, call.user.id))
    return answer({"meta": {"message": "You have been successfully logged out"}, "data": []})


def swagger(_: Call) -> Response:
    """GET /meta/swagger.json: no more than the head of the original's static file."""
    return answer({"openapi": "3.0.0", "info": {"title": "SuiteCRM REST API", "version": "8.1"}, "paths": {}})


def _visible(field: Field) -> Field:
    return replace(field, hidden=False)
