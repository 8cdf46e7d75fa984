"""The shapes of V8's answers, errors included."""

from __future__ import annotations

import json
from collections.abc import Mapping

from werkzeug.wrappers import Response

JSON_API = "application/vnd.api+json"
JSON = "application/json"
SLIM_PAGE = """<html>
    <head>
        <title>{title}</title>
    </head>
    <body>
        <h1>{title}</h1>
        <p>{message}</p>
    </body>
</html>"""
CORS = {
    "Access-Control-Allow-Origin": "*",
    # PATCH is missing from the list up to 7.14.6.
    "Access-Control-Allow-Methods": "POST, GET, OPTIONS, PUT, DELETE",
    "Access-Control-Allow-Headers": "Content-Type, Access-Control-Allow-Headers, Authorization, X-Requested-With",
}


class Refusal(Exception):
    """A 400 with a text; `content_type` tells who refused: option checks say JSON, services say JSON:API."""

    content_type = JSON_API

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class OptionRefusal(Refusal):
    """Refused while the request's options were checked, before any service ran."""

    content_type = JSON


class DatabaseFailure(Refusal):
    """SQL that MariaDB would refuse: SuiteCRM prints its text once more behind the JSON."""

    def __init__(self) -> None:
        super().__init__("Database failure. Please refer to suitecrm.log for details.")


class PhpError(Exception):
    """A PHP `Error` that nobody caught: Slim's own 500 page."""

    def __init__(self, message: str, file: str, line: int, kind: str = "Error") -> None:
        super().__init__(message)
        self.body = {
            "message": "Slim Application Error",
            "error": [
                {"type": kind, "code": 0, "message": message, "file": file, "line": line, "trace": ["#0 {main}"]}
            ],
        }


class Unauthorized(Exception):
    """No usable bearer token."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


def pretty(body: object) -> str:
    return json.dumps(body, indent=4, ensure_ascii=False)


def answer(body: object, status: int = 200) -> Response:
    """A success of V8: pretty-printed JSON:API, with the odd `Accept` header of the original."""
    return _response(pretty(body), status, JSON_API, {"Accept": JSON_API})


def plain_json(
    body: object, status: int, content_type: str = JSON, headers: Mapping[str, str] | None = None
) -> Response:
    return _response(json.dumps(body, ensure_ascii=False), status, content_type, headers or {})


def refusal(error: Refusal) -> Response:
    text = pretty({"errors": {"status": 400, "title": None, "detail": error.detail}})
    suffix = error.detail if isinstance(error, DatabaseFailure) else ""
    return _response(text + suffix, 400, error.content_type, {})


def unauthorized(error: Unauthorized) -> Response:
    message = "The resource owner or authorization server denied the request."
    body = {"error": "access_denied", "error_description": message, "hint": error.hint, "message": message}
    return plain_json(body, 401)


def page_or_json(accept: str, status: int, title: str, message: str, allow: str = "") -> Response:
    """Slim's 404, 405 and 500 pages, the only answers that heed `Accept`."""
    headers = {"Allow": allow} if allow else {}
    if "application/json" in accept or "+json" in accept:
        return plain_json({"message": message}, status, JSON, headers)
    shown = message.replace(allow, f"<strong>{allow}</strong>") if allow else message
    text = SLIM_PAGE.format(title=title, message=shown)
    return _response(text, status, "text/html;charset=UTF-8", headers)


def empty_500() -> Response:
    return _response("", 500, "text/html; charset=UTF-8", {})


def _response(text: str, status: int, content_type: str, headers: Mapping[str, str]) -> Response:
    response = Response(text, status=status)
    response.headers["Content-Type"] = content_type
    response.headers.extend({**CORS, **headers})
    return response
