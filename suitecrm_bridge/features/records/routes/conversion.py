"""/leads/{id}/convert: a lead becomes a contact, an account, an opportunity."""

from typing import Any

from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.schemas.conversion import (
    ConversionBody,
    ConversionEnvelope,
    conversion_resource,
    wish_in,
)
from suitecrm_bridge.features.records.service import ConvertingService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.idempotency import derived_id
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("conversion", __name__, url_prefix=f"{BASE}/leads", description="Leads that became customers.")


@blueprint.route("/<lead_id>/convert", methods=["POST"])
@blueprint.arguments(ConversionBody)
@blueprint.response(200, ConversionEnvelope)
@blueprint.doc(
    summary="Convert a lead",
    description="Into a contact, an account, an opportunity, each new or one that is there, in one step: all or none. "
    "A new one takes over what the lead says. With an `Idempotency-Key` a repeat makes nothing twice; a lead that "
    "became something else before is 409 `CONVERTED`. What is made needs its `create` permission too, what is linked "
    "its `link`.",
    **asks("convert", "leads"),
)
def convert_lead(body: dict[str, Any], lead_id: str) -> Envelope:
    wish = wish_in(body, lambda part: derived_id(f"convert:{part}") or new_id())
    return Envelope(conversion_resource(service_of(ConvertingService).convert(current_identity(), lead_id, wish)))
