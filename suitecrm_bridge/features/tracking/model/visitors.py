"""What is known of one visitor, and how changed sessions change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client
from suitecrm_bridge.features.tracking.model.sessions import Session
from suitecrm_bridge.features.tracking.model.touch import NOWHERE, Touch


@dataclass(frozen=True)
class Visitor:
    """Totals over all of a visitor's counted sessions; `version` grows.

    `touch`, `channel` and `source` are those of the first session with a page view, which began at `first_view_at`;
    those with `last_` of the latest one. `client` is the latest known.
    """

    id: str
    site_id: str
    first_seen_at: datetime
    last_seen_at: datetime
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0
    first_view_at: datetime | None = None
    touch: Touch = NOWHERE
    channel: str | None = None
    source: str | None = None
    last_touch: Touch = NOWHERE
    last_channel: str | None = None
    last_source: str | None = None
    client: Client = UNKNOWN
    last_session_id: str | None = None
    version: int = 0


def newcomer(first: Session) -> Visitor:
    """A visitor of whom nothing was counted yet; `first` is their earliest session."""
    return Visitor(first.visitor_id, first.site_id, first.started_at, first.ended_at)


def advance(visitor: Visitor, before: Sequence[Session], after: Sequence[Session]) -> Visitor:
    """`visitor` once `before` have become `after`: both in order of time, the latter up to the latest session."""
    return replace(
        visitor,
        first_seen_at=min(visitor.first_seen_at, after[0].started_at),
        last_seen_at=max(visitor.last_seen_at, after[-1].ended_at),
        visits=visitor.visits + len(after) - len(before),
        page_views=visitor.page_views + _views(after) - _views(before),
        seconds=visitor.seconds + _seconds(after) - _seconds(before),
        client=next((one.client for one in reversed(after) if one.client != UNKNOWN), visitor.client),
        last_session_id=after[-1].id,
        version=visitor.version + 1,
        **_touches(visitor, [one for one in after if one.page_views]),
    )


def _touches(visitor: Visitor, seen: Sequence[Session]) -> dict[str, Any]:
    if not seen:
        return {}
    first, last = seen[0], seen[-1]
    changed: dict[str, Any] = {
        "last_touch": last.touch, "last_channel": last.origin.channel, "last_source": last.origin.source,
    }  # fmt: skip
    if visitor.first_view_at is None or first.started_at <= visitor.first_view_at:
        changed |= {
            "first_view_at": first.started_at, "touch": first.touch, "channel": first.origin.channel,
            "source": first.origin.source,
        }  # fmt: skip
    return changed


def _views(sessions: Sequence[Session]) -> int:
    return sum(one.page_views for one in sessions)


def _seconds(sessions: Sequence[Session]) -> float:
    return sum(one.seconds for one in sessions)
