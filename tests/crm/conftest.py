"""Ways to reach a SuiteCRM in these tests: a function that answers, the sandbox, or the real one."""

from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
import redis
import stamina

from suitecrm_bridge.core.clock import SystemClock
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.crm import Connection, Crm, CrmUnavailable, OAuthClient, Record, RecordNotFound, Value
from suitecrm_bridge.crm.tokens import SealedStore
from suitecrm_bridge.sandbox import Sandbox, create_sandbox
from tests.crm.wiring import Maker, Site
from tests.live import ADMIN, ADMIN_PASSWORD, live_environment


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    """Retries happen, as many as in production, and at once."""
    with stamina.set_testing(True, attempts=10, cap=True):
        yield


@pytest.fixture
def store(redis_client: "redis.Redis") -> SealedStore:
    return SealedStore(redis_client, Sealer("a secret of the tests, long enough for the rule", "suitecrm tokens"))


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    made = create_sandbox()
    yield made
    made.close()


@pytest.fixture
def stand_in(sandbox: Sandbox, store: SealedStore) -> Iterator[Site]:
    """The sandbox without a socket."""
    transport = httpx.WSGITransport(app=sandbox.wsgi, raise_app_exceptions=False)
    connection = Connection("http://crm.test", SystemClock(), transport=transport)
    clients = sandbox.clients
    yield Site(
        connection,
        store,
        OAuthClient(clients.service_id, clients.service_secret),
        OAuthClient(clients.login_id, clients.login_secret),
        "admin",
        "admin123",
    )
    connection.close()


@pytest.fixture(params=["sandbox", pytest.param("live", marks=pytest.mark.live)])
def site(request: pytest.FixtureRequest, store: SealedStore) -> Iterator[Site]:
    """First the stand-in, then, with --live, the real SuiteCRM: both must hide the same traps."""
    if request.param == "sandbox":
        yield request.getfixturevalue("stand_in")
        return
    said = live_environment()
    connection = Connection(said["SUITECRM_URL"], SystemClock())
    yield Site(
        connection,
        store,
        OAuthClient(said["SUITECRM_CLIENT_ID"], said["SUITECRM_CLIENT_SECRET"]),
        OAuthClient(said["SUITECRM_LOGIN_CLIENT_ID"], said["SUITECRM_LOGIN_CLIENT_SECRET"]),
        ADMIN,
        ADMIN_PASSWORD,
    )
    connection.close()


@pytest.fixture
def crm(site: Site) -> Crm:
    return site.administrator()


@pytest.fixture
def make(crm: Crm) -> Iterator[Maker]:
    """Makes records that are deleted after the test."""
    made: list[tuple[str, str]] = []

    def create(module: str = "Leads", **attributes: Value) -> Record:
        name = "last_name" if module in {"Leads", "Contacts"} else "name"
        record = crm.create(module, {name: f"trap-{uuid4()}", **attributes})
        made.append((module, record.id))
        return record

    yield create
    for module, record_id in reversed(made):
        try:
            crm.delete(module, record_id)
        except (RecordNotFound, CrmUnavailable):
            continue
