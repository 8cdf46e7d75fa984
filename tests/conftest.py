"""What every test may ask for: a real Redis of its own, a migrated database, a clock that stands still."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import redis
from playwright.sync_api import Browser
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.store.engine import open_engine
from suitecrm_bridge.store.migrate import upgrade
from tests.chromium import launched
from tests.embedded import embedded_redis


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--live", action="store_true", help="also run the tests that need a real SuiteCRM")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--live"):
        return
    skip = pytest.mark.skip(reason="needs a real SuiteCRM: scripts/test --live")
    for item in items:
        if "live" in item.keywords:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """A Redis server that lives as long as the test session."""
    with embedded_redis() as address:
        yield address


@pytest.fixture
def redis_client(redis_url: str) -> Iterator["redis.Redis"]:
    """An empty Redis."""
    client = connect(redis_url)
    client.flushall()
    yield client
    client.close()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A SQLite database with every migration applied."""
    opened = open_engine(f"sqlite:///{tmp_path / 'bridge.db'}")
    upgrade(opened)
    yield opened
    opened.dispose()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser
