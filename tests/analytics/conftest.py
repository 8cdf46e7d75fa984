"""A facade for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.fakes.facade import Facade, running_facade


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        yield running
