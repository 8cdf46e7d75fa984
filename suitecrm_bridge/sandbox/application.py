"""The WSGI application: faults first, then the API, the classic pages and the control address."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

from . import control, distortion
from .answers import page_or_json
from .classic import pages
from .routes import Route, api_response
from .world import World

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CONTROL = "/__sandbox__/"
# A sandbox that runs for days keeps the latest requests only.
LOG_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request as it arrived, with the status it was answered with."""

    method: str
    path: str
    query: str
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    status: int


class Application:
    """A SuiteCRM as a WSGI callable."""

    def __init__(self, world: World, routes: tuple[Route, ...], *, controllable: bool) -> None:
        self.world = world
        self.requests: list[LoggedRequest] = []
        self._routes = routes
        self._controllable = controllable

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        # Read at once: an unread body would be taken for the next request on the same connection.
        body = request.get_data(cache=True, parse_form_data=False)
        if self._controllable and request.path.startswith(CONTROL):
            return control.respond(self, request)(environ, start_response)
        response = self._respond(request, environ.get("sandbox.drop"))
        self.requests.append(_logged(request, body, response.status_code))
        if len(self.requests) > LOG_LIMIT:
            del self.requests[: LOG_LIMIT // 2]
        return response(environ, start_response)

    def _respond(self, request: Request, drop: Callable[[], Any] | None) -> Response:
        broken = distortion.instead(self.world.faults, request, drop)
        if broken is not None:
            return broken
        return distortion.after(self.world.faults, request, self._answer(request))

    def _answer(self, request: Request) -> Response:
        base = "/legacy" if self.world.faults.take("legacy_base") else ""
        path = request.path.removeprefix(base) if request.path.startswith(f"{base}/") else ""
        # SuiteCRM's own rewrite rule: the same API without rewriting.
        path = path.replace("/Api/index.php/", "/Api/", 1)
        if path.startswith("/Api/"):
            return api_response(self.world, request, path.removeprefix("/Api/"), self._routes)
        if path in {"/", "/index.php"}:
            return pages.respond(self.world, request)
        return page_or_json(request.headers.get("Accept", ""), 404, "Page Not Found", "Not found")


def _logged(request: Request, body: bytes, status: int) -> LoggedRequest:
    query = request.query_string.decode("utf-8", "replace")
    return LoggedRequest(request.method, request.path, query, dict(request.headers), body, status)
