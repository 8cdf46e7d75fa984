"""Wire shapes of tracking: what trackers send (`wire`), and the API's resources (`people`)."""

from suitecrm_bridge.features.tracking.schemas.wire import (
    MAX_BYTES,
    MAX_EVENT,
    MAX_EVENTS,
    BadBatch,
    Facts,
    NotJson,
    Parsed,
    Rejection,
    WireBatch,
    WireEvent,
    events_of,
    parse,
)

__all__ = [
    "MAX_BYTES",
    "MAX_EVENT",
    "MAX_EVENTS",
    "BadBatch",
    "Facts",
    "NotJson",
    "Parsed",
    "Rejection",
    "WireBatch",
    "WireEvent",
    "events_of",
    "parse",
]
