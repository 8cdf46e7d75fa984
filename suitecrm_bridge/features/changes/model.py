"""What follows from a change in SuiteCRM."""

from collections.abc import Iterable, Sequence

from suitecrm_bridge.core.queue import Command
from suitecrm_bridge.crm import Change
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import ClaimVisits, ForgetCard, ForgetRecord
from suitecrm_bridge.features.webhooks.model import Event

_OF_FIELDS = {"created", "updated", "deleted"}
# What webhooks call the records of a module.
_THINGS = {
    "Leads": ("lead", "Lead"),
    "Contacts": ("contact", "Contact"),
    "Accounts": ("account", "Account"),
    "Opportunities": ("opportunity", "Opportunity"),
    "Cases": ("case", "Case"),
}
_PEOPLE = {"Leads", "Contacts"}
_CARDS = "SCB_Visitors"
_ADDRESSES = {"email1", "email", "email2"}


def commands_for(changes: Sequence[Change]) -> list[Command]:
    """The commands that these changes, oldest first, call for; none for modules that mean nothing to us.

    Of several changes of one lead the last counts: one score takes them all in, and a deleted lead needs none.
    Links are no part of what a score reads.
    """
    last = {change.record_id: change for change in changes if change.module == "Leads" and change.event in _OF_FIELDS}
    commands: list[Command] = [
        ScoreLead(change.record_id, f"change-{change.sequence}")
        for change in last.values()
        if change.event != "deleted"
    ]
    people = {(change.module, change.record_id) for change in changes if _brings_an_address(change)}
    gone = {(change.module, change.record_id) for change in changes if change.event == "deleted"}
    commands += [ClaimVisits(module, record_id) for module, record_id in sorted(people - gone)]
    commands += [ForgetRecord(module, record_id) for module, record_id in sorted(gone) if module in _PEOPLE]
    return commands + [ForgetCard(record_id) for module, record_id in sorted(gone) if module == _CARDS]


def touched(changes: Iterable[Change]) -> list[tuple[str, str]]:
    """The records (module, id) that look different now; of a link both ends."""
    return [end for change in changes for end in ((change.module, change.record_id), change.other) if end]


def events_for(changes: Sequence[Change]) -> list[Event]:
    """What of these changes webhooks may tell: which record, which fields, by whom, and none of the values."""
    return [_event(change) for change in changes if change.module in _THINGS and change.event in _OF_FIELDS]


def _event(change: Change) -> Event:
    family, kind = _THINGS[change.module]
    # A SuiteCRM that was set up anew counts from one again, so the moment is part of what makes a change this one.
    key = f"{change.sequence}:{change.record_id}:{change.at.isoformat()}"
    data = {"id": change.record_id, "type": kind, "changed": list(change.changed), "by": change.by}
    return Event(f"{family}.{change.event}", key, change.at, data)


def _brings_an_address(change: Change) -> bool:
    """A visitor who gave that address before the record had it may now be recognised."""
    return change.module in _PEOPLE and change.event != "deleted" and not _ADDRESSES.isdisjoint(change.changed)
