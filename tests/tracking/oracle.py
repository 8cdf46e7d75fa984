"""Visits and rollups counted the slow way: from all raw events at once, with none of the house's own code."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

from suitecrm_bridge.features.tracking.model import Event

CLICKS = ("gclid", "fbclid", "msclkid")
UTM = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")
Visit = list[Event]


def visits_of(events: Iterable[Event]) -> list[Visit]:
    """Every visitor's visits, each a list of its events; whoever opens an e-mail does not visit the site."""
    by_visitor: dict[str, list[Event]] = defaultdict(list)
    for one in events:
        if one.type != "open":
            by_visitor[one.visitor_id].append(one)
    found: list[Visit] = []
    for mine in by_visitor.values():
        mine.sort(key=lambda one: (one.at, one.id))
        visit: Visit = []
        for one in mine:
            if visit and _parts(visit, one):
                found.append(visit)
                visit = []
            visit.append(one)
        found.append(visit)
    return found


def _parts(visit: Visit, one: Event) -> bool:
    if one.at - visit[-1].at > timedelta(minutes=30) or one.site_id != visit[-1].site_id:
        return True
    if one.type != "pageview" or not _campaign(one) or not views_of(visit):
        return False
    return _campaign(one) != _campaign(views_of(visit)[0])


def _campaign(view: Event) -> dict[str, str]:
    query = parse_qs(urlsplit(view.url).query)
    return {name: query[name][0] for name in (*UTM, *CLICKS) if name in query}


def views_of(visit: Visit) -> list[Event]:
    return [one for one in visit if one.type == "pageview"]


def figures_of(visits: Sequence[Visit]) -> dict[tuple[Any, ...], tuple[float, ...]]:
    """Every line of the rollups: (period, start, dimension, value) → visitors, visits, page views, seconds, bounces,
    events."""
    lines: dict[tuple[Any, ...], list[float]] = defaultdict(lambda: [0] * 5)
    people: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    for visit in visits:
        for dimension, value, share in _lines(visit):
            for period, start in _periods(visit[0].at.date()):
                key = (visit[0].site_id, period, start, dimension, value)
                people[key].add(visit[0].visitor_id)
                lines[key] = [mine + more for mine, more in zip(lines[key], share, strict=True)]
    return {key: (len(people[key]), *figures) for key, figures in lines.items()}


def _periods(day: date) -> list[tuple[str, date]]:
    monday = date.fromisocalendar(*day.isocalendar()[:2], 1)
    return [("day", day), ("week", monday), ("month", date(day.year, day.month, 1))]


def _lines(visit: Visit) -> list[tuple[str, str, list[float]]]:
    views = views_of(visit)
    bounce = len(views) == 1 and all(one.type in {"pageview", "engagement", "vitals"} for one in visit)
    whole = [1, len(views), sum(one.seconds for one in visit), bounce, len(visit)]
    client, campaign = visit[0].client, _campaign(views[0]) if views else {}
    values = {
        "total": "", "entry": _path(views[0]) if views else "", "exit": _path(views[-1]) if views else "",
        "campaign": campaign.get("utm_campaign", ""), "country": client.country, "device": client.device,
        "browser": client.browser, "os": client.os,
    }  # fmt: skip
    lines = [(dimension, value or "", whole) for dimension, value in values.items()]
    for path in {_path(one) for one in visit if one.type in {"pageview", "engagement"}}:
        here = [one for one in visit if one.type in {"pageview", "engagement"} and _path(one) == path]
        seen = sum(one.type == "pageview" for one in here)
        lines.append(("page", path, [1, seen, sum(one.seconds for one in here), bounce and seen > 0, 0]))
    done = [one.name for one in visit if one.type == "event"]
    done += [f"{one.type}:{one.props['href']}" for one in visit if one.type in {"download", "outbound"}]
    return [*lines, *(("event", name or "", [1, 0, 0, 0, done.count(name)]) for name in set(done))]


def _path(one: Event) -> str:
    return urlsplit(one.url).path or "/"
