"""Replaying a log of page views gives the visits that the log itself names."""

import random
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import rollups, sessions, visitors
from tests.data_sets import data_set
from tests.tracking.replay import Log, read

pytestmark = pytest.mark.databases

SAMPLE = Path(__file__).parent / "clickstream"


def log(folder: Path | None, last: int) -> Log:
    folder = folder or data_set("clickstream")
    if not folder:
        pytest.skip("the data set clickstream is not at hand")
    return read(folder / "website_sessions.csv", folder / "website_pageviews.csv", last)


@pytest.mark.parametrize(("folder", "last"), [(SAMPLE, 6), (None, 2547)], ids=["sample", "public"])
@pytest.mark.parametrize("shuffled", [False, True])
def test_a_replay_gives_the_visits_of_the_log(
    engine: Engine, clock: FixedClock, folder: Path | None, last: int, shuffled: bool
) -> None:
    replayed = log(folder, last)
    store, sent = SqlEvents(engine, clock), list(replayed.events)
    if shuffled:
        random.Random(3).shuffle(sent)
    for start in range(0, len(sent), 500):
        store.store(sent[start : start + 500])
    expected = sorted(replayed.visits.values())
    assert len(expected) == last
    total = (rollups.c.dimension == "total") & (rollups.c.period == "month")
    with engine.connect() as connection:
        found = connection.execute(select(sessions.c.visitor_id, sessions.c.page_views)).all()
        summed = connection.execute(select(func.sum(rollups.c.visits), func.sum(rollups.c.page_views)).where(total))
        people = connection.scalar(select(func.count()).select_from(visitors))
        assert sorted(map(tuple, found)) == expected
        assert tuple(summed.one()) == (last, len(sent))
    assert people == len({visitor for visitor, _ in expected})
