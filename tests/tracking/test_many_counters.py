"""Several ingest processes count the same visitors at once: the figures are those of one that counts alone."""

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.store.engine import open_engine
from tests.tracking.test_any_order import CLIENTS, check
from tests.tracking.world import ANNA, BERT, ORIGIN, event

pytestmark = pytest.mark.databases


def test_four_at_once_count_what_one_would(engine: Engine, database_url: str, clock: FixedClock) -> None:
    chance = random.Random(11)
    pages = [f"{ORIGIN}/", f"{ORIGIN}/pricing", f"{ORIGIN}/a?utm_campaign=one", f"{ORIGIN}/a?utm_campaign=two"]
    made = [
        event(who, minutes=chance.randrange(0, 3000) / 10, url=chance.choice(pages), client=CLIENTS[who])
        for who in chance.choices([ANNA, BERT], k=160)
    ]

    def count(number: int) -> None:
        """Most of the events, in an order of its own."""
        mine = random.Random(number).sample(made, 120)
        own = open_engine(database_url)
        for start in range(0, len(mine), 7):
            _store(SqlEvents(own, clock), mine[start : start + 7])
        own.dispose()

    with ThreadPoolExecutor(4) as together:
        list(together.map(count, range(4)))
    _store(SqlEvents(engine, clock), made)
    check(engine, made)


def _store(store: SqlEvents, events: Sequence[Event]) -> None:
    """As an ingest process does: again, when the database was busy with somebody else."""
    for _ in range(20):
        try:
            store.store(events)
        except Unavailable:
            continue
        return
    raise AssertionError("the database was never free")
