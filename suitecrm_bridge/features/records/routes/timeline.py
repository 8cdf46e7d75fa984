"""/leads/{id}/timeline, and of contacts and accounts: what happened, in one order."""

from typing import Any

from suitecrm_bridge.features.records.model.resources import ResourceKind, kind_of
from suitecrm_bridge.features.records.model.sources import TIMELINES
from suitecrm_bridge.features.records.routes.asking import asks
from suitecrm_bridge.features.records.schemas.timeline import TimelineArguments, TimelinePage, entry_resource
from suitecrm_bridge.features.records.service import TimelineService
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("timeline", __name__, url_prefix=BASE, description="What happened with somebody, in one order.")


def _add(kind: ResourceKind) -> None:
    @blueprint.route(f"/{kind.path}/<record_id>/timeline", methods=["GET"], endpoint=f"{kind.path}_timeline")
    @blueprint.arguments(TimelineArguments, location="query")
    @blueprint.response(200, TimelinePage)
    @blueprint.doc(
        summary=f"What happened ({kind.path})",
        description="Calls, meetings, tasks, notes, e-mails, visits of the website, forms, chats and changes of score, "
        "the newest first, page after page by cursor without losing one. Only what SuiteCRM shows you.",
        **asks("read", kind.name),
    )
    def show_timeline(arguments: dict[str, Any], record_id: str) -> Envelope:
        near, limit = (kind.module, record_id), arguments["per_page"]
        found = service_of(TimelineService).of(
            current_identity(), near, arguments["kinds"], arguments.get("cursor"), limit
        )
        meta = {"total": None, "per_page": limit, "next_cursor": found.next_cursor, "hidden": list(found.hidden)}
        return Envelope([entry_resource(each) for each in found.entries], meta)


for _module in TIMELINES:
    _add(kind_of(_module))
