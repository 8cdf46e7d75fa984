"""Real processes are killed in the middle of work: what was acknowledged is counted, exactly once."""

import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.stack import Stack, running, until
from tests.tracker import Tracker, event

pytestmark = pytest.mark.process

EVENTS, BATCH = 20_000, 20
ORIGIN = "https://shop.example"


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="scb-", ignore_cleanup_errors=True) as short:
        yield Path(short)


def site_key(stack: Stack) -> str:
    printed = stack.cli("sites", "add", "Shop", "--origin", ORIGIN)
    return next(word.strip('",') for word in printed.replace('"', " ").split() if word.startswith("site_"))


def send(tracker: Tracker, batches: int) -> None:
    with tracker.client() as client:
        for _ in range(batches):
            tracker.deliver(client, [event("pageview", f"{ORIGIN}/{number}") for number in range(BATCH)])


def stored(stack: Stack) -> tuple[set[str], int]:
    """The ids of the stored events, and the page views of all visitors together."""
    engine = create_engine(stack.environment["BRIDGE_DATABASE_URL"])
    with engine.connect() as connection:
        ids = {str(row[0]) for row in connection.execute(text("SELECT id FROM events"))}
        views = connection.execute(text("SELECT COALESCE(SUM(page_views), 0) FROM visitors")).scalar_one()
    engine.dispose()
    return ids, int(views)


@pytest.mark.parametrize("victim", ["ingest", "worker", "facade"])
def test_every_acknowledged_event_is_counted_once_although_a_process_is_killed(folder: Path, victim: str) -> None:
    with running(folder, "redis", "sandbox", "facade", "ingest", "worker", "scheduler") as stack:
        trackers = [Tracker(stack, site_key(stack), ORIGIN) for _ in range(4)]
        threads = [threading.Thread(target=send, args=(tracker, EVENTS // BATCH // 4)) for tracker in trackers]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            time.sleep(0.7)
            stack.kill(victim)
            stack.start(victim)
        acknowledged = set.union(*(tracker.acknowledged for tracker in trackers))
        assert len(acknowledged) == EVENTS
        until(lambda: len(stored(stack)[0]) >= EVENTS, 60, "everything is stored")
        assert stored(stack) == (acknowledged, EVENTS)


def test_acknowledged_events_survive_a_killed_redis(folder: Path) -> None:
    with running(folder, "redis", "facade") as stack:
        tracker = Tracker(stack, site_key(stack), ORIGIN)
        send(tracker, 50)
        stack.kill("redis")
        stack.start("redis", "ingest")
        until(lambda: len(stored(stack)[0]) == len(tracker.acknowledged), 30, "everything is stored")
        send(tracker, 5)
        until(lambda: stored(stack) == (tracker.acknowledged, 55 * BATCH), 30, "ingest goes on after the restart")
