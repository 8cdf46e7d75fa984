"""A facade for every test, with a clock that can be moved and a trail that can be read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.core.clock import Clock, FixedClock
from suitecrm_bridge.features.audit.ports import AuditTrail
from tests.fakes.facade import Facade, running_facade
from tests.fakes.trail import RememberedTrail


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        yield running


@pytest.fixture
def trail(facade: Facade) -> RememberedTrail:
    """What the facade writes down; ask for it before the first request."""
    remembered = RememberedTrail()
    facade.services.provide(AuditTrail, lambda _: remembered)
    return remembered


@pytest.fixture
def moved_clock(facade: Facade) -> FixedClock:
    """The facade's clock, at the real time until it is moved; ask for it before the first request."""
    clock = FixedClock(datetime.now(UTC))
    facade.services.provide(Clock, lambda _: clock)
    return clock
