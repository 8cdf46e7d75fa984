"""What it costs to store an event, and how long dashboards take, when 0.1, 1 and 10 million events are stored already.

On each database, or on those that `BENCH_DATABASES` names (`sqlite,mariadb,postgresql`). `BENCH_STORED` names other
sizes, the smallest first: `BENCH_STORED=20000,200000`.
"""

import contextlib
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks import analytics
from benchmarks.databases import DATABASES, analyse, bring_home, database
from benchmarks.figure import Figure
from benchmarks.visited import BEGIN, END, SITE, fill
from benchmarks.visits import Traffic
from sqlalchemy import Engine

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.core.clock import SystemClock
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.schemas import events_of
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from tests.databases import NotInstalled

STORED = [int(size) for size in os.environ.get("BENCH_STORED", "100000,1000000,10000000").split(",")]
BATCH, BITE, ROUNDS, WARM = 20, 4_000, 31, 10
# A server that was just filled answers the first rounds with an empty cache, the more so the more it was filled with.
# The figures of one run scatter by a fifth; what grows with the number stored doubles or more from size to size.
_GROWN = 1.3


def run() -> Iterator[Figure]:
    """Each size beside the smallest."""
    for kind in DATABASES:
        with contextlib.suppress(NotInstalled):
            yield from _of(kind)


def _of(kind: str) -> Iterator[Figure]:
    least: tuple[Mapping[str, float], analytics.Answers] | None = None
    for size in STORED:
        costs, asked = _measured(kind, size)
        first, before = least = least or (costs, asked)
        for name, took in costs.items():
            ratio = took / first[name]
            told = f"{name}, {kind}, {size:,} stored"
            yield Figure(told, took, "µs/event", first[name], ratio, f"ratio {_GROWN} at most", ratio <= _GROWN)
        yield from analytics.figures(kind, size, asked, before)


def _measured(kind: str, size: int) -> tuple[Mapping[str, float], analytics.Answers]:
    with database(kind, BEGIN) as engine:
        people = fill(engine, size)
        analyse(engine)
        asked = analytics.answers(engine, people)
        return _costs(engine, people), asked


def _costs(engine: Engine, people: Sequence[str]) -> Mapping[str, float]:
    """Rounds of `BITE` events that happen next, half of them by visitors who were there before.

    The median of the rounds, and what all of them cost until the database has everything in its place.
    """
    store, traffic = SqlEvents(engine, SystemClock()), Traffic(BATCH, seed=11, begin=END)
    bites = (_bite(traffic, people, number) for number in range(WARM + ROUNDS))
    for bite in islice(bites, WARM):
        store.store(bite)
    bring_home(engine)
    rounds = [microseconds(store, bite) for bite in bites]
    started = time.perf_counter()
    bring_home(engine)
    home = (time.perf_counter() - started) / (ROUNDS * BITE) * 1e6
    return {"store and count": statistics.median(rounds), "and bring home": statistics.mean(rounds) + home}


def _bite(traffic: Traffic, people: Sequence[str], number: int) -> list[Event]:
    chance = random.Random(number)  # noqa: S311  # the same in every run
    made: list[Event] = []
    for entry in traffic.entries(BITE // BATCH):
        known = chance.choice(people) if chance.random() < 0.5 else None
        made += [replace(one, site_id=SITE, visitor_id=known or one.visitor_id) for one in events_of(entry)]
    return made


def microseconds(store: SqlEvents, events: Sequence[Event]) -> float:
    """What each of these events costs that are new. Raises RuntimeError where one is not."""
    started = time.perf_counter()
    stored = store.store(events)
    took = time.perf_counter() - started
    if stored.events != len(events):
        raise RuntimeError(f"{stored.events} of {len(events)} events were new")
    return took / len(events) * 1e6
