"""The workers' own login: fetched once for all processes, renewed by one of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import redis

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import connect
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.crm import ClientRefused, Connection, CrmDown, CrmUnavailable, OAuthClient
from suitecrm_bridge.crm.tokens import SealedStore
from tests.crm.wiring import Server, Site, record, said, token

LEAD = "11111111-2222-4333-8444-555555555555"
PATH = f"V8/module/Leads/{LEAD}"
DENIED = said({"error": "access_denied", "hint": "Access token has been revoked", "message": "no"}, 401)


def accepts(*valid: str) -> Callable[[httpx.Request], httpx.Response]:
    """Answers a lead to these tokens and 401 to all others."""

    def answer(request: httpx.Request) -> httpx.Response:
        known = request.headers["Authorization"].removeprefix("Bearer ") in valid
        return said({"data": record(LEAD)}) if known else DENIED

    return answer


@pytest.fixture
def server() -> Server:
    server = Server()
    server.on("POST", "access_token", token("first"), token("second"), token("third"))
    server.on("GET", PATH, accepts("first"))
    return server


@pytest.fixture
def process(server: Server, store: SealedStore, clock: FixedClock) -> Callable[[], Site]:
    """A further process: a connection and memory of its own, the same Redis."""
    made = []

    def start() -> Site:
        connection = Connection("http://crm.test", clock, transport=httpx.MockTransport(server))
        made.append(Site(connection, store, OAuthClient("service", "s3cret"), OAuthClient("people", "s3cret"), "", ""))
        made[-1].clock = clock
        return made[-1]

    return start


def test_25_one_token_serves_all_requests_of_all_processes(server: Server, process: Callable[[], Site]):
    for _ in range(3):
        crm = process().worker()
        crm.get("Leads", LEAD)
        crm.get("Leads", LEAD)
    assert len(server.sent("POST", "access_token")) == 1


def test_the_token_is_asked_for_as_json_with_all_timeouts(server: Server, process: Callable[[], Site]):
    process().worker().get("Leads", LEAD)
    asked = server.sent("POST", "access_token")[0]
    assert server.bodies("POST", "access_token") == [
        {"grant_type": "client_credentials", "client_id": "service", "client_secret": "s3cret"}
    ]
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.extensions["timeout"]["read"]


def test_the_token_in_redis_cannot_be_read_without_the_secret_key(
    process: Callable[[], Site], redis_client: "redis.Redis"
):
    process().worker().get("Leads", LEAD)
    kept = [redis_client.get(name) for name in redis_client.keys("*token*")]
    assert kept
    assert not any(b"first" in value for value in kept)


def test_a_token_sealed_with_another_key_is_replaced(
    server: Server, process: Callable[[], Site], redis_client: "redis.Redis"
):
    process().worker().get("Leads", LEAD)
    server.on("GET", PATH, accepts("second"))
    moved = process()
    moved.store = SealedStore(redis_client, Sealer("another secret, just as long as the rule asks", "suitecrm tokens"))
    moved.worker().get("Leads", LEAD)
    assert len(server.sent("POST", "access_token")) == 2


def test_a_token_near_its_end_is_renewed_before_it_is_refused(
    server: Server, process: Callable[[], Site], clock: FixedClock
):
    crm = process().worker()
    crm.get("Leads", LEAD)
    clock.advance(seconds=3600 - 59)
    server.on("GET", PATH, accepts("second"))
    crm.get("Leads", LEAD)
    assert len(server.sent("GET", PATH)) == 2


def test_a_revoked_token_is_renewed_once_and_the_request_sent_again(server: Server, process: Callable[[], Site]):
    crm = process().worker()
    crm.get("Leads", LEAD)
    server.on("GET", PATH, accepts("second"))
    assert crm.get("Leads", LEAD).id == LEAD
    assert len(server.sent("POST", "access_token")) == 2


def test_the_other_processes_take_the_renewed_token_over(server: Server, process: Callable[[], Site]):
    ours, theirs = process().worker(), process().worker()
    ours.get("Leads", LEAD)
    theirs.get("Leads", LEAD)
    server.on("GET", PATH, accepts("second"))
    ours.get("Leads", LEAD)
    theirs.get("Leads", LEAD)
    assert len(server.sent("POST", "access_token")) == 2


def test_processes_that_find_the_token_revoked_together_renew_it_once(server: Server, process: Callable[[], Site]):
    crms = [process().worker() for _ in range(6)]
    for crm in crms:
        crm.get("Leads", LEAD)
    server.on("GET", PATH, accepts("second"))
    with ThreadPoolExecutor(6) as pool:
        assert [found.id for found in pool.map(lambda crm: crm.get("Leads", LEAD), crms)] == [LEAD] * 6
    assert len(server.sent("POST", "access_token")) == 2


def test_a_token_that_is_refused_though_new_ends_in_an_error_not_in_a_loop(server: Server, process: Callable[[], Site]):
    server.on("GET", PATH, DENIED)
    with pytest.raises(ClientRefused):
        process().worker().get("Leads", LEAD)
    assert len(server.sent("POST", "access_token")) == 2


def test_a_wrong_client_secret_is_the_settings_fault_not_the_callers(server: Server, process: Callable[[], Site]):
    server.on("POST", "access_token", said({"error": "invalid_client", "message": "Client authentication failed"}, 401))
    with pytest.raises(ClientRefused) as refused:
        process().worker().get("Leads", LEAD)
    assert "s3cret" not in repr(refused.value)


def test_13_a_stripped_authorization_header_costs_no_login(server: Server, process: Callable[[], Site]):
    server.on("GET", PATH, said({"error": "access_denied", "hint": 'Missing "Authorization" header'}, 401))
    with pytest.raises(ClientRefused, match="strips the Authorization header"):
        process().worker().get("Leads", LEAD)
    assert len(server.sent("POST", "access_token")) == 1


def test_a_token_endpoint_that_is_down_counts_for_the_circuit(server: Server, process: Callable[[], Site]):
    server.on("POST", "access_token", httpx.Response(500))
    crm = process().worker()
    for _ in range(2):
        with pytest.raises(CrmDown):
            crm.get("Leads", LEAD)
    assert crm.breaker_state == "open"


def test_a_failing_renewal_lets_the_next_process_try_at_once(server: Server, process: Callable[[], Site]):
    server.on("POST", "access_token", httpx.ConnectError(""), token("first"))
    assert process().worker().get("Leads", LEAD).id == LEAD


def test_without_redis_a_token_at_hand_still_serves(server: Server, process: Callable[[], Site], clock: FixedClock):
    site = process()
    crm = site.worker()
    crm.get("Leads", LEAD)
    site.store._redis = connect("redis://127.0.0.1:1/0")
    assert crm.get("Leads", LEAD).id == LEAD
    clock.advance(hours=1)
    with pytest.raises(CrmUnavailable, match="store of SuiteCRM tokens"):
        crm.get("Leads", LEAD)
