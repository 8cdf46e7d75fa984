"""Which fields the screens show, and how a value reads there."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox import emails, outgoing
from suitecrm_bridge.sandbox.attributes import Presenter, person_name
from suitecrm_bridge.sandbox.catalog import Field, Module
from suitecrm_bridge.sandbox.world import User, World

PERSON = (
    "salutation",
    "first_name",
    "last_name",
    "title",
    "email1",
    "phone_work",
    "phone_mobile",
    "assigned_user_name",
)
OVERVIEW = {
    "Leads": (*PERSON, "account_name", "status", "lead_source", "primary_address_city", "primary_address_country"),
    "Contacts": (*PERSON, "account_name", "lead_source"),
    "Accounts": (
        "name",
        "account_type",
        "industry",
        "phone_office",
        "website",
        "email1",
        "employees",
        "assigned_user_name",
    ),
}
SHOWN_ALWAYS = ("description", "date_entered", "date_modified")
EDITED = {
    "Leads": (
        *("first_name", "last_name", "title", "email1", "phone_work", "phone_mobile", "account_name", "status"),
        *("lead_source", "description", "ai_score_override"),
    ),
    "Contacts": (
        "first_name",
        "last_name",
        "title",
        "email1",
        "phone_work",
        "phone_mobile",
        "lead_source",
        "description",
    ),
    "Accounts": ("name", "account_type", "industry", "phone_office", "website", "email1", "employees", "description"),
}
LISTED = {
    "Leads": ("status", "account_name", "assigned_user_name", "ai_score", "ai_score_band"),
    "Contacts": ("title", "account_name", "assigned_user_name", "engagement_score"),
    "Accounts": ("account_type", "industry", "assigned_user_name"),
}
BEHAVIOUR = (
    *("engagement_score", "intent_score", "first_visit_at", "last_visit_at", "total_visits", "total_page_views"),
    *("total_time_spent", "first_referrer", "first_landing_page"),
    *("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"),
)


def overview(module: Module) -> list[Field]:
    names = OVERVIEW.get(module.name, ("name", "status", "priority", "assigned_user_name"))
    return _known(module, (*names, *SHOWN_ALWAYS))


def edited(module: Module) -> list[Field]:
    return _known(module, EDITED.get(module.name, ("name", "status", "description")))


def listed(module: Module) -> list[Field]:
    return _known(module, LISTED.get(module.name, ("status", "assigned_user_name")))


def behaviour(module: Module) -> list[Field]:
    return _known(module, BEHAVIOUR)


def title(module: Module, row: dict[str, Any]) -> str:
    name = person_name(row) if module.is_person else row.get("name") or ""
    return name.strip() or "(no name)"


def label(field: Field) -> str:
    return (field.label or field.name.replace("_", " ").capitalize()).rstrip(":")


def text(world: World, user: User, module: Module, field: Field, row: dict[str, Any]) -> str:
    """A value as a person reads it, not escaped yet."""
    if field.name in {"email1"}:
        return emails.shown(world, module, row["id"])["email1"]
    if not field.column:
        return Presenter(world).plain_text(module, field, row)
    stored = outgoing.database_text(field, row.get(field.name)) or ""
    if field.kind == "datetime":
        return outgoing.displayed(stored, user)
    if field.name == "total_time_spent" and stored:
        return f"{int(stored) // 60} min {int(stored) % 60} s"
    return world.catalog.options.get(field.options, {}).get(stored, stored)


def raw(world: World, module: Module, field: Field, row: dict[str, Any]) -> str:
    """A value as the form carries it."""
    if field.name == "email1":
        return emails.shown(world, module, row["id"])["email1"]
    return outgoing.database_text(field, row.get(field.name)) or ""


def _known(module: Module, names: tuple[str, ...]) -> list[Field]:
    return [module.fields[name] for name in names if name in module.fields]
