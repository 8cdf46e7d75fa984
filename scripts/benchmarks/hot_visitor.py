"""What an event costs of one id that many browsers share and that is never silent, however long its visits are.

The id of the day is an office's or a school's. Each browser sends a few events at once, so that nearly all of them come
late. `BENCH_HOT` says how many events there are, `BENCH_DATABASES` in which databases.
"""

import contextlib
import os
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from benchmarks.databases import DATABASES, database
from benchmarks.figure import Figure
from benchmarks.ids import time_ordered_id
from benchmarks.store_growth import microseconds
from benchmarks.visited import BEGIN, END, SITE
from benchmarks.visits import Traffic

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.core.clock import SystemClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.schemas import events_of
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from tests.databases import NotInstalled

EVENTS = int(os.environ.get("BENCH_HOT", "20000"))
BROWSERS, BATCH, BITE, A_SECOND = 25, 8, 40, 20
_ID = "d0d0d0d0-d0d0-5d0d-8d0d-d0d0d0d0d0d0"
# Visits that are parted now and then scatter the figures; what reads all of a visit costs three times as much then.
_GROWN = 2.0


def run() -> Iterator[Figure]:
    """The last fifth of the events beside the second, when visits have their pages, and beside ordinary visitors'."""
    for kind in DATABASES:
        with contextlib.suppress(NotInstalled), database(kind, BEGIN) as engine:
            store = SqlEvents(engine, SystemClock())
            ordinary = statistics.median(microseconds(store, some) for some in _ordinary())
            costs = [microseconds(store, some) for some in _hot(random.Random(5))]  # noqa: S311  # the same in every run
            fifth = len(costs) // 5
            first, last = statistics.fmean(costs[fifth : 2 * fifth]), statistics.fmean(costs[-fifth:])
            name = f"one shared id, {kind}, {EVENTS:,} events"
            target = f"ratio {_GROWN} at most"
            yield Figure(name, last, "µs/event", first, last / first, target, last / first <= _GROWN)
            yield Figure(f"{name}, by ordinary visitors", last, "µs/event", ordinary, last / ordinary, "-", met=True)


def _ordinary() -> Iterator[Sequence[Event]]:
    made = (event for entry in Traffic(BITE // 2, begin=END).entries(200) for event in events_of(entry))
    return (list(some) for some in _bites(made))


def _bites(made: Iterator[Event]) -> Iterator[tuple[Event, ...]]:
    while some := tuple(event for event, _ in zip(made, range(BITE), strict=False)):
        yield some


def _hot(chance: random.Random) -> Iterator[Sequence[Event]]:
    """What is sent, in the order in which it arrives."""
    return _bites(event for some in _sent(chance) for event in some)


def _sent(chance: random.Random) -> Iterator[Sequence[Event]]:
    waiting: dict[int, list[Event]] = defaultdict(list)
    for number in range(EVENTS):
        browser = chance.randrange(BROWSERS)
        waiting[browser].append(_event(chance, number))
        if len(waiting[browser]) == BATCH:
            yield waiting.pop(browser)
    yield from waiting.values()


def _event(chance: random.Random, number: int) -> Event:
    at = END + timedelta(seconds=number / A_SECOND, milliseconds=chance.randrange(40))
    kind = "pageview" if chance.random() < 0.1 else chance.choice(("engagement", "engagement", "click", "event"))
    page = "/" if chance.random() < 0.2 else f"/blog/{chance.randrange(100)}"
    query = "?gclid=" + str(number) if kind == "pageview" and chance.random() < 0.02 else ""
    return Event(
        id=time_ordered_id(chance, at),
        site_id=SITE,
        visitor_id=_ID,
        type=kind,
        at=at,
        received_at=at + timedelta(seconds=BROWSERS * BATCH / A_SECOND),
        url=f"https://shop.example{page}{query}",
        seconds=chance.randrange(1, 80) / 8 if kind == "engagement" else 0.0,
        name="signup" if kind == "event" else None,
        daily=True,
    )
