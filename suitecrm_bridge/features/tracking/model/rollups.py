"""What visits add up to: by day, week and month of their beginning, and by what they have in common."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from suitecrm_bridge.features.tracking.model.sessions import Change, Session

PERIODS = ("day", "week", "month")
_MAX = 255


class Key(NamedTuple):
    """One line of the rollups. `value` is empty where a visit has none, and of `total`."""

    site_id: str
    period: str
    start: date
    dimension: str
    value: str


class Figures(NamedTuple):
    """`visitors` are distinct ones within the period."""

    visitors: int = 0
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0
    bounces: int = 0
    events: int = 0

    def plus(self, other: "Figures") -> "Figures":
        return Figures(
            self.visitors + other.visitors,
            self.visits + other.visits,
            self.page_views + other.page_views,
            self.seconds + other.seconds,
            self.bounces + other.bounces,
            self.events + other.events,
        )


NOTHING = Figures()


def start_of(period: str, day: date) -> date:
    """The first day of the period that `day` is in; weeks begin on Monday."""
    if period == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if period == "month" else day


def contributions(visits: Iterable[Session]) -> dict[Key, Figures]:
    """What one visitor's visits, all of the periods in question, add to the rollups."""
    added: dict[Key, Figures] = {}
    for visit in visits:
        for dimension, value, share in shares(visit):
            for period in PERIODS:
                key = Key(visit.site_id, period, start_of(period, visit.started_at.date()), dimension, value)
                added[key] = added.get(key, NOTHING).plus(share)
    return {key: figures._replace(visitors=1) for key, figures in added.items()}


def shares(visit: Session) -> Iterator[tuple[str, str, Figures]]:
    """Dimension, value and what the visit adds there, visitors left out."""
    if not visit.events:
        return  # counted by a version that knew no rollups; a recount makes it whole
    bounces = int(visit.bounced)
    whole = Figures(0, 1, visit.page_views, visit.seconds, bounces, visit.events)
    origin, client = visit.origin, visit.client
    yield "total", "", whole
    yield "entry", visit.entry_page or "", whole
    yield "exit", visit.exit_page or "", whole
    yield "channel", origin.channel, whole
    yield "source", _value(origin.source), whole
    yield "medium", _value(origin.medium), whole
    yield "campaign", _value(visit.touch.utm_campaign), whole
    yield "country", client.country or "", whole
    yield "device", client.device or "", whole
    yield "browser", client.browser or "", whole
    yield "os", client.os or "", whole
    for path, (views, seconds, _) in visit.pages.items():
        yield "page", path, Figures(0, 1, int(views), seconds, bounces if views else 0, 0)
    for name, times in visit.actions.items():
        yield "event", name, Figures(0, 1, 0, 0.0, 0, times)


def _value(text: str | None) -> str:
    return (text or "")[:_MAX].rstrip()


class Ledger:
    """Collects what changed visits change in the rollups."""

    def __init__(self) -> None:
        self._days: dict[tuple[str, date, str, str], list[float]] = {}
        self._visitors: dict[Key, int] = {}

    def book(self, change: Change, others: Sequence[Session]) -> None:
        """One visitor's `change`; `others` are the rest of their visits in every period that it touches."""
        same = {id(one) for one in change.before} & {id(one) for one in change.after}
        before = [_Told(one, [*shares(one)]) for one in change.before if id(one) not in same]
        after = [_Told(one, [*shares(one)]) for one in change.after if id(one) not in same]
        for told in before:
            self._add(told, -1)
        for told in after:
            self._add(told, 1)
        had, has = _presence(before), _presence(after)
        unequal = {period for period in had.keys() | has.keys() if had.get(period) != has.get(period)}
        if unequal:
            unchanged = [*others, *(one for one in change.before if id(one) in same)]
            elsewhere = _presence(_Told(one, [*shares(one)]) for one in unchanged)
            for period in unequal:
                lost, gained = had.get(period, set()), has.get(period, set())
                self._meet(period, lost - gained - elsewhere.get(period, set()), -1)
                self._meet(period, gained - lost - elsewhere.get(period, set()), 1)

    def _add(self, told: "_Told", sign: int) -> None:
        visit, days = told.visit, self._days
        day = visit.started_at.date()
        for dimension, value, share in told.shares:
            sums = days.setdefault((visit.site_id, day, dimension, value), [0, 0, 0.0, 0, 0])
            for place, figure in enumerate(share[1:]):
                sums[place] += sign * figure

    def _meet(self, period: tuple[str, str, date], values: Iterable[tuple[str, str]], sign: int) -> None:
        for value in values:
            key = Key(*period, *value)
            self._visitors[key] = self._visitors.get(key, 0) + sign

    def changes(self) -> dict[Key, Figures]:
        """What to add to the rollups, in one order everywhere, so that two processes never wait for each other."""
        sums = {key: Figures(visitors=count) for key, count in self._visitors.items()}
        for (site_id, day, dimension, value), figures in self._days.items():
            share = Figures(0, *figures)  # type: ignore[arg-type]  # four of them are whole
            for period in PERIODS:
                key = Key(site_id, period, start_of(period, day), dimension, value)
                sums[key] = sums.get(key, NOTHING).plus(share)
        return {key: sums[key] for key in sorted(sums) if sums[key] != NOTHING}


class _Told(NamedTuple):
    """A visit with its shares, which cost more than everything else here."""

    visit: Session
    shares: Sequence[tuple[str, str, Figures]]


def _presence(visits: Iterable[_Told]) -> Mapping[tuple[str, str, date], set[tuple[str, str]]]:
    """Of each period, the dimensions and values in which the visitor was there."""
    there: dict[tuple[str, str, date], set[tuple[str, str]]] = {}
    for visit, told in visits:
        values, day = {(dimension, value) for dimension, value, _ in told}, visit.started_at.date()
        for period in PERIODS:
            key = (visit.site_id, period, start_of(period, day))
            there[key] = there[key] | values if key in there else values
    return there
