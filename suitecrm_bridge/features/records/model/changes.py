"""Changes to many records at once, and what became of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Row


def _unconditional(_row: "Row") -> bool:
    return False


@dataclass(frozen=True)
class Change:
    """A `create` brings the id of what it makes; `check` looks at what is changed or deleted, may raise, and says
    whether the record must still be that when it is written."""

    action: Literal["create", "update", "delete"]
    module: str
    record_id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    check: "Callable[[Row], bool]" = _unconditional


@dataclass(frozen=True)
class Changed:
    """The record after the change, None when it is deleted."""

    row: "Row | None"
    is_new: bool = False
