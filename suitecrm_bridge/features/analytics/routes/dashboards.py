"""Overview, and a table for each thing visits differ in."""

from dataclasses import replace
from typing import Any

from flask import Response

from suitecrm_bridge.features.analytics.model.figures import NAMES
from suitecrm_bridge.features.analytics.model.question import Asked, HappeningKind, Slice
from suitecrm_bridge.features.analytics.routes.base import MOST_ROWS, as_csv, asked, blueprint, wants_csv
from suitecrm_bridge.features.analytics.schemas.arguments import AskHappenings, AskOverview, AskPages, AskTable
from suitecrm_bridge.features.analytics.schemas.resources import (
    days,
    happening_resource,
    overview_resource,
    page_resource,
    row_resource,
    site_resource,
)
from suitecrm_bridge.features.analytics.schemas.shapes import (
    HappeningPage,
    OverviewEnvelope,
    PageRowPage,
    RowPage,
    SitePage,
)
from suitecrm_bridge.features.analytics.service import Dashboards, Scope
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

_TABLES = {
    "channels": ("channel", "How visits came"),
    "sources": ("source", "From where visits came"),
    "mediums": ("medium", "By which medium visits came"),
    "campaigns": ("campaign", "Which campaigns brought visits"),
    "entry-pages": ("entry", "Pages on which visits began"),
    "exit-pages": ("exit", "Pages on which visits ended"),
    "countries": ("country", "Countries of visitors"),
    "devices": ("device", "Devices of visitors"),
    "browsers": ("browser", "Browsers of visitors"),
    "operating-systems": ("os", "Operating systems of visitors"),
}
_HAPPENINGS: dict[str, tuple[HappeningKind, str]] = {
    "events": ("event", "What your site counts by name"),
    "downloads": ("download", "Files that were downloaded"),
    "outbound-links": ("outbound", "Links to elsewhere that were followed"),
}
Answer = Envelope | Response


@blueprint.route("/sites", methods=["GET"])
@blueprint.response(200, SitePage)
@blueprint.doc(summary="List sites", description="Their keys are what `site` takes.")
@needs("analytics.read")
def list_sites() -> Envelope:
    known = service_of(Scope).sites()
    return Envelope([site_resource(each) for each in known], {"per_page": len(known), "next_cursor": None})


@blueprint.route("/overview", methods=["GET"])
@blueprint.arguments(AskOverview, location="query")
@blueprint.response(200, OverviewEnvelope)
@blueprint.doc(
    summary="Overview",
    description="Visitors, visits, page views, bounces and time, in all and over time. As CSV: over time.",
)
@needs("analytics.read")
def overview(arguments: dict[str, Any]) -> Answer:
    shown = overview_resource(service_of(Dashboards).overview(asked(arguments)))
    if wants_csv(arguments):
        return as_csv("overview", ["from", "to", *NAMES], shown.attributes["series"])
    return Envelope(shown)


@blueprint.route("/pages", methods=["GET"])
@blueprint.arguments(AskPages, location="query")
@blueprint.response(200, PageRowPage)
@blueprint.doc(summary="Pages", description="Of the visits that fit; the pages with most views first.")
@needs("analytics.read")
def pages(arguments: dict[str, Any]) -> Answer:
    question = asked(arguments)
    if wants_csv(arguments):
        rows, _ = service_of(Dashboards).pages(_all(question), with_depth=arguments["depth"])
        columns = ["page", "visitors", "views", "seconds", "seconds_per_view", "entries", "exits", "depth"]
        return as_csv("pages", columns, (page_resource(row).attributes for row in rows))
    rows, total = service_of(Dashboards).pages(question, with_depth=arguments["depth"])
    return Envelope([page_resource(row) for row in rows], _meta(question, total))


def _add_table(path: str, dimension: str, about: str) -> None:
    @blueprint.route(f"/{path}", methods=["GET"], endpoint=path.replace("-", "_"))
    @blueprint.arguments(AskTable, location="query")
    @blueprint.response(200, RowPage)
    @blueprint.doc(summary=about, operationId=f"analytics_{path.replace('-', '_')}")
    @needs("analytics.read")
    def table(arguments: dict[str, Any]) -> Answer:
        question = asked(arguments)
        if wants_csv(arguments):
            rows, _ = service_of(Dashboards).table(dimension, _all(question))
            told = ({"value": row.value, **row_resource(row).attributes["figures"]} for row in rows)
            return as_csv(path, ["value", *NAMES], told)
        rows, total = service_of(Dashboards).table(dimension, question)
        return Envelope([row_resource(row) for row in rows], _meta(question, total))


def _add_happenings(path: str, kind: HappeningKind, about: str) -> None:
    @blueprint.route(f"/{path}", methods=["GET"], endpoint=path.replace("-", "_"))
    @blueprint.arguments(AskHappenings, location="query")
    @blueprint.response(200, HappeningPage)
    @blueprint.doc(summary=about, operationId=f"analytics_{path.replace('-', '_')}")
    @needs("analytics.read")
    def happenings(arguments: dict[str, Any]) -> Answer:
        question = asked(arguments)
        if wants_csv(arguments):
            rows, _ = service_of(Dashboards).happenings(kind, _all(question))
            return as_csv(path, ["value", "visitors", "visits", "times"], map(vars, rows))
        rows, total = service_of(Dashboards).happenings(kind, question)
        return Envelope([happening_resource(row) for row in rows], _meta(question, total))


for _path, (_dimension, _about) in _TABLES.items():
    _add_table(_path, _dimension, _about)
for _path, (_kind, _about) in _HAPPENINGS.items():
    _add_happenings(_path, _kind, _about)


def _all(question: Asked) -> Asked:
    return replace(question, comparison=None, part=Slice(question.part.order, 0, MOST_ROWS))


def _meta(question: Asked, total: int) -> dict[str, Any]:
    part = question.part
    following = part.offset + part.limit
    return {
        **days(question.span),
        "total": total,
        "per_page": part.limit,
        "next_cursor": str(following) if following < total else None,
    }
