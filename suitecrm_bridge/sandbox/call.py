"""One V8 request on its way through routing, token check, options and service."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from werkzeug.wrappers import Request

from . import phpquery
from .options import Options
from .world import User, World


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler is given: the request, its path's variables and the user it acts as."""

    world: World
    request: Request
    path: dict[str, str]
    user: User
    token_id: str

    @property
    def query(self) -> Options:
        return phpquery.parse(self.request.query_string.decode("utf-8", "replace"))

    @property
    def route(self) -> str:
        """The path as V8's links show it: `V8/module/Leads`."""
        return "V8/" + self.request.path.partition("/V8/")[2]

    def options(self, *path_names: str) -> Options:
        """Query, path and body merged into the one set of options that V8 checks."""
        return {**self.query, **self.body(), **{name: self.path[name] for name in path_names}}

    def body(self) -> Options:
        """The parsed body; anything that cannot be read counts as no body at all."""
        kind = self.request.mimetype
        if kind == "application/json" or kind.endswith("+json"):
            return _json_object(self.request.get_data())
        if kind == "application/x-www-form-urlencoded":
            return phpquery.parse(self.request.get_data(as_text=True))
        return {}


def _json_object(data: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(data)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}
