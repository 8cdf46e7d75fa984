"""Do to a request or an answer what the switched-on faults say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkzeug.wrappers import Request, Response

from .answers import JSON_API, empty_500
from .faults import Faults

MONTH = "max-age=2592000"
NOTICE = "<br />\n<b>Notice</b>:  Undefined variable: value in <b>modules/Leads/Lead.php</b> on line <b>1</b><br />\n"
SUFFIX = "\nDatabase failure. Please refer to suitecrm.log for details."
HTML = "text/html; charset=UTF-8"


def instead(faults: Faults, request: Request, drop: Callable[[], Any] | None) -> Response | None:
    """The answer of a fault that keeps SuiteCRM from seeing the request, None when all is well."""
    path, method = request.path, request.method
    faults.wait_if_slow(path, method)
    down = faults.take("down", path, method)
    if down:
        if down.closed and drop:
            drop()
        return _page(503, "503 Service Unavailable")
    if faults.take("empty_500", path, method):
        return empty_500()
    if faults.take("html_500", path, method):
        return _page(500, "500 Internal Server Error")
    if faults.take("html_200", path, method):
        return _page(200, "Bad data passed in; Return to Home")
    return None


def after(faults: Faults, request: Request, response: Response) -> Response:
    """The true answer with what faults add to it."""
    path, method = request.path, request.method
    if faults.take("lost_answer", path, method):
        return empty_500()
    if "json" in response.content_type:
        if faults.take("json_suffix", path, method):
            response.set_data(response.get_data(as_text=True) + SUFFIX)
        if faults.take("notice_prefix", path, method):
            response.set_data(NOTICE + response.get_data(as_text=True))
    cacheable = method == "GET" and response.content_type == JSON_API and response.status_code < 400
    if cacheable and faults.take("cached_for_a_month", path, method):
        response.headers["Cache-Control"] = MONTH
    return response


def _page(status: int, title: str) -> Response:
    text = f"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    return Response(text, status=status, content_type=HTML)
