"""E-mail addresses, which SuiteCRM keeps beside the records: finding by one, and changing one."""

from collections.abc import Mapping, Sequence
from typing import Any

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.errors import CrmUnavailable, Rejected
from suitecrm_bridge.crm.links import listed
from suitecrm_bridge.crm.model import Record
from suitecrm_bridge.crm.reading import record_from

# SuiteCRM gives at most this many rows for a filter by address, whatever the page size: asking for more skips rows.
_MOST = 20
_MOST_PAGES = 50
_MANY = 200
_LINK = "email_addresses"
_SILENTLY_LOST = ("email2", "email_opt_out", "invalid_email")


def holders(caller: Caller, module: str, email: str) -> Sequence[str]:
    """Ids of the records that have `email` now. The filter finds removed addresses too, and some records twice."""
    wanted = email.strip()
    if not wanted:
        return []
    return [found for found in _ever_had(caller, module, wanted) if _has(caller, module, found, wanted)]


def refuse_silent_losses(sent: Mapping[str, Any]) -> None:
    """Once a record has an address, SuiteCRM answers 201 to these and changes nothing."""
    lost = {name: ["SuiteCRM takes this on creation only."] for name in _SILENTLY_LOST if name in sent}
    if lost:
        raise Rejected(f"{', '.join(lost)} cannot be changed through a record.", details=lost)


def change(caller: Caller, module: str, record_id: str, address: str) -> Record:
    """Make `address` the record's first one; "" removes the first one, and a further one takes its place.

    SuiteCRM ignores a new address while the record has any, so they are taken off, and the further ones put back.
    """
    before = _record(caller, module, record_id)
    old = str(before.attributes.get("email1") or "")
    if _same(old, address):
        return before
    linked = _linked(caller, module, record_id)
    if address:
        _replace(caller, module, record_id, address, linked, old)
    else:
        _unlink(caller, module, record_id, [one for one, text in linked.items() if _same(text, old)])
    after = _record(caller, module, record_id)
    if address and not _same(str(after.attributes.get("email1") or ""), address):
        raise Rejected("SuiteCRM did not take the new e-mail address.", details={"email1": ["Was not taken."]})
    return after


def _replace(caller: Caller, module: str, record_id: str, address: str, linked: Mapping[str, str], old: str) -> None:
    put_back = [one for one, text in linked.items() if not _same(text, old) and not _same(text, address)]
    try:
        _unlink(caller, module, record_id, list(linked))
        body = {"data": {"type": module, "id": record_id, "attributes": {"email1": address}}}
        caller.patch(body, module=module, record_id=record_id)
    except Exception:
        # Whatever went wrong: the record must not be left without the addresses it had.
        logger(__name__).error("crm_email_change_failed", module=module, record_id=record_id)
        _relink(caller, module, record_id, list(linked))
        raise
    _relink(caller, module, record_id, put_back)


def _unlink(caller: Caller, module: str, record_id: str, addresses: Sequence[str]) -> None:
    for one in addresses:
        path = f"V8/module/{module}/{record_id}/relationships/{_LINK}/{one}"
        caller.repeatable("DELETE", path, module=module, record_id=record_id)


def _relink(caller: Caller, module: str, record_id: str, addresses: Sequence[str]) -> None:
    for one in addresses:
        try:
            caller.repeatable(
                "POST",
                f"V8/module/{module}/{record_id}/relationships/{_LINK}",
                {"data": {"type": "EmailAddresses", "id": one}},
                module=module,
                record_id=record_id,
            )
        except CrmUnavailable:
            logger(__name__).error("crm_email_link_lost", module=module, record_id=record_id, email_address_id=one)


def _ever_had(caller: Caller, module: str, wanted: str) -> Sequence[str]:
    found: dict[str, None] = {}
    for number in range(1, _MOST_PAGES + 1):
        asked = [
            (f"fields[{module}]", "id"),
            ("filter[email1][eq]", wanted),
            ("sort", "id"),
            ("page[size]", str(_MOST)),
            ("page[number]", str(number)),
        ]
        data = caller.get(f"V8/module/{module}", asked, module=module).get("data") or ()
        found.update((str(one["id"]), None) for one in data)
        if len(data) < _MOST:
            break
    return list(found)


def _has(caller: Caller, module: str, record_id: str, wanted: str) -> bool:
    return any(_same(text, wanted) for text in _linked(caller, module, record_id).values())


def _linked(caller: Caller, module: str, record_id: str) -> Mapping[str, str]:
    """The record's addresses as they are now: text by the id of the address."""
    said = listed(caller, (module, record_id, _LINK), _MANY, 1)
    return {
        str(one["id"]): str((one.get("attributes") or {}).get("email_address", "")) for one in said.get("data") or ()
    }


def _record(caller: Caller, module: str, record_id: str) -> Record:
    said = caller.get(f"V8/module/{module}/{record_id}", module=module, record_id=record_id)
    return record_from(module, said.get("data") or {}, caller.fields_if_told(module))


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
