"""One thing a visitor did, and when it really happened."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, TypeAlias

# A kind of event: those of docs/tracking.md, and whatever a newer tracker sends.
EventType: TypeAlias = str
Scalar: TypeAlias = "str | int | float | bool | None"

# A tracker keeps what it could not send for a day; anything older is a wrong clock, not a late event.
_OLDEST = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Client:
    """What a sender's user agent and address tell; None where they do not. `country` is ISO 3166-1 alpha-2.

    `device`: desktop, mobile, tablet, tv, console or other.
    """

    device: str | None = None
    browser: str | None = None
    os: str | None = None
    country: str | None = None
    region: str | None = None
    city: str | None = None
    company: str | None = None


UNKNOWN = Client()


# Not frozen, though nobody changes one: freezing makes each cost three times as much, and there are millions.
@dataclass(slots=True)
class Event:
    """One accepted event. `seconds` is visible time in this report, `depth` the furthest scroll in percent.

    `verified`: the site's own server vouches for the e-mail address. `daily`: the visitor's id ends with the day.
    `daily_id`: the one under which it came, where it is a lasting visitor's by now.
    `record`: whom the e-mail was sent to whose link led here (module, id).
    `client` goes into visits and visitors; the stored event has no copy of it.
    """

    id: str
    site_id: str
    visitor_id: str
    type: EventType
    at: datetime
    received_at: datetime
    page_id: str | None = None
    url: str = ""
    title: str | None = None
    referrer: str | None = None
    seconds: float = 0.0
    depth: int | None = None
    name: str | None = None
    email: str | None = None
    props: Mapping[str, Scalar] = field(default_factory=dict)
    address: str | None = None
    user_agent: str | None = None
    suspect: str | None = None
    verified: bool = False
    daily: bool = False
    daily_id: str | None = None
    record: tuple[str, str] | None = None
    client: Client = UNKNOWN


# A tuple, since every request makes one, and a frozen dataclass takes four times as long to make.
class Entry(NamedTuple):
    """What the stream keeps of one request. `body` is the wire format's JSON, `received_ms` counts since the epoch."""

    site_id: str
    received_ms: int
    address: str
    user_agent: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Arrival:
    """An entry as the stream hands it out for the `deliveries`th time; `entry` is None when it is none of ours."""

    id: str
    deliveries: int
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Batch:
    """One entry's events; `id` and `deliveries` are the arrival's."""

    id: str
    deliveries: int
    events: tuple[Event, ...]


def corrected(at_ms: float, sent_at_ms: float | None, received_at: datetime) -> datetime:
    """When an event happened, by our clock.

    The visitor's clock may be wrong, but it is equally wrong for `at` and `sent_at`; what lies between them is true.
    A result in the future or more than two days before `received_at` is absurd and becomes `received_at`.
    """
    ago_ms = (sent_at_ms if sent_at_ms is not None else received_at.timestamp() * 1000) - at_ms
    if not 0 <= ago_ms <= _OLDEST / timedelta(milliseconds=1):
        return received_at
    return received_at - timedelta(milliseconds=ago_ms)


def instant(ms: int) -> datetime:
    """The aware UTC datetime of `ms` milliseconds since the epoch."""
    return datetime.fromtimestamp(ms / 1000, UTC)
