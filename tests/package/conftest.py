"""People and records that the live tests of the package's routes share."""

import uuid
from collections.abc import Iterator

import pytest

from tests.package.bridge_client import Client, bridge, person, somebody

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
