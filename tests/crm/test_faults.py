"""Every way in which SuiteCRM or the network can fail, sorted."""

from collections.abc import Iterator

import httpx
import pytest

from suitecrm_bridge.core.errors import BridgeError, TooLarge
from suitecrm_bridge.crm import (
    AccessDenied,
    AlreadyThere,
    AuthFailed,
    ClientRefused,
    CrmAnswerUnreadable,
    CrmDown,
    CrmUnavailable,
    PackageMissing,
    RecordNotFound,
    Rejected,
    RequestFailed,
)
from suitecrm_bridge.crm.answers import Asked, content, json_in, token_in
from suitecrm_bridge.crm.transport_faults import FAILURES, fault_of

ASKED = Asked("V8/module/Leads/1", changes_something=False, module="Leads", record_id="1")
V8 = '{{"errors": {{"status": 400, "title": null, "detail": "{}"}}}}'


@pytest.mark.parametrize(
    ("status", "text", "fault"),
    [
        (400, V8.format("Leads module with id 1 is not found"), RecordNotFound),
        (400, V8.format("Module Nope does not exist"), RecordNotFound),
        (400, V8.format("Module with name Nope is not found"), RecordNotFound),
        (400, V8.format("[SuiteCRM] [AccessDeniedException] "), AccessDenied),
        (400, V8.format("[SuiteCRM] [Not Allowed] The API user does not have access to this module."), AccessDenied),
        (400, V8.format("Bean Leads with id 1 is already exist"), AlreadyThere),
        (400, V8.format("Property nofield in Lead module is invalid"), Rejected),
        (400, V8.format("Filter field nofield in Lead module is not found"), Rejected),
        (400, V8.format("The following fields in Lead module are not found: a, b"), Rejected),
        (400, V8.format("Something nobody has seen"), Rejected),
        (400, V8.format("Not found"), AuthFailed),
        (
            400,
            V8.format("Database failure. Please refer to suitecrm.log for details.") + "Database failure.",
            RequestFailed,
        ),
        (401, '{"error": "access_denied", "message": "no"}', AuthFailed),
        (403, "<html>Forbidden</html>", Rejected),
        (404, '{"message": "Not found"}', CrmUnavailable),
        (405, '{"message": "Method not allowed."}', CrmUnavailable),
        (301, "", CrmUnavailable),
        (429, "", CrmUnavailable),
        (500, "", CrmDown),
        (500, "<html>oops</html>", CrmDown),
        (502, "<html>", CrmDown),
        (503, '{"message": "maintenance"}', CrmDown),
        (500, '{"message": "Slim Application Error", "error": []}', RequestFailed),
        (200, "", CrmAnswerUnreadable),
        (200, 'Bad data passed in; <a href="x">Return to Home</a>', CrmAnswerUnreadable),
        (200, V8.format("Leads module with id 1 is not found"), RecordNotFound),
    ],
)
def test_04_status_and_text_together_say_what_is_wrong(status: int, text: str, fault: type[BridgeError]):
    with pytest.raises(fault) as raised:
        content(status, text, ASKED)
    assert type(raised.value) is fault


def test_a_field_that_is_refused_is_named():
    with pytest.raises(Rejected) as refused:
        content(400, V8.format("The following fields in Lead module are not found: a, b"), ASKED)
    assert set(refused.value.details or {}) == {"a", "b"}


@pytest.mark.parametrize(
    ("code", "status", "fault"),
    [
        ("ACCESS_DENIED", 403, AccessDenied),
        ("UNAUTHENTICATED", 401, AuthFailed),
        ("BAD_REQUEST", 400, Rejected),
        ("TOO_LARGE", 413, TooLarge),
        ("INVALID", 422, Rejected),
        ("INTERNAL", 500, RequestFailed),
    ],
)
def test_our_own_routes_say_it_by_code(code: str, status: int, fault: type[BridgeError]):
    text = f'{{"errors": {{"status": {status}, "code": "{code}", "title": null, "detail": "In words."}}}}'
    with pytest.raises(fault):
        content(status, text, Asked("V8/custom/bridge/write", changes_something=True))


def test_a_missing_route_of_ours_means_that_the_package_is_missing():
    with pytest.raises(PackageMissing):
        content(404, '{"message": "Not found"}', Asked("V8/custom/bridge/info", changes_something=False))


@pytest.mark.parametrize(
    "text", ['{"data": 1}{oops', '<b>Notice</b>: {x} in /a.php\n{"data": 1}', ' {"data": 1}Undefined']
)
def test_18_json_is_read_from_among_garbage(text: str):
    assert json_in(text) == {"data": 1}


@pytest.mark.parametrize("text", ["", "null", "[]", '{"colour": "red"}', "{{{{", "{" * 100_000])
def test_what_holds_no_answer_is_not_taken_for_one(text: str):
    assert json_in(text) is None


def test_a_write_whose_answer_is_lost_may_have_happened():
    with pytest.raises(CrmDown) as lost:
        content(500, "", Asked("V8/module", changes_something=True))
    assert lost.value.may_have_acted


@pytest.mark.parametrize(
    ("status", "said", "fault"),
    [
        (500, '{"error": "unknown_error", "message": "The password is invalid: hunter2"}', AuthFailed),
        (500, '{"error": "unknown_error", "message": "No user found with this username: hunter2"}', AuthFailed),
        (500, '{"error": "unknown_error", "message": "Not Authorized"}', AuthFailed),
        (500, '{"error": "unknown_error", "message": "OAuth2Clients module with id x is not found"}', ClientRefused),
        (401, '{"error": "invalid_client", "message": "Client authentication failed"}', ClientRefused),
        (401, '{"error": "invalid_request", "hint": "Token has been revoked"}', AuthFailed),
        (400, '{"error": "invalid_request", "hint": "Token has been revoked"}', AuthFailed),
        (500, "", CrmDown),
        (502, "<html>", CrmDown),
        (200, "<html>", CrmAnswerUnreadable),
        (200, '{"message": "hello"}', CrmAnswerUnreadable),
    ],
)
def test_the_token_endpoint_is_understood(status: int, said: str, fault: type[BridgeError]):
    with pytest.raises(fault) as raised:
        token_in(status, said)
    assert type(raised.value) is fault
    assert "hunter2" not in repr(raised.value)


def _all_kinds(root: type[BaseException]) -> Iterator[type[BaseException]]:
    yield root
    for kind in root.__subclasses__():
        yield from _all_kinds(kind)


HTTPX = sorted(
    {
        kind
        for root in (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpx.CookieConflict)
        for kind in _all_kinds(root)
        if kind.__module__.startswith("httpx")
    },
    key=lambda kind: kind.__name__,
)
NOT_SENT = {"ConnectError", "ConnectTimeout", "ProxyError"}
NOT_THE_SERVERS_FAULT = {
    *("PoolTimeout", "LocalProtocolError", "UnsupportedProtocol", "InvalidURL", "CookieConflict", "DecodingError"),
    *("TooManyRedirects", "HTTPStatusError", "StreamError", "StreamConsumed", "StreamClosed", "ResponseNotRead"),
    "RequestNotRead",
}


@pytest.mark.parametrize("kind", HTTPX)
def test_each_exception_of_httpx_is_mapped(kind: type[BaseException]):
    assert issubclass(kind, FAILURES)
    failure = kind.__new__(kind)
    fault = fault_of(failure, changes_something=True)
    assert isinstance(fault, CrmDown) is (kind.__name__ not in NOT_THE_SERVERS_FAULT)
    if kind.__name__ in NOT_SENT:
        assert not fault.may_have_acted


def test_httpx_has_no_exception_that_this_list_does_not_know():
    public = {
        value
        for value in vars(httpx).values()
        if isinstance(value, type) and issubclass(value, Exception) and value.__module__.startswith("httpx")
    }
    assert public <= set(HTTPX)
