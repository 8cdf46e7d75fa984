"""What every test may ask for: a real Redis of its own, a migrated database, a clock that stands still."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
import redis
from playwright.sync_api import Browser
from sqlalchemy import Engine
from xdist.remote import Producer
from xdist.scheduler.loadfile import LoadFileScheduling

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.store.engine import open_engine
from tests.chromium import launched
from tests.databases import NAMES, NotInstalled, Servers, migrated_sqlite
from tests.embedded import embedded_redis

_WHOLE = "tests/process/"
_LONG = (_WHOLE, "tests/hostile/", "tests/widgets/", "tests/queue/", "tests/webhooks/")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--live", action="store_true", help="also run the tests that need a real SuiteCRM")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> "Files":
    return Files(config, log)


class Files(LoadFileScheduling):
    """Files run beside each other, but those that start the whole product one after another: they want to be alone."""

    def _split_scope(self, nodeid: str) -> str:
        return _WHOLE if nodeid.startswith(_WHOLE) else super()._split_scope(nodeid)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--live"):
        return
    # What takes longest begins first, so that it ends together with the others.
    items.sort(key=lambda item: next((n for n, where in enumerate(_LONG) if item.nodeid.startswith(where)), len(_LONG)))
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


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A module marked `databases` runs on each of the three; every other one on SQLite."""
    if "database_url" in metafunc.fixturenames and metafunc.definition.get_closest_marker("databases"):
        metafunc.parametrize("database_url", NAMES, indirect=True, scope="function")


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """MariaDB and PostgreSQL, each started for the first test that asks for it."""
    with ExitStack() as held:
        yield Servers(held)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path, servers: Servers) -> str:
    """The address of a database with every migration applied and no row in it."""
    kind = getattr(request, "param", "sqlite")
    if kind == "sqlite":
        return migrated_sqlite(tmp_path / "bridge.db")
    try:
        return servers.emptied(kind)
    except NotInstalled as missing:
        pytest.skip(str(missing))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The database at `database_url`."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with launched() as browser:
        yield browser
