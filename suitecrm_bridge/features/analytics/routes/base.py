"""The blueprint of analytics, and how its answers are shown: in the envelope or as CSV."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from flask import Flask, Response, request

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.analytics.model.question import Asked, Slice
from suitecrm_bridge.features.analytics.schemas.arguments import asked_of
from suitecrm_bridge.features.analytics.schemas.comma_separated import comma_separated
from suitecrm_bridge.features.analytics.service import parts_of
from suitecrm_bridge.web.openapi import BASE, Readers, amend_document
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

blueprint = Blueprint(
    "analytics",
    __name__,
    url_prefix=f"{BASE}/analytics",
    description="What visitors of your sites did, in figures. Days are those of UTC.",
)
_CSV = {"text/csv": {"schema": {"type": "string"}, "example": "value,visitors,visits\r\ndirect,12,14\r\n"}}
MOST_ROWS = 100_000
_MOST_POINTS = 20_000


def install(app: Flask) -> None:
    """Let the document say which answers come as CSV too."""
    amend_document(app, _with_csv)


def asked(arguments: dict[str, Any]) -> Asked:
    return asked_of(arguments, service_of(Clock).now().date())


def asked_rows(arguments: dict[str, Any]) -> Asked:
    """What is asked of a report with rows: a page of them, or as CSV all. Raises Invalid when that is too much."""
    question = asked(arguments)
    times = max(1, len(parts_of(question.span, question)))
    if wants_csv(arguments):
        return replace(question, part=Slice(question.part.order, 0, MOST_ROWS // times))
    if times * question.part.limit > _MOST_POINTS and question.interval:
        said = f"That is more than {_MOST_POINTS:,} times rows: ask for longer ones, or with per_page for fewer rows."
        raise Invalid("That is too much for one answer.", details={"interval": [said]})
    return question


def wants_csv(arguments: Mapping[str, Any]) -> bool:
    said = arguments.get("format")
    if said is not None:
        return bool(said == "csv")
    best = request.accept_mimetypes.best_match(["application/json", "text/csv"], "application/json")
    return bool(best == "text/csv")


def as_csv(name: str, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Response:
    lines = comma_separated(columns, rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-store"}
    return Response(_begun(lines), content_type="text/csv; charset=utf-8", headers=headers)


def _begun(lines: Iterator[str]) -> Iterator[str]:
    """Names and the first row are fetched before the answer begins, while a failure can still be told as one."""
    first = [line for line in (next(lines, None), next(lines, None)) if line is not None]
    return chain(first, lines)


def _with_csv(document: dict[str, Any], _readers: Readers) -> dict[str, Any]:
    paths = {
        path: {**item, "get": _also_csv(item["get"])}
        if path.startswith(f"{BASE}/analytics/") and _has_format(item)
        else item
        for path, item in document["paths"].items()
    }
    return document | {"paths": paths}


def _has_format(item: Mapping[str, Any]) -> bool:
    return any(each.get("name") == "format" for each in item["get"].get("parameters", ()))


def _also_csv(operation: Mapping[str, Any]) -> dict[str, Any]:
    answer = operation["responses"]["200"]
    responses = {**operation["responses"], "200": {**answer, "content": {**answer["content"], **_CSV}}}
    return {**operation, "responses": responses}
