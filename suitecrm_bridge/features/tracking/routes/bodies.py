"""What a request carries, as a checked batch."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import msgspec

from suitecrm_bridge.core.errors import Invalid, Malformed
from suitecrm_bridge.features.tracking.routes.answers import too_large, wrong_type
from suitecrm_bridge.features.tracking.schemas import MAX_BYTES, BadBatch, NotJson, Parsed, parse

_TYPES = frozenset({"", "text/plain", "application/json"})
_OF_THE_BATCH = ("site", "visitor", "sent_at", "token", "load")


def batch_of(environ: Mapping[str, Any]) -> Parsed:
    """The body as a batch. Raises what the caller should hear."""
    return checked(_body(environ))


def single_of(environ: Mapping[str, Any], kind: str, now_ms: int) -> Parsed:
    """The body as a batch of one event, whose keys stand beside the batch's. Raises what the caller should hear."""
    try:
        given = msgspec.json.decode(_body(environ))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Malformed("The body is not JSON.") from None
    if not isinstance(given, dict):
        raise Invalid("Send one JSON object.", details={"body": ["Expected `object`"]})
    batch = {name: given.pop(name) for name in _OF_THE_BATCH if name in given}
    # An event may be of any kind; the other addresses say themselves what they take.
    type_ = given.get("type", kind) if kind == "event" else kind
    event = {"id": str(uuid4()), "at": batch.get("sent_at", now_ms), **given, "type": type_}
    return checked(msgspec.json.encode({**batch, "events": [event]}))


def checked(body: bytes) -> Parsed:
    try:
        return parse(body)
    except NotJson as wrong:
        raise Malformed(str(wrong)) from None
    except BadBatch as wrong:
        raise Invalid("The batch has nothing that can be accepted.", details=wrong.details) from None


def _body(environ: Mapping[str, Any]) -> bytes:
    """Raises TooLarge, or UnsupportedMediaType."""
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip().lower() not in _TYPES:
        raise wrong_type()
    length = environ.get("CONTENT_LENGTH", "")
    if length.isdigit() and int(length) > MAX_BYTES:
        raise too_large(MAX_BYTES)
    body: bytes = environ["wsgi.input"].read(int(length) if length.isdigit() else MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise too_large(MAX_BYTES)
    return body
