"""`duplicates`: who may be the same as a record, or as one that is about to be made."""

from __future__ import annotations

import re
from math import prod
from typing import Any

from suitecrm_bridge.sandbox import access, emails
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.database import fold

from .finding import MOST, Found, listed, same_phone
from .records.routes import viewable
from .refusals import ApiError, Problems
from .request import body_of

PERSON_PHONES = ("phone_work", "phone_mobile", "phone_home", "phone_other")
COMPANY_PHONES = ("phone_office", "phone_alternate")
PERSON = ("email1", "first_name", "last_name", "account_name", *PERSON_PHONES)
FIELDS = {"Leads": PERSON, "Contacts": PERSON, "Accounts": ("email1", "name", "website", *COMPANY_PHONES)}
PEOPLE = {"email": 0.9, "phone": 0.5, "name": 0.4, "company": 0.3}
COMPANIES = {"email": 0.6, "phone": 0.5, "name": 0.7, "website": 0.6}
SHORTEST_PHONE = 7
Row = dict[str, Any]


def duplicates(call: Call) -> dict[str, Any]:
    """POST duplicates."""
    body = body_of(call)
    limit = body.get("limit", 10)
    _check(body, limit)
    module = call.world.catalog.modules[body["module"]]
    if not access.may(call.world, call.user, module, "list"):
        raise ApiError("ACCESS_DENIED", f"You may not list {module.name}.")
    identity, values = body.get("id") or "", body.get("fields") or {}
    known = [values["email1"]] if values.get("email1") else []
    if identity:
        path = {"module": module.name, "id": identity}
        values = viewable(Call(call.world, call.request, path, call.user, call.token_id))[1]
        known = [each["email_address"] for each in emails.addresses(call.world, module, identity)]
    found = []
    for each in listed(call, module):
        reasons = _reasons(module, each, values, known)
        if each.row["id"] != identity and set(reasons) - {"company"}:
            weights = COMPANIES if module.name == "Accounts" else PEOPLE
            score = round(100 * (1 - prod(1 - weights[reason] for reason in reasons)))
            record = {"module": module.name, "id": each.row["id"], "name": each.name or None}
            found.append({**record, "score": score, "reasons": reasons, "fields": each.shown()})
    found.sort(key=lambda row: (-row["score"], row["name"] or "", row["id"]))
    return {"data": found[:limit]}


def _reasons(module: Module, found: Found, values: Row, known: list[str]) -> list[str]:
    is_company = module.name == "Accounts"
    phones = [re.sub(r"\D", "", values.get(name) or "") for name in (COMPANY_PHONES if is_company else PERSON_PHONES)]
    names = ("name",) if is_company else ("first_name", "last_name")
    name = fold(" ".join(filter(None, (values.get(part) for part in names))))
    company = fold(values.get("account_name") or "")
    hints = {
        "email": bool({fold(each) for each in known} & {fold(each) for each in found.emails}),
        "phone": any(
            same_phone(stored, digits)
            for digits in phones
            for stored in found.phones()
            if len(digits) >= SHORTEST_PHONE
        ),
        "name": bool(name) and name == fold(found.name),
    }
    if is_company:
        site = _host(values.get("website"))
        hints["website"] = bool(site) and site == _host(found.row.get("website"))
    else:
        hints["company"] = bool(company) and company in {fold(each) for each in found.companies}
    return [reason for reason, given in hints.items() if given]


def _host(website: str | None) -> str:
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", website or "", flags=re.IGNORECASE)
    return re.sub(r"[/?#].*$", "", bare).lower()


def _check(body: Row, limit: object) -> None:
    problems = Problems()
    for unknown in body.keys() - {"module", "id", "fields", "limit"}:
        problems.add(unknown, f"There is no parameter {unknown}.")
    name, identity, fields = body.get("module"), body.get("id"), body.get("fields")
    if name not in FIELDS:
        problems.add("module", "module is Leads, Contacts or Accounts.")
    if (identity is None) == (fields is None) or (
        identity is not None and not (isinstance(identity, str) and identity)
    ):
        problems.add("id", "Either id or fields is needed.")
    allowed = FIELDS.get(str(name), PERSON)
    for each, value in (fields if isinstance(fields, dict) else {}).items():
        if each not in allowed or not isinstance(value, str | None):
            problems.add(f"fields.{each}", f"It is one of {', '.join(allowed)}, and text.")
    if not isinstance(limit, int) or isinstance(limit, bool) or not 1 <= limit <= MOST:
        problems.add("limit", f"limit is a whole number from 1 to {MOST}.")
    problems.stop("The request has mistakes.")
