"""What may be asked of a list, in the caller's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from suitecrm_bridge.crm import Include

# Most ids are UUIDs; imported records and the first users bring their own.
_ID = re.compile(r"\A[A-Za-z0-9_-]{1,36}\Z")
_NAME = re.compile(r"\A[A-Za-z_][A-Za-z0-9_]{0,63}\Z")


@dataclass(frozen=True)
class TextCondition:
    """`filter[field][op]=text`: the text gets its type from the field."""

    field: str
    op: str
    text: str


@dataclass(frozen=True)
class Listing:
    """A list as it was asked for. The filter is `tree`, JSON as in docs/api.md, or `conditions`, all of which hold."""

    fields: tuple[str, ...] | None = None
    tree: Any = None
    conditions: tuple[TextCondition, ...] = ()
    sort: tuple[str, ...] = ()
    per_page: int = 50
    cursor: str | None = None
    with_total: bool = False
    include: Mapping[str, Include] = field(default_factory=dict)


def is_id(text: str) -> bool:
    return bool(_ID.match(text))


def is_name(text: str) -> bool:
    """Whether it can be the name of a module, a field or a link."""
    return bool(_NAME.match(text))
