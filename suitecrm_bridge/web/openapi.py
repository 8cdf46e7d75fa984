"""The OpenAPI 3.1 document: one truth, made from the routes themselves."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

import marshmallow as ma
from flask import Flask
from flask_smorest import Api as SmorestApi

from suitecrm_bridge import __version__
from suitecrm_bridge.web.cookies import ACCESS_COOKIE, CSRF_HEADER
from suitecrm_bridge.web.envelope import ErrorEnvelope
from suitecrm_bridge.web.fields import PlainText

BASE = "/api/v1"
_PATHS = "suitecrm_bridge.paths"
_AMENDS = "suitecrm_bridge.amends"
# For `@blueprint.doc(security=OPEN)`: this operation takes no token. A test compares it with the door.
OPEN: Final[list[dict[str, list[str]]]] = []
# It takes one and needs none.
OPTIONAL: Final[list[dict[str, list[str]]]] = [{}, {"bearer": []}, {"cookie": []}]

Readers = Literal["everybody", "users"]
Amend = Callable[[dict[str, Any], Readers], dict[str, Any]]

_ABOUT = (
    "The bridge's API on SuiteCRM. Log in with `POST /api/v1/auth/login` and a SuiteCRM user's name and password, then "
    "send the access token as `Authorization: Bearer …`. Every answer has one envelope; errors carry a stable `code`."
)
_COOKIES = f"Browser apps that logged in with `mode` `cookie`; unsafe methods need the header `{CSRF_HEADER}` as well."

_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Your own name for this request, for example a UUID. A repeat with the same key and content within "
    "24 hours acts no second time and gets the first answer, with `Idempotent-Replayed: true`.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x20-\\x7e]+$"},
    "example": "8e03978e-40d5-43e8-bc93-6894a57f9324",
}


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
            "security": [{"bearer": []}, {"cookie": []}],
            "components": {
                "parameters": {"IdempotencyKey": _IDEMPOTENCY_KEY},
                "securitySchemes": {
                    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
                    "cookie": {"type": "apiKey", "in": "cookie", "name": ACCESS_COOKIE, "description": _COOKIES},
                },
            },
        },
    )
    api = Api(app)
    api.ma_plugin.converter.add_parameter_attribute_function(_style)
    api.ma_plugin.converter.add_attribute_function(_pattern)
    return api


def _style(_converter: object, field: ma.fields.Field[Any], **_kwargs: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"style": "deepObject", "explode": True} if isinstance(field, DeepObject) else {}


def _pattern(
    _converter: object, field: ma.fields.Field[Any], *, ret: Mapping[str, Any], **_kwargs: object
) -> dict[str, Any]:
    """What a text may not contain, unless its own rule says more."""
    return {"pattern": field.pattern} if isinstance(field, PlainText) and "pattern" not in ret else {}


def add_paths(app: Flask, paths: Mapping[str, Any], *, tag: str, about: str) -> None:
    """Document addresses that are answered before Flask sees them."""
    app.extensions.setdefault(_PATHS, {}).update(paths)
    app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.tag({"name": tag, "description": about})


def amend_document(app: Flask, amend: Amend) -> None:
    """Let a part have the last word on the document, each time somebody asks for it."""
    app.extensions.setdefault(_AMENDS, []).append(amend)


def document_of(app: Flask, *, for_everybody: bool = False) -> dict[str, Any]:
    """`for_everybody`: without a word on what this very instance is like."""
    document: dict[str, Any] = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    paths = {path: _with_key(operations) for path, operations in document["paths"].items()}
    # A dictionary of its own: apispec hands out the one it keeps.
    document = document | {"paths": paths | app.extensions.get(_PATHS, {})}
    for amend in app.extensions.get(_AMENDS, []):
        document = amend(document, "everybody" if for_everybody else "users")
    return document


def _with_key(operations: dict[str, Any]) -> dict[str, Any]:
    """Every POST of a caller takes an Idempotency-Key; a POST that takes no token has no caller to keep it for."""
    post = operations.get("post")
    if post is None or post.get("security") == OPEN:
        return operations
    parameters = [*post.get("parameters", []), {"$ref": "#/components/parameters/IdempotencyKey"}]
    return operations | {"post": post | {"parameters": parameters}}
