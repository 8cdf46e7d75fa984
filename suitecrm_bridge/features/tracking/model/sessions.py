"""Turn a visitor's events into sessions: 30 minutes of silence, another campaign or another site end one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self, TypeAlias

from suitecrm_bridge.core.ids import id_from
from suitecrm_bridge.features.tracking.model.channels import DIRECT, Origin, channel_of
from suitecrm_bridge.features.tracking.model.events import UNKNOWN, Client, Event
from suitecrm_bridge.features.tracking.model.pages import PageCount, action_of, add_action, count_page, path_of
from suitecrm_bridge.features.tracking.model.touch import (
    CAMPAIGN_FIELDS,
    NOWHERE,
    Touch,
    arrival_of,
    campaign,
    click_id_of,
    is_tagged,
)

Campaign: TypeAlias = tuple[str | None, ...]

SILENCE = timedelta(minutes=30)
# Kinds that say how something went; every other one is something that the visitor did.
_MEASURING = frozenset({"pageview", "engagement", "vitals"})
# Kinds that are no part of a visit: an e-mail is opened where it is read, not on the site.
ELSEWHERE = frozenset({"open"})


@dataclass(frozen=True)
class Session:
    """One visit: what was seen from its first to its last event, and for how long (`seconds` visible).

    `touch`, `origin` and `click_id` are those of its first page view. `pages` and `actions` are as in model/pages.py.
    `interactions` counts the events that are neither page views nor measurements. `first_view_at` is None when it
    begins with a page view; `last_view_at` also of visits that were counted before it was kept.
    """

    id: str
    visitor_id: str
    site_id: str
    started_at: datetime
    ended_at: datetime
    page_views: int = 0
    events: int = 0
    interactions: int = 0
    seconds: float = 0.0
    entry_page: str | None = None
    exit_page: str | None = None
    pages: Mapping[str, PageCount] = field(default_factory=dict)
    actions: Mapping[str, int] = field(default_factory=dict)
    click_id: str | None = None
    touch: Touch = NOWHERE
    origin: Origin = DIRECT
    client: Client = UNKNOWN
    first_view_at: datetime | None = None
    last_view_at: datetime | None = None

    @property
    def bounced(self) -> bool:
        """One page was seen and nothing done on it."""
        return self.page_views == 1 and self.interactions == 0


@dataclass(frozen=True)
class Change:
    """What became of some of a visitor's sessions; those in both are the same object where nothing changed."""

    before: tuple[Session, ...]
    after: tuple[Session, ...]


def fold(events: Iterable[Event], going: Session | None = None) -> list[Session]:
    """One visitor's events as sessions, in order of time.

    `going` is the session that they may go on with; none of them is earlier than its last event. It comes first in
    the answer then, whether anything was added to it or not.
    """
    visits = [Growing(going)] if going else []
    for event in sorted(events, key=in_time):
        if not visits or visits[-1].ends_before(event):
            visits.append(Growing.begun(event))
        visits[-1].add(event)
    return [visit.session() for visit in visits]


def on_site(events: Iterable[Event]) -> list[Event]:
    """Those that visits are made of."""
    return [event for event in events if event.type not in ELSEWHERE]


def id_of_visit(first: Event) -> str:
    """The id of the session that begins with this event: the same however often it is folded."""
    return id_from(f"session:{first.id}")


def in_time(event: Event) -> tuple[datetime, str]:
    return event.at, event.id


class Growing:
    """A session while events are added to it."""

    def __init__(self, session: Session) -> None:
        self._begun = session
        self.ended_at = session.ended_at
        self.page_views, self.events, self.interactions = session.page_views, session.events, session.interactions
        self.seconds = session.seconds
        self.entry_page, self.exit_page = session.entry_page, session.exit_page
        self.pages, self.actions = dict(session.pages), dict(session.actions)
        self.click_id, self.touch, self.origin, self.client = (
            session.click_id, session.touch, session.origin, session.client,
        )  # fmt: skip
        self.first_view_at, self.last_view_at = session.first_view_at, session.last_view_at

    @classmethod
    def begun(cls, first: Event) -> Self:
        return cls(Session(id_of_visit(first), first.visitor_id, first.site_id, first.at, first.at))

    def ends_before(self, event: Event) -> bool:
        """Whether `event` belongs to a later visit."""
        if event.at - self.ended_at > SILENCE or event.site_id != self._begun.site_id:
            return True
        return event.type == "pageview" and self.page_views > 0 and self.another_campaign(event.url)

    def another_campaign(self, url: str) -> bool:
        """A page view without a campaign goes on with the visit's; one with another begins a visit of its own."""
        return is_tagged(url) and campaign_in(url) != campaign_of(self)

    def add(self, event: Event) -> None:
        """Add what happened last."""
        self.count(event)
        if event.type == "pageview":
            if not self.page_views:
                self.begin_views(event, first=self.events == 1)
            self.see(event)

    def count(self, event: Event) -> None:
        """Add what does not depend on what came before and after."""
        kind = event.type
        # A visit whose raw events are gone may still be told of something in between.
        self.ended_at = max(self.ended_at, event.at)
        self.events += 1
        self.seconds += event.seconds
        if self.client is UNKNOWN:
            self.client = event.client
        if kind not in _MEASURING:
            self.interactions += 1
            if action := action_of(event):
                add_action(self.actions, action)
        if kind in {"pageview", "engagement"}:
            count_page(self.pages, event)

    def begin_views(self, view: Event, *, first: bool) -> None:
        """Take `view` for the earliest page view; `first`: nothing at all happened before it."""
        self.entry_page = path_of(view.url)
        self.touch = arrival_of(view)
        self.origin = channel_of(self.touch)
        self.click_id = click_id_of(view.url)
        self.first_view_at = None if first else view.at

    def see(self, view: Event) -> None:
        """Count a page view, which is the last one unless there is a later one."""
        if self.last_view_at is None or view.at >= self.last_view_at:
            # Of a visit that an earlier version counted it stays unknown, as its first one is.
            known = self.last_view_at is not None or not self.page_views
            self.exit_page, self.last_view_at = path_of(view.url), view.at if known else None
        self.page_views += 1

    def session(self) -> Session:
        return replace(self._begun, **{name: value for name, value in vars(self).items() if name != "_begun"})


def campaign_in(url: str) -> Campaign:
    """The utm parameters and the click id in `url`."""
    arrived = campaign(url)
    return (*map(arrived.get, CAMPAIGN_FIELDS), click_id_of(url))


def campaign_of(visit: Session | Growing) -> Campaign:
    """What `campaign_in` told of the visit's first page view."""
    mine = visit.touch
    return (
        mine.utm_source, mine.utm_medium, mine.utm_campaign, mine.utm_term, mine.utm_content, visit.click_id,
    )  # fmt: skip
