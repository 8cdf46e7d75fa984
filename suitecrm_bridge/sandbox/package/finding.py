"""`search` and `duplicates`: what the user may list, looked through row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from suitecrm_bridge.sandbox import access, emails, links
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.database import fold

from .records.columns import column, is_open
from .refusals import Problems
from .request import body_of

# What a SuiteCRM as it is installed searches, as far as the stand-in has it.
ENABLED = ("Accounts", "Calls", "Cases", "Contacts", "Leads", "Meetings", "Notes", "Opportunities")
EXACT, PREFIX, WORD = 1, 2, 3
SUBTITLE = ("email1", "account_name", "status", "sales_stage", "phone_work", "phone_office", "phone_mobile")
SEPARATORS = re.compile(r"[ ()/.+-]")
PHONE = re.compile(r"[\d\s()+./-]+")
TAIL = 9
SHORTEST_PHONE = 5
MOST = 50
Row = dict[str, Any]


@dataclass(slots=True)
class Found:
    """One record the user may list, with what people look for in it."""

    module: Module
    row: Row
    name: str
    emails: list[str]
    companies: list[str] = field(default_factory=list)

    def phones(self) -> list[str]:
        known = (each.name for each in self.module.columns if each.type == "phone")
        return [SEPARATORS.sub("", str(self.row[name])) for name in known if self.row.get(name)]

    def numbers(self) -> list[str]:
        known = (each for each in self.module.columns if each.auto_increment or each.name.endswith("_number"))
        return [str(self.row[each.name]) for each in known if self.row.get(each.name)]

    def shown(self) -> Row:
        fields = {}
        for name in SUBTITLE:
            readable = column(self.module, name)
            if readable:
                stored = next(iter(self.emails), None) if name == "email1" else self.row.get(name)
                fields[name] = readable.shown(stored)
        return fields


def search(call: Call) -> dict[str, Any]:
    """POST search."""
    body = body_of(call)
    problems = Problems()
    _no_others(body, {"text", "modules", "limit"}, problems)
    text = " ".join(body["text"].split()) if isinstance(body.get("text"), str) else ""
    if not 2 <= len(text) <= 100:
        problems.add("text", "text has 2 to 100 characters.")
    limit = _limit(body, 5, problems)
    modules = _modules(call, body.get("modules"), problems)
    problems.stop("The search has mistakes.")
    groups: list[Row] = []
    for module in modules:
        hits = sorted(
            _hits(call, module, text),
            key=lambda hit: (hit["rank"], hit.pop("order"), fold(hit["name"] or ""), hit["id"]),
        )
        if hits:
            label = call.world.catalog.labels.get(module.name, module.name)
            more = len(hits) > limit
            groups.append({"module": module.name, "label": label, "records": hits[:limit], "more": more})
    groups.sort(key=lambda group: group["records"][0]["rank"])
    return {"data": groups, "meta": {"text": text, "modules": [module.name for module in modules]}}


def listed(call: Call, module: Module) -> Iterator[Found]:
    """Every record of a module that the user may list."""
    limits, values = access.list_condition(call.world, call.user, module)
    link = None if module.name == "Accounts" else links.find_link(call.world, module, "accounts")
    accounts = call.world.catalog.modules["Accounts"]
    may_list = access.may(call.world, call.user, accounts, "list")
    for row in call.world.database.rows(f'SELECT * FROM "{module.table}" WHERE deleted = 0{limits}', values):
        parts = [row.get(part) or "" for part in ("first_name", "last_name")]
        name = " ".join(filter(None, parts)) if module.is_person else row.get("name") or ""
        known = emails.addresses(call.world, module, row["id"]) if "email1" in module.fields else []
        found = Found(module, row, name.strip(), [each["email_address"] for each in known])
        found.companies = [row["account_name"]] if row.get("account_name") else []
        for identity in links.related_ids(call.world, link, row["id"]) if link and may_list else ():
            found.companies.append(call.world.database.value("SELECT name FROM accounts WHERE id = ?", (identity,)))
        yield found


def same_phone(stored: str, digits: str) -> bool:
    return stored.endswith(digits[-TAIL:])


def _hits(call: Call, module: Module, text: str) -> Iterator[Row]:
    for found in listed(call, module):
        for order, (rank, by, fits) in enumerate(_ways(text)):
            if fits(found):
                record = {"module": module.name, "id": found.row["id"], "name": found.name or None}
                yield {**record, "rank": rank, "by": by, "fields": found.shown(), "order": order}
                break


def _ways(text: str) -> list[tuple[int, str, Callable[[Found], bool]]]:
    wanted, digits = fold(text), re.sub(r"\D", "", text)
    is_phone = len(digits) >= SHORTEST_PHONE and PHONE.fullmatch(text) is not None
    return [
        (EXACT, "name", lambda found: fold(found.name) == wanted),
        (EXACT, "email", lambda found: any(fold(each) == wanted for each in found.emails)),
        (EXACT, "number", lambda found: digits == text and text in found.numbers()),
        (EXACT, "phone", lambda found: is_phone and any(same_phone(each, digits) for each in found.phones())),
        (PREFIX, "name", lambda found: fold(found.name).startswith(wanted)),
        (PREFIX, "email", lambda found: any(fold(each).startswith(wanted) for each in found.emails)),
        (WORD, "name", lambda found: _has_words(found.name, wanted)),
        (WORD, "account", lambda found: any(_has_words(each, wanted) for each in found.companies)),
    ]


def _has_words(text: str, wanted: str) -> bool:
    padded = f" {fold(text)}"
    return all(f" {word}" in padded for word in wanted.split())


def _modules(call: Call, wanted: object, problems: Problems) -> list[Module]:
    known = call.world.catalog.modules
    if wanted is not None and not (isinstance(wanted, list) and 0 < len(wanted) <= 30):
        problems.add("modules", "modules is a list of 1 to 30 modules.")
        return []
    chosen: list[Any] = list(ENABLED) if wanted is None else list(wanted)
    found: dict[str, Module] = {}
    for index, name in enumerate(chosen):
        readable = isinstance(name, str) and is_open(call.world, name)
        if readable and access.may(call.world, call.user, known[name], "list"):
            found[name] = known[name]
        elif wanted is not None:
            problems.add(f"modules.{index}", f"There is no module {name} to list.")
    return list(found.values())


def _limit(body: Row, default: int, problems: Problems) -> int:
    limit = body.get("limit", default)
    if not isinstance(limit, int) or isinstance(limit, bool) or not 1 <= limit <= MOST:
        problems.add("limit", f"limit is a whole number from 1 to {MOST}.")
        return default
    return limit


def _no_others(body: Row, known: set[str], problems: Problems) -> None:
    for unknown in body.keys() - known:
        problems.add(unknown, f"There is no parameter {unknown}.")
