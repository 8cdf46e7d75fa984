"""What a lead is to become, in the caller's words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from suitecrm_bridge.crm import PartName

# The module of each part.
PARTS: Mapping[PartName, str] = {"contact": "Contacts", "account": "Accounts", "opportunity": "Opportunities"}


@dataclass(frozen=True)
class NewPart:
    """A record to be made under this id; what `fields` does not say comes from the lead."""

    id: str
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class KnownPart:
    """A record that is there and is to be linked."""

    id: str


@dataclass(frozen=True)
class Wish:
    """`activities` names the parts that take over the lead's activities; None leaves it to SuiteCRM's own choice."""

    parts: Mapping[PartName, NewPart | KnownPart]
    activities: Sequence[PartName] | None = None
