"""Who is meant when somebody asks to erase or to export a person."""

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.core.ids import record_id
from suitecrm_bridge.features.tracking.model.erasure import Kind
from suitecrm_bridge.features.tracking.ports import IdentityStore


class PrivacyDesk:
    """A lead or contact may be deleted in SuiteCRM already: what is kept of it can be erased all the same."""

    def __init__(self, store: IdentityStore) -> None:
        self._store = store

    def subject(self, kind: Kind, asked: str) -> str:
        """The id to go by. Raises NotFound for what can be no record, and for a visitor of whom nothing is known."""
        known = record_id(asked)
        if known is None:
            raise NotFound("There is no such record.")
        if kind != "visitor":
            return known
        visitor = self._store.visitor_behind(known)
        if visitor is None:
            raise NotFound("There is no such visitor.")
        return visitor
