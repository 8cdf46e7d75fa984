"""A facade for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.fakes.facade import Facade, running_facade


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path, database_url: str) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path, database_url=database_url) as running:
        yield running
