"""What the API's document says about the collector, which stands outside the framework that writes the document."""

from typing import Any

from suitecrm_bridge.features.tracking.routes.collector import PATH, PIXEL, SINGLE
from suitecrm_bridge.features.tracking.schemas import MAX_BYTES, MAX_EVENT, MAX_EVENTS

_UUID = {"type": "string", "format": "uuid"}
_MS = {"type": "number", "description": "Milliseconds since 1970 on the visitor's clock."}


def openapi_paths() -> dict[str, dict[str, Any]]:
    """Path → operations, for apispec's `spec.path(path=…, operations=…)`."""
    singles = {path: {"post": _single(kind)} for path, kind in SINGLE.items()}
    return {PATH: {"post": _operation()}, **singles, PIXEL: {"get": _pixel()}}


def _single(kind: str) -> dict[str, Any]:
    whole, event = _batch(), _event()
    beside = {name: schema for name, schema in whole["properties"].items() if name != "events"}
    needed = {"pageview": [], "event": ["name"], "identify": ["email"]}[kind]
    schema = {
        "type": "object",
        "required": ["site", "url", *needed],
        "properties": {**beside, **event["properties"]},
    }
    named = "a page view" if kind == "pageview" else "an event" if kind == "event" else "who the visitor is"
    said = "One event, its keys beside the batch's; `id` and `at` are made up where they are missing."
    body = {"application/json": {"schema": schema}, "text/plain": {"schema": schema}}
    return {**_operation(), "summary": f"Accept {named}", "description": said,
            "requestBody": {"required": True, "content": body}}  # fmt: skip


def _pixel() -> dict[str, Any]:
    text = {"type": "string"}
    told = {
        "site": "The site's key.",
        "url": "The page, when there is no Referer header.",
        "title": "The page's title.",
        "referrer": "Where the visitor came from.",
        "message": "Which e-mail was opened; makes an `open` event instead of a page view.",
        "recipient": "Your own id of whom it was sent to; counts with `signature` only.",
        "signature": "See docs/tracking.md, signed identify.",
    }
    parameters = [
        {"in": "query", "name": name, "required": name == "site", "schema": text, "description": about}
        for name, about in told.items()
    ]
    gif = {"content": {"image/gif": {"schema": {"type": "string", "contentMediaType": "image/gif"}}}}
    refused = {status: {"description": "Not counted", **gif} for status in ("403", "422", "429", "503")}
    return {
        "tags": ["tracking"],
        "summary": "Count a page without script, or an opened e-mail",
        "description": "Always answers a transparent GIF; the status tells whether it was counted.",
        "security": [],
        "parameters": parameters,
        "responses": {"200": {"description": "Counted", **gif}, **refused},
    }


def _operation() -> dict[str, Any]:
    batch = {"schema": _batch()}
    return {
        "tags": ["tracking"],
        "summary": "Accept a batch of a visitor's events",
        "description": (
            f"Up to {MAX_EVENTS} events of {MAX_EVENT} characters each, and {MAX_BYTES} bytes. "
            "The Origin header must be one of the site's. "
            "Good events are accepted although others are not; a repeated event counts once. "
            "202 means that the events are stored durably and will be counted."
        ),
        "security": [],
        "requestBody": {"required": True, "content": {"application/json": batch, "text/plain": batch}},
        "responses": {
            "202": {"description": "Accepted", "content": {"application/json": {"schema": _accepted()}}},
            "400": _refusal("Not JSON (BAD_REQUEST)"),
            "401": _refusal("No valid token where one is needed (TOKEN_REQUIRED); `details.token` has one"),
            "403": _refusal("No such site or it is disabled (UNKNOWN_SITE), or not its origin (WRONG_ORIGIN)"),
            "413": _refusal(f"More than {MAX_BYTES} bytes (PAYLOAD_TOO_LARGE)"),
            "415": _refusal("Neither text/plain nor application/json (UNSUPPORTED_MEDIA_TYPE)"),
            "422": _refusal("No batch, or no event in it can be accepted (VALIDATION_ERROR)"),
            "429": _refusal("Too many events from this address or site (RATE_LIMITED); see Retry-After"),
            "503": _refusal("Cannot be stored now (UNAVAILABLE); see Retry-After"),
        },
    }


def _batch() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["site", "events"],
        "properties": {
            "site": {"type": "string", "example": "site_6fXnq2Yb0sVt5LhJ8cKwRpZa"},
            "visitor": {**_UUID, "description": "The browser's own id, with consent; without it the id of the day."},
            "token": {"type": "string", "maxLength": 64, "description": "From an earlier answer."},
            "load": {"type": "string", "maxLength": 64, "description": "While there is no token: names the page load."},
            "sent_at": _MS,
            "events": {"type": "array", "minItems": 1, "maxItems": MAX_EVENTS, "items": _event()},
        },
    }


def _event() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "required": ["id", "type", "at", "url"],
        "properties": {
            "id": _UUID,
            "type": {"type": "string", "pattern": "^[a-z][a-z_]{0,15}$", "example": "pageview"},
            "at": _MS,
            "url": {"type": "string", "format": "uri", "maxLength": 2048},
            "page_id": {**text, "maxLength": 64},
            "title": {**text, "maxLength": 512},
            "referrer": {**text, "maxLength": 2048},
            "seconds": {"type": "number", "minimum": 0, "description": "Visible time since the page's last report."},
            "depth": {"type": "number", "minimum": 0, "description": "Furthest scroll, percent."},
            "email": {"type": "string", "format": "email", "maxLength": 254, "description": "identify needs it."},
            "traits": {"type": "object", "maxProperties": 50},
            "signature": {**text, "maxLength": 100, "description": "By the site's own server; see docs/tracking.md."},
            "name": {**text, "maxLength": 128, "description": "event needs it."},
            "props": {"type": "object", "maxProperties": 50},
            "data": {"type": "object", "maxProperties": 50, "description": "What other kinds carry."},
        },
    }


def _accepted() -> dict[str, Any]:
    rejection = {"type": "object", "properties": {"index": {"type": "integer"}, "message": {"type": "string"}}}
    data = {
        "accepted": {"type": "integer"},
        "rejected": {"type": "array", "items": rejection},
        "token": {"type": "string", "description": "Only when a new one is due."},
        "unverified": {"type": "array", "items": _UUID, "description": "Events whose signature does not fit."},
    }
    return {
        "type": "object",
        "properties": {
            "success": {"const": True},
            "data": {"type": "object", "properties": data},
            "meta": {"type": "object"},
        },
    }


def _refusal(description: str) -> dict[str, Any]:
    return {
        "description": description,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorEnvelope"}}},
    }
