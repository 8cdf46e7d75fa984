"""The way of a visitor, or of all visitors that are one record, in a few sentences."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from suitecrm_bridge.features.tracking.model.behaviour import Summary
from suitecrm_bridge.features.tracking.model.intent import Evidence
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_address

_PAGES = 6
_FILES = 5
_LONGEST_PATH = 80
# A path may carry somebody's address or a token; neither is anybody's reading matter.
_PERSONAL = re.compile(r"[^/]*@[^/]*|(?<=/)[A-Za-z0-9_-]{40,}(?=/|$)")


@dataclass(frozen=True)
class Way:
    """What is told of: totals, the most seen pages with their views, the page seen last, the files taken."""

    summary: Summary
    devices: int
    pages: Sequence[tuple[str, int]]
    last_page: str | None
    files: Sequence[str]
    version: int


@dataclass(frozen=True)
class Journey:
    """`written_by` is `template`, or the model and its prompt. `version` says which state it tells of."""

    text: str
    written_by: str
    version: int
    at: datetime


def most_seen(visits: Iterable[Mapping[str, Sequence[float]]]) -> list[tuple[str, int]]:
    """Pages with their views over all `visits` (path → views, seconds, depth), the most seen first."""
    views: Counter[str] = Counter()
    for pages in visits:
        for path, numbers in pages.items():
            if path != "…":
                views[shown_path(path)] += int(numbers[0])
    return sorted(views.items(), key=lambda seen: (-seen[1], seen[0]))[:_PAGES]


def file_names(addresses: Iterable[str]) -> list[str]:
    names = (shown_path(_path(shown_address(address))).rsplit("/", 1)[-1] for address in addresses)
    return list(dict.fromkeys(filter(None, names)))[:_FILES]


def shown_path(path: str) -> str:
    return _PERSONAL.sub("…", unquote(path))[:_LONGEST_PATH]


def told(way: Way) -> str:
    """The journey in sentences of ours."""
    sentences = [_totals(way), _arrival(way.summary), _interests(way), _signals(way.summary.signals), _end(way)]
    return " ".join(filter(None, sentences))


def _totals(way: Way) -> str:
    summary = way.summary
    devices = f" on {way.devices} devices" if way.devices > 1 else ""
    first, last = _day(summary.first_visit_at), _day(summary.last_visit_at)
    when = f"on {first}" if first == last else f"from {first} to {last}"
    return (
        f"{_many(summary.visits, 'visit')}{devices} {when}: {_many(summary.page_views, 'page view')}, "
        f"{_time(summary.seconds)} of reading."
    )


def _arrival(summary: Summary) -> str:
    touch = summary.touch
    campaign = f" (campaign {touch.utm_campaign})" if touch.utm_campaign else ""
    source = touch.utm_source or _host(touch.referrer)
    landing = f" to {shown_path(_path(touch.landing_page))}" if touch.landing_page else ""
    if not source and not landing:
        return ""
    return f"Came first {f'from {source}' if source else 'directly'}{campaign}{landing}."


def _interests(way: Way) -> str:
    seen = ", ".join(f"{path} ({views})" for path, views in way.pages)
    files = f" Downloaded {', '.join(way.files)}." if way.files else ""
    return (f"Most seen: {seen}." if seen else "") + files


def _signals(signals: Sequence[Evidence]) -> str:
    told = ", ".join(f"{one.signal.replace('_', ' ')} ({one.count})" for one in signals[:5])
    return f"Signals: {told}." if told else ""


def _end(way: Way) -> str:
    page = f" on {way.last_page}" if way.last_page else ""
    return f"Last seen{page} at {way.summary.last_visit_at:%H:%M} UTC on {_day(way.summary.last_visit_at)}."


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _time(seconds: int) -> str:
    return _many(seconds, "second") if seconds < 90 else _many(round(seconds / 60), "minute")


def _day(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"


def _path(address: str | None) -> str:
    try:
        return urlsplit(address or "").path
    except ValueError:
        return ""


def _host(address: str | None) -> str | None:
    try:
        return urlsplit(address or "").hostname
    except ValueError:
        return None
