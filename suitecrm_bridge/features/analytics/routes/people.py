"""Visitors one by one, and who is there now."""

from collections.abc import Iterator, Mapping
from typing import Any

from flask import Response

from suitecrm_bridge.features.analytics.routes.base import MOST_ROWS, as_csv, asked, blueprint, wants_csv
from suitecrm_bridge.features.analytics.schemas.arguments import AskLive, AskTimeline, AskVisitors
from suitecrm_bridge.features.analytics.schemas.resources import (
    days,
    live_resource,
    live_stream,
    visit_resource,
    visitor_resource,
)
from suitecrm_bridge.features.analytics.schemas.shapes import LiveEnvelope, VisitorEnvelope, VisitorPage, VisitPage
from suitecrm_bridge.features.analytics.service import LiveView, Scope, VisitorDesk
from suitecrm_bridge.web.envelope import Envelope
from suitecrm_bridge.web.identity import current_identity
from suitecrm_bridge.web.permissions import needs
from suitecrm_bridge.web.services import service_of

_VISITOR = (
    *("site", "first_seen_at", "last_seen_at", "visits", "page_views", "seconds", "identified", "channel", "source"),
    *("utm_campaign", "landing_page", "referrer", "device", "browser", "os", "country", "region", "city", "company"),
)
_EVENT = ("visit", "started_at", "channel", "source", "at", "type", "page", "title", "name", "seconds", "depth")
_LIVE = ("visitor_id", "site", "started_at", "ended_at", "current_page", "channel", "source", "country", "device")
Answer = Envelope | Response


@blueprint.route("/visitors", methods=["GET"])
@blueprint.arguments(AskVisitors, location="query")
@blueprint.response(200, VisitorPage)
@blueprint.doc(
    summary="List visitors",
    description="Those who were last there on these days, the latest first. `channel` is that of their first visit.",
)
@needs("analytics.read")
def list_visitors(arguments: dict[str, Any]) -> Answer:
    if wants_csv(arguments):
        return as_csv("visitors", ["id", *_VISITOR], _every_visitor(arguments))
    question, keys = asked(arguments), service_of(Scope).keys()
    found, following = service_of(VisitorDesk).page(
        current_identity(), question, identified=arguments.get("identified"), after=arguments.get("cursor")
    )
    meta = {**days(question.span), "total": None, "per_page": arguments["per_page"], "next_cursor": following}
    return Envelope([visitor_resource(each, keys) for each in found], meta)


@blueprint.route("/visitors/<visitor_id>", methods=["GET"])
@blueprint.response(200, VisitorEnvelope)
@blueprint.doc(summary="One visitor", description="`records` says who it is, as far as you may see that in SuiteCRM.")
@needs("analytics.read")
def get_visitor(visitor_id: str) -> Envelope:
    found = service_of(VisitorDesk).one(current_identity(), visitor_id)
    return Envelope(visitor_resource(found, service_of(Scope).keys()))


@blueprint.route("/visitors/<visitor_id>/timeline", methods=["GET"])
@blueprint.arguments(AskTimeline, location="query")
@blueprint.response(200, VisitPage)
@blueprint.doc(
    summary="What a visitor did",
    description="Visits with their events, the latest visit first; at most 2,000 events; nothing that was typed.",
)
@needs("analytics.read")
def timeline(arguments: dict[str, Any], visitor_id: str) -> Answer:
    per_page = arguments["per_page"]
    found = service_of(VisitorDesk).timeline(visitor_id, arguments.get("cursor"), per_page)
    shown = [visit_resource(visit, service_of(Scope).keys()) for visit in found.visits]
    if wants_csv(arguments):
        rows = ({"visit": each.id, **each.attributes, **event} for each in shown for event in each.attributes["events"])
        return as_csv("timeline", _EVENT, rows)
    return Envelope(shown, {"total": None, "per_page": per_page, "next_cursor": found.following})


@blueprint.route("/live", methods=["GET"])
@blueprint.arguments(AskLive, location="query")
@blueprint.response(200, LiveEnvelope)
@blueprint.doc(summary="Who is there now", description="Heard of within the last five minutes.")
@needs("analytics.read")
def live(arguments: dict[str, Any]) -> Answer:
    found = live_resource(service_of(LiveView).now(arguments.get("site", ())), service_of(Scope).keys())
    return as_csv("live", _LIVE, found.attributes["visits"]) if wants_csv(arguments) else Envelope(found)


@blueprint.route("/live/events", methods=["GET"])
@blueprint.arguments(AskLive(only=["site"]), location="query")
@blueprint.response(200, content_type="text/event-stream")
@blueprint.doc(
    summary="Follow who is there",
    description="Server-sent events: `live` with the whole view, at once and each time it changes. The stream closes "
    "after a minute; connect again, as browsers do.",
)
@needs("analytics.read")
def follow_live(arguments: dict[str, Any]) -> Response:
    view, sites, keys = service_of(LiveView), arguments.get("site", ()), service_of(Scope).keys()
    first = view.now(sites)
    view.enter()
    answer = Response(live_stream(view.changes(first, sites), keys), content_type="text/event-stream")
    answer.call_on_close(view.leave)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Accel-Buffering"] = "no"  # nginx would hold events back until it has a pageful
    return answer


def _every_visitor(arguments: dict[str, Any]) -> Iterator[Mapping[str, Any]]:
    keys = service_of(Scope).keys()
    found = service_of(VisitorDesk).every(
        asked(arguments), identified=arguments.get("identified"), after=arguments.get("cursor"), most=MOST_ROWS
    )
    return ({"id": each.id, **visitor_resource(each, keys).attributes} for each in found)
