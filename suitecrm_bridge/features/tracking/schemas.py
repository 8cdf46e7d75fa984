"""The wire format of a batch: what a tracker sends, what the stream keeps, and the events they stand for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from suitecrm_bridge.features.tracking.model import Entry, Event, corrected, suspicion
from suitecrm_bridge.features.tracking.model.events import instant

MAX_BYTES = 65_536
MAX_EVENTS = 50
_LONGEST_REPORT = 86_400.0  # seconds; more than a day on one page is a broken clock

_Url = Annotated[str, Meta(max_length=2048, pattern=r"^https?://")]
_Email = Annotated[str, Meta(max_length=254, pattern=r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
_Properties = Annotated[dict[Annotated[str, Meta(max_length=100)], Any], Meta(max_length=50)]


class _WireEvent(Struct, tag_field="type", kw_only=True, gc=False, omit_defaults=True):
    id: UUID
    at: float
    url: _Url
    page_id: Annotated[str, Meta(max_length=64)] | None = None
    title: Annotated[str, Meta(max_length=512)] | None = None
    referrer: Annotated[str, Meta(max_length=2048)] | None = None
    seconds: Annotated[float, Meta(ge=0)] | None = None
    depth: Annotated[float, Meta(ge=0)] | None = None


class PageView(_WireEvent, tag="pageview"):
    pass


class Engagement(_WireEvent, tag="engagement"):
    pass


class Identify(_WireEvent, tag="identify", kw_only=True):
    email: _Email
    traits: _Properties | None = None


class Custom(_WireEvent, tag="event", kw_only=True):
    name: Annotated[str, Meta(min_length=1, max_length=128)]
    props: _Properties | None = None


WireEvent = PageView | Engagement | Identify | Custom


class WireBatch(Struct, kw_only=True, omit_defaults=True):
    """One request's body when everything in it is right."""

    site: Annotated[str, Meta(max_length=64)]
    visitor: UUID
    events: Annotated[list[WireEvent], Meta(min_length=1, max_length=MAX_EVENTS)]
    sent_at: float | None = None


class _Sealed(Struct, kw_only=True):
    """The same with the events still unread, so that one bad event does not spoil the others."""

    site: Annotated[str, Meta(max_length=64)]
    visitor: UUID
    events: Annotated[list[msgspec.Raw], Meta(min_length=1, max_length=MAX_EVENTS)]
    sent_at: float | None = None


class NotJson(ValueError):
    """The body cannot be read at all."""


class BadBatch(ValueError):
    """The body is JSON but no batch. `details` names the fields."""

    def __init__(self, details: Mapping[str, Sequence[str]]) -> None:
        super().__init__("the batch is not as the wire format wants it")
        self.details = details


@dataclass(frozen=True, slots=True)
class Rejection:
    index: int
    message: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A readable batch: `body` has its `accepted` good events as JSON, `rejected` says what was wrong with others."""

    site: str
    accepted: int
    body: bytes
    rejected: tuple[Rejection, ...] = ()


_whole = msgspec.json.Decoder(WireBatch)
_sealed = msgspec.json.Decoder(_Sealed)
_single = msgspec.json.Decoder(WireEvent)


def parse(body: bytes) -> Parsed:
    """Check a request's body. Raises NotJson, or BadBatch when it is no batch or has no good event."""
    try:
        batch = _whole.decode(body)
    except msgspec.ValidationError:
        return _salvage(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise NotJson("The body is not JSON.") from wrong
    return Parsed(batch.site, len(batch.events), body)


def _salvage(body: bytes) -> Parsed:
    """Keep the good events of a batch that is not all good."""
    try:
        sealed = _sealed.decode(body)
    except msgspec.ValidationError as wrong:
        field, message = _explain(wrong)
        raise BadBatch({field or "body": [message]}) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise NotJson("The body is not JSON.") from wrong
    good: list[WireEvent] = []
    rejected: list[Rejection] = []
    for index, raw in enumerate(sealed.events):
        try:
            good.append(_single.decode(raw))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
            rejected.append(Rejection(index, ": ".join(filter(None, _explain(wrong)))))
    if not good:
        raise BadBatch({f"events[{bad.index}]": [bad.message] for bad in rejected})
    kept = WireBatch(site=sealed.site, visitor=sealed.visitor, events=good, sent_at=sealed.sent_at)
    return Parsed(sealed.site, len(good), msgspec.json.encode(kept), tuple(rejected))


_PLACE = re.compile(r" - at `\$?\.?(.*)`$")


def _explain(wrong: Exception) -> tuple[str, str]:
    """The field and what is wrong with it."""
    message = str(wrong)
    place = _PLACE.search(message)
    return (place.group(1), message[: place.start()]) if place else ("", message)


def events_of(entry: Entry) -> tuple[Event, ...]:
    """The events of one stream entry. Raises ValueError when it is none of ours."""
    try:
        batch = _whole.decode(entry.body)
    except RecursionError as wrong:
        raise ValueError("nested too deeply") from wrong
    # PostgreSQL cannot store a NUL in text, and nobody means to send one.
    clean = _without_nul if b"\\u0000" in entry.body else _as_is
    received_at = instant(entry.received_ms)
    suspect = suspicion(entry.user_agent)
    visitor = str(batch.visitor)
    return tuple(
        Event(
            id=str(wire.id),
            site_id=entry.site_id,
            visitor_id=visitor,
            type=wire.__struct_config__.tag,  # type: ignore[arg-type]  # the tags are the event types
            at=corrected(wire.at, batch.sent_at, received_at),
            received_at=received_at,
            page_id=clean(wire.page_id),
            url=clean(wire.url),
            title=clean(wire.title),
            referrer=clean(wire.referrer),
            seconds=min(wire.seconds or 0.0, _LONGEST_REPORT),
            depth=None if wire.depth is None else round(min(wire.depth, 100.0)),
            name=clean(wire.name) if isinstance(wire, Custom) else None,
            email=clean(wire.email.strip().lower()) if isinstance(wire, Identify) else None,
            props=clean(_properties(wire)),
            address=entry.address or None,
            user_agent=clean(entry.user_agent) or None,
            suspect=suspect,
        )
        for wire in batch.events
    )


def _properties(wire: WireEvent) -> dict[str, Any]:
    if isinstance(wire, Custom):
        return wire.props or {}
    return (wire.traits or {}) if isinstance(wire, Identify) else {}


def _as_is(value: Any) -> Any:  # noqa: ANN401  # any JSON value passes through
    return value


def _without_nul(value: Any) -> Any:  # noqa: ANN401  # likewise
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_without_nul(one) for one in value]
    if isinstance(value, dict):
        return {_without_nul(name): _without_nul(one) for name, one in value.items()}
    return value
