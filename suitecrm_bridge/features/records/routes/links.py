"""The routes of what hangs on a record: see it, link and unlink it."""

from typing import Any

from suitecrm_bridge.features.records.model.asking import Listing
from suitecrm_bridge.features.records.routes.addresses import kind_in
from suitecrm_bridge.features.records.routes.answers import several
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.schemas.listing import PageArguments
from suitecrm_bridge.features.records.schemas.record import LinkEnvelope, NewLink, RelatedPage
from suitecrm_bridge.features.records.service import RecordService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.ready import may_be_ready
from suitecrm_bridge.web.services import service_of


def add_links(blueprint: Blueprint) -> None:
    @blueprint.route("/<record_id>/<link>", methods=["GET"])
    @blueprint.arguments(PageArguments, location="query")
    @blueprint.response(200, RelatedPage)
    @blueprint.doc(
        summary="List what is related",
        description="`/meta/{module}` names the links (`contacts`, `cases`, …); an id field without `_id` is one too.",
        **asks("read"),
    )
    @may_be_ready
    def list_related(asked: Listing, record_id: str, link: str, **path: Any) -> Envelope:  # noqa: ANN401
        near = (kind_in(path).module, record_id, link)
        return several(service_of(RecordService).related(current_identity(), near, asked), asked.per_page)

    @blueprint.route("/<record_id>/<link>", methods=["POST"])
    @blueprint.arguments(NewLink)
    @blueprint.response(200, LinkEnvelope)
    @blueprint.doc(summary="Link a record", description="Repeating it is harmless.", **asks("link"))
    def link_record(other: dict[str, Any], record_id: str, link: str, **path: Any) -> Envelope:  # noqa: ANN401
        near, far = (kind_in(path).module, record_id, link), (other.get("module"), other["id"])
        return Envelope({"linked": service_of(RecordService).link(current_identity(), near, far)})

    @blueprint.route("/<record_id>/<link>/<other_id>", methods=["DELETE"])
    @blueprint.response(204)
    @blueprint.doc(
        summary="Unlink a record", description="Both records stay. 404 when they are not linked.", **asks("link")
    )
    def unlink_record(record_id: str, link: str, other_id: str, **path: Any) -> None:  # noqa: ANN401
        near = (kind_in(path).module, record_id, link)
        service_of(RecordService).unlink(current_identity(), near, other_id)
