"""Turn what SuiteCRM sends into Python values: real types, plain text, aware UTC times."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from suitecrm_bridge.crm.fields import Fields, Kind
from suitecrm_bridge.crm.model import Record, Value
from suitecrm_bridge.crm.text import unguard

# The offset is the web server's, the digits are UTC whatever it says.
_ATOM = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[+-]\d\d:?\d\d|Z)?\Z")
# Modules whose field list SuiteCRM keeps to itself (Users, EmailAddresses, …) still have these.
_KNOWN_BOOLEANS = {
    "deleted", "invalid_email", "opt_out", "is_admin", "is_group", "portal_only", "receive_notifications",
    "show_on_employees", "primary_address", "external_auth_only", "system_generated_password", "noninheritable",
}  # fmt: skip
_MODULE_OF_BEAN = {
    "Account": "Accounts", "Bug": "Bugs", "Call": "Calls", "Campaign": "Campaigns", "Case": "Cases", "aCase": "Cases",
    "Contact": "Contacts", "Document": "Documents", "Email": "Emails", "EmailAddress": "EmailAddresses",
    "EmailTemplate": "EmailTemplates", "Lead": "Leads", "Meeting": "Meetings", "Note": "Notes",
    "Opportunity": "Opportunities", "Prospect": "Prospects", "ProspectList": "ProspectLists",
    "SecurityGroup": "SecurityGroups", "Task": "Tasks", "User": "Users", "ACLRole": "ACLRoles",
    "AOK_Knowledge_Base_Category": "AOK_Knowledge_Base_Categories",
}  # fmt: skip


def module_of(type_: str) -> str:
    """The module whose records carry `type_` in answers; answers name the bean, requests the module."""
    return _MODULE_OF_BEAN.get(type_, type_)


def record_from(module: str, data: Mapping[str, Any], fields: Fields | None) -> Record:
    """A record from one `data` object. `fields` is None where SuiteCRM does not tell; values then go by their look."""
    raw = data.get("attributes") or {}  # an empty object comes as []
    attributes: dict[str, Value] = {}
    for name, value in raw.items():
        field = fields.get(name) if fields is not None else None
        if isinstance(value, dict | list) or (field is not None and field.kind is Kind.LINK):
            continue
        if fields is None:
            attributes[name] = _by_look(name, value)
        else:
            attributes[name] = value_from(field.kind if field is not None else Kind.TEXT, value)
    return Record(module, str(data.get("id", "")), attributes)


def value_from(kind: Kind, raw: object) -> Value:
    """One value. Empty is None, but for booleans, whose unset is False; what cannot be read stays text."""
    if kind is Kind.BOOL:
        return raw in {"1", "true", "on", 1}
    if raw is None or raw == "":
        return None
    if isinstance(raw, bool | int | float) and kind not in {Kind.DECIMAL, Kind.INT}:
        return raw
    return _from_text(kind, unguard(str(raw)))


def _from_text(kind: Kind, text: str) -> Value:  # one line a kind reads better than a table of lambdas
    match kind:
        case Kind.DATETIME:
            return _instant(text)
        case Kind.DATE:
            return _day(text)
        case Kind.INT | Kind.DECIMAL | Kind.FLOAT:
            return _number(kind, text)
        case Kind.CHOICES:
            return tuple(option for option in text.strip("^").split("^,^") if option)
        case _:
            return text


def _instant(text: str) -> Value:
    match = _ATOM.match(text)
    if match is None:
        return text
    with suppress(ValueError):
        return datetime.fromisoformat(f"{match[1]}T{match[2]}").replace(tzinfo=UTC)
    return None  # 0000-00-00: what the database makes of an impossible date


def _day(text: str) -> Value:
    with suppress(ValueError):
        return date.fromisoformat(text[:10])
    return None if text.startswith("0000") else text


def _number(kind: Kind, text: str) -> Value:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if kind is Kind.FLOAT:
        return float(number)
    return int(number) if kind is Kind.INT and number == number.to_integral_value() else number


def _by_look(name: str, raw: object) -> Value:
    if name in _KNOWN_BOOLEANS:
        return value_from(Kind.BOOL, raw)
    looks_like_time = isinstance(raw, str) and "T" in raw and _ATOM.match(raw)
    return value_from(Kind.DATETIME if looks_like_time else Kind.TEXT, raw)
