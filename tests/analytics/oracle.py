"""Every figure counted from raw events by the plainest loops, straight from docs/analytics.md; no code of the product.

Where a visit came from is for tracking to say (`channel_of`), and tested there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from math import ceil
from urllib.parse import parse_qs, urlsplit

from suitecrm_bridge.features.tracking.model import Event, Touch
from suitecrm_bridge.features.tracking.model.channels import channel_of

ROBOTS = {"crawler", "no_user_agent"}
UTM = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")
Figures = dict[str, float]


@dataclass
class Visit:
    events: list[Event] = field(default_factory=list)

    @property
    def first(self) -> Event:
        return self.events[0]

    @property
    def who(self) -> tuple[str, str]:
        return self.first.site_id, self.first.visitor_id

    @property
    def day(self) -> date:
        return self.first.at.date()

    @property
    def views(self) -> list[Event]:
        return [event for event in self.events if event.type == "pageview"]

    @property
    def seconds(self) -> float:
        return sum(event.seconds for event in self.events)

    @property
    def is_bounce(self) -> bool:
        return len(self.views) == 1 and all(e.type in {"pageview", "engagement", "vitals"} for e in self.events)

    def value(self, dimension: str) -> str | None:
        if dimension in {"channel", "source", "medium"}:
            return getattr(channel_of(self._touch()), dimension)
        if dimension == "campaign":
            return self._touch().utm_campaign
        if dimension in {"entry", "exit"}:
            return path(self.views[0 if dimension == "entry" else -1].url) if self.views else None
        return getattr(self.first.client, dimension)

    def pages(self) -> set[str]:
        return {path(event.url) for event in self.events if event.type in {"pageview", "engagement"}}

    def _touch(self) -> Touch:
        if not self.views:
            return Touch()
        view = self.views[0]
        foreign = (
            view.referrer if view.referrer and urlsplit(view.referrer).netloc != urlsplit(view.url).netloc else None
        )
        return Touch(
            view.url, foreign, **{name: value for name, value in zip(UTM, campaign(view.url), strict=False) if value}
        )


def path(url: str) -> str:
    return urlsplit(url).path or "/"


def campaign(url: str) -> tuple[str | None, ...]:
    query = parse_qs(urlsplit(url).query)
    return tuple(query.get(name, [None])[0] for name in (*UTM, "gclid"))


def trusted(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if event.suspect not in ROBOTS]


def visits_of(events: Iterable[Event]) -> list[Visit]:
    """30 minutes of silence, another site, or a page view with another campaign begin a new visit.

    An e-mail is opened elsewhere, and belongs to none.
    """
    by_visitor: dict[str, list[Event]] = defaultdict(list)
    for event in trusted(events):
        if event.type != "open":
            by_visitor[event.visitor_id].append(event)
    visits: list[Visit] = []
    for theirs in by_visitor.values():
        last: Event | None = None
        for event in sorted(theirs, key=lambda each: (each.at, each.id)):
            if last is None or _begins_anew(visits[-1], last, event):
                visits.append(Visit())
            visits[-1].events.append(event)
            last = event
    return visits


def _begins_anew(visit: Visit, last: Event, event: Event) -> bool:
    if event.at - last.at > timedelta(minutes=30) or event.site_id != last.site_id:
        return True
    if event.type != "pageview" or not any(campaign(event.url)) or not visit.views:
        return False
    return campaign(event.url) != campaign(visit.views[0].url)


def chosen(
    visits: Iterable[Visit], first: date, last: date, sites: Sequence[str], filters: dict[str, tuple[str, ...]]
) -> list[Visit]:
    return [
        visit
        for visit in visits
        if first <= visit.day <= last and visit.who[0] in sites and all(fits(visit, *each) for each in filters.items())
    ]


def within(
    events: Iterable[Event], first: date, last: date, sites: Sequence[str], filters: dict[str, tuple[str, ...]]
) -> list[Event]:
    """Events of visits that fit, which happened on these days."""
    return [
        event for visit in visits_of(events) for event in visit.events
        if first <= event.at.date() <= last and event.site_id in sites
        and all(fits(visit, *each) for each in filters.items())
    ]  # fmt: skip


def fits(visit: Visit, name: str, values: tuple[str, ...]) -> bool:
    return bool(visit.pages() & set(values)) if name == "page" else visit.value(name) in values


def figures(visits: Sequence[Visit]) -> Figures:
    return {
        "visitors": len({visit.who for visit in visits}),
        "visits": len(visits),
        "page_views": sum(len(visit.views) for visit in visits),
        "seconds": sum(visit.seconds for visit in visits),
        "bounces": sum(visit.is_bounce for visit in visits),
    }


def grouped(visits: Iterable[Visit], key: Callable[[Visit], object]) -> dict[object, Figures]:
    groups: dict[object, list[Visit]] = defaultdict(list)
    for visit in visits:
        if key(visit):
            groups[key(visit)].append(visit)
    return {value: figures(some) for value, some in groups.items()}


def period(day: date, interval: str) -> date:
    return {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1)}[interval]


def parts(first: date, last: date, interval: str) -> list[tuple[date, date]]:
    """The first and last day of each day, week or month, as far as it lies between these two."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    starts = sorted({period(day, interval) for day in days})
    return [(min(ours), max(ours)) for s in starts for ours in [[d for d in days if period(d, interval) == s]]]


def days_before(first: date, last: date) -> tuple[date, date]:
    """As many days, right before."""
    return first - timedelta(days=(last - first).days + 1), first - timedelta(days=1)


def pages(visits: Sequence[Visit]) -> dict[str, dict[str, float | None]]:
    found = {}
    for page in {page for visit in visits for page in visit.pages()}:
        on_it = [visit for visit in visits if page in visit.pages()]
        depths = []
        for visit in on_it:
            here = [
                event for event in visit.events if event.type in {"pageview", "engagement"} and path(event.url) == page
            ]
            deepest = max(event.depth or 0 for event in here)
            depths += [deepest] if deepest else []
        found[page] = {
            "visitors": len({visit.who for visit in on_it}),
            "views": sum(path(view.url) == page for visit in on_it for view in visit.views),
            "seconds": sum(
                e.seconds
                for v in on_it
                for e in v.events
                if e.type in {"pageview", "engagement"} and path(e.url) == page
            ),
            "entries": sum(visit.value("entry") == page for visit in on_it),
            "exits": sum(visit.value("exit") == page for visit in on_it),
            "depth": sum(depths) / len(depths) if depths else None,
        }
    return found


def happenings(visits: Sequence[Visit], kind: str) -> dict[str, tuple[int, int, int]]:
    seen: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        for event in visit.events:
            if event.type == kind:
                target = event.name if kind == "event" else str(event.props["href"]).split("?")[0].split("#")[0]
                if target:
                    seen[target].append(visit)
    return {
        name: (len({visit.who for visit in some}), len({id(visit) for visit in some}), len(some))
        for name, some in seen.items()
    }


def funnel(
    events: Iterable[Event],
    starts: Callable[[Event], bool],
    steps: Sequence[Callable[[Event], bool]],
    window: timedelta,
) -> list[int]:
    """How many visitors got as far as each step, by trying every way through their events."""
    by_visitor: dict[str, list[Event]] = defaultdict(list)
    for event in sorted(trusted(events), key=lambda each: (each.at, each.id)):
        by_visitor[event.visitor_id].append(event)

    def furthest(theirs: list[Event], number: int, begin: datetime) -> int:
        if number == len(steps):
            return number
        ways = [
            furthest(theirs[place + 1 :], number + 1, begin)
            for place, event in enumerate(theirs)
            if steps[number](event) and event.at - begin <= window
        ]
        return max(ways, default=number)

    reached = []
    for theirs in by_visitor.values():
        tries = [
            furthest(theirs[place + 1 :], 1, event.at)
            for place, event in enumerate(theirs)
            if steps[0](event) and starts(event)
        ]
        reached.append(max(tries, default=0))
    return [sum(far > number for far in reached) for number in range(len(steps))]


def cohorts(
    visits: Sequence[Visit], first: date, last: date, sites: Sequence[str], interval: str
) -> dict[date, tuple[int, dict[date, int]]]:
    """By the period of the first visit: how many visitors, and how many of them in which later period."""
    by_visitor: dict[str, list[Visit]] = defaultdict(list)
    for visit in visits:
        by_visitor[visit.who[1]].append(visit)
    found: dict[date, tuple[int, dict[date, int]]] = {}
    for theirs in by_visitor.values():
        begin = min(theirs, key=lambda visit: visit.first.at)
        if not (first <= begin.day <= last and begin.who[0] in sites):
            continue
        start = period(begin.day, interval)
        count, later = found.get(start, (0, {}))
        for again in {period(visit.day, interval) for visit in theirs} - {start}:
            later[again] = later.get(again, 0) + 1
        found[start] = (count + 1, later)
    return found


def quantile(samples: Sequence[float | None]) -> float | None:
    """The smallest value that three quarters of those that there are do not exceed."""
    values = sorted(value for value in samples if value is not None)
    enough = ceil(0.75 * len(values))
    return next((value for value in values if sum(each <= value for each in values) >= enough), None)


def share(model: str, ages_in_days: Sequence[float]) -> list[float]:
    """The credit of each visit, the oldest first; `ages_in_days` before the outcome."""
    count = len(ages_in_days)
    if model == "first":
        return [float(number == 0) for number in range(count)]
    if model == "last":
        return [float(number == count - 1) for number in range(count)]
    if model == "decay":
        weights = [2 ** (-age / 7) for age in ages_in_days]
        return [weight / sum(weights) for weight in weights]
    if model == "linear" or count < 3:
        return [1 / count] * count
    return [0.4, *[0.2 / (count - 2)] * (count - 2), 0.4]


def midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
