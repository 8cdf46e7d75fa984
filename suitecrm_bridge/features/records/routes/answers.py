"""From rows to answers."""

from typing import Any

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.crm import Row, RowPage
from suitecrm_bridge.features.records.model.asking import is_name
from suitecrm_bridge.features.records.model.resources import ResourceKind
from suitecrm_bridge.features.records.model.shown import shown, with_access
from suitecrm_bridge.features.records.schemas.record import Shapes
from suitecrm_bridge.features.records.service import Check
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.etag import require_match, wants_match

Path = dict[str, str]


def module_in(path: Path, kind: ResourceKind) -> str:
    """The module that an address speaks of; below `/modules` the caller names it."""
    module = path.get("module", kind.module)
    if not is_name(module):
        raise NotFound("There is no such module.")
    return module


def one(row: Row) -> Envelope:
    return Envelope(shown(row), with_access(row))


def several(found: RowPage, per_page: int) -> Envelope:
    meta: dict[str, Any] = {"total": found.total, "per_page": per_page, "next_cursor": found.next_cursor}
    return Envelope([shown(row) for row in found.rows], meta)  # type: ignore[misc]  # records are JSON already


def unless_changed(shapes: Shapes) -> Check:
    """Holds a change to the record that the caller has seen, when `If-Match` says which that is."""

    def check(row: Row) -> None:
        if wants_match():
            require_match(shapes.envelope().dump(one(row)))

    return check
