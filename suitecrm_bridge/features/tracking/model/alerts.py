"""What an owner is told at once: the rules, the episodes, and which rules an episode fulfils."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import unquote, urlsplit

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_address

Condition = Literal["pages", "intent", "returned", "download"]


@dataclass(frozen=True)
class AlertRule:
    """`at_least`: times for pages and downloads, points for intent, days of absence for returned.

    `matching` is looked for in paths of pages or names of files. `text` may name {count}, {intent}, {days} and {file}.
    """

    name: str
    when: Condition
    at_least: int
    text: str
    matching: re.Pattern[str] | None = None


@dataclass(frozen=True)
class AlertBook:
    """The rules, and after how long a silence an episode is over."""

    rules: tuple[AlertRule, ...]
    quiet: timedelta


@dataclass(frozen=True)
class Episode:
    """A stretch of activity without a long silence. `away` is how long nothing was seen before it, if anything was."""

    began_at: datetime
    last_at: datetime
    away: timedelta | None = None


@dataclass(frozen=True)
class Fulfilled:
    rule: str
    text: str


Visits = Sequence[tuple[datetime, datetime]]


def episode_after(known: Episode | None, visits: Visits, quiet: timedelta) -> Episode | None:
    """The episode that the latest of `visits` (begin and end, in any order) belongs to.

    The `known` one goes on, with its beginning where it was, as long as no silence was longer than `quiet`: visits that
    arrive late must not make a new one of it.
    """
    if not visits:
        return known
    ordered = sorted(visits)
    began_at, last_at = ordered[-1][0], max(end for _, end in ordered)
    if known and began_at - known.last_at <= quiet:
        began_at, last_at = known.began_at, max(known.last_at, last_at)
    else:
        for start, end in reversed(ordered):
            if began_at - end <= quiet:
                began_at = min(began_at, start)
    earlier = [end for start, end in ordered if start < began_at]
    return Episode(began_at, last_at, began_at - max(earlier) if earlier else None)


def fulfilled(rules: Iterable[AlertRule], episode: Episode, events: Sequence[Event], intent: int) -> list[Fulfilled]:
    """Which of `rules` what happened in the episode fulfils, with what to say."""
    found: list[Fulfilled] = []
    for rule in rules:
        said = _CHECKS[rule.when](rule, episode, events, intent)
        if said is not None:
            found.append(Fulfilled(rule.name, rule.text.format_map(_Gaps(said))[:200]))
    return found


class _Gaps(dict[str, object]):
    """What a text names and its rule does not know is left out."""

    def __missing__(self, key: str) -> str:
        return ""


def _pages(rule: AlertRule, _episode: Episode, events: Sequence[Event], _intent: int) -> Mapping[str, object] | None:
    seen = [one for one in events if one.type == "pageview" and _fits(rule, _path(one.url))]
    return {"count": len(seen)} if len(seen) >= rule.at_least else None


def _download(rule: AlertRule, _episode: Episode, events: Sequence[Event], _intent: int) -> Mapping[str, object] | None:
    taken = [one for one in events if one.type == "download" and _fits(rule, _taken(one))]
    if len(taken) < rule.at_least:
        return None
    latest = max(taken, key=lambda one: (one.at, one.id))
    return {"count": len(taken), "file": _taken(latest).rsplit("/", 1)[-1][:80]}


def _intent(rule: AlertRule, _episode: Episode, _events: Sequence[Event], intent: int) -> Mapping[str, object] | None:
    return {"intent": intent} if intent >= rule.at_least else None


def _returned(rule: AlertRule, episode: Episode, _events: Sequence[Event], _intent: int) -> Mapping[str, object] | None:
    back = episode.away is not None and episode.away >= timedelta(days=rule.at_least)
    return {"days": episode.away.days} if back and episode.away else None


_CHECKS: Mapping[Condition, Callable[[AlertRule, Episode, Sequence[Event], int], Mapping[str, object] | None]] = {
    "pages": _pages,
    "download": _download,
    "intent": _intent,
    "returned": _returned,
}


def _fits(rule: AlertRule, path: str) -> bool:
    return rule.matching is None or rule.matching.search(path) is not None


def _taken(download: Event) -> str:
    return _path(shown_address(str(download.props.get("href") or "")))


def _path(url: str) -> str:
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""
