"""Wire shapes of the trail: JSON for programs, lines of JSON and CSV for whoever takes it away."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import marshmallow as ma
import msgspec
from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range, Regexp

from suitecrm_bridge.features.audit.model import Line, Question, Report
from suitecrm_bridge.web.envelope import Attributes, Resource, envelope_of, page_of, resource
from suitecrm_bridge.web.fields import PlainText
from suitecrm_bridge.web.spreadsheet import csv_line

_WHEN = {"format": "date-time", "example": "2026-11-22T12:34:56.123456+00:00"}
_COLUMNS = (
    *("sequence", "id", "at", "action", "actor", "subject_type", "subject_id", "before", "after", "details"),
    *("request_id", "address", "user_agent", "previous", "hash"),
)


class Which(ma.Schema):
    """The lines that are asked for."""

    actor = PlainText(validate=Length(1, 100), metadata={"description": "A user's id, `key:<id>` or `bridge`."})
    action = PlainText(
        validate=Regexp(r"^[a-z_]+\.([a-z_]+|\*)$", error="Like `login.refused` or `login.*`."),
        metadata={"example": "login.*", "pattern": r"^[a-z_]+\.([a-z_]+|\*)$"},
    )
    subject_type = PlainText(validate=Length(1, 100), metadata={"example": "Leads"})
    subject_id = PlainText(validate=Length(1, 100))
    since = fields.AwareDateTime(default_timezone=UTC, metadata={"description": "From this moment on."})
    until = fields.AwareDateTime(default_timezone=UTC, metadata={"description": "Before this moment."})


class ListDeeds(Which):
    per_page = fields.Integer(load_default=50, validate=Range(1, 200))
    cursor = fields.Integer(validate=Range(1, 2**63 - 1), metadata={"description": "`next_cursor` of the last page."})


class ExportDeeds(Which):
    format = fields.String(load_default="ndjson", validate=OneOf(["ndjson", "csv"]))


class VerifyTrail(ma.Schema):
    cursor = fields.Integer(
        load_default=0, validate=Range(0, 2**63 - 1), metadata={"description": "Go on behind this line."}
    )
    limit = fields.Integer(load_default=50_000, validate=Range(1, 200_000))


class DeedAttributes(Attributes):
    at = fields.String(metadata=_WHEN)
    action = fields.String(metadata={"example": "record.updated"})
    actor = fields.String(allow_none=True)
    subject = fields.List(fields.String(), allow_none=True, metadata={"example": ["Leads", "b8d3f2c4-…"]})
    before = fields.Dict()
    after = fields.Dict()
    details = fields.Dict()
    request_id = fields.String(allow_none=True)
    address = fields.String(allow_none=True)
    user_agent = fields.String(allow_none=True)
    sequence = fields.Integer()
    hash = fields.String()


class BreakShape(ma.Schema):
    sequence = fields.Integer()
    reason = fields.String()


class ReportAttributes(Attributes):
    intact = fields.Boolean(metadata={"description": "Everything that was checked holds."})
    complete = fields.Boolean(metadata={"description": "The check got to the end; else go on with `next_cursor`."})
    witnessed = fields.Boolean(metadata={"description": "The end could be compared with what Redis remembers of it."})
    checked = fields.Integer()
    since = fields.Integer()
    until = fields.Integer()
    broken = fields.Nested(BreakShape, allow_none=True)


DeedPage = page_of(resource("Deed", DeedAttributes))
ReportEnvelope = envelope_of(resource("TrailReport", ReportAttributes))


def question_of(arguments: Mapping[str, Any]) -> Question:
    return Question(**{name: arguments.get(name) for name in Which().fields})


def deed_resource(line: Line) -> Resource:
    said = _said(line)
    return Resource(said.pop("id"), "Deed", {**said, "sequence": line.sequence, "hash": line.hash})


def report_resource(report: Report) -> Resource:
    broken = vars(report.broken) if report.broken else None
    attributes = {"intact": report.broken is None, **{n: v for n, v in vars(report).items() if n != "broken"}}
    return Resource("trail", "TrailReport", {**attributes, "broken": broken})


def ndjson(lines: Iterable[Line]) -> Iterator[str]:
    """Each line with its content byte for byte, so that the chain can be checked from the file."""
    for line in lines:
        outer = {"sequence": line.sequence, "previous": line.previous, "hash": line.hash, "deed": "*"}
        yield msgspec.json.encode(outer).decode().replace('"deed":"*"', f'"deed":{line.content}') + "\n"


def comma_separated(lines: Iterable[Line]) -> Iterator[str]:
    yield csv_line(_COLUMNS)
    for line in lines:
        said = _said(line)
        kind, subject_id = said.pop("subject") or (None, None)
        said |= {"subject_type": kind, "subject_id": subject_id, "sequence": line.sequence}
        said |= {"previous": line.previous, "hash": line.hash}
        yield csv_line(_cell(said[name]) for name in _COLUMNS)


def _said(line: Line) -> dict[str, Any]:
    try:
        said: dict[str, Any] = msgspec.json.decode(line.content)
    except msgspec.DecodeError:
        # Somebody wrote over it; what can be told is told, and `verify` says the rest.
        said = {"id": line.facts.id, "at": _iso(line.facts.at), "action": line.facts.action, "subject": None}
    return {name: said.get(name) for name in (*_COLUMNS[1:5], "subject", *_COLUMNS[7:13])}


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")


def _cell(value: object) -> str:
    if value is None or value == {}:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
