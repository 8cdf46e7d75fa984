"""A hit that somebody recorded and sends again counts once, however late: from the request to the tables."""

from datetime import timedelta

import pytest
import redis
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.consumer import Consumer
from suitecrm_bridge.features.tracking.service import IngestService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.gate import STREAM, Limits, RedisGate
from suitecrm_bridge.features.tracking.storage.stream import RedisArrivals
from suitecrm_bridge.features.tracking.storage.tables import events, visitors
from tests.tracking.world import NOON, Heard, Queued, ask, body, collector, examiner, wire

pytestmark = pytest.mark.databases

NOON_MS = NOON.timestamp() * 1000
HOUR = 3_600_000


class Bridge:
    """Facade and ingest without their processes."""

    def __init__(self, client: "redis.Redis", engine: Engine) -> None:
        self.clock = FixedClock(NOON)
        self._client, self._engine = client, engine
        self._app = collector(RedisGate(client, Limits()), clock=self.clock)
        service = IngestService(SqlEvents(engine, self.clock), Queued(), lambda: 0, self.clock)
        self._consumer = Consumer(RedisArrivals(client, self.clock, "one"), service, lambda _: None, examiner())

    def hear(self, sent: bytes) -> Heard:
        heard = ask(self._app, sent)
        if self._client.xlen(STREAM):
            self._consumer.step()
        return heard

    def later(self, **pause: float) -> None:
        """Everything that Redis remembers for half an hour is gone then."""
        self.clock.advance(**pause)
        for name in self._client.keys("scb:hit:*") + self._client.keys("scb:bucket:*"):
            self._client.delete(name)

    def counted(self) -> tuple[int, int]:
        with self._engine.connect() as connection:
            stored = connection.scalar(select(func.count()).select_from(events)) or 0
            return stored, int(connection.scalar(select(func.sum(visitors.c.page_views))) or 0)


@pytest.fixture
def bridge(redis_client: "redis.Redis", engine: Engine) -> Bridge:
    return Bridge(redis_client, engine)


# By how many hours the visitor's clock is fast, and how long before it was sent the page was seen.
@pytest.mark.parametrize(("fast", "ago"), [(0, 0), (11.9, 0), (11.9, 47.9), (-11.9, 23.9)])
def test_a_recorded_first_hit_counts_once_however_late_it_is_sent_again(
    bridge: Bridge, fast: float, ago: float
) -> None:
    said = NOON_MS + fast * HOUR
    recorded = body(wire(at=said - ago * HOUR), wire(at=said - ago * HOUR), sent_at=said, load="l1")
    assert bridge.hear(recorded).status == 202
    assert bridge.counted() == (2, 2)
    heard = []
    for hours in (0.6, 5, 5, 5, 5, 3.2, 3, 24, 24, 24, 24 * 30):
        bridge.later(hours=hours)
        heard.append(bridge.hear(recorded).status)
        assert bridge.counted() == (2, 2)
    # While it is let in it is known; from the second day on it is not even let in.
    assert heard == sorted(heard)
    assert heard[0] == (202 if fast >= 0 else 401)
    assert heard[-5:] == [401] * 5


def test_neither_does_one_that_does_not_say_when_it_was_sent(bridge: Bridge) -> None:
    recorded = body(wire(at=NOON_MS - HOUR), sent_at=None, load="l1")
    assert bridge.hear(recorded).status == 202
    for hours in (0.6, 10, 1, 24, 24, 24):
        bridge.later(hours=hours)
        heard = bridge.hear(recorded)
        assert bridge.counted() == (1, 1)
    assert heard.status == 401


def test_nor_one_with_a_token(bridge: Bridge) -> None:
    token = bridge.hear(body(wire(), load="l1")).json["data"]["token"]
    recorded = body(wire(), token=token)
    assert [bridge.hear(recorded).status for _ in range(2)] == [202, 202]
    for hours in (0.6, 10, 24, 24, 24):
        bridge.later(hours=hours)
        bridge.hear(recorded)
        assert bridge.counted() == (2, 2)


def test_a_browser_that_was_offline_for_a_day_loses_nothing_and_counts_once(bridge: Bridge) -> None:
    views = [wire(at=NOON_MS - hours * HOUR) for hours in (23.9, 12, 0.1)]
    assert bridge.hear(body(*views, sent_at=NOON_MS, load="l1")).status == 202
    bridge.later(hours=23)
    # Its answer got lost, and the browser was away again.
    assert bridge.hear(body(*views, wire(at=NOON_MS + 23 * HOUR), sent_at=NOON_MS + 23 * HOUR, load="l2")).status == 202
    assert bridge.counted() == (4, 4)


def test_a_clock_that_is_wrong_by_years_costs_a_second_request_and_no_event(bridge: Bridge) -> None:
    wrong = timedelta(days=900) / timedelta(milliseconds=1)
    view = wire(at=NOON_MS - wrong - HOUR)
    refused = bridge.hear(body(view, sent_at=NOON_MS - wrong, load="l1"))
    (token,) = refused.json["error"]["details"]["token"]
    assert bridge.hear(body(view, sent_at=NOON_MS - wrong + 50, token=token)).status == 202
    assert bridge.counted() == (1, 1)


def test_a_visitor_who_looks_at_many_pages_loses_none(bridge: Bridge) -> None:
    for page in range(25):
        sent = [wire(), wire()]
        heard = bridge.hear(body(*sent, load=f"load {page}"))
        if heard.status == 401:
            (token,) = heard.json["error"]["details"]["token"]
            heard = bridge.hear(body(*sent, token=token))
        assert heard.status == 202
    assert bridge.counted()[0] == 50
