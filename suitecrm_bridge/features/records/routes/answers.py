"""From rows to answers."""

from typing import Any

from suitecrm_bridge.crm import Row, RowPage
from suitecrm_bridge.features.records.model.shown import shown, with_access
from suitecrm_bridge.features.records.schemas.record import RecordEnvelope
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.etag import require_match, wants_match


def one(row: Row) -> Envelope:
    return Envelope(shown(row), with_access(row))


def several(found: RowPage, per_page: int) -> Envelope:
    meta: dict[str, Any] = {"total": found.total, "per_page": per_page, "next_cursor": found.next_cursor}
    return Envelope([shown(row) for row in found.rows], meta)


def unless_changed(row: Row) -> bool:
    """Holds a change to the record that the caller has seen, when `If-Match` says which that is; whether it does."""
    if not wants_match():
        return False
    require_match(RecordEnvelope().dump(one(row)))
    return True
