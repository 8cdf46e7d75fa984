"""What may be asked in the query string."""

from datetime import date
from typing import Any

import marshmallow as ma
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range, Regexp

from suitecrm_bridge.features.analytics.model.attribution import MODELS
from suitecrm_bridge.features.analytics.model.cursor import Place, place_of
from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.question import DIMENSIONS, PAGE, Asked, Slice
from suitecrm_bridge.features.analytics.model.span import Span, cut
from suitecrm_bridge.web.fields import PlainText

MOST_DAYS = 1830
MOST_INTERVALS = 400
_EARLIEST, _LATEST = date(2000, 1, 1), date(2100, 12, 31)
_INTERVALS = ("day", "week", "month")
_ABOUT_FILTERS = {
    "channel": ("paid_search", "Channels by which visits came."),
    "source": ("newsletter", "Sources of visits."),
    "medium": ("email", "Mediums (`utm_medium`)."),
    "campaign": ("autumn", "Campaigns (`utm_campaign`)."),
    "country": ("DE", "Countries, as ISO 3166 has them."),
    "device": ("mobile", "Kinds of device."),
    "browser": ("Firefox", "Browsers."),
    "os": ("Windows", "Operating systems."),
    "entry": ("/", "Pages on which visits began."),
    "exit": ("/pricing", "Pages on which visits ended."),
    "page": ("/pricing", "Pages that were seen during the visit."),
}


def _filter(name: str) -> fields.List[str]:
    example, about = _ABOUT_FILTERS[name]
    said = {"description": f"{about} Several (repeat the argument): any of them.", "example": [example]}
    return fields.List(PlainText(validate=Length(0, 255)), validate=Length(1, 20), metadata=said)


class Format(ma.Schema):
    format = fields.String(
        validate=OneOf(["json", "csv"]),
        metadata={"description": "`csv`, or the header `Accept: text/csv`, gives all rows as CSV."},
    )


class Days(Format):
    """Which days, on which sites."""

    site = fields.List(
        PlainText(validate=Length(1, 64)),
        validate=Length(1, 50),
        metadata={"description": "Keys of sites; all of them unless given.", "example": ["site_k3v9"]},
    )
    since = fields.Date(
        data_key="from",
        metadata={"description": "The first day (UTC); 29 days before the last unless given.", "example": "2026-11-01"},
    )
    until = fields.Date(
        data_key="to",
        metadata={"description": "The last day (UTC), included; today unless given.", "example": "2026-11-30"},
    )

    @ma.validates_schema
    def _sensible(self, data: dict[str, Any], **_options: object) -> None:
        for name, said in (("from", data.get("since")), ("to", data.get("until"))):
            if said is not None and not _EARLIEST <= said <= _LATEST:
                raise ma.ValidationError(f"Must lie between {_EARLIEST} and {_LATEST}.", name)
        span = span_of(data, date.today())  # noqa: DTZ011  # only whether the order and length make sense
        if data.get("since") and data.get("until") and span.days < 1:
            raise ma.ValidationError("Must not be after `to`.", "from")
        if span.days > MOST_DAYS:
            raise ma.ValidationError(f"The range may have at most {MOST_DAYS} days.", "from")


class Which(Days):
    """Which visits: those that fit every filter."""

    channel = _filter("channel")
    source = _filter("source")
    medium = _filter("medium")
    campaign = _filter("campaign")
    country = _filter("country")
    device = _filter("device")
    browser = _filter("browser")
    os = _filter("os")
    entry = _filter("entry")
    exit = _filter("exit")
    page = _filter("page")


class Beside(Days):
    """What is told beside the figures of the range: those of other days, and those of its parts."""

    compare = fields.String(
        validate=OneOf(["previous", "year"]),
        metadata={"description": "Beside it: as many days right before (`previous`), or a year before (`year`)."},
    )
    interval = fields.String(
        validate=OneOf(_INTERVALS),
        metadata={"description": "Each row also over time, as `series`.", "example": "week"},
    )

    @ma.validates_schema
    def _not_too_fine(self, data: dict[str, Any], **_options: object) -> None:
        span = span_of(data, date.today())  # noqa: DTZ011  # likewise
        if data.get("interval") and len(cut(span, data["interval"])) > MOST_INTERVALS:
            raise ma.ValidationError(f"That is more than {MOST_INTERVALS} of them: ask for longer ones.", "interval")


class AskOverview(Which, Beside):
    interval = fields.String(load_default="day", validate=OneOf(_INTERVALS), metadata={"example": "week"})


class AskTable(Which, Beside):
    sort = fields.String(
        load_default="visits",
        validate=OneOf(["visitors", "visits", "page_views", "seconds"]),
        metadata={"description": "The biggest first."},
    )
    per_page = fields.Integer(load_default=100, validate=Range(1, 1000))
    cursor = fields.Integer(validate=Range(1, 10_000_000), metadata={"description": "`next_cursor` of the last page."})


class AskHappenings(Which, Beside):
    per_page = fields.Integer(load_default=100, validate=Range(1, 1000))
    cursor = fields.Integer(validate=Range(1, 10_000_000), metadata={"description": "`next_cursor` of the last page."})


class AskPages(AskHappenings):
    depth = fields.Boolean(
        load_default=False,
        metadata={"description": "Also how far pages were seen; every visit is read for it, so it takes longer."},
    )


class Cursor(PlainText):
    """A place in a list that we named ourselves."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Place:  # type: ignore[override]  # noqa: ANN401  # a place is what the text stands for
        try:
            return place_of(super()._deserialize(value, attr, data, **kwargs))
        except ValueError:
            raise ma.ValidationError("Hand `next_cursor` back as it came.") from None


class AskVisitors(Days):
    identified = fields.Boolean(metadata={"description": "Only those who are known, or only the others."})
    channel = _filter("channel")
    country = _filter("country")
    device = _filter("device")
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))
    cursor = Cursor(validate=None, metadata={"description": "`next_cursor` of the last page."})


class AskTimeline(Format):
    per_page = fields.Integer(
        load_default=20, validate=Range(1, 100), metadata={"description": "Visits, each with its events."}
    )
    cursor = Cursor(metadata={"description": "`next_cursor` of the last page."})


class AskLive(Format):
    site = Days._declared_fields["site"]  # the same argument


class AskAttribution(Beside):
    model = fields.String(load_default="position", validate=OneOf(MODELS), metadata={"example": "linear"})
    by = fields.String(load_default="channel", validate=OneOf(["channel", "source", "medium", "campaign"]))
    lookback = fields.Integer(
        load_default=90,
        validate=Range(1, 730),
        metadata={"description": "Visits count this many days before the outcome."},
    )


class AskFunnel(Which, Beside):
    step = fields.List(
        PlainText(validate=Regexp(r"^(page|event):.", error="Like `page:/pricing*` or `event:Signed up`.")),
        required=True,
        validate=Length(2, 10),
        metadata={
            "description": "In order, repeated: `page:` and a path (`*` for any characters), or `event:` and a name.",
            "example": ["page:/", "page:/pricing*", "event:Demo requested"],
        },
    )
    window = fields.Integer(
        load_default=30 * 24,
        validate=Range(1, 366 * 24),
        metadata={"description": "Hours from the first step to the last."},
    )


class AskCohorts(Which):
    interval = fields.String(load_default="week", validate=OneOf(["week", "month"]))

    @ma.validates_schema
    def _few(self, data: dict[str, Any], **_options: object) -> None:
        if len(cut(span_of(data, date.today()), data["interval"])) > 53:  # noqa: DTZ011  # likewise
            raise ma.ValidationError("At most 53 cohorts: ask for months, or a shorter range.", "interval")


class AskHeatmap(Days):
    page = PlainText(required=True, validate=Length(1, 255), metadata={"example": "/pricing"})
    device = _filter("device")
    elements = fields.Integer(load_default=50, validate=Range(1, 200), metadata={"description": "How many elements."})


class AskSpeed(Beside):
    page = _filter("page")
    device = _filter("device")
    per_page = fields.Integer(load_default=100, validate=Range(1, 1000))


def span_of(arguments: dict[str, Any], today: date) -> Span:
    """The last thirty days, unless told otherwise."""
    last = arguments.get("until") or max(today, arguments.get("since") or today)
    first = arguments.get("since") or date.fromordinal(max(last.toordinal() - 29, _EARLIEST.toordinal()))
    return Span(first, last)


def asked_of(arguments: dict[str, Any], today: date) -> Asked:
    return Asked(
        site_keys=tuple(arguments.get("site", ())),
        span=span_of(arguments, today),
        filters={name: tuple(arguments[name]) for name in (*DIMENSIONS, PAGE) if isinstance(arguments.get(name), list)},
        interval=arguments.get("interval"),
        comparison=arguments.get("compare"),
        part=Slice(arguments.get("sort", "visits"), arguments.get("cursor") or 0, arguments.get("per_page", 100))
        if not isinstance(arguments.get("cursor"), Place)
        else Slice(limit=arguments["per_page"]),
    )


def steps_of(arguments: dict[str, Any]) -> list[Step]:
    return [
        Step("page" if kind == "page" else "event", pattern)
        for kind, _, pattern in (said.partition(":") for said in arguments["step"])
    ]
