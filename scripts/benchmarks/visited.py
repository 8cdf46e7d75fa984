"""A database filled with a year of visits, as counting them would leave it, but written in bulk; some are robots'."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from benchmarks.ids import random_id, time_ordered_id
from sqlalchemy import Engine, Table

from suitecrm_bridge.core.batches import batched
from suitecrm_bridge.core.months import month_of
from suitecrm_bridge.features.tracking.storage import bulk
from suitecrm_bridge.features.tracking.storage.quarantine_tables import suspects
from suitecrm_bridge.features.tracking.storage.tables import events, rollups, sessions, visitors

SITE = "11111111-1111-4111-8111-111111111111"
TODAY = date(2026, 11, 20)
_DAYS = 365
BEGIN = month_of(TODAY - timedelta(days=_DAYS))
END = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
_EVENTS_A_VISIT = 10
_RETURNING = 0.3
_ROBOTS = 0.05
_HELD = {"user_agent": "Mozilla/5.0 (compatible; Monitor/1.0; +https://monitor.example)", "suspect": "crawler"}
_COUNTED = {"user_agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "suspect": None}
_BATCH = 2000
_PAGES = ("/", "/pricing", "/features", "/docs/start", "/contact", *(f"/blog/{number}" for number in range(300)))
_ORIGINS = (
    ("direct", "(direct)", "(none)", None),
    ("organic_search", "google", "organic", None),
    ("referral", "news.example", "referral", None),
    ("email", "newsletter", "email", "autumn"),
    ("paid_search", "google", "cpc", "brand"),
)
_CLIENTS = (
    ("desktop", "Chrome", "Windows", "DE"),
    ("mobile", "Safari", "iOS", "FR"),
    ("desktop", "Firefox", "Linux", "US"),
    ("mobile", "Chrome", "Android", "GB"),
)

Row = dict[str, Any]


@dataclass
class _Who:
    id: str
    origin: tuple[str, str, str, str | None]
    client: tuple[str, str, str, str]
    first: datetime
    last: datetime
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0


@dataclass
class _Sum:
    visitors: set[str] = field(default_factory=set)
    visits: int = 0
    page_views: int = 0
    seconds: float = 0.0
    bounces: int = 0
    events: int = 0


_Sums = dict[tuple[str, date], dict[tuple[str, str], _Sum]]


def fill(engine: Engine, count: int) -> list[str]:
    """About `count` events of one site, evenly over a year; returns some of its visitors' ids."""
    chance = random.Random(7)  # noqa: S311  # the same visits in every run
    people: list[_Who] = []
    sums: _Sums = {}
    waiting: dict[str, list[Row]] = {"events": [], "sessions": [], "suspects": []}
    with engine.begin() as connection:
        for visit in _visits(chance, people, count // _EVENTS_A_VISIT):
            waiting["events"] += visit.events
            if visit.robot:
                waiting["suspects"].append(_suspect_row(visit))
            else:
                waiting["sessions"].append(visit.session)
                _add(sums, visit)
            if len(waiting["events"]) > _BATCH:
                _flush(connection, waiting)
                _close(connection, sums, visit.session["started_at"].date())
        _flush(connection, waiting)
        _close(connection, sums, date.max)
        _put(connection, visitors, [_visitor_row(who) for who in people])
    return [who.id for who in chance.sample(people, min(200, len(people)))]


@dataclass(frozen=True)
class _Visit:
    session: Row
    events: list[Row]
    robot: bool


def _visits(chance: random.Random, people: list[_Who], count: int) -> Iterator[_Visit]:
    begin = END - timedelta(days=_DAYS)
    pace = timedelta(days=_DAYS) / count
    for number in range(count):
        at = begin + pace * number
        robot = chance.random() < _ROBOTS
        if people and not robot and chance.random() < _RETURNING:
            who = people[-1 - int(len(people) * chance.random() ** 3)]
        else:
            id_ = random_id(chance)
            who = _Who(id_, chance.choice(_ORIGINS), chance.choice(_CLIENTS), at, at)
            people += [] if robot else [who]
        yield _visit(chance, who, max(at, who.last + timedelta(hours=1)), robot=robot)


def _visit(chance: random.Random, who: _Who, begun: datetime, *, robot: bool) -> _Visit:
    origin = who.origin if not who.visits else chance.choice(_ORIGINS)
    at, page, made, pages = begun, "/", [], {}
    bounced = chance.random() < 0.35
    actions: dict[str, int] = {}
    for number in range(_EVENTS_A_VISIT):
        at += timedelta(seconds=chance.randrange(1, 60))
        kind = _kind(chance, number, bounced=bounced)
        if kind == "pageview":
            page = chance.choice(_PAGES[:5]) if chance.random() < 0.5 else chance.choice(_PAGES)
        event = {**_event(chance, who, kind, at, page), **(_HELD if robot else _COUNTED)}
        made.append(event)
        told = pages.setdefault(page, [0, 0.0, 0])
        told[0] += kind == "pageview"
        told[1] += event["seconds"]
        told[2] = max(told[2], event["depth"] or 0)
        if kind == "event":
            actions["signup"] = actions.get("signup", 0) + 1
    who.visits, who.last = who.visits + 1, at
    views = [each["url"].removeprefix("https://shop.example") for each in made if each["type"] == "pageview"]
    seconds = sum(each["seconds"] for each in made)
    who.page_views, who.seconds = who.page_views + len(views), who.seconds + seconds
    row = {
        "id": random_id(chance), "visitor_id": who.id, "site_id": SITE,
        "started_at": made[0]["at"], "ended_at": at, "page_views": len(views), "events": len(made),
        "interactions": 0 if bounced else sum(each["type"] in {"click", "event"} for each in made), "seconds": seconds,
        "entry_page": views[0], "exit_page": views[-1], "pages": pages, "actions": actions or None,
        **dict(zip(("channel", "source", "medium", "utm_campaign"), origin, strict=True)),
        **dict(zip(("device", "browser", "os", "country"), who.client, strict=True)),
    }  # fmt: skip
    return _Visit(row, made, robot)


def _kind(chance: random.Random, number: int, *, bounced: bool) -> str:
    if number == 0:
        return "pageview"
    if bounced:
        return "vitals" if number == 1 else "engagement"
    return "vitals" if number == 2 else chance.choice(("pageview", "engagement", "engagement", "click", "event"))


def _event(chance: random.Random, who: _Who, kind: str, at: datetime, page: str) -> Row:
    props: Mapping[str, Any] | None = {
        "click": {"element": f"#e{chance.randrange(9)}", "element_x": 500, "element_y": 300, "page_x": 700,
                  "page_y": chance.randrange(5000), "page_width": 1440, "page_height": 5200},
        "vitals": {"ttfb": chance.randrange(900), "lcp": chance.randrange(4000), "cls": chance.random() / 4},
    }.get(kind)  # fmt: skip
    measured = kind == "engagement"
    return {
        "id": time_ordered_id(chance, at), "site_id": SITE, "visitor_id": who.id,
        "type": kind, "at": at, "received_at": at, "page_id": "5f2a", "url": f"https://shop.example{page}",
        "seconds": chance.randrange(1, 300) / 10 if measured else 0.0,
        "depth": chance.randrange(101) if measured else None,
        "name": "signup" if kind == "event" else None, "props": props,
    }  # fmt: skip


def _add(sums: _Sums, visit: _Visit) -> None:
    row = visit.session
    day = row["started_at"].date()
    values = {"total": "", "entry": row["entry_page"], "exit": row["exit_page"], "campaign": row["utm_campaign"]}
    values |= {name: row[name] for name in ("channel", "source", "medium", "device", "browser", "os", "country")}
    starts = {"day": day, "week": day - timedelta(days=day.weekday()), "month": day.replace(day=1)}
    for period, start in starts.items():
        told = sums.setdefault((period, start), defaultdict(_Sum))
        for dimension, value in values.items():
            if value is not None:
                _count(told[(dimension, value)], row, row["page_views"], row["seconds"])
        for page, (views, seconds, _depth) in row["pages"].items():
            _count(told[("page", page)], row, views, seconds)


def _count(told: _Sum, row: Row, views: int, seconds: float) -> None:
    told.visitors.add(row["visitor_id"])
    told.visits += 1
    told.page_views += views
    told.seconds += seconds
    told.bounces += row["page_views"] == 1 and not row["interactions"]
    told.events += row["events"]


def _suspect_row(visit: _Visit) -> Row:
    row = visit.session
    return {
        "visitor_id": row["visitor_id"], "reason": "crawler", "site_id": SITE, "user_agent": _HELD["user_agent"],
        "events": len(visit.events), "first_at": row["started_at"], "last_at": row["ended_at"],
        "page": row["entry_page"],
    }  # fmt: skip


def _visitor_row(who: _Who) -> Row:
    return {
        "id": who.id, "site_id": SITE, "first_seen_at": who.first, "last_seen_at": who.last, "visits": who.visits,
        "page_views": who.page_views, "seconds": who.seconds, "first_view_at": who.first, "channel": who.origin[0],
        "source": who.origin[1], "version": 1, "synced_version": 0,
        **dict(zip(("device", "browser", "os", "country"), who.client, strict=True)),
    }  # fmt: skip


def _close(connection: Any, sums: _Sums, today: date) -> None:  # noqa: ANN401  # a Connection
    """Write down the periods that are over, so that who was counted in them need not be kept."""
    for period, start in list(sums):
        length = {"day": 1, "week": 7, "month": 31}[period]
        if (today - start).days > length + 2:
            told = sums.pop((period, start))
            _put(connection, rollups, [_rollup_row(period, start, *key, each) for key, each in told.items()])


def _rollup_row(period: str, start: date, dimension: str, value: str, told: _Sum) -> Row:
    return {
        "site_id": SITE, "period": period, "start": start, "dimension": dimension, "value": value,
        **vars(told), "visitors": len(told.visitors),
    }  # fmt: skip


def _flush(connection: Any, waiting: dict[str, list[Row]]) -> None:  # noqa: ANN401  # a Connection
    _put(connection, sessions, waiting["sessions"])
    _put(connection, events, waiting["events"])
    _put(connection, suspects, waiting["suspects"])
    waiting.update({"sessions": [], "events": [], "suspects": []})


def _put(connection: Any, table: Table, rows: list[Row]) -> None:  # noqa: ANN401  # likewise
    for some in batched(rows, _BATCH):
        bulk.insert(connection, table, *bulk.values_of(some))
