"""ETags from content: 304 when the client has it already, 412 when it would overwrite what it has not seen."""

import re
from hashlib import blake2b

import msgspec
from flask import Flask, Response, jsonify, request

from suitecrm_bridge.web.errors import PreconditionFailed

_TAG = re.compile(r'(?:W/)?"([^"]*)"')


def install_etags(app: Flask) -> None:
    app.after_request(_tag)


def require_match(current: object) -> None:
    """Refuse the change unless If-Match, where given, names `current`, the answer a GET would give now."""
    if wants_match() and content_tag(jsonify(current)) not in _tags(request.headers["If-Match"]):
        raise PreconditionFailed("The record has changed since you read it; read it again.")


def wants_match() -> bool:
    """Whether `current` has to be read at all; `If-Match: *` only asks that there is a record."""
    return request.headers.get("If-Match", "*").strip() != "*"


def tag_of(answer: object) -> str:
    """The ETag that a GET with this answer has, before it is compressed."""
    return blake2b(msgspec.json.encode(answer), digest_size=16).hexdigest()


def must_name(if_match: str, tag: str) -> None:
    """The same for an If-Match that came another way than in this request's header."""
    if if_match.strip() != "*" and tag not in _tags(if_match):
        raise PreconditionFailed("The record has changed since you read it; read it again.")


def content_tag(response: Response) -> str:
    return blake2b(response.get_data(), digest_size=16).hexdigest()


def _tag(response: Response) -> Response:
    if request.method not in {"GET", "HEAD", "PATCH"} or response.status_code != 200 or response.is_streamed:
        return response
    if not response.is_json or "no-store" in response.headers.get("Cache-Control", ""):
        return response
    tag = content_tag(response)
    response.set_etag(tag)
    asked = request.headers.get("If-None-Match", "")
    if request.method != "PATCH" and (tag in _tags(asked) or asked.strip() == "*"):
        response.status_code = 304
        # The tag of the very form the client has: compression made it `…:gzip` on its way out.
        response.headers["ETag"] = next(
            (f'"{known}"' for known in _TAG.findall(asked) if _plain(known) == tag), f'"{tag}"'
        )
        response.set_data(b"")
        for name in ("Content-Type", "Content-Length"):
            response.headers.pop(name, None)
    return response


def _tags(header: str) -> set[str]:
    # Compression adds ":gzip" or ":br" to a tag on its way out, and a proxy may weaken it.
    return {_plain(tag) for tag in _TAG.findall(header)}


def _plain(tag: str) -> str:
    return tag.partition(":")[0]
