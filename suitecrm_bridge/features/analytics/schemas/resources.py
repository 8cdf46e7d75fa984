"""From figures to what goes over the wire."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from suitecrm_bridge.features.analytics.model.attribution import Credit
from suitecrm_bridge.features.analytics.model.cohorts import Cohort
from suitecrm_bridge.features.analytics.model.figures import (
    Happening,
    PageRow,
    Point,
    Row,
    change,
    rounded,
    shown,
)
from suitecrm_bridge.features.analytics.model.funnel import Stage
from suitecrm_bridge.features.analytics.model.heatmap import CELLS, COLUMNS, ROW_HEIGHT, Heatmap
from suitecrm_bridge.features.analytics.model.people import Live, Profile, Visit
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.model.speed import METRICS, PageSpeed
from suitecrm_bridge.features.analytics.service import Overview
from suitecrm_bridge.features.sites.model import RegisteredSite
from suitecrm_bridge.web.envelope import Resource
from suitecrm_bridge.web.fields import iso_utc

Keys = Mapping[str, str]
"""Sites' keys by their ids."""


def days(span: Span) -> dict[str, Any]:
    return {"from": span.first.isoformat(), "to": span.last.isoformat()}


def overview_resource(found: Overview) -> Resource:
    before = None
    if found.before is not None and found.before_span is not None:
        before = {
            **days(found.before_span),
            "figures": shown(found.before),
            "change": change(found.figures, found.before),
            "series": [point(each) for each in found.before_points],
        }
    attributes = {
        **days(found.span),
        "interval": found.interval,
        "figures": shown(found.figures),
        "series": [point(each) for each in found.points],
        "before": before,
        "quarantined_events": found.quarantined,
    }
    return Resource("overview", "Overview", attributes)


def point(each: Point) -> dict[str, Any]:
    return {"from": each.first.isoformat(), "to": each.last.isoformat(), **shown(each.figures)}


def row_resource(row: Row) -> Resource:
    return Resource(row.value, "FigureRow", {"value": row.value, "figures": shown(row.figures)})


def page_resource(row: PageRow) -> Resource:
    attributes = {
        **vars(row),
        "seconds": rounded(row.seconds),
        "seconds_per_view": rounded(row.seconds_per_view),
        "depth": rounded(row.depth),
    }
    return Resource(row.page, "PageFigures", attributes)


def happening_resource(row: Happening) -> Resource:
    return Resource(row.value, "Happening", vars(row))


def site_resource(known: RegisteredSite) -> Resource:
    return Resource(known.site.key, "Site", {"key": known.site.key, "name": known.site.name, "active": known.active})


def visitor_resource(profile: Profile, keys: Keys) -> Resource:
    attributes = {
        "site": keys.get(profile.site_id),
        "first_seen_at": iso_utc(profile.first_seen_at),
        "last_seen_at": iso_utc(profile.last_seen_at),
        "visits": profile.visits,
        "page_views": profile.page_views,
        "seconds": rounded(profile.seconds),
        "identified": bool(profile.records),
        "records": [vars(record) for record in profile.known],
        **profile.facts,
    }
    return Resource(profile.id, "TrackedVisitor", attributes)


def visit_resource(visit: Visit, keys: Keys) -> Resource:
    events = [{**vars(each), "at": iso_utc(each.at), "seconds": rounded(each.seconds)} for each in visit.moments]
    return Resource(visit.id, "Visit", {**_visit(visit, keys), "event_count": visit.events, "events": events})


def live_resource(live: Live, keys: Keys) -> Resource:
    attributes = {
        "at": iso_utc(live.at),
        "visitors": live.visitors,
        "pages": [{"page": page, "visitors": count} for page, count in live.pages],
        "visits": [{**_visit(visit, keys), "current_page": visit.facts["exit_page"]} for visit in live.visits],
    }
    return Resource("live", "LiveView", attributes)


def live_stream(states: Iterable[Live | None], keys: Keys) -> Iterator[str]:
    """Server-sent events; where nothing has changed a comment, so that a dead connection is noticed."""
    yield "retry: 1000\n\n"
    for number, state in enumerate(states):
        if state is None:
            yield ": nothing new\n\n"
            continue
        data = msgspec.json.encode({"success": True, "data": live_resource(state, keys), "meta": {}}).decode()
        yield f"id: {number}\nevent: live\ndata: {data}\n\n"


def credit_resource(credit: Credit) -> Resource:
    earned = {name: rounded(getattr(credit, name), 6) for name in ("leads", "opportunities", "amount")}
    return Resource(credit.value, "Credit", {"value": credit.value, **earned})


def stage_resource(number: int, stage: Stage) -> Resource:
    return Resource(str(number), "Stage", {**vars(stage), "step": str(stage.step)})


def cohort_resource(cohort: Cohort) -> Resource:
    start = cohort.start.isoformat()
    return Resource(start, "Cohort", {"from": start, "visitors": cohort.visitors, "returned": list(cohort.returned)})


def heatmap_resource(page: str, found: Heatmap) -> Resource:
    elements = [
        {"element": each.path, "clicks": each.clicks, "by_keyboard": each.by_keyboard, "cells": each.cells}
        for each in found.elements
    ]
    attributes = {
        "page": page,
        "clicks": found.clicks,
        "columns": COLUMNS,
        "row_height": ROW_HEIGHT,
        "cells": found.cells,
        "element_cells": CELLS,
        "elements": elements,
        "views_with_depth": found.views_with_depth,
        "seen": found.seen,
    }
    return Resource(page, "Heatmap", attributes)


def heatmap_rows(found: Heatmap) -> Iterator[Mapping[str, Any]]:
    """The same as flat rows."""
    for column, row, times in found.cells:
        yield {"what": "page", "column": column, "row": row, "times": times}
    for element in found.elements:
        yield {"what": "clicks", "element": element.path, "times": element.clicks}
        for column, row, times in element.cells:
            yield {"what": "element", "element": element.path, "column": column, "row": row, "times": times}
    for tenth, times in enumerate(found.seen):
        yield {"what": "seen", "percent": tenth * 10, "times": times}


def speed_resource(row: PageSpeed) -> Resource:
    metrics = {name: vars(found) if (found := row.metrics[name]) is not None else None for name in METRICS}
    return Resource(row.page, "PageSpeed", {"page": row.page, "samples": row.samples, "metrics": metrics})


def _visit(visit: Visit, keys: Keys) -> dict[str, Any]:
    return {
        "visitor_id": visit.visitor_id,
        "site": keys.get(visit.site_id),
        "started_at": iso_utc(visit.started_at),
        "ended_at": iso_utc(visit.ended_at),
        "page_views": visit.page_views,
        "seconds": rounded(visit.seconds),
        **visit.facts,
    }
