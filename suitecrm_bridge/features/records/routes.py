"""/leads: list, read, change."""

from typing import Any

from suitecrm_bridge.features.records.model import LeadQuery, cursor_of
from suitecrm_bridge.features.records.schemas.lead import LeadChanges, LeadEnvelope, LeadPage, lead_resource
from suitecrm_bridge.features.records.schemas.listing import LeadArguments, ListArguments
from suitecrm_bridge.features.records.service import LeadService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.etag import require_match, wants_match
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import reach_of
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("leads", __name__, url_prefix=f"{BASE}/leads", description="Leads, as the caller may see them.")


@blueprint.route("", methods=["GET"])
@blueprint.arguments(ListArguments, location="query")
@blueprint.response(200, LeadPage)
@blueprint.doc(summary="List leads", description="By cursor for a complete walk, by page for a screen.")
def list_leads(query: LeadQuery) -> Envelope:
    reach_of("leads.read")
    found = service_of(LeadService).list(current_identity().session_id, query)
    return Envelope(
        [lead_resource(record) for record in found.records],
        {
            "total": found.total,
            "page": None if query.after else query.page,
            "per_page": query.per_page,
            "next_cursor": cursor_of(found.next_after) if found.next_after else None,
        },
    )


@blueprint.route("/<lead_id>", methods=["GET"])
@blueprint.arguments(LeadArguments, location="query")
@blueprint.response(200, LeadEnvelope)
@blueprint.doc(
    summary="Read a lead", description="`If-None-Match` with the last ETag answers 304 when nothing changed."
)
def get_lead(arguments: dict[str, Any], lead_id: str) -> Envelope:
    reach_of("leads.read")
    lead = service_of(LeadService).get(current_identity().session_id, lead_id, arguments["fields_"])
    return Envelope(lead_resource(lead))


@blueprint.route("/<lead_id>", methods=["PATCH"])
@blueprint.arguments(LeadChanges, example={"status": "In Process", "phone_mobile": None})
@blueprint.response(200, LeadEnvelope)
@blueprint.doc(
    summary="Change a lead",
    description="Fields that are not named stay as they are; null clears. `If-Match` with the ETag of a GET without "
    "`fields` answers 412 when somebody else was faster.",
)
def change_lead(changes: dict[str, Any], lead_id: str) -> Envelope:
    reach_of("leads.update")
    leads, session_id = service_of(LeadService), current_identity().session_id
    if wants_match():
        require_match(LeadEnvelope().dump(Envelope(lead_resource(leads.get(session_id, lead_id)))))
    return Envelope(lead_resource(leads.update(session_id, lead_id, changes)))
