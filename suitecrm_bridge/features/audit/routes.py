"""/audit: who did what; take it away; and is it whole?"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from flask import Response

from suitecrm_bridge.features.audit.schemas import (
    DeedPage,
    ExportDeeds,
    ListDeeds,
    ReportEnvelope,
    VerifyTrail,
    comma_separated,
    deed_resource,
    ndjson,
    question_of,
    report_resource,
)
from suitecrm_bridge.features.audit.service import TrailReader
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.openapi import BASE
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint("audit", __name__, url_prefix=f"{BASE}/audit", description="Who did what; for administrators.")

_FORMS = {
    "ndjson": (ndjson, "application/x-ndjson"),
    "csv": (comma_separated, "text/csv; charset=utf-8"),
}


@blueprint.route("", methods=["GET"])
@blueprint.arguments(ListDeeds, location="query")
@blueprint.response(200, DeedPage)
@blueprint.doc(summary="List deeds", description="The newest first. A deed is listed about a second after it was done.")
@needs("audit.read")
def list_deeds(arguments: dict[str, Any]) -> Envelope:
    per_page = arguments["per_page"]
    found = service_of(TrailReader).find(question_of(arguments), arguments.get("cursor"), per_page + 1)
    shown = found[:per_page]
    following = str(shown[-1].sequence) if len(found) > per_page else None
    meta = {"per_page": per_page, "next_cursor": following, "total": None, "page": None}
    return Envelope([deed_resource(line) for line in shown], meta)


@blueprint.route("/export", methods=["GET"])
@blueprint.arguments(ExportDeeds, location="query")
@blueprint.response(200, content_type="application/x-ndjson")
@blueprint.doc(
    summary="Take the trail away",
    description="All lines that fit, the oldest first, as lines of JSON or as CSV. The export itself is a deed.",
)
@needs("audit.read")
def export(arguments: dict[str, Any]) -> Response:
    form, kind = _FORMS[arguments["format"]]
    lines = service_of(TrailReader).export(question_of(arguments), current_identity().actor)
    name = f"audit.{arguments['format']}"
    return Response(
        _begun(form(lines)),
        content_type=kind,
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"},
    )


@blueprint.route("/verify", methods=["GET"])
@blueprint.arguments(VerifyTrail, location="query")
@blueprint.response(200, ReportEnvelope)
@blueprint.doc(
    summary="Is the trail whole?",
    description="Checks up to `limit` lines and names the first that is missing, changed or out of its place.",
)
@needs("audit.read")
def verify(arguments: dict[str, Any]) -> Envelope:
    report = service_of(TrailReader).verify(arguments["cursor"], arguments["limit"])
    following = None if report.complete or report.broken else str(report.until)
    return Envelope(report_resource(report), {"next_cursor": following})


def _begun(lines: Iterator[str]) -> Iterator[str]:
    """The first line is fetched before the answer begins, while a failure can still be told as one."""
    first = next(lines, None)
    return chain(() if first is None else (first,), lines)
