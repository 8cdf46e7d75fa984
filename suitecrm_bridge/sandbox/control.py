"""Switch faults and read the request log over HTTP, for tests that run the sandbox as a process of its own.

`GET /__sandbox__/faults` lists, `POST` with `{"name": "slow", "seconds": 2, "times": 3}` switches on,
`DELETE /__sandbox__/faults` (or `…/faults/slow`) switches off; `GET /__sandbox__/requests` shows the log.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from werkzeug.wrappers import Request, Response

from .answers import plain_json
from .faults import NAMES

if TYPE_CHECKING:
    from .application import Application, LoggedRequest

FAULT_SETTINGS = {"seconds", "times", "path", "method", "closed"}


def respond(application: Application, request: Request) -> Response:
    """Answer a request below `/__sandbox__/`."""
    what, _, name = request.path.removeprefix("/__sandbox__/").partition("/")
    if what == "requests":
        return _requests(application, request)
    if what == "faults":
        return _faults(application, request, name)
    return plain_json({"error": "There are /__sandbox__/faults and /__sandbox__/requests."}, 404)


def _requests(application: Application, request: Request) -> Response:
    if request.method == "DELETE":
        application.requests.clear()
    return plain_json({"requests": [_shown(one) for one in application.requests]}, 200)


def _shown(one: LoggedRequest) -> dict[str, Any]:
    # Logins carry passwords and secrets.
    body = "" if one.path.endswith("/access_token") else one.body.decode("utf-8", "replace")
    return {"method": one.method, "path": one.path, "query": one.query, "body": body, "status": one.status}


def _faults(application: Application, request: Request, name: str) -> Response:
    faults = application.world.faults
    if request.method == "DELETE":
        faults.clear(name or None)
    if request.method == "POST":
        try:
            wanted = _wanted(request)
            faults.set(wanted.pop("name"), **wanted)
        except (ValueError, TypeError, KeyError) as error:
            return plain_json({"error": f"not a fault: {error}", "faults": NAMES}, 400)
    return plain_json({"active": faults.active(), "faults": NAMES}, 200)


def _wanted(request: Request) -> dict[str, Any]:
    body = json.loads(request.get_data())
    if not isinstance(body, dict):
        raise TypeError("the body is no object")
    return {key: value for key, value in body.items() if key == "name" or key in FAULT_SETTINGS}
