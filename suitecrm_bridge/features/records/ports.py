"""Where records come from."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from suitecrm_bridge.features.records.model import LeadQuery, Leads

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Record


class LeadGateway(Protocol):
    """Leads as the user of `session_id` may see and change them."""

    def get(self, session_id: str, lead_id: str, fields: tuple[str, ...]) -> "Record": ...

    def list(self, session_id: str, query: LeadQuery) -> Leads: ...

    def update(self, session_id: str, lead_id: str, changes: Mapping[str, Any]) -> "Record": ...

    def field_names(self, session_id: str) -> frozenset[str]: ...
