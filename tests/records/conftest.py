"""A facade for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from tests.fakes.facade import Facade, running_facade


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        yield running


@pytest.fixture
def admin(facade: Facade) -> Facade:
    assert facade.log_in("admin").status_code == 200
    return facade


class Deeds(list[Deed]):
    """A trail to look at."""

    def record(self, deed: Deed) -> None:
        self.append(deed)


@pytest.fixture
def deeds(facade: Facade) -> Deeds:
    """What is written down from now on; before anything is asked of the records."""
    seen = Deeds()
    facade.services.provide(AuditTrail, lambda _: seen)
    return seen
