"""/leads/{id}/duplicates, and of contacts and accounts: who may be the same."""

from collections.abc import Sequence
from typing import Any

from suitecrm_bridge.crm import Duplicate
from suitecrm_bridge.features.records.model.resources import ResourceKind, kind_of
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.schemas.finding import (
    DuplicatePage,
    DuplicatesArguments,
    SomebodyNew,
    duplicate_resource,
)
from suitecrm_bridge.features.records.service import FindingService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("duplicates", __name__, url_prefix=BASE, description="Who may be the same.")
_MODULES = ("Leads", "Contacts", "Accounts")


def _add(kind: ResourceKind) -> None:
    @blueprint.route(f"/{kind.path}/<record_id>/duplicates", methods=["GET"], endpoint=f"{kind.path}_duplicates")
    @blueprint.arguments(DuplicatesArguments, location="query")
    @blueprint.response(200, DuplicatePage)
    @blueprint.doc(
        summary=f"Who may be the same ({kind.path})",
        description="The likeliest first, with the reasons: address, phone, name, company or website.",
        **asks("read", kind.name),
    )
    def list_duplicates(arguments: dict[str, Any], record_id: str) -> Envelope:
        limit = arguments["per_page"]
        found = service_of(FindingService).duplicates(current_identity(), kind.module, record_id, limit)
        return _envelope(found, limit)

    @blueprint.route(f"/{kind.path}/duplicates", methods=["POST"], endpoint=f"{kind.path}_duplicates_of")
    @blueprint.arguments(SomebodyNew)
    @blueprint.response(200, DuplicatePage)
    @blueprint.doc(
        summary=f"Whether somebody is there already ({kind.path})",
        description="To be asked before a record is made.",
        **asks("list", kind.name),
    )
    def list_duplicates_of(body: dict[str, Any]) -> Envelope:
        limit = body["per_page"]
        found = service_of(FindingService).duplicates_of(current_identity(), kind.module, body["fields_"], limit)
        return _envelope(found, limit)


def _envelope(found: Sequence[Duplicate], limit: int) -> Envelope:
    meta = {"total": len(found), "per_page": limit, "next_cursor": None}
    return Envelope([duplicate_resource(each) for each in found], meta)


for _module in _MODULES:
    _add(kind_of(_module))
