"""Read and change leads."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from suitecrm_bridge.core.errors import Invalid, NotFound
from suitecrm_bridge.features.records.model import LeadQuery, Leads, is_id
from suitecrm_bridge.features.records.ports import LeadGateway

if TYPE_CHECKING:
    from suitecrm_bridge.crm import Record


class LeadService:
    def __init__(self, leads: LeadGateway) -> None:
        self._leads = leads

    def get(self, session_id: str, lead_id: str, fields: tuple[str, ...] = ()) -> "Record":
        """Raises NotFound when there is none, or none this user may know of."""
        self._know(session_id, {"fields": fields})
        return self._leads.get(session_id, _checked(lead_id), fields)

    def list(self, session_id: str, query: LeadQuery) -> Leads:
        """Raises Invalid naming the arguments that speak of fields no lead has."""
        self._know(
            session_id,
            {
                "fields": query.fields,
                "sort": [query.sort.lstrip("-")] if query.sort else [],
                "filter": [condition.field for condition in query.conditions],
            },
        )
        return self._leads.list(session_id, query)

    def update(self, session_id: str, lead_id: str, changes: Mapping[str, Any]) -> "Record":
        """The lead after the change. None clears a field."""
        return self._leads.update(session_id, _checked(lead_id), changes)

    def _know(self, session_id: str, named: Mapping[str, Iterable[str]]) -> None:
        if not any(named.values()):
            return
        known = self._leads.field_names(session_id)
        strange = {where: sorted({name for name in names if name not in known}) for where, names in named.items()}
        details = {
            where: [f"Leads have no field {name[:80]!r}." for name in names]
            for where, names in strange.items()
            if names
        }
        if details:
            raise Invalid("Some arguments cannot be accepted.", details=details)


def _checked(lead_id: str) -> str:
    if not is_id(lead_id):
        raise NotFound("There is no such lead.")
    return lead_id
