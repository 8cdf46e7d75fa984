"""A facade that counts nobody, with an administrator logged in."""

from collections.abc import Iterator

import pytest

from suitecrm_bridge.core.quotas import Limits, Quota
from tests.embedded import embedded_redis
from tests.fakes.facade import Facade, running_facade

PLENTY = (Quota(1_000_000, 60),)
UNCOUNTED = Limits(read=PLENTY, write=PLENTY, search=PLENTY, export=PLENTY, batch=PLENTY, login=PLENTY, address=PLENTY)


@pytest.fixture(scope="module")
def facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facade]:
    with (
        embedded_redis() as url,
        running_facade(url, tmp_path_factory.mktemp("facade"), limits=UNCOUNTED) as running,
    ):
        running.log_in()
        yield running
