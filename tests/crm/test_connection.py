"""One connection: where the API is, how it is asked, when it is asked again, and when no more."""

import httpx
import pytest

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.crm import (
    CircuitOpen,
    Connection,
    Crm,
    CrmAnswerUnreadable,
    CrmDown,
    CrmUnavailable,
    RequestFailed,
    Where,
)
from suitecrm_bridge.crm.breaker import FAILURES_TO_OPEN
from tests.crm.wiring import Server, record, refusal, said, unauthenticated

LEAD = "11111111-2222-4333-8444-555555555555"
ONE_LEAD = said({"data": record(LEAD, last_name="Lovelace")})
SLIM_ERROR = said({"message": "Slim Application Error", "error": []}, 500)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def crm(server: Server, clock: FixedClock) -> Crm:
    return unauthenticated(Connection("http://crm.test/", clock, transport=httpx.MockTransport(server)), clock)


@pytest.mark.parametrize("base", ["/Api", "/legacy/Api"])
def test_12_the_base_path_is_found_and_remembered(base: str, clock: FixedClock):
    looks = []

    def counting(request: httpx.Request) -> httpx.Response:
        looks.append(request.url.path)
        return server(request)

    server = Server(base)
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    crm = unauthenticated(Connection("http://crm.test", clock, transport=httpx.MockTransport(counting)), clock)
    assert crm.get("Leads", LEAD).attributes == {"last_name": "Lovelace"}
    crm.get("Leads", LEAD)
    assert len([path for path in looks if path.endswith("access_token")]) <= 2


def test_an_api_that_moves_with_an_upgrade_is_found_again(clock: FixedClock):
    server = Server("/Api")
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    crm = unauthenticated(Connection("http://crm.test", clock, transport=httpx.MockTransport(server)), clock)
    crm.get("Leads", LEAD)
    server.base = "/legacy/Api"
    with pytest.raises(CrmUnavailable, match="does not know this address"):
        crm.get("Leads", LEAD)
    assert crm.get("Leads", LEAD).id == LEAD


def test_a_cookie_is_never_sent_back(server: Server, crm: Crm):
    cookie = httpx.Response(200, json={"data": record(LEAD)}, headers={"Set-Cookie": "PHPSESSID=anna"})
    server.on("GET", f"V8/module/Leads/{LEAD}", cookie)
    crm.get("Leads", LEAD)
    crm.get("Leads", LEAD)
    assert not any("Cookie" in request.headers for request in server.asked)


def test_a_site_without_the_api_is_named_as_such(clock: FixedClock):
    nowhere = httpx.MockTransport(lambda _: httpx.Response(404, text="<html>"))
    crm = unauthenticated(Connection("http://crm.test", clock, transport=nowhere), clock)
    with pytest.raises(CrmUnavailable, match="no SuiteCRM API at SUITECRM_URL"):
        crm.get("Leads", LEAD)


def test_redirects_are_not_followed_but_named(clock: FixedClock):
    elsewhere = httpx.MockTransport(lambda _: httpx.Response(301, headers={"Location": "https://evil.test"}))
    crm = unauthenticated(Connection("http://crm.test", clock, transport=elsewhere), clock)
    with pytest.raises(CrmUnavailable, match="SUITECRM_URL must be the final one"):
        crm.get("Leads", LEAD)


def test_17_only_parameters_that_v8_knows_are_sent_and_always_size_with_number(server: Server, crm: Crm):
    server.on("GET", "V8/module/Leads", said({"data": []}))
    crm.list("Leads", fields=["last_name"], where=Where().eq("status", "New"))
    assert dict(server.sent("GET", "V8/module/Leads")[0].url.params) == {
        "fields[Leads]": "last_name",
        "filter[status][eq]": "New",
        "sort": "id",
        "page[size]": "50",
        "page[number]": "1",
    }
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    crm.get("Leads", LEAD)
    assert not server.sent("GET", f"V8/module/Leads/{LEAD}")[0].url.params


def test_25_every_request_names_what_it_accepts_and_has_all_its_timeouts(server: Server, crm: Crm):
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    crm.get("Leads", LEAD)
    for request in server.asked:
        assert request.headers["Accept"] == "application/vnd.api+json"
        assert request.headers["Cache-Control"] == "no-cache"
        assert all(request.extensions["timeout"][phase] for phase in ("connect", "read", "write", "pool"))


def test_a_read_is_tried_three_times(server: Server, crm: Crm):
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.ReadTimeout(""), httpx.Response(500), ONE_LEAD)
    assert crm.get("Leads", LEAD).id == LEAD
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.ReadTimeout(""))
    server.asked.clear()
    with pytest.raises(CrmDown):
        crm.get("Leads", LEAD)
    assert len(server.asked) == 3


def test_an_update_that_may_have_happened_is_not_repeated(server: Server, crm: Crm):
    server.on("PATCH", "V8/module", httpx.ReadTimeout(""))
    with pytest.raises(CrmDown) as lost:
        crm.update("Leads", LEAD, {"last_name": "Byron"})
    assert lost.value.may_have_acted
    assert len(server.sent("PATCH", "V8/module")) == 1


def test_an_update_that_was_never_sent_is_repeated(server: Server, crm: Crm):
    server.on("PATCH", "V8/module", httpx.ConnectError(""), said({"data": record(LEAD, last_name="Byron")}, 201))
    assert crm.update("Leads", LEAD, {"last_name": "Byron"}).attributes["last_name"] == "Byron"


def test_what_suitecrm_refuses_is_not_repeated(server: Server, crm: Crm):
    server.on("GET", f"V8/module/Leads/{LEAD}", refusal("Something is invalid"))
    with pytest.raises(Exception, match="does not accept"):
        crm.get("Leads", LEAD)
    assert len(server.sent("GET", f"V8/module/Leads/{LEAD}")) == 1


def test_18_a_success_without_json_is_a_failure(server: Server, crm: Crm):
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.Response(200, text="<html>Bad data passed in</html>"))
    with pytest.raises(CrmAnswerUnreadable):
        crm.get("Leads", LEAD)


def test_the_circuit_opens_says_so_and_stops_asking(server: Server, crm: Crm, caplog: pytest.LogCaptureFixture):
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.ConnectError("refused"))
    _exhaust(crm)
    assert crm.breaker_state == "open"
    asked = len(server.asked)
    with pytest.raises(CircuitOpen) as refused:
        crm.get("Leads", LEAD)
    assert 0 < refused.value.retry_after <= 2
    assert refused.value.retryable
    assert len(server.asked) == asked


def test_recovery_is_noticed_by_the_first_request_two_seconds_later(server: Server, crm: Crm, clock: FixedClock):
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.ConnectError("refused"))
    _exhaust(crm)
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    clock.advance(seconds=2)
    assert crm.get("Leads", LEAD).id == LEAD
    assert crm.breaker_state == "closed"


def test_while_it_stays_down_one_request_in_two_seconds_is_sent(server: Server, crm: Crm, clock: FixedClock):
    server.on("GET", f"V8/module/Leads/{LEAD}", httpx.ConnectError("refused"))
    _exhaust(crm)
    server.asked.clear()
    for _ in range(10):
        clock.advance(seconds=0.5)
        with pytest.raises(CrmUnavailable):
            crm.get("Leads", LEAD)
    assert len(server.asked) == 2
    assert crm.breaker_state == "open"


def test_a_record_that_breaks_suitecrm_does_not_open_the_circuit(server: Server, crm: Crm):
    server.on("PATCH", "V8/module", SLIM_ERROR)
    for _ in range(FAILURES_TO_OPEN + 1):
        with pytest.raises(RequestFailed):
            crm.update("Leads", LEAD, {"last_name": "Byron"})
    assert crm.breaker_state == "closed"


def test_refusals_between_failures_start_the_count_again(server: Server, crm: Crm):
    down, denied = httpx.Response(503), refusal("Leads module with id x is not found")
    server.on("PATCH", "V8/module", *[down] * 4, denied, *[down] * 4)
    for _ in range(9):
        with pytest.raises(Exception, match=r"answers 503|does not exist"):
            crm.update("Leads", LEAD, {"last_name": "Byron"})
    assert crm.breaker_state == "closed"


def test_requests_run_side_by_side_through_the_circuit(clock: FixedClock):
    """The library's own way of calling would hold its lock while SuiteCRM works."""
    inner: list[str] = []

    def asks_again(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith(LEAD):
            inner.append(crm.get("Leads", "2").id)
        return server(request)

    server = Server()
    server.on("GET", f"V8/module/Leads/{LEAD}", ONE_LEAD)
    server.on("GET", "V8/module/Leads/2", said({"data": record("2")}))
    crm = unauthenticated(Connection("http://crm.test", clock, transport=httpx.MockTransport(asks_again)), clock)
    assert crm.get("Leads", LEAD).id == LEAD
    assert inner == ["2"]


def test_nothing_of_httpx_is_chained_to_a_failure(server: Server, crm: Crm):
    server.on("PATCH", "V8/module", httpx.ReadTimeout("secret detail"))
    with pytest.raises(CrmDown) as failed:
        crm.update("Leads", LEAD, {"last_name": "Byron"})
    seen: BaseException | None = failed.value
    while seen is not None:
        assert not isinstance(seen, httpx.HTTPError)
        seen = seen.__context__


def _exhaust(crm: Crm) -> None:
    for _ in range(2):
        with pytest.raises(CrmDown):
            crm.get("Leads", LEAD)
