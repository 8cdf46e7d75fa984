"""Records linked to a record."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Protocol

from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.errors import AccessDenied, RecordNotFound, Rejected
from suitecrm_bridge.crm.model import Page, Record
from suitecrm_bridge.crm.reading import module_of
from suitecrm_bridge.crm.writing import is_addressable, is_name

Place = tuple[str, str, str]
"""Module, record id, link name."""


# Modules without a tab do not describe their fields.
_KNOWN_TARGETS = {
    "email_addresses": "EmailAddresses",
    "SecurityGroups": "SecurityGroups",
    "assigned_user_link": "Users",
    "created_by_link": "Users",
    "modified_user_link": "Users",
}


class Getter(Protocol):
    def __call__(self, module: str, record_id: str, *, fields: Sequence[str] = ()) -> Record: ...


def page(caller: Caller, get: Getter, place: Place, fields: Sequence[str], size: int, number: int) -> Page:
    said = listed(caller, place, size, number)
    records: list[Record] = []
    for data in said.get("data") or ():
        with suppress(AccessDenied, RecordNotFound):
            records.append(get(module_of(str(data["type"])), str(data["id"]), fields=fields))
    # An answer without paging is SuiteCRM's way to say that nothing is linked, or that the page is past the end.
    return Page(records, int((said.get("meta") or {}).get("total-pages") or 0), number)


def listed(caller: Caller, place: Place, size: int, number: int) -> Any:  # noqa: ANN401  # V8's answer as it came
    module, record_id, _link = place
    asked = [("sort", "id"), ("page[size]", str(size)), ("page[number]", str(number))]
    return caller.get(_path(place), asked, module=module, record_id=record_id)


def add(caller: Caller, place: Place, other_module: str, other_id: str) -> None:
    """V8 writes any id into any link, so the other record must be of the module that the link leads to."""
    module, record_id, link = place
    if not is_name(other_module) or not is_addressable(other_id):
        raise RecordNotFound(other_module, other_id)
    _refuse_wrong_kind(caller, place, other_module)
    body = {"data": {"type": other_module, "id": other_id}}
    caller.repeatable("POST", _path((module, record_id, link)), body, module=other_module, record_id=other_id)


def remove(caller: Caller, place: Place, other_id: str) -> None:
    module, _record_id, _link = place
    if is_addressable(other_id):
        with suppress(RecordNotFound):
            caller.repeatable("DELETE", f"{_path(place)}/{other_id}", module=module, record_id=other_id)


def _refuse_wrong_kind(caller: Caller, place: Place, other_module: str) -> None:
    module, _record_id, link = place
    if _shares_relationship(caller, module, link, other_module):
        return
    target = _KNOWN_TARGETS.get(link) or _target_by_record(caller, place)
    if target != other_module:
        leads = f"leads to {target}" if target else "leads nowhere that is known"
        raise Rejected(f"The link {link} of {module} {leads}.", details={link: [f"It {leads}."]})


def _shares_relationship(caller: Caller, module: str, link: str, other_module: str) -> bool:
    """Whether the other module's fields have the other end of this link."""
    here, there = caller.fields_if_told(module) or {}, caller.fields_if_told(other_module) or {}
    field = here.get(link)
    if field is None or field.relationship is None:
        return False
    ends = [name for name, other in there.items() if other.relationship == field.relationship]
    return any(module != other_module or name != link for name in ends)


def _target_by_record(caller: Caller, place: Place) -> str | None:
    """The module a link leads to, by the record's own list of links, which names one link per module."""
    module, record_id, link = place
    asked = [(f"fields[{module}]", "id")]
    said = caller.get(f"V8/module/{module}/{record_id}", asked, module=module, record_id=record_id)
    for target, ends in (said["data"].get("relationships") or {}).items():
        if str(ends.get("links", {}).get("related", "")).rsplit("/", 1)[-1] == link:
            return module_of(target)
    return None


def _path(place: Place) -> str:
    module, record_id, link = place
    if not is_name(link):
        raise Rejected(f"{module} has no such link.")
    return f"V8/module/{module}/{record_id}/relationships/{link}"
