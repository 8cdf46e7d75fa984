"""Realistic visits as stream entries: pages read for a while, clicks, downloads, campaigns, people who come again."""

import json
import random
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from benchmarks.ids import random_id, time_ordered_id

from suitecrm_bridge.features.tracking.model import Entry

_BROWSERS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
)
_PAGES = ("/", "/pricing", "/features", "/docs/start", "/contact", *(f"/blog/{number}" for number in range(200)))
_ARRIVALS = ("", "", "", "?utm_source=news&utm_medium=email&utm_campaign=spring", "?gclid=Cj0KCQ")
_REFERRERS = (None, "https://www.google.com/", "https://news.example/today")
_RETURNING = 20_000
# At the speeds that are measured this many batches come within a second, and nobody sends two in one.
_RESTING = 500
_BEGIN = datetime(2026, 6, 1, tzinfo=UTC)
_SITE, _ORIGIN = "11111111-1111-4111-8111-111111111111", "https://shop.example"


class Traffic:
    """Batches of one visitor's `size` events each, every third of them from somebody who was there a while before.

    Each visitor's events are in order of time; a batch every `pace` seconds makes visits of many days.
    """

    def __init__(self, size: int, *, seed: int = 7, pace: float = 2.0, begin: datetime = _BEGIN) -> None:
        self._size = size
        self._chance = random.Random(seed)  # noqa: S311  # the same traffic in every run
        self._pace = timedelta(seconds=pace)
        self._now = begin
        self._known: list[tuple[str, str, datetime]] = []
        self._resting: deque[tuple[str, str, datetime]] = deque()

    def entries(self, count: int) -> Iterator[Entry]:
        for _ in range(count):
            self._now += self._pace
            yield self._entry()

    def _entry(self) -> Entry:
        chance = self._chance
        visitor, browser, begun = self._somebody()
        events, ended = self._visit(begun)
        self._resting.append((visitor, browser, ended + timedelta(seconds=1)))
        sent = ended.timestamp() * 1000
        body = {"site": "site_A", "visitor": visitor, "sent_at": sent, "events": events}
        return Entry(_SITE, int(sent), f"198.51.{chance.randrange(256)}.0", browser, json.dumps(body).encode())

    def _somebody(self) -> tuple[str, str, datetime]:
        """Visitor, browser, and when this visit begins."""
        chance, known = self._chance, self._known
        if len(self._resting) > _RESTING:
            place = chance.randrange(_RETURNING) if len(known) == _RETURNING else len(known)
            known[place : place + 1] = [self._resting.popleft()]
        if not known or chance.random() >= 1 / 3:
            return self._new_id(), chance.choice(_BROWSERS), self._now
        place = chance.randrange(len(known))
        known[place], known[-1] = known[-1], known[place]
        visitor, browser, last = known.pop()
        return visitor, browser, max(self._now, last)

    def _new_id(self) -> str:
        """Half of them have consented, and so an id of tracking.js; a daily id lies anywhere among the others."""
        chance = self._chance
        return time_ordered_id(chance, self._now) if chance.random() < 0.5 else random_id(chance)

    def _visit(self, begun: datetime) -> tuple[list[dict[str, object]], datetime]:
        chance, made = self._chance, []
        at, page, referrer = begun, "", chance.choice(_REFERRERS)
        for number in range(self._size):
            at += timedelta(milliseconds=chance.randrange(500, 29_000))
            kind = "pageview" if number % 4 == 0 else chance.choice(("engagement", "engagement", "click", "event"))
            if kind == "pageview":
                page = f"{_ORIGIN}{chance.choice(_PAGES)}{'' if number else chance.choice(_ARRIVALS)}"
            made.append(self._event(kind, at, page, referrer))
            referrer = f"{_ORIGIN}/"
        return made, at

    def _event(self, kind: str, at: datetime, page: str, referrer: str | None) -> dict[str, object]:
        chance = self._chance
        more: dict[str, dict[str, object]] = {
            "pageview": {
                "title": "A page of the shop", "referrer": referrer,
                "data": {"viewport_width": 1440, "viewport_height": 900, "language": "de-DE"},
            },
            "engagement": {"seconds": chance.randrange(1, 200) / 10, "depth": chance.randrange(101)},
            "click": {
                "data": {
                    "element": "#main > p:nth-of-type(2) > a", "element_x": 500, "element_y": 300, "page_x": 700,
                    "page_y": 2100, "page_width": 1440, "page_height": 5200,
                }
            },
            "event": {"name": chance.choice(("signup", "play", "cart")), "props": {"plan": "pro", "value": 12.5}},
        }  # fmt: skip
        id_ = time_ordered_id(chance, at)
        return {"id": id_, "type": kind, "at": at.timestamp() * 1000, "url": page, "page_id": "5f2a", **more[kind]}
