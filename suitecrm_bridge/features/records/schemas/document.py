"""The document speaks of each kind of record by its own name: made from the one set of routes that serves them all."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from suitecrm_bridge.crm import ModuleSchema
from suitecrm_bridge.features.records.model.resources import RESOURCES, ResourceKind
from suitecrm_bridge.features.records.schemas import components
from suitecrm_bridge.web.openapi import BASE

Json = dict[str, Any]
_ANY = "AnyRecord"
_PLACE = f"{BASE}/{{kind}}"
_WRITING = ("post", "patch", "delete")
_READS = "/search"
_MAKERS = {"Attributes": components.attributes, "Changes": components.changes, "Creation": components.creation}


def for_instance(document: Json, known: Mapping[str, ModuleSchema]) -> Json:
    """The document with paths and schemas for each kind, its fields as this instance has them."""
    paths = {path: _about(item, "{module}") for path, item in document["paths"].items() if not path.startswith(_PLACE)}
    shared = {path.removeprefix(_PLACE): item for path, item in document["paths"].items() if path.startswith(_PLACE)}
    schemas = document["components"]["schemas"]
    generic = {name: each for name, each in schemas.items() if name.startswith(_ANY)}
    made: Json = {}
    for kind in RESOURCES:
        for rest, item in shared.items():
            found = _path_item(kind, rest, item)
            if found:
                paths[f"{BASE}/{kind.path}{rest}"] = found
        made |= dict(_schemas(kind, generic, known.get(kind.module)))
    return document | {
        "paths": paths,
        "tags": [*_tags(document), *({"name": kind.path, "description": kind.about} for kind in RESOURCES)],
        "components": document["components"] | {"schemas": schemas | made},
    }


def name_of(kind: ResourceKind) -> str:
    # `User` is the caller's own account.
    return "Person" if kind.path == "users" else kind.type


def _tags(document: Json) -> list[Json]:
    return [tag for tag in document.get("tags", []) if tag["name"] != "records"]


def _path_item(kind: ResourceKind, rest: str, item: Json) -> Json:
    renamed = _about(_renamed(kind, item), kind.name.replace("-", "_"))
    renamed["parameters"] = [each for each in renamed.get("parameters", []) if each.get("name") != "kind"]
    for method in _WRITING:
        if method in renamed and not kind.writable and rest != _READS:
            del renamed[method]
    for method, operation in renamed.items():
        if method != "parameters":
            operation["tags"] = [kind.path]
            operation["summary"] = f"{operation['summary']} ({kind.path})"
    return renamed if len(renamed) > 1 else {}


def _about(item: Json, thing: str) -> Json:
    """The path with the name of its records in the permissions that it asks for."""
    asked = {
        method: operation | {"x-permission": operation["x-permission"].replace("{kind}", thing)}
        for method, operation in item.items()
        if isinstance(operation, dict) and "x-permission" in operation
    }
    return item | asked


def _schemas(kind: ResourceKind, generic: Json, schema: ModuleSchema | None) -> Iterator[tuple[str, Json]]:
    name = name_of(kind)
    for generic_name, each in generic.items():
        part = generic_name.removeprefix(_ANY)
        if part in {"Changes", "Creation"} and not kind.writable:
            continue
        shape = _renamed(kind, each)
        if not part:
            shape["properties"]["type"]["enum"] = [kind.type]
        yield f"{name}{part}", _MAKERS[part](schema) if schema is not None and part in _MAKERS else shape


def _renamed(kind: ResourceKind, thing: Json) -> Json:
    text = re.sub(rf"\b{_ANY}(?=[A-Z]|\b)", name_of(kind), json.dumps(thing))
    found: Json = json.loads(text)
    return found
