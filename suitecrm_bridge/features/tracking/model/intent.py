"""Buying signals in the pages people look at, and the intent score they add up to."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from suitecrm_bridge.features.tracking.model.events import Event


@dataclass(frozen=True)
class SignalCount:
    """How often a signal was seen, and when last (aware UTC)."""

    signal: str
    count: int
    last_at: datetime


@dataclass(frozen=True)
class _Rule:
    """`points` for each time, counted at most `times` times."""

    points: int
    times: int
    pages: re.Pattern[str] | None = None


def _pages(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|/)(?:{words})(?:[/._-]|$)", re.IGNORECASE)


_RULES = {
    "viewed_pricing": _Rule(15, 3, _pages("pricing|prices?|plans?|preise|tarifs?|precios")),
    "viewed_demo": _Rule(25, 2, _pages("demo|request-demo|book-a-demo|trial|free-trial|signup|sign-up")),
    "viewed_contact": _Rule(15, 2, _pages("contact|contact-us|kontakt|contacto|sales")),
    "read_docs": _Rule(5, 4, _pages("docs?|documentation|guides?|api|integrations?")),
    "repeat_visit": _Rule(5, 4),
}


def signals_in(events: Iterable[Event]) -> dict[str, SignalCount]:
    """The signals in the page views among `events`, by name."""
    seen: dict[str, list[datetime]] = defaultdict(list)
    for event in events:
        if event.type == "pageview":
            for signal in _signals_of(_path(event.url)):
                seen[signal].append(event.at)
    return {signal: SignalCount(signal, len(times), max(times)) for signal, times in seen.items()}


def intent_score(signals: Iterable[SignalCount]) -> int:
    """0 to 100: for each signal its points times its count (up to the rule's limit), added up and capped."""
    return min(
        100, sum(_RULES[found.signal].points * min(found.count, _RULES[found.signal].times) for found in signals)
    )


def combined(signals: Iterable[SignalCount]) -> tuple[SignalCount, ...]:
    """One entry a signal: counts added, the latest time kept; the weightiest first."""
    together: dict[str, SignalCount] = {}
    for found in signals:
        before = together.get(found.signal, SignalCount(found.signal, 0, found.last_at))
        together[found.signal] = SignalCount(
            found.signal, before.count + found.count, max(before.last_at, found.last_at)
        )
    known = [found for found in together.values() if found.signal in _RULES]
    return tuple(sorted(known, key=lambda found: (-intent_score([found]), found.signal)))


def _signals_of(path: str) -> Sequence[str]:
    return [signal for signal, rule in _RULES.items() if rule.pages and rule.pages.search(path)]


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
