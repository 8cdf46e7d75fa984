"""What sites fetch from us: the tracker, and the demo site that shows it at work."""

from functools import cache
from importlib.resources import files

from flask import Blueprint as FlaskBlueprint
from flask import Response, current_app, make_response, redirect, render_template, request

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.features.sites.service import DEMO_NAME, SiteService, pinned_trackers
from suitecrm_bridge.web.openapi import OPEN
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_ABOUT = "The scripts that websites load."
# Not /demo: a page of that name is a buying signal, and here it would be on every page.
_DEMO = "/site"
# Where analytics tells visitors of the demo what was counted of them, when it is part of this app.
_SEEN = "demo.seen"
_PAGES = {"": "home", **{name: name for name in ("product", "pricing", "docs", "book-a-demo", "contact", "guide")}}
_ASSETS = "'site.css','panel.js','seen.js','forms.js','mark.svg','quiet-churn-checklist.csv'"
_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "csv": "text/csv"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

blueprint = Blueprint("sites", __name__, description=_ABOUT, template_folder=".")


@blueprint.route("/tracking.js", methods=["GET"])
@blueprint.response(200, content_type="text/javascript")
@blueprint.doc(summary="The tracker", description="One line in a page's head loads it.", security=OPEN)
def tracker() -> Response:
    return _for_anybody(_file("static", "tracking.js"), "max-age=3600, stale-while-revalidate=86400")


@blueprint.route("/tracking-<version>.js", methods=["GET"])
@blueprint.response(200, content_type="text/javascript")
@blueprint.doc(
    summary="One version of the tracker",
    description="Never changes, so a page may check its hash: `suitecrm-bridge sites embed KEY --pinned`.",
    security=OPEN,
)
def pinned_tracker(version: str) -> Response:
    if version not in pinned_trackers():
        raise NotFound("There is no such version of the tracker.")
    return _for_anybody(_script(pinned_trackers()[version]), "max-age=31536000, immutable")


def _for_anybody(answer: Response, cached: str) -> Response:
    """Pages of every origin load it, also those that isolate themselves or check its hash."""
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Cache-Control"] = f"public, {cached}"
    return answer


def demo_page(name: str = "") -> Response:
    if name not in _PAGES:
        raise NotFound("The demo site has no such page.")
    root = request.script_root
    text = render_template(
        f"demo/{_PAGES[name]}.html",
        page=name,
        base=f"{root}{_DEMO}/",
        tracker=f"{root}/tracking.js",
        site_key=_demo_key(),
        seen=f"{root}{_DEMO}/seen" if _SEEN in current_app.view_functions else "",
    )
    answer = make_response(text)
    answer.headers["Content-Security-Policy"] = _POLICY
    return answer


def demo_asset(name: str) -> Response:
    answer = _file("demo", name)
    answer.headers["Cache-Control"] = "public, no-cache"
    return answer


def demo_entrance(name: str = "") -> Response:
    query = request.query_string.decode("ascii", "ignore")
    address = f"{request.script_root}{_DEMO}/{name if name in _PAGES else ''}"
    return make_response(redirect(address + (f"?{query}" if query else "")))


def _demo_key() -> str:
    for known in service_of(SiteService).list():
        if known.active and known.site.name == DEMO_NAME:
            return known.site.key
    raise NotFound("The demo site is not enabled here.")


@cache
def _content(folder: str, name: str) -> bytes:
    return files("suitecrm_bridge.features.sites").joinpath(folder, name).read_bytes()


def _file(folder: str, name: str) -> Response:
    return _script(_content(folder, name), _TYPES[name.rpartition(".")[2]])


def _script(content: bytes, kind: str = _TYPES["js"]) -> Response:
    answer = Response(content, content_type=f"{kind}; charset=utf-8")
    answer.add_etag()
    answer.make_conditional(request)
    return answer


# The demo's pages are no part of the API, so they go past flask-smorest's documentation.
for _rule, _view in {
    f"{_DEMO}/": demo_page,
    f"{_DEMO}/<name>": demo_page,
    f"{_DEMO}/assets/<any({_ASSETS}):name>": demo_asset,
    "/demo/": demo_entrance,
    "/demo/<name>": demo_entrance,
}.items():
    FlaskBlueprint.add_url_rule(blueprint, _rule, _view.__name__, _view, methods=["GET"])
