"""Which part of an address says what kind of record it is about."""

from typing import Any

from flask import Flask
from werkzeug.routing import BaseConverter, Map

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.features.records.model.asking import is_name
from suitecrm_bridge.features.records.model.resources import RESOURCES, ResourceKind, kind_of
from suitecrm_bridge.web.request_log import ONE_OF

_BY_PATH = {kind.path: kind for kind in RESOURCES}


class KindConverter(BaseConverter):
    """`leads`, `accounts`, …: one rule for all of them, since twenty times as many would take a second to start."""

    def __init__(self, url_map: Map) -> None:
        super().__init__(url_map)
        self.regex = "|".join(_BY_PATH)

    def to_python(self, value: str) -> ResourceKind:
        return _BY_PATH[value]

    def to_url(self, value: Any) -> str:  # noqa: ANN401  # Werkzeug's signature
        return str(value)


def install_kinds(app: Flask) -> None:
    """Before the blueprints whose addresses speak of kinds."""
    app.url_map.converters[ONE_OF] = KindConverter


def kind_in(path: dict[str, Any]) -> ResourceKind:
    """The kind an address speaks of; below `/modules` the caller names the module."""
    kind: ResourceKind | None = path.get("kind")
    if kind is not None:
        return kind
    module = str(path["module"])
    if not is_name(module):
        raise NotFound("There is no such module.")
    return kind_of(module)
