"""The wire format of a batch: what a tracker sends, what the stream keeps, and the events they stand for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from suitecrm_bridge.features.tracking.model import Client, Entry, Event, corrected
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, instant

MAX_BYTES = 65_536
MAX_EVENTS = 50
# Characters of JSON. The tracker drops what has more than 8,000; others may write the same with more blanks.
MAX_EVENT = 10_000
_LONGEST_REPORT = 86_400.0  # seconds; more than a day on one page is a broken clock

# Kinds that need nothing else; looking one up is quicker than matching its name.
_FREE = frozenset({"pageview", "engagement", "click", "outbound", "download", "vitals", "consent", "open"})
_KIND = re.compile(r"[a-z][a-z_]{0,15}\Z")
_Url = Annotated[str, Meta(max_length=2048, pattern=r"^https?://")]
_Email = Annotated[str, Meta(max_length=254, pattern=r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$")]
_Properties = Annotated[dict[Annotated[str, Meta(max_length=100)], Any], Meta(max_length=50)]


class WireEvent(Struct, kw_only=True, gc=False, omit_defaults=True):
    """One event. `type` is any kind: one that is unknown here is stored with its `data` all the same."""

    id: UUID
    type: str
    at: float
    url: _Url
    page_id: Annotated[str, Meta(max_length=64)] | None = None
    title: Annotated[str, Meta(max_length=512)] | None = None
    referrer: Annotated[str, Meta(max_length=2048)] | None = None
    seconds: Annotated[float, Meta(ge=0)] | None = None
    depth: Annotated[float, Meta(ge=0)] | None = None
    email: _Email | None = None
    traits: _Properties | None = None
    signature: Annotated[str, Meta(max_length=100)] | None = None
    name: Annotated[str, Meta(min_length=1, max_length=128)] | None = None
    props: _Properties | None = None
    data: _Properties | None = None


class Facts(Struct, kw_only=True, omit_defaults=True):
    """What only the server can know of a batch; docs/tracking.md says what each means."""

    daily: bool = False
    was: UUID | None = None
    verified: list[UUID] = []


class WireBatch(Struct, kw_only=True, omit_defaults=True):
    """One request's body when everything in it is right."""

    site: Annotated[str, Meta(max_length=64)]
    events: Annotated[list[WireEvent], Meta(min_length=1, max_length=MAX_EVENTS)]
    visitor: UUID | None = None
    sent_at: float | None = None
    token: Annotated[str, Meta(max_length=64)] | None = None
    load: Annotated[str, Meta(max_length=64)] | None = None
    facts: Facts | None = None


class _Sealed(Struct, kw_only=True):
    """The same with the events still unread, so that one bad event does not spoil the others."""

    site: Annotated[str, Meta(max_length=64)]
    events: Annotated[list[msgspec.Raw], Meta(min_length=1, max_length=MAX_EVENTS)]
    visitor: UUID | None = None
    sent_at: float | None = None
    token: Annotated[str, Meta(max_length=64)] | None = None
    load: Annotated[str, Meta(max_length=64)] | None = None


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
    """A readable batch with its good events, `body` as JSON; `rejected` says what was wrong with others."""

    batch: WireBatch
    body: bytes
    rejected: tuple[Rejection, ...] = ()

    @property
    def accepted(self) -> int:
        return len(self.batch.events)

    def stamped(self, visitor: UUID, facts: Facts) -> bytes:
        """The body with what the server adds. Of two equal keys the last one counts, so nothing is encoded anew."""
        added = msgspec.json.encode({"visitor": visitor, "facts": facts})
        return self.body.rstrip()[:-1] + b"," + added[1:]


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
    _refuse_nobody(batch.visitor)
    # Facts are the server's to state: a sender's own are dropped with whatever else is wrong.
    if batch.facts is not None or any(map(_lacks, batch.events)) or _has_too_big(body):
        return _salvage(body)
    return Parsed(batch, body)


def _refuse_nobody(visitor: UUID | None) -> None:
    """The id of all zeros is what erased visitors' events are put under."""
    if visitor is not None and not visitor.int:
        raise BadBatch({"visitor": ["Expected an id that is not all zeros"]})


def _has_too_big(body: bytes) -> bool:
    """Whether one of a sound batch's events is too big. A short body needs no closer look, and most are short."""
    return len(body) > MAX_EVENT and any(map(_is_too_big, _sealed.decode(body).events))


def _is_too_big(event: msgspec.Raw) -> bool:
    """By characters: the tracker counts them, and an event in Chinese has three bytes for each."""
    return len(event) > MAX_EVENT and len(str(event, "utf-8", "replace")) > MAX_EVENT


def _lacks(event: WireEvent) -> str | None:
    """What this kind of event cannot do without."""
    if event.type in _FREE:
        return None
    if event.type == "identify":
        return "email: identify needs it" if event.email is None else None
    if event.type == "event":
        return "name: event needs it" if event.name is None else None
    return None if _KIND.match(event.type) else "type: Expected up to 16 of a-z and _"


def _salvage(body: bytes) -> Parsed:
    """Keep the good events of a batch that is not all good."""
    try:
        sealed = _sealed.decode(body)
    except msgspec.ValidationError as wrong:
        field, message = _explain(wrong)
        raise BadBatch({field or "body": [message]}) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
        raise NotJson("The body is not JSON.") from wrong
    _refuse_nobody(sealed.visitor)
    good: list[WireEvent] = []
    rejected: list[Rejection] = []
    for index, raw in enumerate(sealed.events):
        if _is_too_big(raw):
            rejected.append(Rejection(index, f"Expected an event of at most {MAX_EVENT} characters"))
            continue
        try:
            event = _single.decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as wrong:
            rejected.append(Rejection(index, ": ".join(filter(None, _explain(wrong)))))
        else:
            lack = _lacks(event)
            rejected.append(Rejection(index, lack)) if lack else good.append(event)
    if not good:
        raise BadBatch({f"events[{bad.index}]": [bad.message] for bad in rejected})
    kept = WireBatch(
        site=sealed.site,
        events=good,
        visitor=sealed.visitor,
        sent_at=sealed.sent_at,
        token=sealed.token,
        load=sealed.load,
    )
    return Parsed(kept, msgspec.json.encode(kept), tuple(rejected))


_PLACE = re.compile(r" - at `\$?\.?(.*)`$")


def _explain(wrong: Exception) -> tuple[str, str]:
    """The field and what is wrong with it."""
    message = str(wrong)
    place = _PLACE.search(message)
    return (place.group(1), message[: place.start()]) if place else ("", message)


def events_of(entry: Entry, client: Client = UNKNOWN, suspect: str | None = None) -> tuple[Event, ...]:
    """One entry's events, by a sender who is `client`, maybe `suspect`. Raises ValueError when it is none of ours."""
    try:
        batch = _whole.decode(entry.body)
    except RecursionError as wrong:
        raise ValueError("nested too deeply") from wrong
    if batch.visitor is None:
        raise ValueError("nobody's batch")
    # PostgreSQL cannot store a NUL in text, and nobody means to send one.
    clean = _without_nul if b"\\u0000" in entry.body else _as_is
    received_at = instant(entry.received_ms)
    visitor = str(batch.visitor)
    facts = batch.facts or Facts()
    return tuple(
        Event(
            id=str(wire.id),
            site_id=entry.site_id,
            visitor_id=visitor,
            type=wire.type,
            at=corrected(wire.at, batch.sent_at, received_at),
            received_at=received_at,
            page_id=clean(wire.page_id),
            url=clean(wire.url),
            title=clean(wire.title),
            referrer=clean(wire.referrer),
            seconds=min(wire.seconds or 0.0, _LONGEST_REPORT),
            depth=None if wire.depth is None else round(min(wire.depth, 100.0)),
            name=clean(wire.name),
            email=clean(wire.email.strip().lower()) if wire.email and wire.type == "identify" else None,
            props=clean(_properties(wire, facts)),
            address=entry.address or None,
            user_agent=clean(entry.user_agent) or None,
            suspect=suspect,
            verified=wire.id in facts.verified,
            daily=facts.daily,
            client=client,
        )
        for wire in batch.events
    )


def _properties(wire: WireEvent, facts: Facts) -> dict[str, Any]:
    given = wire.props if wire.type == "event" else wire.traits if wire.type == "identify" else wire.data
    if wire.type == "consent":
        # Only the server may say who a visitor was.
        kept = {name: value for name, value in (given or {}).items() if name != "was"}
        return {**kept, "was": str(facts.was)} if facts.was else kept
    return given or {}


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
