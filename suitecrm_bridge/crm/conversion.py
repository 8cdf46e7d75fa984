"""A lead becomes a contact, an account, an opportunity: what is asked for, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from suitecrm_bridge.crm.model import Json
from suitecrm_bridge.crm.package import written_value


@dataclass(frozen=True)
class MakeRecord:
    """A new record; what `fields` does not say comes from the lead."""

    record_id: str
    fields: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True)
class LinkRecord:
    """A record that is there."""

    record_id: str


Becomes = MakeRecord | LinkRecord | None
PartName = Literal["contact", "account", "opportunity"]


@dataclass(frozen=True)
class Conversion:
    """`activities` names the parts that take over the lead's activities; None leaves it to SuiteCRM's own choice."""

    lead_id: str
    contact: Becomes = None
    account: Becomes = None
    opportunity: Becomes = None
    activities: Sequence[PartName] | None = None


@dataclass(frozen=True)
class ConvertedPart:
    module: str
    id: str
    status: Literal["created", "linked", "unchanged"]


@dataclass(frozen=True)
class Converted:
    """`status` is unchanged when this very conversion had been done before. Of the activities, as SuiteCRM is set,
    `activities_done` were copied or moved and `activities_left` were not this user's to touch."""

    lead_id: str
    status: Literal["converted", "unchanged"]
    contact: ConvertedPart | None
    account: ConvertedPart | None
    opportunity: ConvertedPart | None
    activities: Literal["copy", "move", "nothing"]
    activities_done: int
    activities_left: int


def body(wanted: Conversion) -> Mapping[str, Json]:
    parts = {"contact": wanted.contact, "account": wanted.account, "opportunity": wanted.opportunity}
    asked: dict[str, Json] = {"lead": wanted.lead_id}
    asked |= {name: _part(part) for name, part in parts.items() if part is not None}
    return asked if wanted.activities is None else {**asked, "activities": list(wanted.activities)}


def converted(said: Mapping[str, Any]) -> Converted:
    found = said["activities"]
    contact, account, opportunity = (
        ConvertedPart(said[name]["module"], said[name]["id"], said[name]["status"]) if said[name] else None
        for name in ("contact", "account", "opportunity")
    )
    return Converted(
        lead_id=said["lead"],
        status=said["status"],
        contact=contact,
        account=account,
        opportunity=opportunity,
        activities=found["setting"],
        activities_done=found["done"],
        activities_left=found["left"],
    )


def _part(part: MakeRecord | LinkRecord) -> Mapping[str, Json]:
    if isinstance(part, LinkRecord):
        return {"op": "link", "id": part.record_id}
    fields = {name: written_value("full", name, value) for name, value in part.fields.items()}
    return {"op": "create", "id": part.record_id, "fields": fields}
