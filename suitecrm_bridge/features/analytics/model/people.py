"""Visitors one by one: who they are as far as is known, what they did, and who is there now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True)
class KnownRecord:
    """The record that a visitor turned out to be; only what the asking person may see is ever in one."""

    module: str
    id: str
    name: str


@dataclass(frozen=True)
class Profile:
    """A visitor. `records` are (module, id) pairs that others may not see."""

    id: str
    site_id: str
    first_seen_at: datetime
    last_seen_at: datetime
    visits: int
    page_views: int
    seconds: float
    facts: Mapping[str, str | None]
    records: tuple[tuple[str, str], ...] = ()
    known: tuple[KnownRecord, ...] = ()


@dataclass(frozen=True)
class Moment:
    """One event of a visit, without what the visitor typed."""

    id: str
    at: datetime
    type: str
    page: str
    title: str | None
    name: str | None
    seconds: float
    depth: int | None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Visit:
    """`events` counts all of them; `moments` are those that are told, none once they are archived."""

    id: str
    visitor_id: str
    site_id: str
    started_at: datetime
    ended_at: datetime
    page_views: int
    events: int
    seconds: float
    facts: Mapping[str, str | None]
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """Visits, the latest first; `following` says where to go on."""

    visits: Sequence[Visit]
    following: str | None


@dataclass(frozen=True)
class Live:
    """Who was there within the last minutes, the latest first, and how many by page."""

    at: datetime
    visits: tuple[Visit, ...]
    more: bool
    visitors: int
    pages: tuple[tuple[str, int], ...]
