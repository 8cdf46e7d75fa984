"""What answers look like, for the document."""

import marshmallow as ma
from marshmallow import fields

from suitecrm_bridge.features.analytics.schemas.row_shapes import DATE, Change, Figures, rows_of
from suitecrm_bridge.web.envelope import Attributes, envelope_of, page_of, resource

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}


class PointShape(Figures):
    start = fields.String(data_key="from", metadata=DATE)
    end = fields.String(data_key="to", metadata=DATE)


class Compared(ma.Schema):
    start = fields.String(data_key="from", metadata=DATE)
    end = fields.String(data_key="to", metadata=DATE)
    figures = fields.Nested(Figures)
    change = fields.Nested(Change)
    series = fields.List(fields.Nested(PointShape))


class OverviewAttributes(Attributes):
    start = fields.String(data_key="from", metadata=DATE)
    end = fields.String(data_key="to", metadata=DATE)
    interval = fields.String(metadata={"enum": ["day", "week", "month"]})
    figures = fields.Nested(Figures)
    series = fields.List(fields.Nested(PointShape))
    before = fields.Nested(Compared, allow_none=True, metadata={"description": "With `compare` only."})
    quarantined_events = fields.Integer(
        metadata={"example": 12, "description": "Suspected robots' events on these days; in no other figure."}
    )


class SiteAttributes(Attributes):
    key = fields.String(metadata={"example": "site_k3v9"})
    name = fields.String(metadata={"example": "Main site"})
    active = fields.Boolean()


class KnownRecordShape(ma.Schema):
    module = fields.String(metadata={"example": "Leads"})
    id = fields.String()
    name = fields.String(metadata={"example": "Grace Hopper"})


def _text(example: str | None = None) -> fields.String:
    return fields.String(allow_none=True, metadata={"example": example} if example else {})


class _Client(Attributes):
    channel = _text("organic_search")
    source = _text("google")
    utm_campaign = _text("autumn")
    referrer = _text()
    device = _text("desktop")
    browser = _text("Firefox")
    os = _text("Windows")
    country = _text("DE")
    region = _text()
    city = _text()
    company = _text()


class TrackedVisitorAttributes(_Client):
    site = fields.String(metadata={"example": "site_k3v9"})
    first_seen_at = fields.String(metadata=_WHEN)
    last_seen_at = fields.String(metadata=_WHEN)
    visits = fields.Integer()
    page_views = fields.Integer()
    seconds = fields.Float()
    identified = fields.Boolean(metadata={"description": "Whether it is known in SuiteCRM who this is."})
    records = fields.List(
        fields.Nested(KnownRecordShape), metadata={"description": "Who it is, as far as you may see these records."}
    )
    landing_page = _text("https://www.example.com/")


class MomentShape(ma.Schema):
    id = fields.String()
    at = fields.String(metadata=_WHEN)
    type = fields.String(metadata={"example": "pageview"})
    page = fields.String(metadata={"example": "/pricing"})
    title = fields.String(allow_none=True)
    name = fields.String(allow_none=True)
    seconds = fields.Float()
    depth = fields.Integer(allow_none=True)
    details = fields.Dict()


class _Visit(_Client):
    visitor_id = fields.String()
    site = fields.String()
    started_at = fields.String(metadata=_WHEN)
    ended_at = fields.String(metadata=_WHEN)
    page_views = fields.Integer()
    seconds = fields.Float()
    medium = _text("organic")
    entry_page = _text("/")
    exit_page = _text("/pricing")


class VisitAttributes(_Visit):
    event_count = fields.Integer(
        metadata={"description": "How many events the visit had, also where not all are listed or they are archived."}
    )
    events = fields.List(fields.Nested(MomentShape), metadata={"description": "In the order they happened."})


class LiveVisit(_Visit):
    current_page = fields.String(allow_none=True, metadata={"example": "/pricing"})


class LivePage(ma.Schema):
    page = fields.String(metadata={"example": "/pricing"})
    visitors = fields.Integer(metadata={"example": 3})


class LiveAttributes(Attributes):
    at = fields.String(metadata=_WHEN)
    visitors = fields.Integer(metadata={"example": 7, "description": "Heard of within the last five minutes."})
    pages = fields.List(fields.Nested(LivePage))
    visits = fields.List(fields.Nested(LiveVisit), metadata={"description": "At most 100, the latest first."})


class CohortAttributes(Attributes):
    start = fields.String(data_key="from", metadata=DATE)
    visitors = fields.Integer(metadata={"example": 300})
    returned = fields.List(
        fields.Integer(allow_none=True),
        metadata={
            "description": "Of them, in each period after; null where it has not begun.",
            "example": [60, 31, None],
        },
    )


class ElementShape(ma.Schema):
    element = fields.String(metadata={"example": "#plans>a"})
    clicks = fields.Integer()
    by_keyboard = fields.Integer()
    cells = fields.List(fields.List(fields.Integer()))


class HeatmapAttributes(Attributes):
    page = fields.String(metadata={"example": "/pricing"})
    clicks = fields.Integer()
    columns = fields.Integer(metadata={"description": "Cells across the page, whatever its width."})
    row_height = fields.Integer(metadata={"description": "CSS pixels."})
    cells = fields.List(
        fields.List(fields.Integer()), metadata={"description": "Column, row and clicks of each cell that has some."}
    )
    element_cells = fields.Integer(metadata={"description": "Cells across and down an element's box."})
    elements = fields.List(fields.Nested(ElementShape))
    views_with_depth = fields.Integer()
    seen = fields.List(
        fields.Integer(), metadata={"description": "Views seen as far as 0, 10, … 100 percent of the page."}
    )


OverviewEnvelope = envelope_of(resource("Overview", OverviewAttributes))
SitePage = page_of(resource("Site", SiteAttributes))
_Visitor = resource("TrackedVisitor", TrackedVisitorAttributes)
VisitorPage = rows_of(_Visitor)
VisitorEnvelope = envelope_of(_Visitor)
VisitPage = page_of(resource("Visit", VisitAttributes))
LiveEnvelope = envelope_of(resource("LiveView", LiveAttributes))
CohortPage = rows_of(resource("Cohort", CohortAttributes))
HeatmapEnvelope = envelope_of(resource("Heatmap", HeatmapAttributes))
