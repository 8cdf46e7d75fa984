"""What rows of reports look like, for the document: with their figures, those before, and those over time."""

import marshmallow as ma
from marshmallow import fields

from suitecrm_bridge.features.analytics.model.speed import METRICS
from suitecrm_bridge.web.envelope import Attributes, PageMeta, resource

DATE = {"format": "date", "example": "2026-11-01"}
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


class _Days(ma.Schema):
    start = fields.String(data_key="from", metadata=DATE)
    end = fields.String(data_key="to", metadata=DATE)


def _beside(figures: type[ma.Schema]) -> type[ma.Schema]:
    """What a row of such figures tells of other days and of its parts."""
    name = figures.__name__
    grown = {each: _number(0.25) for each in figures._declared_fields}
    change = type(f"{name}Change", (ma.Schema,), {**grown, "__doc__": Change.__doc__})
    dated = fields.Nested(type(f"{name}Point", (figures, _Days), {}))
    members = {
        "before": fields.Nested(figures, allow_none=True, metadata={"description": "With `compare` only."}),
        "change": fields.Nested(change, allow_none=True, metadata={"description": "With `compare` only."}),
        "series": fields.List(dated, allow_none=True, metadata={"description": "With `interval` only."}),
        "before_series": fields.List(dated, allow_none=True, metadata={"description": "With both."}),
    }
    return type(f"{name}Beside", (Attributes,), members)


class RowAttributes(_beside(Figures)):  # type: ignore[misc]  # made above
    value = fields.String(metadata={"example": "organic_search"})
    figures = fields.Nested(Figures)


class PageFigures(ma.Schema):
    visitors = fields.Integer(metadata={"example": 120})
    views = fields.Integer(metadata={"example": 180})
    seconds = _number(5400.0)
    seconds_per_view = _number(30.0)
    entries = fields.Integer(metadata={"example": 40, "description": "Visits that began here."})
    exits = fields.Integer(metadata={"example": 52, "description": "Visits that ended here."})
    depth = _number(71.5, "With `depth=true` only: how far the page was seen, in percent; mean over visits.")


class PageRowAttributes(_beside(PageFigures), PageFigures):  # type: ignore[misc]  # likewise
    page = fields.String(metadata={"example": "/pricing"})


class HappeningFigures(ma.Schema):
    visitors = fields.Integer(metadata={"example": 11})
    visits = fields.Integer(metadata={"example": 12})
    times = fields.Integer(metadata={"example": 14})


class HappeningAttributes(_beside(HappeningFigures), HappeningFigures):  # type: ignore[misc]  # likewise
    value = fields.String(metadata={"example": "Demo requested"})


class CreditFigures(ma.Schema):
    leads = fields.Float(metadata={"example": 12.4})
    opportunities = fields.Float(metadata={"example": 1.6})
    amount = fields.Float(metadata={"example": 40250.0, "description": "In SuiteCRM's own currency."})


class CreditAttributes(_beside(CreditFigures), CreditFigures):  # type: ignore[misc]  # likewise
    value = fields.String(metadata={"example": "organic_search"})


class StageFigures(ma.Schema):
    visitors = fields.Integer(metadata={"example": 120})
    of_first = _number(0.3)
    of_previous = _number(0.5)
    dropped = fields.Integer(metadata={"example": 120, "description": "Visitors who came to the step before only."})


class StageAttributes(_beside(StageFigures), StageFigures):  # type: ignore[misc]  # likewise
    step = fields.String(metadata={"example": "page:/pricing*"})


class MeasuredShape(ma.Schema):
    p75 = fields.Float(metadata={"example": 2140.0})
    samples = fields.Integer()
    rating = fields.String(allow_none=True, metadata={"enum": ["good", "needs_improvement", "poor", None]})


_SpeedFigures = type(
    "SpeedFigures",
    (ma.Schema,),
    {"samples": fields.Integer(), **{name: _number(2140.0, "The 75th percentile.") for name in METRICS}},
)


class SpeedAttributes(_beside(_SpeedFigures)):  # type: ignore[misc]  # likewise
    page = fields.String(metadata={"example": "/"})
    samples = fields.Integer()
    metrics = fields.Dict(
        keys=fields.String(metadata={"enum": list(METRICS)}),
        values=fields.Nested(MeasuredShape, allow_none=True),
        metadata={"description": "`ttfb`, `fcp`, `lcp`, `inp`, `cls` and `load`; null where no browser measured it."},
    )


class RangeMeta(PageMeta):
    start = fields.String(attribute="from", data_key="from", metadata=DATE)
    end = fields.String(attribute="to", data_key="to", metadata=DATE)


class RowsMeta(RangeMeta):
    interval = fields.String(allow_none=True, metadata={"enum": ["day", "week", "month", None]})
    before = fields.Dict(allow_none=True, metadata={"description": "The days compared with, `from` and `to`."})


class CreditMeta(RowsMeta):
    """What is divided, and how much of it came to somebody: outcomes without a visit before them are nobody's merit."""

    leads = fields.Integer(metadata={"example": 40})
    opportunities = fields.Integer(metadata={"example": 5})
    amount = fields.Float(metadata={"example": 125000.0})
    leads_attributed = fields.Integer(metadata={"example": 31})
    opportunities_attributed = fields.Integer(metadata={"example": 4})
    amount_attributed = fields.Float(metadata={"example": 100000.0})
    before = fields.Dict(
        allow_none=True, metadata={"description": "The days compared with, `from` and `to`, and the same totals."}
    )


def rows_of(data: type[ma.Schema], meta: type[ma.Schema] = RangeMeta) -> type[ma.Schema]:
    members = {
        "success": fields.Boolean(required=True, metadata={"enum": [True]}),
        "data": fields.List(fields.Nested(data), required=True),
        "meta": fields.Nested(meta, required=True),
    }
    return type(f"{data.__name__}Rows", (ma.Schema,), members)


RowPage = rows_of(resource("FigureRow", RowAttributes), RowsMeta)
PageRowPage = rows_of(resource("PageFigures", PageRowAttributes), RowsMeta)
HappeningPage = rows_of(resource("Happening", HappeningAttributes), RowsMeta)
CreditPage = rows_of(resource("Credit", CreditAttributes), CreditMeta)
StagePage = rows_of(resource("Stage", StageAttributes), RowsMeta)
SpeedPage = rows_of(resource("PageSpeed", SpeedAttributes), RowsMeta)
