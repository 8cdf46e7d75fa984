"""V8's create, update and delete."""

from __future__ import annotations

from typing import Any

from werkzeug.wrappers import Response

from . import beans, incoming, options
from .answers import DatabaseFailure, OptionRefusal, Refusal, answer
from .attributes import Presenter, resource
from .call import Call
from .catalog import Field, Module
from .reading import allow, found, service_module
from .world import User, new_id

# Properties every bean object has, so V8 takes them for attributes; setting them does nothing useful.
BEAN_PROPERTIES = {"new_with_id", "table_name", "object_name", "module_dir", "module_name", "in_workflow", "in_import"}


def create_record(call: Call) -> Response:
    """POST /module → 201."""
    name, module, data = _data(call, required=("type",))
    allow(call, module, "edit", None)
    identity = data.get("id")
    if identity is not None and name == module.name and beans.exists(call.world, module, identity):
        raise Refusal(f"Bean {name} with id {identity} is already exist")
    row = beans.blank(module)
    others = _apply(module, row, data.get("attributes", {}), call.user)
    row["id"] = (identity or new_id())[:36]
    if "id" in data.get("attributes", {}):
        # The bean believes that it exists: an UPDATE of nothing, and an id nobody can find.
        row["id"] = str(data["attributes"]["id"])
    else:
        beans.insert(call.world, call.user, module, row, others)
    return _written(call, module, row, None if "id" in data.get("attributes", {}) else identity)


def update_record(call: Call) -> Response:
    """PATCH /module → 201."""
    name, module, data = _data(call, required=("type", "id"))
    before = found(call.world, module, data["id"], name)
    allow(call, module, "edit", before)
    row = beans.as_loaded(module, before)
    others = _apply(module, row, data.get("attributes", {}), call.user)
    if data.get("attributes", {}).get("new_with_id"):
        # Setting this property makes the save an INSERT of an id that is taken.
        raise DatabaseFailure
    if row.get("deleted"):
        allow(call, module, "delete", before)
    if "id" in data.get("attributes", {}):
        row["id"] = str(data["attributes"]["id"])
    else:
        beans.update(call.world, call.user, module, row, before, others)
    return _written(call, module, row)


def delete_record(call: Call) -> Response:
    """DELETE /module/{moduleName}/{id}."""
    given = call.options("moduleName", "id")
    options.refuse_unknown(given, ("moduleName", "id"))
    name = options.check_module_name("moduleName", given["moduleName"])
    identity = options.check_id(given["id"])
    module = service_module(call.world, name)
    row = found(call.world, module, identity, name)
    allow(call, module, "delete", row)
    beans.delete(call.world, call.user, module, identity)
    return answer({"meta": {"message": f"Record with id {identity} is deleted"}, "data": []})


def _written(call: Call, module: Module, row: dict[str, Any], given_id: str | None = None) -> Response:
    """The stored record; a given id that had to be cut is shown uncut."""
    shown_id = given_id or row["id"]
    stored = beans.find(call.world, module, row["id"]) or row
    data = resource(Presenter(call.world), module, stored, f"V8/module/{shown_id}")
    return answer({"data": {**data, "id": shown_id}}, 201)


def _data(call: Call, required: tuple[str, ...]) -> tuple[str, Module, dict[str, Any]]:
    """The checked `data` of a write: module name as sent, module, data."""
    given = call.options()
    options.refuse_unknown(given, ("data",))
    options.require(given, "data")
    data = options.expect_mapping("data", given["data"])
    if any(value in ("", {}, []) for value in data.values()):
        raise options.invalid("data", data)
    options.refuse_unknown(data, ("attributes", "id", "type"))
    options.require(data, *required)
    name = options.check_module_name("type", data["type"])
    module = options.existing_module(call.world.catalog, name)
    if "id" in data:
        (options.check_id if "id" in required else options.check_loose_uuid)(data["id"], "id")
    _check_attributes(module, options.expect_mapping("attributes", data.get("attributes", {})))
    return name, module, data


def _check_attributes(module: Module, attributes: dict[str, Any]) -> None:
    for name, value in attributes.items():
        if name not in module.fields and name not in BEAN_PROPERTIES:
            raise OptionRefusal(f"Property {name} in {module.object_name} module is invalid")
        if isinstance(value, (dict, list)):
            raise OptionRefusal('Expected argument of type "string", "array" given')


def _apply(module: Module, row: dict[str, Any], attributes: dict[str, Any], user: User) -> dict[str, Any]:
    """Put the attributes into the row; those without a column come back. A null changes nothing."""
    others: dict[str, Any] = {}
    for name, value in attributes.items():
        field = module.fields.get(name)
        if field is None or value is None or name == "id":
            continue
        if not field.column:
            others[name] = value
        elif not field.auto_increment:
            row[name] = _stored(field, value, user)
    return others


def _stored(field: Field, value: object, user: User) -> incoming.Stored:
    default = field.meta.get("default")
    if value == "" and default not in (None, "") and not field.custom:
        # Clearing a core field that has a default brings the default back.
        value = default
    return incoming.stored_value(field, value, user)
