"""/search: one text over all modules."""

from typing import Any

from suitecrm_bridge.features.records.schemas.finding import SearchArguments, SearchPage, group_resource
from suitecrm_bridge.features.records.service import FindingService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("search", __name__, url_prefix=f"{BASE}/search", description="One text over all modules.")


@blueprint.route("", methods=["GET"])
@blueprint.arguments(SearchArguments, location="query")
@blueprint.response(200, SearchPage)
@blueprint.doc(
    summary="Search everywhere",
    description="The best of each module, by name, address, number or phone; modules in the order of their best. Only "
    "what you may list.",
)
def search_everywhere(arguments: dict[str, Any]) -> Envelope:
    limit = arguments["per_module"]
    found = service_of(FindingService).search(current_identity(), arguments["q"].strip(), arguments["modules"], limit)
    meta = {"total": None, "per_page": limit, "next_cursor": None}
    return Envelope([group_resource(each) for each in found], meta)
