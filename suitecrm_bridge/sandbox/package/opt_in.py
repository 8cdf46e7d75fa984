"""`opt-in`: where an address stands, and asking for its consent. The stand-in's mails go nowhere."""

from __future__ import annotations

from typing import Any

from suitecrm_bridge.sandbox import access, beans, emails
from suitecrm_bridge.sandbox.call import Call
from suitecrm_bridge.sandbox.catalog import Module

from . import moments
from .refusals import ApiError, Problems
from .request import body_of

MODULES = ("Leads", "Contacts", "Prospects", "Accounts")
# As SuiteCRM's e-mail settings write it.
SETTING = "email_enable_confirm_opt_in"
SETTINGS = {"opt-in": "opt_in", "confirmed-opt-in": "confirmed"}
Row = dict[str, Any]


def read(call: Call) -> dict[str, Any]:
    """GET opt-in?module=…&id=…"""
    given = dict(call.query)
    module, record = _record(call, given)
    return {"data": _shown(_address(call, module, record, given.get("email")), _setting(call))}


def ask(call: Call) -> dict[str, Any]:
    """POST opt-in."""
    given = body_of(call)
    module, record = _record(call, given)
    if not access.may(call.world, call.user, module, "edit", record):
        raise ApiError("ACCESS_DENIED", "The user may not edit this record.")
    row, setting = _address(call, module, record, given.get("email")), _setting(call)
    state, queued = _state(row, setting), given.get("delivery") == "queue"
    _must_be_possible(state, setting, row, queued=queued)
    if state != "confirmed":
        changes = {"confirm_opt_in": "opt-in"}
        if setting == "confirmed" and not queued:
            changes |= _send(call)
        call.world.database.update("email_addresses", "id", row["id"], changes)
    shown = _shown(_address(call, module, record, row["email_address"]), setting)
    return {"data": {**shown, "mail": "queued"} if queued and state != "confirmed" else shown}


def _send(call: Call) -> Row:
    """What the row keeps of a mail; the fault `mail_refused` makes it fail."""
    failed = call.world.faults.take("mail_refused")
    return {"confirm_opt_in_fail_date" if failed else "confirm_opt_in_sent_date": call.world.now()}


def _record(call: Call, given: Row) -> tuple[Module, Row]:
    problems = Problems()
    for name in ("module", "id"):
        if not isinstance(given.get(name), str) or not given[name]:
            problems.add(name, "The field is required.")
    if not isinstance(given.get("email"), (str, type(None))):
        problems.add("email", "The field takes text.")
    if given.get("delivery", "now") not in ("now", "queue"):
        problems.add("delivery", "It is now or queue.")
    problems.stop("The request has mistakes.")
    name, identity = given["module"], given["id"]
    if name not in MODULES:
        problems.add("module", f"It is one of {', '.join(MODULES)}.")
        problems.stop("The request has mistakes.")
    module = call.world.catalog.modules.get(name)
    record = beans.find(call.world, module, identity) if module else None
    if module is None or record is None:
        raise ApiError("NOT_FOUND", f"{name} {identity} does not exist.")
    if not access.may(call.world, call.user, module, "view", record):
        raise ApiError("ACCESS_DENIED", "The user may not view this record.")
    return module, record


def _address(call: Call, module: Module, record: Row, wanted: str | None) -> Row:
    for row in emails.addresses(call.world, module, record["id"]):
        if row["email_address_caps"] == wanted.upper() if wanted is not None else row["primary_address"]:
            return row
    text = "The record has no primary address." if wanted is None else "The record has no such address."
    raise ApiError("NOT_FOUND", text)


def _setting(call: Call) -> str:
    return SETTINGS.get(call.world.setting(SETTING), "disabled")


def _state(row: Row, setting: str) -> str:
    if row["invalid_email"]:
        return "invalid"
    if row["opt_out"]:
        return "opted_out"
    if row["confirm_opt_in"] == "confirmed-opt-in":
        return "confirmed"
    if row["confirm_opt_in"] != "opt-in":
        return "none"
    return "pending" if setting == "confirmed" else "opted_in"


def _must_be_possible(state: str, setting: str, row: Row, *, queued: bool) -> None:
    if setting == "disabled":
        raise ApiError("OPT_IN_DISABLED", "Opt-in is switched off in SuiteCRM's e-mail settings.")
    if state == "opted_out":
        raise ApiError("OPTED_OUT", "The address has opted out.")
    if state == "invalid":
        raise ApiError("INVALID_ADDRESS", "The address is marked as invalid.")
    if queued and not row["primary_address"]:
        fault = "SuiteCRM's queue takes the primary address only."
        raise ApiError("INVALID", fault, {"delivery": [fault]})


def _shown(row: Row, setting: str) -> Row:
    sent, failed = row["confirm_opt_in_sent_date"] or "", row["confirm_opt_in_fail_date"] or ""
    mail = ("failed" if failed > sent else "sent") if sent or failed else "none"
    confirmed = row["confirm_opt_in"] == "confirmed-opt-in"
    return {
        "email": row["email_address"],
        "setting": setting,
        "state": _state(row, setting),
        "mail": mail,
        "sent_at": moments.from_stored(sent),
        "confirmed_at": moments.from_stored(row["confirm_opt_in_date"]) if confirmed else None,
    }
