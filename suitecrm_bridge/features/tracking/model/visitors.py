"""What is known of one visitor, and how new events change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.touch import NOWHERE, Touch, touch_of


@dataclass(frozen=True)
class Visitor:
    """Totals over all of a visitor's counted events. `first_view_at` says when `touch` happened; `version` grows."""

    id: str
    site_id: str
    first_seen_at: datetime
    last_seen_at: datetime
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0
    first_view_at: datetime | None = None
    touch: Touch = NOWHERE
    version: int = 0


def newcomer(event: Event) -> Visitor:
    """A visitor of whom nothing was counted yet; `event` is any of theirs."""
    return Visitor(event.visitor_id, event.site_id, event.at, event.at)


def advance(visitor: Visitor, events: Sequence[Event], *, new_visits: int) -> Visitor:
    """`visitor` after `events` (at least one, none counted before) and `new_visits` more sessions (may be negative)."""
    views = [event.at for event in events if event.type == "pageview"]
    first_view_at, touch = visitor.first_view_at, visitor.touch
    if views and (first_view_at is None or min(views) < first_view_at):
        first_view_at, touch = min(views), touch_of(events)
    return replace(
        visitor,
        first_seen_at=min(visitor.first_seen_at, *(event.at for event in events)),
        last_seen_at=max(visitor.last_seen_at, *(event.at for event in events)),
        visits=visitor.visits + new_visits,
        page_views=visitor.page_views + len(views),
        seconds=visitor.seconds + sum(event.seconds for event in events),
        first_view_at=first_view_at,
        touch=touch,
        version=visitor.version + 1,
    )
