"""People and records that the live tests of the package's routes share."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.package.bridge_client import Client, bridge, person, somebody
from tests.package.parity import Matrix, allowed, matrix, revive

_OWNER = "scb_routes_owner"
_RIGHTS = ("Leads:view:75", "Leads:list:75", "Leads:edit:75", "Meetings:view:75", "Accounts:access:-98")


@pytest.fixture(scope="module")
def worker() -> Iterator[Client]:
    """The bridge's own user."""
    with bridge() as client:
        yield client


@pytest.fixture(scope="module")
def admin() -> Iterator[Client]:
    with person() as client:
        yield client


@pytest.fixture(scope="module")
def owner_id() -> Iterator[str]:
    """A user who may see only its own leads and meetings, and no accounts."""
    with somebody(_OWNER, *_RIGHTS) as user_id:
        yield user_id


@pytest.fixture(scope="module")
def owner(owner_id: str) -> Iterator[Client]:
    with person(_OWNER, _OWNER) as client:
        yield client


@pytest.fixture
def lead(worker: Client, admin: Client) -> Iterator[str]:
    record = worker.make("Leads", last_name="Probe", email1=f"probe.{uuid.uuid4().hex}@example.com")
    yield record
    admin.delete("Leads", record)


_shared: list[tuple[ExitStack, Matrix]] = []


@pytest.fixture(scope="module")
def made(request: pytest.FixtureRequest) -> Iterator[Matrix]:
    """The access matrix. Making it takes most of a minute, so that the modules which need it share one."""
    if not _shared:
        held = ExitStack()
        _shared.append((held, held.enter_context(matrix())))
    everything = _shared[0][1]
    revive(everything)
    # What the module before was allowed is asked anew: each role's turn ends with deletions.
    allowed.cache_clear()
    yield everything
    users = [item.module for item in request.session.items if "made" in getattr(item, "fixturenames", ())]
    if users[-1] is request.module:
        held, _ = _shared.pop()
        held.close()
        allowed.cache_clear()
