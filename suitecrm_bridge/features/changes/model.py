"""What follows from a change in SuiteCRM."""

from collections.abc import Iterable, Sequence

from suitecrm_bridge.core.queue import Command
from suitecrm_bridge.crm import Change
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import ClaimVisits

_OF_FIELDS = {"created", "updated", "deleted"}
_PEOPLE = {"Leads", "Contacts"}
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
    return commands + [ClaimVisits(module, record_id) for module, record_id in sorted(people)]


def touched(changes: Iterable[Change]) -> list[tuple[str, str]]:
    """The records (module, id) that look different now; of a link both ends."""
    return [end for change in changes for end in ((change.module, change.record_id), change.other) if end]


def _brings_an_address(change: Change) -> bool:
    """A visitor who gave that address before the record had it may now be recognised."""
    return change.module in _PEOPLE and change.event != "deleted" and not _ADDRESSES.isdisjoint(change.changed)
