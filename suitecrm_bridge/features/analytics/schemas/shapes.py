"""What answers look like, for the document."""

import marshmallow as ma
from marshmallow import fields

from suitecrm_bridge.features.analytics.model.speed import METRICS
from suitecrm_bridge.web.envelope import Attributes, PageMeta, envelope_of, page_of, resource

_DATE = {"format": "date", "example": "2026-11-01"}
_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56Z"}
_RATE = {"example": 0.4167, "description": "0 to 1; null where there is nothing to divide by."}


def _number(example: float, about: str | None = None) -> fields.Float:
    return fields.Float(allow_none=True, metadata={"example": example, **({"description": about} if about else {})})


class Figures(ma.Schema):
    visitors = fields.Integer(metadata={"example": 812, "description": "Each counted once in the whole range."})
    visits = fields.Integer(metadata={"example": 1034})
    page_views = fields.Integer(metadata={"example": 3120})
    bounce_rate = fields.Float(allow_none=True, metadata=_RATE)
    pages_per_visit = _number(3.0174)
    seconds = _number(98213.5, "Visible and focused time.")
    seconds_per_visit = _number(94.9841)


class Change(ma.Schema):
    """By which part each figure grew: 0.25 is a quarter more; null where there was nothing before."""

    visitors = _number(0.25)
    visits = _number(0.1)
    page_views = _number(-0.05)
    bounce_rate = _number(0.0)
    pages_per_visit = _number(0.2)
    seconds = _number(0.3)
    seconds_per_visit = _number(0.12)


class PointShape(Figures):
    start = fields.String(data_key="from", metadata=_DATE)
    end = fields.String(data_key="to", metadata=_DATE)


class Compared(ma.Schema):
    start = fields.String(data_key="from", metadata=_DATE)
    end = fields.String(data_key="to", metadata=_DATE)
    figures = fields.Nested(Figures)
    change = fields.Nested(Change)
    series = fields.List(fields.Nested(PointShape))


class OverviewAttributes(Attributes):
    start = fields.String(data_key="from", metadata=_DATE)
    end = fields.String(data_key="to", metadata=_DATE)
    interval = fields.String(metadata={"enum": ["day", "week", "month"]})
    figures = fields.Nested(Figures)
    series = fields.List(fields.Nested(PointShape))
    before = fields.Nested(Compared, allow_none=True, metadata={"description": "With `compare` only."})
    quarantined_events = fields.Integer(
        metadata={"example": 12, "description": "Suspected robots' events on these days; in no other figure."}
    )


class RowAttributes(Attributes):
    value = fields.String(metadata={"example": "organic_search"})
    figures = fields.Nested(Figures)
    before = fields.Nested(Figures, allow_none=True, metadata={"description": "With `compare` only."})
    change = fields.Nested(Change, allow_none=True)


class PageRowAttributes(Attributes):
    page = fields.String(metadata={"example": "/pricing"})
    visitors = fields.Integer(metadata={"example": 120})
    views = fields.Integer(metadata={"example": 180})
    seconds = _number(5400.0)
    seconds_per_view = _number(30.0)
    entries = fields.Integer(metadata={"example": 40, "description": "Visits that began here."})
    exits = fields.Integer(metadata={"example": 52, "description": "Visits that ended here."})
    depth = _number(71.5, "With `depth=true` only: how far the page was seen, in percent; mean over visits.")


class HappeningAttributes(Attributes):
    value = fields.String(metadata={"example": "Demo requested"})
    visitors = fields.Integer(metadata={"example": 11})
    visits = fields.Integer(metadata={"example": 12})
    times = fields.Integer(metadata={"example": 14})


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


class CreditAttributes(Attributes):
    value = fields.String(metadata={"example": "organic_search"})
    leads = fields.Float(metadata={"example": 12.4})
    opportunities = fields.Float(metadata={"example": 1.6})
    amount = fields.Float(metadata={"example": 40250.0, "description": "In SuiteCRM's own currency."})


class StageAttributes(Attributes):
    step = fields.String(metadata={"example": "page:/pricing*"})
    visitors = fields.Integer(metadata={"example": 120})
    of_first = _number(0.3)
    of_previous = _number(0.5)
    dropped = fields.Integer(metadata={"example": 120, "description": "Visitors who came to the step before only."})


class CohortAttributes(Attributes):
    start = fields.String(data_key="from", metadata=_DATE)
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


class MeasuredShape(ma.Schema):
    p75 = fields.Float(metadata={"example": 2140.0})
    samples = fields.Integer()
    rating = fields.String(allow_none=True, metadata={"enum": ["good", "needs_improvement", "poor", None]})


class SpeedAttributes(Attributes):
    page = fields.String(metadata={"example": "/"})
    samples = fields.Integer()
    metrics = fields.Dict(
        keys=fields.String(metadata={"enum": list(METRICS)}),
        values=fields.Nested(MeasuredShape, allow_none=True),
        metadata={"description": "`ttfb`, `fcp`, `lcp`, `inp`, `cls` and `load`; null where no browser measured it."},
    )


class RangeMeta(PageMeta):
    start = fields.String(attribute="from", data_key="from", metadata=_DATE)
    end = fields.String(attribute="to", data_key="to", metadata=_DATE)


class CreditMeta(RangeMeta):
    """What is divided, and how much of it came to somebody: outcomes without a visit before them are nobody's merit."""

    leads = fields.Integer(metadata={"example": 40})
    opportunities = fields.Integer(metadata={"example": 5})
    amount = fields.Float(metadata={"example": 125000.0})
    leads_attributed = fields.Integer(metadata={"example": 31})
    opportunities_attributed = fields.Integer(metadata={"example": 4})
    amount_attributed = fields.Float(metadata={"example": 100000.0})


def _rows(data: type[ma.Schema], meta: type[ma.Schema] = RangeMeta) -> type[ma.Schema]:
    members = {
        "success": fields.Boolean(required=True, metadata={"enum": [True]}),
        "data": fields.List(fields.Nested(data), required=True),
        "meta": fields.Nested(meta, required=True),
    }
    return type(f"{data.__name__}Rows", (ma.Schema,), members)


OverviewEnvelope = envelope_of(resource("Overview", OverviewAttributes))
RowPage = _rows(resource("FigureRow", RowAttributes))
PageRowPage = _rows(resource("PageFigures", PageRowAttributes))
HappeningPage = _rows(resource("Happening", HappeningAttributes))
SitePage = page_of(resource("Site", SiteAttributes))
_Visitor = resource("TrackedVisitor", TrackedVisitorAttributes)
VisitorPage = _rows(_Visitor)
VisitorEnvelope = envelope_of(_Visitor)
VisitPage = page_of(resource("Visit", VisitAttributes))
LiveEnvelope = envelope_of(resource("LiveView", LiveAttributes))
CreditPage = _rows(resource("Credit", CreditAttributes), CreditMeta)
StagePage = _rows(resource("Stage", StageAttributes))
CohortPage = _rows(resource("Cohort", CohortAttributes))
HeatmapEnvelope = envelope_of(resource("Heatmap", HeatmapAttributes))
SpeedPage = _rows(resource("PageSpeed", SpeedAttributes))
