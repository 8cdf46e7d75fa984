"""Which path and verb reaches which handler, and what a SuiteCRM answers to all others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from werkzeug.wrappers import Request, Response

from . import answers, describing, oauth, phpquery, reading, relating, writing
from .answers import PhpError, Refusal, Unauthorized
from .call import Call
from .world import User, World, load_user

BAD_DATA = 'Bad data passed in; <a href="{url}">Return to Home</a>'
Handler = Callable[[Call], Response]


@dataclass(frozen=True, slots=True)
class Route:
    """A path pattern with its handlers by verb, in the order the original names them."""

    pattern: re.Pattern[str]
    handlers: dict[str, Handler]


def route(path: str, **handlers: Handler) -> Route:
    """`{name}` in the path takes one segment."""
    return Route(re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)), handlers)


V8_ROUTES = (
    route("module", POST=writing.create_record, PATCH=writing.update_record),
    route("module/{moduleName}", GET=reading.get_records),
    route("module/{moduleName}/{id}", GET=reading.get_record, DELETE=writing.delete_record),
    route("module/{moduleName}/{id}/relationships", POST=relating.relate_by_body),
    route(
        "module/{moduleName}/{id}/relationships/{linkFieldName}",
        GET=relating.get_related,
        POST=relating.relate_by_link,
    ),
    route("module/{moduleName}/{id}/relationships/{linkFieldName}/{relatedBeanId}", DELETE=relating.unrelate),
    route("meta/modules", GET=describing.modules),
    route("meta/fields/{moduleName}", GET=describing.module_fields),
    route("meta/swagger.json", GET=describing.swagger),
    route("current-user", GET=describing.current_user),
    route("user-preferences/{id}", GET=describing.user_preferences),
    route("search-defs/module/{moduleName}", GET=describing.search_definitions),
    route("listview/columns/{moduleName}", GET=describing.list_view_columns),
    route("logout", POST=describing.log_out),
)


def api_response(world: World, request: Request, path: str, extra: tuple[Route, ...]) -> Response:
    """Answer a request below `/Api/`; `path` is the rest, `extra` are the routes of installed packages."""
    accept = request.headers.get("Accept", "")
    if _has_bad_keys(request):
        return Response(BAD_DATA.format(url=request.host_url.rstrip("/")), content_type="text/html; charset=UTF-8")
    if path == "access_token":
        if request.method == "OPTIONS":
            return _allowed("POST")
        if request.method != "POST":
            return _wrong_verb(accept, "POST")
        return oauth.token_response(world, request)
    for each in (*V8_ROUTES, *extra) if path.startswith("V8/") else ():
        match = each.pattern.fullmatch(path.removeprefix("V8/"))
        if match:
            return _dispatch(world, request, each, match.groupdict())
    return answers.page_or_json(accept, 404, "Page Not Found", "Not found")


def _has_bad_keys(request: Request) -> bool:
    """SuiteCRM gives up, with 200, on parameter names that could carry markup: JSON labelled as a form is one."""
    names = list(phpquery.parse(request.query_string.decode("utf-8", "replace")))
    if request.mimetype == "application/x-www-form-urlencoded":
        names += phpquery.parse(request.get_data(as_text=True))
    return any(character in name for name in names for character in "'\"<>")


def _dispatch(world: World, request: Request, chosen: Route, variables: dict[str, str]) -> Response:
    verbs = ", ".join(chosen.handlers)
    if request.method == "OPTIONS":
        return _allowed(verbs)
    handler = chosen.handlers.get("GET" if request.method == "HEAD" else request.method)
    if handler is None:
        return _wrong_verb(request.headers.get("Accept", ""), verbs)
    try:
        bearer = oauth.check_bearer(world, request)
        call = Call(world, request, variables, _user(world, bearer.user_id), bearer.token_id)
        _refuse_aliases(call)
        return handler(call)
    except Unauthorized as error:
        return answers.unauthorized(error)
    except Refusal as error:
        return answers.refusal(error)
    except PhpError as error:
        return answers.plain_json(error.body, 500)


def _refuse_aliases(call: Call) -> None:
    """From 8.10.2 on only a module's own name is good."""
    data = call.body().get("data")
    named = call.path.get("moduleName") or (data.get("type") if isinstance(data, dict) else None)
    if named in call.world.catalog.aliases and call.world.faults.take("aliases_rejected"):
        raise Refusal(describing.NOT_ALLOWED)


def _user(world: World, identity: str) -> User:
    user = load_user(world, identity)
    if user is None:
        raise Refusal(f"Users module with id {identity} is not found")
    return user


def _allowed(verbs: str) -> Response:
    response = Response(f"Allowed methods: {verbs}")
    response.headers["Content-Type"] = "text/plain;charset=UTF-8"
    return response


def _wrong_verb(accept: str, verbs: str) -> Response:
    message = f"Method not allowed. Must be one of: {verbs}"
    return answers.page_or_json(accept, 405, "Method not allowed", message, verbs)
