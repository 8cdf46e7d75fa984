"""The OpenAPI 3.1 document: one truth, made from the routes themselves."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import marshmallow as ma
from flask import Flask
from flask_smorest import Api as SmorestApi

from suitecrm_bridge import __version__
from suitecrm_bridge.web.envelope import ErrorEnvelope

BASE = "/api/v1"
_PATHS = "suitecrm_bridge.paths"
_AMENDS = "suitecrm_bridge.amends"
# For `@blueprint.doc(security=OPEN)`: this operation takes no token. A test compares it with the door.
OPEN: Final[list[dict[str, list[str]]]] = []

_ABOUT = (
    "The bridge's API on SuiteCRM. Log in with `POST /api/v1/auth/login` and a SuiteCRM user's name and password, then "
    "send the access token as `Authorization: Bearer …`. Every answer has one envelope; errors carry a stable `code`."
)


class DeepObject(ma.fields.Dict):
    """A query argument written `name[a][b]=value`."""


class Api(SmorestApi):  # type: ignore[misc]  # flask-smorest ships no types
    """Documents our error envelope and our bearer tokens."""

    ERROR_SCHEMA = ErrorEnvelope


def install_openapi(app: Flask) -> Api:
    app.config.update(
        API_TITLE="SuiteCRM Bridge",
        API_VERSION=__version__,
        OPENAPI_VERSION="3.1.0",
        API_SPEC_OPTIONS={
            "info": {"description": _ABOUT},
            "security": [{"bearer": []}],
            "components": {
                "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
            },
        },
    )
    api = Api(app)
    api.ma_plugin.converter.add_parameter_attribute_function(_style)
    return api


def _style(_converter: object, field: ma.fields.Field[Any], **_kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"style": "deepObject", "explode": True} if isinstance(field, DeepObject) else {}


def add_paths(app: Flask, paths: Mapping[str, Any], *, tag: str, about: str) -> None:
    """Document addresses that are answered before Flask sees them."""
    app.extensions.setdefault(_PATHS, {}).update(paths)
    app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.tag({"name": tag, "description": about})


def amend_document(app: Flask, amend: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Let a part have the last word on the document, each time somebody asks for it."""
    app.extensions.setdefault(_AMENDS, []).append(amend)


def document_of(app: Flask) -> dict[str, Any]:
    document: dict[str, Any] = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    document |= {"paths": document["paths"] | app.extensions.get(_PATHS, {})}
    for amend in app.extensions.get(_AMENDS, []):
        document = amend(document)
    return document
