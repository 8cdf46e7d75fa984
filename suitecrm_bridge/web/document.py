"""The API's document and the page to read and try it, both from this process alone."""

import re
from importlib.resources import files
from typing import Any

from flask import Blueprint as FlaskBlueprint
from flask import Response, current_app, jsonify

from suitecrm_bridge.web.identity import identity_if_any
from suitecrm_bridge.web.openapi import BASE, OPEN, OPTIONAL, document_of
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.permissions import permission_of

blueprint = Blueprint("document", __name__, url_prefix=BASE, description="This document, for programs.")
page_blueprint = Blueprint("docs", __name__, url_prefix=BASE, description="This document, for people.")

_TYPES = {"docs.css": "text/css; charset=utf-8", "docs.js": "text/javascript; charset=utf-8"}
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


@blueprint.route("/openapi.json", methods=["GET"])
@blueprint.response(200)
@blueprint.doc(
    summary="The OpenAPI 3.1 document",
    description="With a login it has the fields, choices and labels of this very SuiteCRM.",
    security=OPTIONAL,
)
def openapi() -> Response:
    document = document_of(current_app, for_everybody=identity_if_any() is None)
    _name_permissions(document)
    answer = jsonify(document)
    answer.vary.update(("Authorization", "Cookie"))
    return answer


def _name_permissions(document: dict[str, Any]) -> None:
    """Say with each operation which permission it needs."""
    for rule in current_app.url_map.iter_rules():
        permission = permission_of(rule.endpoint)
        item = document["paths"].get(re.sub(r"<(?:[^:>]+:)?([^>]+)>", r"{\1}", rule.rule), {})
        for method in (rule.methods or set()) if permission else ():
            if method.lower() in item:
                item[method.lower()]["x-permission"] = permission


@page_blueprint.route("/docs", methods=["GET"])
@page_blueprint.response(200, content_type="text/html")
@page_blueprint.doc(summary="Read and try the API", security=OPEN)
def docs() -> Response:
    return _asset("docs.html", "text/html; charset=utf-8")


def docs_part(name: str) -> Response:
    return _asset(name, _TYPES[name])


def _asset(name: str, content_type: str) -> Response:
    text = files("suitecrm_bridge.web").joinpath("static", name).read_bytes()
    answer = Response(text, content_type=content_type)
    answer.headers["Content-Security-Policy"] = _POLICY
    return answer


# Past flask-smorest: the page's own parts are no part of the API.
FlaskBlueprint.add_url_rule(page_blueprint, "/docs/<any('docs.css','docs.js'):name>", view_func=docs_part)
