"""Turn every failure into the error envelope; the one place that knows status numbers besides success codes."""

import math
from http import HTTPStatus

from flask import Flask, Response, g, jsonify
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from suitecrm_bridge.core import errors
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger

log = logger(__name__)


class PreconditionFailed(BridgeError):
    code = "PRECONDITION_FAILED"


class PreconditionRequired(BridgeError):
    code = "PRECONDITION_REQUIRED"


class UnsupportedMediaType(BridgeError):
    code = "UNSUPPORTED_MEDIA_TYPE"


# Looked up along the error's ancestry, so that SuiteCRM's errors find their family's number.
STATUS: dict[type[BridgeError], int] = {
    errors.Malformed: 400,
    errors.Unauthenticated: 401,
    errors.Forbidden: 403,
    errors.NotFound: 404,
    errors.Conflict: 409,
    PreconditionFailed: 412,
    errors.TooLarge: 413,
    UnsupportedMediaType: 415,
    errors.Invalid: 422,
    PreconditionRequired: 428,
    errors.TooMany: 429,
    errors.Unavailable: 503,
    BridgeError: 500,
}

# A kind may be refined by its code: an id that is taken is invalid content, and first of all a conflict.
_BY_CODE = {"CONFLICT": 409}

# What Werkzeug itself raises: unknown addresses, wrong verbs, bodies it refuses to read.
_OF_WERKZEUG: dict[int, tuple[str, str]] = {
    400: ("BAD_REQUEST", "The request cannot be read."),
    401: ("UNAUTHENTICATED", "Log in first."),
    403: ("FORBIDDEN", "This is not allowed."),
    404: ("NOT_FOUND", "There is nothing at this address."),
    405: ("METHOD_NOT_ALLOWED", "This address does not take this method; see the Allow header."),
    413: ("PAYLOAD_TOO_LARGE", "The body is larger than this address accepts."),
    415: ("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json."),
    422: ("VALIDATION_ERROR", "The content cannot be accepted."),
    429: ("RATE_LIMITED", "Too many requests."),
    503: ("UNAVAILABLE", "This is down at the moment; try again."),
}
_INTERNAL = ("INTERNAL_ERROR", "Something went wrong on our side. Quote the X-Request-ID when you report it.")
_DOWN = (RedisConnectionError, RedisTimeoutError, OperationalError, InterfaceError, PoolTimeout)
_DEFAULT_PAUSE = 5.0


def install_errors(app: Flask) -> None:
    app.register_error_handler(BridgeError, _on_purpose)
    app.register_error_handler(HTTPException, _from_werkzeug)
    for kind in _DOWN:
        app.register_error_handler(kind, _part_down)
    app.register_error_handler(Exception, _unexpected)


def failure_of_request() -> Exception | None:
    """Which error became this request's answer."""
    failure: Exception | None = g.get("failure")
    return failure


def codes() -> dict[str, int]:
    """Every error code a client can meet, with its status. Kinds of all loaded parts are in it.

    A kind without a family would answer 500, and that always says INTERNAL_ERROR.
    """
    known = {code: status for status, (code, _message) in _OF_WERKZEUG.items()} | {_INTERNAL[0]: 500}
    return known | {kind.code: status_of(kind) for kind in _family(BridgeError) if status_of(kind) != 500}


def status_of(error: BridgeError | type[BridgeError]) -> int:
    kind = error if isinstance(error, type) else type(error)
    return _BY_CODE.get(error.code) or next(STATUS[ancestor] for ancestor in kind.__mro__ if ancestor in STATUS)


def error_response(error: BridgeError) -> Response:
    status = status_of(error)
    pause = error.retry_after if error.retry_after is not None else (_DEFAULT_PAUSE if status == 503 else None)
    answer = _envelope(status, error.code, error.message, error.details)
    if pause is not None:
        answer.headers["Retry-After"] = str(max(1, math.ceil(pause)))
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _family(kind: type[BridgeError]) -> list[type[BridgeError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in _family(child))]


def _envelope(status: int, code: str, message: str, details: errors.Details | None = None) -> Response:
    answer = jsonify({"success": False, "error": {"code": code, "message": message, "details": dict(details or {})}})
    answer.status_code = status
    return answer


def _on_purpose(error: BridgeError) -> Response:
    g.failure = error
    status = status_of(error)
    if status == 500:
        return _unexpected(error)
    if status == 503:
        log.warning("part_unavailable", code=error.code, reason=error.message)
    return error_response(error)


def _part_down(error: Exception) -> Response:
    g.failure = error
    log.warning("part_unavailable", code="UNAVAILABLE", reason=type(error).__name__)
    return error_response(errors.Unavailable("A part this service depends on is down; try again."))


def _from_werkzeug(error: HTTPException) -> BaseResponse:
    status = error.code or int(HTTPStatus.INTERNAL_SERVER_ERROR)
    if status < 400:
        return error.get_response()  # a redirect, not an error
    code, message = _OF_WERKZEUG.get(status) or (_OF_WERKZEUG[400] if status < 500 else _INTERNAL)
    answer = _envelope(status, code, message)
    for name, value in error.get_headers():
        if name.lower() not in {"content-type", "content-length"}:
            answer.headers[name] = value
    return answer


def _unexpected(error: Exception) -> Response:
    g.failure = error
    # The traceback goes to our log; the client learns nothing about our inside.
    log.error("request_failed", error=type(error).__name__, exc_info=error)
    return _envelope(500, *_INTERNAL)
