"""People's logins: their tokens, their renewal, their end, and what becomes of passwords."""

import json
import logging
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import redis

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.redis import key
from suitecrm_bridge.crm import AuthFailed, ClientRefused, Connection, CrmDown, CrmUnavailable, OAuthClient
from suitecrm_bridge.crm.tokens import SealedStore
from tests.crm.wiring import Answer, Server, Site, record, said, token

LEAD = "11111111-2222-4333-8444-555555555555"
PATH = f"V8/module/Leads/{LEAD}"
DENIED = said({"error": "access_denied", "hint": "Access token has been revoked", "message": "no"}, 401)
WRONG_PASSWORD = said({"error": "unknown_error", "message": "The password is invalid: hunter2"}, 500)
DEAD_REFRESH = said({"error": "invalid_request", "hint": "Token has been revoked", "message": "invalid"}, 401)
USER = {"user_name": "ada", "full_name": "Ada &lt;3 O&#039;Neill", "email1": "ada@example.com", "is_admin": "0"}


def current_user(**more: str) -> httpx.Response:
    return said({"data": {"type": "User", "id": "seed_ada_id", "attributes": {**USER, "status": "Active", **more}}})


def accepts(*valid: str) -> Callable[[httpx.Request], httpx.Response]:
    def answer(request: httpx.Request) -> httpx.Response:
        known = request.headers["Authorization"].removeprefix("Bearer ") in valid
        return said({"data": record(LEAD)}) if known else DENIED

    return answer


@pytest.fixture
def server() -> Server:
    server = Server()
    server.on("POST", "access_token", token("a1", "r1"), token("a2", "r2"), token("a3", "r3"))
    server.on("GET", "V8/current-user", current_user())
    server.on("GET", PATH, accepts("a1"))
    server.on("POST", "V8/logout", said({"meta": {"message": "bye"}, "data": []}))
    return server


@pytest.fixture
def process(server: Server, store: SealedStore, clock: FixedClock) -> Callable[[], Site]:
    def start() -> Site:
        connection = Connection("http://crm.test", clock, transport=httpx.MockTransport(server))
        people = OAuthClient("people", "s3cret")
        return Site(connection, store, OAuthClient("service", "s3cret"), people, "ada", "hunter2", clock=clock)

    return start


@pytest.fixture
def site(process: Callable[[], Site]) -> Site:
    return process()


@pytest.fixture
def session(site: Site) -> str:
    site.sessions().keep("s1", site.login().login("ada", "hunter2"))
    return "s1"


def test_a_login_gives_the_tokens_and_whose_they_are(server: Server, site: Site):
    tokens = site.login().login("ada", "hunter2")
    assert (tokens.user.id, tokens.user.name, tokens.user.is_admin) == ("seed_ada_id", "Ada <3 O'Neill", False)
    assert server.bodies("POST", "access_token")[0]["grant_type"] == "password"
    assert "a1" not in repr(tokens)
    assert "r1" not in repr(tokens)


@pytest.mark.parametrize(
    "answer",
    [WRONG_PASSWORD, httpx.ReadTimeout("hunter2"), httpx.Response(500, text="hunter2"), said({"x": "hunter2"})],
)
def test_14_a_password_is_never_in_an_exception_its_chain_or_a_log(
    server: Server, site: Site, answer: Answer, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
):
    caplog.set_level("DEBUG")
    logging.getLogger("tests").info("the log is being read")
    server.on("POST", "access_token", answer)
    with pytest.raises((AuthFailed, CrmUnavailable)) as failed:
        site.login().login("ada", site.password)
    shown = "".join(traceback.format_exception(failed.value)) + repr(failed.value.__dict__)
    assert "hunter2" not in shown
    assert failed.value.__context__ is None
    printed = capsys.readouterr()
    assert "hunter2" not in printed.out + printed.err + caplog.text
    assert "being read" in caplog.text


@pytest.mark.parametrize(
    "text", ["The password is invalid: x", "No user found with this username: ada", "Not Authorized"]
)
def test_a_wrong_name_and_a_wrong_password_are_told_apart_by_nobody(server: Server, site: Site, text: str):
    server.on("POST", "access_token", said({"error": "unknown_error", "message": text}, 500))
    with pytest.raises(AuthFailed, match="does not accept this user name and password"):
        site.login().login("ada", "hunter2")


def test_wrong_passwords_do_not_open_the_circuit(server: Server, site: Site):
    server.on("POST", "access_token", WRONG_PASSWORD)
    for _ in range(8):
        with pytest.raises(AuthFailed):
            site.login().login("ada", "hunter2")
    assert site.connection.breaker_state == "closed"


def test_a_user_who_was_switched_off_is_not_let_in(server: Server, site: Site):
    server.on("GET", "V8/current-user", current_user(status="Inactive"))
    with pytest.raises(AuthFailed):
        site.login().login("ada", "hunter2")
    assert server.sent("POST", "V8/logout")


def test_the_login_client_is_checked_without_anybodys_password(server: Server, site: Site):
    server.on(
        "POST", "access_token", said({"error": "unknown_error", "message": "No user found with this username: x"}, 500)
    )
    site.login().check_client()
    server.on("POST", "access_token", said({"error": "invalid_client", "message": "Client authentication failed"}, 401))
    with pytest.raises(ClientRefused):
        site.login().check_client()


def test_a_session_acts_with_its_users_token(server: Server, site: Site, session: str):
    assert site.sessions().of(session).get("Leads", LEAD).id == LEAD
    assert server.sent("GET", PATH)[0].headers["Authorization"] == "Bearer a1"


def test_a_new_record_belongs_to_the_person_who_makes_it(server: Server, site: Site, session: str):
    server.on("POST", "V8/module", said({"data": record(LEAD)}, 201))
    site.sessions().of(session).create("Leads", {"last_name": "X"})
    site.sessions().of(session).create("Leads", {"last_name": "X", "assigned_user_id": None})
    sent = [body["data"]["attributes"]["assigned_user_id"] for body in server.bodies("POST", "V8/module")]
    assert sent == ["seed_ada_id", ""]


def test_the_kept_tokens_cannot_be_read_without_the_secret_key(session: str, redis_client: "redis.Redis"):
    sealed = redis_client.get(key("session", session, "crm"))
    # Quoted, as JSON would hold them: two letters alone turn up in any sealed text now and then.
    assert b'"a1"' not in sealed
    assert b'"r1"' not in sealed
    with pytest.raises(ValueError, match=r".*"):
        json.loads(sealed)


def test_an_unknown_session_is_nobody(site: Site):
    with pytest.raises(AuthFailed):
        site.sessions().of("nobody")


def test_an_expired_token_is_renewed_with_the_refresh_token(
    server: Server, site: Site, session: str, clock: FixedClock
):
    clock.advance(hours=2)
    server.on("GET", PATH, accepts("a2"))
    assert site.sessions().of(session).get("Leads", LEAD).id == LEAD
    assert server.bodies("POST", "access_token")[-1] == {
        "grant_type": "refresh_token", "client_id": "people", "client_secret": "s3cret", "refresh_token": "r1",
    }  # fmt: skip
    assert site.sessions().of(session).get("Leads", LEAD).id == LEAD
    assert len(server.sent("POST", "access_token")) == 2


def test_processes_that_meet_an_expired_token_together_refresh_it_once(
    server: Server, process: Callable[[], Site], session: str, clock: FixedClock
):
    clock.advance(hours=2)
    server.on("GET", PATH, accepts("a2"))
    crms = [process().sessions().of(session) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        assert [found.id for found in pool.map(lambda crm: crm.get("Leads", LEAD), crms)] == [LEAD] * 6
    assert len(server.sent("POST", "access_token")) == 2


@pytest.mark.parametrize("answer", [DEAD_REFRESH, said({"error": "invalid_client", "message": "no"}, 401)])
def test_11_where_refresh_is_refused_the_session_ends(
    server: Server, site: Site, session: str, clock: FixedClock, answer: httpx.Response
):
    crm = site.sessions().of(session)
    clock.advance(hours=2)
    server.on("POST", "access_token", answer)
    with pytest.raises(AuthFailed, match="log in again"):
        crm.get("Leads", LEAD)
    with pytest.raises(AuthFailed):
        site.sessions().of(session)


def test_a_token_refused_twice_ends_the_session(server: Server, site: Site, session: str):
    server.on("GET", PATH, DENIED)
    with pytest.raises(AuthFailed):
        site.sessions().of(session).get("Leads", LEAD)
    with pytest.raises(AuthFailed):
        site.sessions().of(session)


def test_a_suitecrm_that_is_down_ends_no_session(server: Server, site: Site, session: str, clock: FixedClock):
    clock.advance(hours=2)
    server.on("POST", "access_token", httpx.Response(503), httpx.Response(503), httpx.Response(503), token("a2", "r2"))
    with pytest.raises(CrmDown):
        site.sessions().of(session).get("Leads", LEAD)
    server.on("GET", PATH, accepts("a2"))
    assert site.sessions().of(session).get("Leads", LEAD).id == LEAD


def test_a_refresh_does_not_bring_back_a_session_that_ended_meanwhile(
    server: Server, site: Site, session: str, clock: FixedClock, redis_client: "redis.Redis"
):
    def ends_it(_request: httpx.Request) -> httpx.Response:
        redis_client.delete(key("session", session, "crm"))
        return token("a2", "r2")

    crm = site.sessions().of(session)
    clock.advance(hours=2)
    server.on("POST", "access_token", ends_it)
    with pytest.raises(AuthFailed):
        crm.get("Leads", LEAD)
    assert redis_client.get(key("session", session, "crm")) is None


def test_a_forgotten_session_is_logged_out_of_suitecrm_too(server: Server, site: Site, session: str):
    site.sessions().forget(session)
    site.sessions().forget(session)
    assert [one.headers["Authorization"] for one in server.sent("POST", "V8/logout")] == ["Bearer a1"]
    with pytest.raises(AuthFailed):
        site.sessions().of(session)


def test_a_session_ends_here_even_when_suitecrm_is_down(server: Server, site: Site, session: str):
    server.on("POST", "V8/logout", httpx.ConnectError(""))
    with pytest.raises(CrmDown):
        site.sessions().forget(session)
    with pytest.raises(AuthFailed):
        site.sessions().of(session)
