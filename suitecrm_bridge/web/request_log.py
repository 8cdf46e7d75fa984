"""Give every request an id, and one line in the log when it is answered."""

import re
import time
from uuid import uuid4

import structlog
from flask import Flask, Response, g, request

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.web.identity import identity_if_any
from suitecrm_bridge.web.origin import Origin, set_origin

log = logger("suitecrm_bridge.access")

_SANE = re.compile(r"\A[A-Za-z0-9._-]{1,64}\Z")
# A part of an address that is one of a fixed list may be told.
ONE_OF = "one_of"
_CHOICE = re.compile(rf"<{ONE_OF}:(\w+)>")
# Our ids have no other letters; an e-mail address that somebody puts in an id's place has.
_OF_IDS = re.compile(r"\A[A-Za-z0-9/._:-]{1,200}\Z")


def install_request_log(app: Flask) -> None:
    app.before_request(_begin)
    app.after_request(_end)
    app.teardown_request(_forget)


def route_template() -> str:
    """The rule that matched, `/api/v1/leads/<record_id>` and not the address: few, and nobody's data."""
    if request.url_rule is None:
        return "unmatched"
    chosen = request.view_args or {}
    return _CHOICE.sub(lambda part: str(chosen.get(part[1], part[0])), request.url_rule.rule)


def seconds_so_far() -> float:
    return time.perf_counter() - float(g.get("began", time.perf_counter()))


def _begin() -> None:
    offered = request.headers.get("X-Request-ID", "")
    g.began = time.perf_counter()
    g.request_id = offered if _SANE.match(offered) else uuid4().hex
    structlog.contextvars.bind_contextvars(request_id=g.request_id)
    set_origin(Origin(g.request_id, request.remote_addr, _printable(request.user_agent.string)))


def _end(response: Response) -> Response:
    response.headers["X-Request-ID"] = g.request_id
    identity = identity_if_any()
    log.info(
        "request",
        method=request.method,
        route=route_template(),
        path=request.path if request.url_rule and _OF_IDS.match(request.path) else None,
        status=response.status_code,
        ms=round(seconds_so_far() * 1000, 1),
        bytes=response.calculate_content_length(),
        user_id=identity.user_id if identity else None,
    )
    return response


def _forget(_error: BaseException | None) -> None:
    structlog.contextvars.unbind_contextvars("request_id")
    set_origin(None)


def _printable(text: str) -> str | None:
    return "".join(letter for letter in text[:200] if letter.isprintable()) or None
