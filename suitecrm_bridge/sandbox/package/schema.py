"""`schema` and `users`: what there is and what the acting user may do with it."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox import emails, links
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.world import preferences

from . import fields, rights
from .columns import owned
from .items import CLOSED_MODULES
from .records.steps import is_to_one
from .refusals import ApiError
from .request import is_bridge_user

# The stand-in speaks English only; the codes are those of an installation that has German too.
LANGUAGE = "en_us"
LANGUAGES = {LANGUAGE, "de_DE"}
ROLES = (
    "SELECT r.id, r.name FROM acl_roles r JOIN role_members m ON m.role_id = r.id "
    "WHERE m.user_id = ? AND r.deleted = 0 ORDER BY r.name, r.id"
)
GROUPS = (
    "SELECT DISTINCT g.id, g.name FROM securitygroups g JOIN securitygroups_users m ON m.securitygroup_id = g.id "
    "WHERE m.user_id = ? AND m.deleted = 0 AND g.deleted = 0 ORDER BY g.name, g.id"
)


def all_modules(call: Call) -> dict[str, Any]:
    """GET schema."""
    language_of(call)
    known = rights.modules(call.world)
    return {"data": [_summary(call, each) for each in known if rights.may_enter(call.world, call.user, each)]}


def one_module(call: Call) -> dict[str, Any]:
    """GET schema/{module}."""
    language, module = language_of(call), must_enter(call, call.path["module"])
    summary = _summary(call, module)
    editable = summary["may"]["edit"] != "none"
    shown = [_field(call, module, f, editable=editable) for f in module.fields.values() if fields.is_shown(f)]
    return {"data": {**summary, "language": language, "fields": shown, "relationships": _relationships(call, module)}}


def acting_user(call: Call) -> dict[str, Any]:
    """GET users."""
    database, module = call.world.database, call.world.catalog.modules["Users"]
    row = database.row("SELECT * FROM users WHERE id = ?", (call.user.id,)) or {}
    words = [(row[part] or "").strip() for part in ("first_name", "last_name")]
    person: dict[str, Any] = {"id": call.user.id, "user_name": call.user.user_name}
    person |= {"first_name": words[0] or None, "last_name": words[1] or None}
    person |= {"name": " ".join(filter(None, words)) or call.user.user_name}
    person |= {"email": emails.shown(call.world, module, call.user.id)["email1"] or None}
    person |= {name: row[name] or None for name in ("title", "department")}
    person |= {"is_admin": call.user.is_admin, "is_bridge_user": is_bridge_user(call), "language": LANGUAGE}
    liked = preferences(call.world, call.user.id).get("global", {})
    permissions = {each.name: rights.may(call.world, call.user, each) for each in rights.modules(call.world)}
    return {
        "data": {
            **person,
            "timezone": liked.get("timezone") or None,
            "roles": database.rows(ROLES, (call.user.id,)),
            "groups": database.rows(GROUPS, (call.user.id,)),
            "permissions": permissions,
        }
    }


def must_enter(call: Call, name: str) -> Module:
    """The module of that name, if the user has access to it."""
    module = call.world.catalog.modules.get(name)
    if module is None or name in CLOSED_MODULES:
        raise ApiError("NOT_FOUND", f"There is no module {name}.")
    if not rights.may_enter(call.world, call.user, module):
        raise ApiError("ACCESS_DENIED", f"The user has no access to {name}.")
    return module


def language_of(call: Call) -> str:
    """The language asked for, or the installation's."""
    given = call.query.get("language", LANGUAGE)
    if given not in LANGUAGES:
        raise ApiError("INVALID", "language is the code of an installed language, for example en_us.")
    return str(given)


def _summary(call: Call, module: Module) -> dict[str, Any]:
    label = call.world.catalog.labels.get(module.name, module.name)
    return {
        "module": module.name,
        "label": label,
        "singular": call.world.catalog.singulars.get(module.name) or _singular(label),
        "may": rights.may(call.world, call.user, module),
    }


def _singular(label: str) -> str:
    """One of them: Opportunity, Case, KB - Category."""
    return f"{label[:-3]}y" if label.endswith("ies") else label.removesuffix("s")


def _field(call: Call, module: Module, field: Field, *, editable: bool) -> dict[str, Any]:
    ours = field.name in owned(module)
    kind = fields.wire_type(field)
    said: dict[str, Any] = {
        "name": field.name,
        "label": (field.label or field.name).rstrip(": "),
        "type": kind,
        "suitecrm_type": field.type or "varchar",
        "length": fields.length(field),
        "required": fields.is_required(field),
        "default": fields.default(field),
        "writable": editable and not ours and fields.is_writable(field),
        "owned": ours,
    }
    if kind in {"enum", "multienum"}:
        listed = call.world.catalog.options.get(field.options, {})
        said["options"] = [{"value": value, "label": label} for value, label in listed.items()]
    related = fields.related_module(module, field)
    return {**said, "module": related} if related else said


def _relationships(call: Call, module: Module) -> list[dict[str, Any]]:
    found = []
    for field in module.fields.values():
        link = links.find_link(call.world, module, field.name)
        if link is None:
            continue
        kept = link.target.name not in CLOSED_MODULES
        if kept and not rights.may_enter(call.world, call.user, link.target):
            continue
        named = {"link": field.name, "label": (field.label or field.name).rstrip(": ")}
        named |= {"relationship": str(field.meta["relationship"]), "module": link.target.name}
        found.append({**named, "cardinality": "one" if is_to_one(link) else "many"})
    return found
