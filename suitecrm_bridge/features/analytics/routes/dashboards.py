"""Overview, and a table for each thing visits differ in."""

from collections.abc import Sequence
from typing import Any, TypeVar

from flask import Response

from suitecrm_bridge.features.analytics.model.question import Asked, HappeningKind
from suitecrm_bridge.features.analytics.model.told import Told
from suitecrm_bridge.features.analytics.routes.base import as_csv, asked, asked_rows, blueprint, wants_csv
from suitecrm_bridge.features.analytics.schemas.arguments import AskHappenings, AskOverview, AskPages, AskTable
from suitecrm_bridge.features.analytics.schemas.resources import overview_resource, site_resource
from suitecrm_bridge.features.analytics.schemas.row_shapes import HappeningPage, PageRowPage, RowPage
from suitecrm_bridge.features.analytics.schemas.rows import (
    FIGURES,
    HAPPENINGS,
    PAGES,
    Kind,
    overview_columns,
    overview_lines,
    told_columns,
    told_lines,
    told_meta,
    told_resource,
)
from suitecrm_bridge.features.analytics.schemas.shapes import OverviewEnvelope, SitePage
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
R = TypeVar("R")


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
    question = asked(arguments)
    found = service_of(Dashboards).overview(question)
    if wants_csv(arguments):
        return as_csv("overview", overview_columns(question), overview_lines(found))
    return Envelope(overview_resource(found))


@blueprint.route("/pages", methods=["GET"])
@blueprint.arguments(AskPages, location="query")
@blueprint.response(200, PageRowPage)
@blueprint.doc(summary="Pages", description="Of the visits that fit; the pages with most views first.")
@needs("analytics.read")
def pages(arguments: dict[str, Any]) -> Answer:
    question = asked_rows(arguments)
    rows, total = service_of(Dashboards).pages(question, with_depth=arguments["depth"])
    return _answer("pages", PAGES, arguments, question, rows, total)


def _add_table(path: str, dimension: str, about: str) -> None:
    @blueprint.route(f"/{path}", methods=["GET"], endpoint=path.replace("-", "_"))
    @blueprint.arguments(AskTable, location="query")
    @blueprint.response(200, RowPage)
    @blueprint.doc(summary=about, operationId=f"analytics_{path.replace('-', '_')}")
    @needs("analytics.read")
    def table(arguments: dict[str, Any]) -> Answer:
        question = asked_rows(arguments)
        rows, total = service_of(Dashboards).table(dimension, question)
        return _answer(path, FIGURES, arguments, question, rows, total)


def _add_happenings(path: str, kind: HappeningKind, about: str) -> None:
    @blueprint.route(f"/{path}", methods=["GET"], endpoint=path.replace("-", "_"))
    @blueprint.arguments(AskHappenings, location="query")
    @blueprint.response(200, HappeningPage)
    @blueprint.doc(summary=about, operationId=f"analytics_{path.replace('-', '_')}")
    @needs("analytics.read")
    def happenings(arguments: dict[str, Any]) -> Answer:
        question = asked_rows(arguments)
        rows, total = service_of(Dashboards).happenings(kind, question)
        return _answer(path, HAPPENINGS, arguments, question, rows, total)


for _path, (_dimension, _about) in _TABLES.items():
    _add_table(_path, _dimension, _about)
for _path, (_kind, _about) in _HAPPENINGS.items():
    _add_happenings(_path, _kind, _about)


def _answer(
    name: str, kind: Kind[R], arguments: dict[str, Any], question: Asked, rows: Sequence[Told[R]], total: int
) -> Answer:
    if wants_csv(arguments):
        return as_csv(name, told_columns(kind, question), told_lines(kind, rows))
    following = question.part.offset + question.part.limit
    meta = {
        **told_meta(question),
        "total": total,
        "per_page": question.part.limit,
        "next_cursor": str(following) if following < total else None,
    }
    return Envelope([told_resource(kind, row) for row in rows], meta)
