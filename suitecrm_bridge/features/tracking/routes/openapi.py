"""What the API's document says about the collector, which stands outside the framework that writes the document."""

from typing import Any

from suitecrm_bridge.features.tracking.routes.collector import PATH
from suitecrm_bridge.features.tracking.schemas import MAX_BYTES, MAX_EVENTS

_UUID = {"type": "string", "format": "uuid"}
_MS = {"type": "number", "description": "Milliseconds since 1970 on the visitor's clock."}


def openapi_paths() -> dict[str, dict[str, Any]]:
    """Path → operations, for apispec's `spec.path(path=…, operations=…)`."""
    return {PATH: {"post": _operation()}}


def _operation() -> dict[str, Any]:
    batch = {"schema": _batch()}
    return {
        "tags": ["tracking"],
        "summary": "Accept a batch of a visitor's events",
        "description": (
            f"Up to {MAX_EVENTS} events and {MAX_BYTES} bytes. The Origin header must be one of the site's. "
            "Good events are accepted although others are not; a repeated event counts once. "
            "202 means that the events are stored durably and will be counted."
        ),
        "security": [],
        "requestBody": {"required": True, "content": {"application/json": batch, "text/plain": batch}},
        "responses": {
            "202": {"description": "Accepted", "content": {"application/json": {"schema": _accepted()}}},
            "400": _refusal("Not JSON (BAD_REQUEST)"),
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
        "required": ["site", "visitor", "events"],
        "properties": {
            "site": {"type": "string", "example": "site_6fXnq2Yb0sVt5LhJ8cKwRpZa"},
            "visitor": _UUID,
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
            "type": {"type": "string", "enum": ["pageview", "engagement", "identify", "event"]},
            "at": _MS,
            "url": {"type": "string", "format": "uri", "maxLength": 2048},
            "page_id": {**text, "maxLength": 64},
            "title": {**text, "maxLength": 512},
            "referrer": {**text, "maxLength": 2048},
            "seconds": {"type": "number", "minimum": 0, "description": "Visible time since the page's last report."},
            "depth": {"type": "number", "minimum": 0, "description": "Furthest scroll, percent."},
            "email": {"type": "string", "format": "email", "maxLength": 254, "description": "identify needs it."},
            "traits": {"type": "object", "maxProperties": 50},
            "name": {**text, "maxLength": 128, "description": "event needs it."},
            "props": {"type": "object", "maxProperties": 50},
        },
    }


def _accepted() -> dict[str, Any]:
    rejection = {"type": "object", "properties": {"index": {"type": "integer"}, "message": {"type": "string"}}}
    data = {"accepted": {"type": "integer"}, "rejected": {"type": "array", "items": rejection}}
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
