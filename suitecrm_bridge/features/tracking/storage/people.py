"""Find people in SuiteCRM by their address."""

from collections.abc import Sequence

from suitecrm_bridge.crm import Crm, RecordNotFound
from suitecrm_bridge.features.tracking.model import Match


class CrmPeople:
    def __init__(self, crm: Crm) -> None:
        self._crm = crm

    def with_email(self, module: str, email: str) -> Sequence[Match]:
        found = self._crm.find_by_email(module, email)
        return [Match(module, record.id, dict(record.attributes)) for record in found]

    def record(self, module: str, record_id: str) -> Match | None:
        try:
            return Match(module, record_id, dict(self._crm.get(module, record_id).attributes))
        except RecordNotFound:
            return None

    def address_of(self, module: str, record_id: str) -> str | None:
        try:
            found = self._crm.get(module, record_id, fields=["email1"]).attributes["email1"]
        except RecordNotFound:
            return None
        return str(found) if found else None
