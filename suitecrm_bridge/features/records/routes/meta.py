"""/meta: which modules there are, and what their records consist of."""

from typing import Any

from suitecrm_bridge.features.records.schemas.described import (
    MetaArguments,
    SchemaEnvelope,
    SummaryPage,
    schema_resource,
    summary_resource,
)
from suitecrm_bridge.features.records.schemas.layouts import LayoutsEnvelope, layouts_resource
from suitecrm_bridge.features.records.service import DescribingService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("meta", __name__, url_prefix=f"{BASE}/meta", description="What this SuiteCRM consists of.")


@blueprint.route("/modules", methods=["GET"])
@blueprint.arguments(MetaArguments, location="query")
@blueprint.response(200, SummaryPage)
@blueprint.doc(summary="The modules you have access to")
def list_modules(arguments: dict[str, Any]) -> Envelope:
    found = service_of(DescribingService).modules(current_identity(), arguments.get("language"))
    meta = {"total": len(found), "per_page": len(found), "next_cursor": None}
    return Envelope([summary_resource(each) for each in found], meta)


@blueprint.route("/<module>", methods=["GET"])
@blueprint.arguments(MetaArguments, location="query")
@blueprint.response(200, SchemaEnvelope)
@blueprint.doc(summary="A module's fields, choices and links", description="As you may see and write them.")
def describe_module(arguments: dict[str, Any], module: str) -> Envelope:
    schema = service_of(DescribingService).module(current_identity(), module, arguments.get("language"))
    return Envelope(schema_resource(schema))


@blueprint.route("/layouts/<module>", methods=["GET"])
@blueprint.arguments(MetaArguments, location="query")
@blueprint.response(200, LayoutsEnvelope)
@blueprint.doc(
    summary="A module's layouts",
    description="Where the administrator put which field in Studio: detail view, form, list and search.",
)
def show_layouts(arguments: dict[str, Any], module: str) -> Envelope:
    found = service_of(DescribingService).layouts(current_identity(), module, arguments.get("language"))
    return Envelope(layouts_resource(found))
