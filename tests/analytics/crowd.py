"""Random visitors on two sites, and everything that counts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import Engine, delete

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.analytics.model.question import Asked, Slice
from suitecrm_bridge.features.analytics.model.span import Span
from suitecrm_bridge.features.analytics.service import Dashboards, Reports, Scope
from suitecrm_bridge.features.analytics.storage.cohorts import CountedCohorts
from suitecrm_bridge.features.analytics.storage.contents import VisitContents
from suitecrm_bridge.features.analytics.storage.events import RawEvents
from suitecrm_bridge.features.analytics.storage.rolled import RolledVisits
from suitecrm_bridge.features.analytics.storage.rolled_contents import RolledContents
from suitecrm_bridge.features.analytics.storage.visits import CountedVisits
from suitecrm_bridge.features.sites.model import RegisteredSite, Site
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.events import Client
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.quarantine_tables import suspects
from suitecrm_bridge.features.tracking.storage.tables import events, rollups, sessions, visitor_signals, visitors

# Begins within a week and goes over the ends of two months.
BEGIN = date(2026, 9, 24)
DAYS = 48
TODAY = BEGIN + timedelta(days=DAYS - 1)
SITES = [
    Site(f"{number}" * 8 + "-1111-4111-8111-111111111111", f"site_{number}", f"Site {number}", ("https://a.example",))
    for number in (1, 2)
]
CLIENTS = [Client("desktop", "Firefox", "Windows", "DE"), Client("mobile", "Safari", "iOS", "FR"), Client()]
PATHS = ["/", "/pricing", "/docs/start", "/Pricing", "/100%_sure", '/it\'s "quoted"', "/späße"]
QUERIES = [
    "",
    "?utm_source=newsletter&utm_medium=email&utm_campaign=autumn",
    "?utm_campaign=winter&utm_source=x",
    "?gclid=abc",
    "?q=1#x",
]
REFERRERS = [None, "https://www.google.com/", "https://a.example/pricing", "https://blog.example/post"]
KINDS = (
    ["pageview"] * 6
    + ["engagement"] * 3
    + ["event", "event", "download", "outbound", "click", "vitals", "consent", "open"]
)


@dataclass(frozen=True)
class Deed:
    """One event to be: by whom, when, what."""

    visitor: int
    minute: int
    kind: str
    path: int
    query: int
    referrer: int
    seconds: int
    robot: bool


def deeds() -> st.SearchStrategy[list[Deed]]:
    minutes = st.one_of(
        st.integers(0, DAYS * 1440 - 1),
        # Near one another, and around midnights: that is where visits join, split and change their day.
        st.builds(lambda day, minute: day * 1440 + minute, st.integers(1, DAYS - 1), st.integers(-50, 50)),
        st.builds(lambda day, minute: day * 1440 + minute, st.sampled_from([7, 11, 37]), st.integers(0, 90)),
    )
    one = st.builds(
        Deed,
        visitor=st.integers(0, 5),
        minute=minutes,
        kind=st.sampled_from(KINDS),
        path=st.integers(0, len(PATHS) - 1),
        query=st.sampled_from([0, 0, 0, 1, 2, 3, 4]),
        referrer=st.sampled_from([0, 0, 1, 2, 3]),
        seconds=st.integers(0, 90),
        robot=st.sampled_from([False] * 9 + [True]),
    )
    return st.lists(one, min_size=1, max_size=60)


def events_of(some: Sequence[Deed]) -> list[Event]:
    return [_event(number, deed) for number, deed in enumerate(some)]


def _event(number: int, deed: Deed) -> Event:
    at = datetime(BEGIN.year, BEGIN.month, BEGIN.day, tzinfo=UTC) + timedelta(minutes=deed.minute, milliseconds=number)
    props: dict[str, Any] = {
        "download": {"href": f"https://a.example/file{deed.path}.pdf?x=1"},
        "outbound": {"href": f"https://other.example/{deed.path}"},
        "click": {"element": f"#e{deed.path % 2}", "element_x": deed.seconds * 12, "element_y": 500,
                  "page_x": deed.seconds * 10, "page_y": deed.minute % 3000, "page_width": 900, "page_height": 3000},
        "vitals": {"ttfb": 10.5 * deed.seconds, "lcp": 100 * deed.path, "cls": deed.seconds / 300,
                   "inp": None if deed.path else 5},
    }.get(deed.kind, {})  # fmt: skip
    return Event(
        id=f"{number:08x}-0000-4000-8000-000000000000",
        site_id=SITES[deed.visitor % 2].id,
        visitor_id=f"{deed.visitor:08x}-1111-4111-8111-111111111111",
        type=deed.kind,
        at=at,
        received_at=at,
        page_id=f"view-{deed.path}-{deed.minute // 10}",
        url=f"https://a.example{PATHS[deed.path]}{QUERIES[deed.query]}",
        referrer=REFERRERS[deed.referrer] if deed.kind == "pageview" else None,
        seconds=float(deed.seconds) if deed.kind == "engagement" else 0.0,
        depth=deed.seconds if deed.kind == "engagement" else None,
        name=["Signed up", "Video 100%"][deed.path % 2] if deed.kind == "event" else None,
        props=props,
        suspect="crawler" if deed.robot else None,
        client=CLIENTS[deed.visitor % 3],
    )


class KnownSites:
    """A SiteRegister of SITES."""

    def all(self) -> Sequence[RegisteredSite]:
        return [RegisteredSite(site, active=True) for site in SITES]


@dataclass(frozen=True)
class Counters:
    dashboards: Dashboards
    reports: Reports
    counted: CountedVisits


def counters(engine: Engine, *, rolled: bool = True) -> Counters:
    """`rolled`: with rollups, as the product counts; without, from visits alone."""
    clock = FixedClock(datetime(TODAY.year, TODAY.month, TODAY.day, 23, 59, tzinfo=UTC))
    scope, counted, raw = Scope(KnownSites(), clock), CountedVisits(engine), RawEvents(engine)  # type: ignore[arg-type]
    visits = RolledVisits(engine, counted, clock) if rolled else counted
    each = VisitContents(engine)
    contents = RolledContents(engine, each, clock) if rolled else each
    return Counters(Dashboards(scope, visits, contents, raw), Reports(scope, raw, CountedCohorts(engine)), counted)


def filled(engine: Engine, some: Sequence[Event], batch: int) -> None:
    """An empty database, and then these events as they come, `batch` at a time."""
    with engine.begin() as connection:
        for table in (events, sessions, visitors, visitor_signals, rollups, suspects):
            connection.execute(delete(table))
    store = SqlEvents(engine, FixedClock(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)))
    for start in range(0, len(some), batch):
        store.store(some[start : start + batch])


@dataclass(frozen=True)
class Question:
    first: date
    last: date
    sites: tuple[str, ...]
    filters: dict[str, tuple[str, ...]]
    interval: str

    def asked(self, **more: object) -> Asked:
        return Asked(
            self.sites, Span(self.first, self.last), self.filters, self.interval, part=Slice(limit=1000), **more
        )  # type: ignore[arg-type]

    @property
    def site_ids(self) -> list[str]:
        return [site.id for site in SITES if site.key in self.sites or not self.sites]


def questions() -> st.SearchStrategy[Question]:
    filters = st.dictionaries(st.sampled_from(sorted(_VALUES)), st.none(), max_size=2).flatmap(
        lambda names: st.fixed_dictionaries(
            {name: st.sampled_from(_VALUES[name]).map(lambda one: (one,)) for name in names}
        )
    )
    spans = st.one_of(
        st.tuples(st.integers(0, DAYS - 1), st.integers(0, DAYS - 1)).map(lambda ends: (min(ends), max(ends))),
        # A day, a week, a month, a month so far.
        st.sampled_from([(9, 9), (11, 17), (7, 37), (38, DAYS - 1), (46, 47), (0, DAYS - 1)]),
    )
    return st.builds(
        lambda ends, sites, chosen, interval: Question(
            BEGIN + timedelta(days=ends[0]), BEGIN + timedelta(days=ends[1]), sites, chosen, interval
        ),
        spans,
        st.sampled_from([(), ("site_1",), ("site_2", "site_1")]),
        filters | st.just({}),
        st.sampled_from(["day", "week", "month"]),
    )


_VALUES = {
    "channel": ["direct", "email", "organic_search", "referral", "paid_search", "unassigned"],
    "source": ["(direct)", "newsletter", "google", "x"],
    "campaign": ["autumn", "winter"],
    "country": ["DE", "FR"],
    "device": ["desktop", "mobile"],
    "browser": ["Firefox"],
    "os": ["iOS"],
    "entry": PATHS,
    "exit": PATHS,
    "page": PATHS,
}
