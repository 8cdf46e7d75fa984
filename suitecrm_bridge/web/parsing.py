"""Read and check what a request brings: JSON bodies, their size, and query arguments."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast

import marshmallow as ma
from flask import Flask, Request, current_app, request
from flask_smorest import Blueprint as SmorestBlueprint
from webargs.flaskparser import FlaskParser

from suitecrm_bridge.core.errors import Invalid, Malformed, TooLarge
from suitecrm_bridge.web.errors import UnsupportedMediaType

DEFAULT_LIMIT = 1_000_000
_MARK = "body_limit_bytes"

V = TypeVar("V", bound=Callable[..., Any])


class StrictParser(FlaskParser):
    """Says what is wrong in our own errors; a query argument nobody knows is a mistake, not noise."""

    DEFAULT_UNKNOWN_BY_LOCATION = {**FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "query": ma.RAISE}

    def load_json(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ANN401  # webargs' signature
        body = whole_body(req)
        if not body:
            if getattr(schema, "empty_body_allowed", False):
                return {}
            raise Malformed("This address needs a JSON body.")
        if not req.is_json:
            raise UnsupportedMediaType("Send the body as application/json.")
        try:
            return current_app.json.loads(body)
        except ValueError:
            raise Malformed("The body is not valid JSON.") from None

    def handle_error(self, error: ma.ValidationError, *_args: Any, **_kwargs: Any) -> NoReturn:  # noqa: ANN401
        raise Invalid("Some fields cannot be accepted.", details=_flat(error.messages)) from None


class Blueprint(SmorestBlueprint):  # type: ignore[misc]  # flask-smorest ships no types
    """A part of the API whose arguments are read strictly."""

    ARGUMENTS_PARSER = StrictParser()

    def arguments(self, schema: object, **options: Any) -> Callable[[V], V]:  # noqa: ANN401
        """A class becomes an object here, once, and not at every request."""
        made = schema() if isinstance(schema, type) and issubclass(schema, ma.Schema) else schema
        return cast("Callable[[V], V]", super().arguments(made, **options))

    if TYPE_CHECKING:
        # What flask-smorest's decorators do to a view, as far as types can tell.
        def route(self, rule: str, **options: object) -> Callable[[V], V]: ...
        def response(self, status: int, schema: object = None, **options: object) -> Callable[[V], V]: ...
        def alt_response(self, status: int, response: object = None, **options: object) -> Callable[[V], V]: ...
        def doc(self, **described: object) -> Callable[[V], V]: ...


def body_limit(size: int) -> Callable[[V], V]:
    """Let this view take up to `size` bytes instead of DEFAULT_LIMIT."""

    def mark(view: V) -> V:
        setattr(view, _MARK, size)
        return view

    return mark


def whole_body(asked: Request) -> bytes:
    """The body as it came, read once and kept for the view. Raises TooLarge."""
    body = asked.get_data()
    if len(body) >= (asked.max_content_length or len(body) + 1):
        raise _too_large(len(body) - 1)
    return body


def install_body_limit(app: Flask) -> None:
    app.before_request(_check_size)


def _check_size() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    limit = getattr(view, _MARK, DEFAULT_LIMIT)
    # Of a body of unknown length Werkzeug reads no more than this: one byte too many tells that there was more.
    request.max_content_length = limit + 1
    if request.content_length is not None and request.content_length > limit:
        raise _too_large(limit)


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"The body is larger than the {limit} bytes this address accepts.")


def _flat(messages: Any) -> dict[str, list[str]]:  # noqa: ANN401  # webargs nests freely
    by_location = messages if isinstance(messages, Mapping) else {"_schema": messages}
    found: dict[str, list[str]] = {}
    for where, said in by_location.items():
        nested = said if where in {"json", "query", "path", "headers"} else {where: said}
        for path, reason in _leaves(nested, ()):
            found.setdefault(path, []).append(reason)
    return found


def _leaves(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    if isinstance(node, Mapping):
        for name, below in node.items():
            yield from _leaves(below, (*path, _shown(name)))
    elif isinstance(node, list | tuple):
        for below in node:
            yield from _leaves(below, path)
    else:
        yield ".".join(path) or "_schema", str(node)


def _shown(name: object) -> str:
    """A field's name as the caller sent it, cut short and made printable: it goes back in the answer."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(name)[:80])
