"""A facade for every test."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.web import authentication
from suitecrm_bridge.web.identity import Identity, set_identity
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


Acting = Callable[..., AbstractContextManager[None]]


@pytest.fixture
def acting() -> Acting:
    """Whoever is logged in, with just these permissions, for as long as the context lasts."""

    @contextmanager
    def only(*permissions: str) -> Iterator[None]:
        def narrowed(who: Identity) -> None:
            set_identity(replace(who, permissions=permissions))

        with pytest.MonkeyPatch.context() as patch:
            # Where a door has found out who calls; roles themselves have tests of their own.
            patch.setattr(authentication, "set_identity", narrowed)
            yield

    return only
