"""`convert`: a lead becomes a contact, an account, an opportunity, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from suitecrm_bridge.sandbox import access, beans, emails, linking, links
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module

from . import activities, pointers
from .faults import Faults, ItemRefused
from .fields import is_writable
from .items import UUID, Item, any_values
from .records.routes import viewable
from .refusals import ApiError, Problems
from .request import body_of, may_operate
from .writing import create, refuse_owned

MODULES = {"account": "Accounts", "contact": "Contacts", "opportunity": "Opportunities"}
MISTAKES = "The conversion has mistakes."
# Fields of the new record that the lead has under another name.
RENAMED = {
    "Accounts": {"name": "account_name", "phone_office": "phone_work"},
    "Opportunities": {"name": "opportunity_name", "amount": "opportunity_amount"},
}
ADDRESSES = {"billing_address_": "primary_address_", "shipping_address_": "alt_address_"}
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What the lead becomes in one module."""

    name: str
    id: str
    is_new: bool
    fields: Values

    @property
    def module(self) -> str:
        return MODULES[self.name]


@dataclass(slots=True)
class Wanted:
    """The request, its shape checked."""

    lead: str
    parts: dict[str, Part] = field(default_factory=dict)
    activities: list[str] = field(default_factory=list)


def convert(call: Call) -> dict[str, Any]:
    """POST convert."""
    wanted = _read(body_of(call))
    _, lead = viewable(Call(call.world, call.request, {"module": "Leads", "id": wanted.lead}, call.user, call.token_id))
    if not access.may(call.world, call.user, call.world.catalog.modules["Leads"], "edit", lead):
        raise ApiError("ACCESS_DENIED", f"You may not edit Leads {wanted.lead}.")
    if lead["converted"]:
        if any(part.id != lead[f"{name}_id"] for name, part in wanted.parts.items()):
            raise ApiError("CONVERTED", "The lead has been converted already.")
        return _told(call, wanted, "unchanged", activities.Count())
    with call.world.database.transaction():
        problems = Problems()
        setting = activities.setting(call.world)
        if setting == "move" and len(wanted.activities) > 1:
            problems.add("activities", "SuiteCRM is set to move activities, which they can only once.")
        for part in wanted.parts.values():
            (_make if part.is_new else _link)(call, part, wanted, lead, problems)
        problems.stop(MISTAKES)
        targets = [(wanted.parts[name].module, wanted.parts[name].id) for name in wanted.activities]
        account = wanted.parts.get("account")
        count = activities.hand_over(call.world, call.user, lead["id"], targets, account.id if account else None)
        _finish(call, wanted, lead)
    return _told(call, wanted, "converted", count)


def _make(call: Call, part: Part, wanted: Wanted, lead: Values, problems: Problems) -> None:
    module = call.world.catalog.modules[part.module]
    item = Item("create", module, part.id, part.fields)
    faults = Faults()
    if not may_operate(call):
        refuse_owned(item, faults)
    values = {**_defaults(module, lead), **_of_account(part, wanted)}
    if part.name == "contact":
        values["email1"] = emails.shown(call.world, call.world.catalog.modules["Leads"], lead["id"])["email1"]
    values = {name: value for name, value in values.items() if name not in part.fields}
    try:
        if create(call.world, call.user, item, {**any_values(call.world, item, faults), **values}, faults) != "created":
            problems.add(f"{part.name}.id", "The id is taken.")
    except ItemRefused as refusal:
        _tell(refusal, part, problems)
        return
    if part.name == "opportunity" and "account" in wanted.parts:
        link = links.find_link(call.world, module, "accounts")
        linking.connect(call.world, call.user, link, part.id, wanted.parts["account"].id) if link else None
    if part.name == "contact" and "email1" not in part.fields:
        emails.share(call.world, call.world.catalog.modules["Leads"], lead["id"], module, part.id)


def _link(call: Call, part: Part, wanted: Wanted, _: Values, problems: Problems) -> None:
    fault = pointers.fault(call.world, call.user, part.module, part.id)
    if fault:
        problems.add(f"{part.name}.id", fault)
        return
    account = wanted.parts.get("account")
    module = call.world.catalog.modules[part.module]
    link = None if part.name == "account" else links.find_link(call.world, module, "accounts")
    if account is None or link is None:
        return
    known = links.related_ids(call.world, link, part.id)
    if account.id in known or (part.name == "opportunity" and known):
        return
    row = beans.find(call.world, module, part.id) or {}
    if not access.may(call.world, call.user, module, "edit", row):
        problems.add(f"{part.name}.id", "You may not edit it, so it cannot get the account.")
    elif beans.find(call.world, call.world.catalog.modules["Accounts"], account.id):
        beans.update(call.world, call.user, module, dict(row), row, {"account_id": account.id})


def _finish(call: Call, wanted: Wanted, lead: Values) -> None:
    contact, deal = wanted.parts.get("contact"), wanted.parts.get("opportunity")
    modules = call.world.catalog.modules
    if contact and deal:
        link = links.find_link(call.world, modules["Opportunities"], "contacts")
        if link:
            linking.connect(call.world, call.user, link, deal.id, contact.id)
    marks = {f"{name}_id": part.id for name, part in wanted.parts.items()}
    row = {**lead, **marks, "converted": 1, "status": "Converted"}
    beans.update(call.world, call.user, modules["Leads"], row, lead, {})


def _defaults(module: Module, lead: Values) -> Values:
    values = {}
    for name, each in module.fields.items():
        source = RENAMED.get(module.name, {}).get(name, name)
        for ours, theirs in ADDRESSES.items():
            source = source.replace(ours, theirs)
        value = lead.get(source)
        if value not in (None, "") and each.column and is_writable(each):
            values[name] = value
    return values


def _of_account(part: Part, wanted: Wanted) -> Values:
    account = wanted.parts.get("account")
    return {"account_id": account.id} if account and part.name == "contact" else {}


def _tell(refusal: ItemRefused, part: Part, problems: Problems) -> None:
    if refusal.error["code"] == "ACCESS_DENIED":
        raise ApiError("ACCESS_DENIED", f"You may not create {part.module}.")
    fields: Any = refusal.error.get("fields") or {refusal.error["field"]: [refusal.error["message"]]}
    for name, messages in fields.items():
        for message in messages:
            problems.add(f"{part.name}.fields.{name}", message)


def _told(call: Call, wanted: Wanted, status: str, count: activities.Count) -> dict[str, Any]:
    said: dict[str, Any] = {"lead": wanted.lead, "status": status}
    for name in ("contact", "account", "opportunity"):
        part = wanted.parts.get(name)
        became = "unchanged" if status == "unchanged" else "created" if part and part.is_new else "linked"
        said[name] = {"module": part.module, "id": part.id, "status": became} if part else None
    setting = activities.setting(call.world)
    return {"data": {**said, "activities": {"setting": setting, "done": count.done, "left": count.left}}}


def _read(body: dict[str, Any]) -> Wanted:
    problems = Problems()
    for unknown in body.keys() - {"lead", "activities", *MODULES}:
        problems.add(unknown, f"There is no parameter {unknown}.")
    wanted = Wanted(body["lead"] if isinstance(body.get("lead"), str) else "")
    if not wanted.lead:
        problems.add("lead", "lead is the id of a lead.")
    for name in MODULES:
        part = _part(name, body[name], problems) if body.get(name) is not None else None
        if part:
            wanted.parts[name] = part
    if not any(body.get(name) for name in MODULES):
        problems.add("contact", "A lead becomes at least one of account, contact and opportunity.")
    chosen = body.get("activities")
    if chosen is None:
        wanted.activities = ["contact"] if "contact" in wanted.parts else list(wanted.parts)[:1]
    elif isinstance(chosen, list) and all(isinstance(name, str) and name in wanted.parts for name in chosen):
        wanted.activities = list(dict.fromkeys(chosen))
    else:
        problems.add("activities", f"activities lists those of {', '.join(MODULES)} that take them over.")
    problems.stop(MISTAKES)
    return wanted


def _part(name: str, raw: object, problems: Problems) -> Part | None:
    known = {"op", "id", "fields"}
    if not isinstance(raw, dict) or raw.get("op") not in {"create", "link"} or raw.keys() - known:
        problems.add(name, f"{name} is an object with op (create or link), id and, to create, fields.")
        return None
    is_new, identity, fields = raw["op"] == "create", raw.get("id"), raw.get("fields") or {}
    if not isinstance(identity, str) or not identity or (is_new and not UUID.fullmatch(identity)):
        said = "The id of a new record is a lower-case UUID." if is_new else "id is the id of a record."
        problems.add(f"{name}.id", said)
        return None
    if not isinstance(fields, dict) or (fields and not is_new):
        said = "fields is an object." if is_new else "A record that is linked takes no fields."
        problems.add(f"{name}.fields", said)
        return None
    return Part(name, identity, is_new, fields)
