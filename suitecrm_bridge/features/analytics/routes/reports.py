"""Funnels, cohorts, heatmaps, speed, attribution."""

from datetime import timedelta
from typing import Any

from flask import Response

from suitecrm_bridge.features.analytics.model.attribution import Attributed
from suitecrm_bridge.features.analytics.routes.base import as_csv, asked, asked_rows, blueprint, wants_csv
from suitecrm_bridge.features.analytics.schemas.arguments import (
    AskAttribution,
    AskCohorts,
    AskFunnel,
    AskHeatmap,
    AskSpeed,
    steps_of,
)
from suitecrm_bridge.features.analytics.schemas.resources import cohort_resource, days, heatmap_resource, heatmap_rows
from suitecrm_bridge.features.analytics.schemas.row_shapes import CreditPage, SpeedPage, StagePage
from suitecrm_bridge.features.analytics.schemas.rows import (
    CREDITS,
    SPEEDS,
    STAGES,
    told_columns,
    told_lines,
    told_meta,
    told_resource,
)
from suitecrm_bridge.features.analytics.schemas.shapes import CohortPage, HeatmapEnvelope
from suitecrm_bridge.features.analytics.service import AttributionDesk, Reports
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

Answer = Envelope | Response


@blueprint.route("/attribution", methods=["GET"])
@blueprint.arguments(AskAttribution, location="query")
@blueprint.response(200, CreditPage)
@blueprint.doc(
    summary="Whose merit leads and won deals are",
    description="Leads made and deals won on these days, divided among the visits of their people before. `model`: all "
    "to the `first` or `last` visit, `linear` to each alike, `position` 40-20-40, `decay` halved every seven days. "
    "What SuiteCRM does not show you counts nowhere.",
)
@needs("analytics.read")
def attribution(arguments: dict[str, Any]) -> Answer:
    question, lookback = asked(arguments), timedelta(days=arguments["lookback"])
    found = service_of(AttributionDesk).attribute(
        current_identity(), question, arguments["model"], arguments["by"], lookback
    )
    if wants_csv(arguments):
        return as_csv("attribution", told_columns(CREDITS, question), told_lines(CREDITS, found.rows))
    meta = {**told_meta(question), **_whole(len(found.rows)), **_totals(found.found)}
    if found.before is not None:
        meta["before"] |= _totals(found.before)
    return Envelope([told_resource(CREDITS, row) for row in found.rows], meta)


@blueprint.route("/funnel", methods=["GET"])
@blueprint.arguments(AskFunnel, location="query")
@blueprint.response(200, StagePage)
@blueprint.doc(
    summary="How many go how far",
    description="Visitors who did the first step on these days, and how many of them did each next step, later and in "
    "order, within the window. Filters are about the visit of the first step.",
)
@needs("analytics.read")
def funnel(arguments: dict[str, Any]) -> Answer:
    question = asked(arguments)
    found = service_of(Reports).funnel(question, steps_of(arguments), timedelta(hours=arguments["window"]))
    if wants_csv(arguments):
        return as_csv("funnel", told_columns(STAGES, question), told_lines(STAGES, found))
    rows = [told_resource(STAGES, stage, str(number)) for number, stage in enumerate(found, 1)]
    return Envelope(rows, {**told_meta(question), **_whole(len(rows))})


@blueprint.route("/cohorts", methods=["GET"])
@blueprint.arguments(AskCohorts, location="query")
@blueprint.response(200, CohortPage)
@blueprint.doc(
    summary="Who comes again",
    description="Visitors by the week or month of their first visit, and how many of them came in each one after. "
    "Filters are about the first visit.",
)
@needs("analytics.read")
def cohorts(arguments: dict[str, Any]) -> Answer:
    question = asked(arguments)
    rows = [cohort_resource(each) for each in service_of(Reports).cohorts(question)]
    if wants_csv(arguments):
        periods = [f"after_{number}" for number in range(1, len(rows))]
        told = ({**row.attributes, **dict(zip(periods, row.attributes["returned"], strict=True))} for row in rows)
        return as_csv("cohorts", ["from", "visitors", *periods], told)
    return Envelope(rows, {**days(question.span), **_whole(len(rows))})


@blueprint.route("/heatmap", methods=["GET"])
@blueprint.arguments(AskHeatmap, location="query")
@blueprint.response(200, HeatmapEnvelope)
@blueprint.doc(
    summary="Where a page is clicked, and how far it is seen",
    description="Clicks relative to the page and to each element, in cells; and views by how far they were scrolled.",
)
@needs("analytics.read")
def heatmap(arguments: dict[str, Any]) -> Answer:
    page = arguments["page"]
    found = service_of(Reports).heatmap(asked(arguments), page, arguments["elements"])
    if wants_csv(arguments):
        return as_csv("heatmap", ["what", "element", "column", "row", "percent", "times"], heatmap_rows(found))
    return Envelope(heatmap_resource(page, found))


@blueprint.route("/speed", methods=["GET"])
@blueprint.arguments(AskSpeed, location="query")
@blueprint.response(200, SpeedPage)
@blueprint.doc(
    summary="How fast pages are",
    description="The 75th percentile of what browsers measured, by page, in milliseconds (`cls` has no unit); the "
    "pages with most samples first.",
)
@needs("analytics.read")
def speed(arguments: dict[str, Any]) -> Answer:
    question = asked_rows(arguments)
    rows, total = service_of(Reports).speed(question, arguments.get("page", ()))
    if wants_csv(arguments):
        return as_csv("speed", told_columns(SPEEDS, question), told_lines(SPEEDS, rows))
    meta = {**told_meta(question), "total": total, "per_page": question.part.limit, "next_cursor": None}
    return Envelope([told_resource(SPEEDS, row) for row in rows], meta)


def _totals(found: Attributed) -> dict[str, Any]:
    return {name: value for name, value in vars(found).items() if name != "credits"}


def _whole(count: int) -> dict[str, Any]:
    return {"total": count, "per_page": count, "next_cursor": None}
