"""A browser's session: tokens in cookies no script can read, a header no other site can send."""

import re

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from suitecrm_bridge.features.auth.model.family import LEEWAY_SECONDS
from suitecrm_bridge.web.cookies import ACCESS_COOKIE, CSRF_COOKIE, REFRESH_COOKIE
from suitecrm_bridge.web.device import DEVICE_COOKIE
from tests.fakes.facade import PASSWORDS, Facade
from tests.fakes.trail import RememberedTrail

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:{0}.0) Gecko/20100101 Firefox/{0}.0"
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
)


class Browser:
    """Keeps cookies, and sends the CSRF header unless told not to."""

    def __init__(self, facade: Facade, user_agent: str = FIREFOX.format(140)) -> None:
        self.client: FlaskClient = facade.app.test_client()
        self.agent = {"User-Agent": user_agent}

    def log_in(self, user_name: str = "admin") -> TestResponse:
        login = {"user_name": user_name, "password": PASSWORDS.get(user_name, user_name), "mode": "cookie"}
        return self.client.post("/api/v1/auth/login", json=login, headers=self.agent)

    def call(self, method: str, path: str, *, csrf: str | None = "own", **options: object) -> TestResponse:
        sent = {} if csrf is None else {"X-CSRF-Token": self.cookie(CSRF_COOKIE) if csrf == "own" else csrf}
        return self.client.open(f"/api/v1{path}", method=method, headers={**self.agent, **sent}, **options)

    def cookie(self, name: str) -> str:
        kept = self.client.get_cookie(name)
        return kept.value if kept else ""

    def keep(self, name: str, value: str) -> None:
        self.client.set_cookie(name, value, secure=True)


@pytest.fixture
def browser(facade: Facade) -> Browser:
    opened = Browser(facade)
    assert opened.log_in().status_code == 200
    return opened


def test_the_tokens_are_in_hardened_cookies_and_nowhere_else(facade: Facade):
    answer = Browser(facade).log_in()
    given = {line.split("=", 1)[0]: line for line in answer.headers.getlist("Set-Cookie")}
    assert set(given) == {ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE, DEVICE_COOKIE}
    for name, line in given.items():
        assert name.startswith("__Host-")
        assert "; Secure" in line
        assert "; Path=/" in line
        assert "; SameSite=Strict" in line
        assert "Domain" not in line
        assert ("HttpOnly" in line) is (name != CSRF_COOKIE)
    assert "Max-Age=900" in given[ACCESS_COOKIE]
    assert "Max-Age=2592000" in given[REFRESH_COOKIE]
    attributes = answer.json["data"]["attributes"]
    assert attributes["access_token"] is attributes["refresh_token"] is None
    assert attributes["token_type"] == "Cookie"
    assert given[CSRF_COOKIE].startswith(f"{CSRF_COOKIE}={attributes['csrf_token']};")
    assert not re.search(r"eyJ", answer.text)


def test_reading_needs_the_cookie_and_changing_the_header_too(browser: Browser):
    assert browser.call("GET", "/auth/me", csrf=None).status_code == 200
    refused = browser.call("POST", "/auth/logout-everywhere", csrf=None)
    assert (refused.status_code, refused.json["error"]["code"]) == (403, "CSRF_FAILED")
    assert browser.call("POST", "/auth/logout-everywhere").status_code == 204


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
@pytest.mark.parametrize("sent", [None, "", "wrong", "é", "\u00ff" * 40, "null"])
def test_no_unsafe_call_passes_without_the_sessions_own_csrf_token(browser: Browser, method: str, sent: str | None):
    path = {"POST": "/leads/1/ai-score", "PATCH": "/leads/1", "DELETE": "/auth/sessions/1"}[method]
    answer = browser.call(method, path, csrf=sent, json={})
    assert (answer.status_code, answer.json["error"]["code"]) == (403, "CSRF_FAILED")


def test_the_csrf_token_of_another_session_is_none(facade: Facade, browser: Browser):
    other = Browser(facade)
    other.log_in("will")
    assert browser.call("POST", "/auth/logout", csrf=other.cookie(CSRF_COOKIE)).status_code == 403


def test_a_forged_call_is_written_down_with_its_victim(facade: Facade, trail: RememberedTrail):
    victim = Browser(facade)
    victim.log_in("will")
    victim.call("POST", "/auth/logout", csrf=None)
    assert [(deed.action, deed.actor) for deed in trail.deeds] == [
        ("login.accepted", "seed_will_id"),
        ("access.denied", "seed_will_id"),
    ]
    stranger = Browser(facade)
    stranger.keep(ACCESS_COOKIE, "garbage")
    assert stranger.call("POST", "/auth/logout", csrf=None).status_code == 401
    assert len(trail.deeds) == 2


def test_an_app_that_was_reloaded_asks_for_its_csrf_token(facade: Facade, browser: Browser):
    assert browser.call("GET", "/auth/me").json["data"]["attributes"]["csrf_token"] == browser.cookie(CSRF_COOKIE)
    facade.log_in()
    assert facade.get("/auth/me").json["data"]["attributes"]["csrf_token"] is None


def test_a_bearer_call_never_needs_a_csrf_token_whatever_cookies_come_with_it(facade: Facade, browser: Browser):
    facade.log_in("will")
    answer = browser.client.post("/api/v1/auth/logout", headers=facade.headers)
    assert answer.status_code == 204
    assert browser.call("GET", "/auth/me").status_code == 200  # it was the bearer's session that ended


def test_a_header_that_does_not_hold_is_not_completed_by_a_cookie(browser: Browser):
    for header in ("Bearer x", "Bearer", "Basic YWRtaW46YQ==", "eyJ"):
        assert browser.client.get("/api/v1/auth/me", headers={"Authorization": header}).status_code == 401


def test_refreshing_takes_the_cookie_and_the_header_and_gives_new_cookies(browser: Browser):
    before = browser.cookie(REFRESH_COOKIE), browser.cookie(CSRF_COOKIE)
    refused = browser.call("POST", "/auth/refresh", csrf=None)
    assert (refused.status_code, refused.json["error"]["code"]) == (403, "CSRF_FAILED")
    assert browser.call("POST", "/auth/refresh", csrf="wrong").status_code == 403
    answer = browser.call("POST", "/auth/refresh")
    assert answer.status_code == 200
    assert answer.json["data"]["attributes"]["refresh_token"] is None
    assert browser.cookie(REFRESH_COOKIE) != before[0]
    # It stays: another tab may have it in memory.
    assert browser.cookie(CSRF_COOKIE) == before[1]
    assert browser.call("GET", "/auth/me").status_code == 200


def test_without_any_refresh_token_the_session_is_over(facade: Facade):
    answer = Browser(facade).call("POST", "/auth/refresh", csrf="x")
    assert (answer.status_code, answer.json["error"]["code"]) == (401, "SESSION_ENDED")


def test_a_stolen_access_cookie_is_worth_nothing_without_the_device(facade: Facade, browser: Browser):
    token = browser.cookie(ACCESS_COOKIE)
    thief = Browser(facade)
    thief.keep(ACCESS_COOKIE, token)
    assert thief.call("GET", "/auth/me").status_code == 401
    assert facade.get("/auth/me", headers={"Authorization": f"Bearer {token}"}).status_code == 401
    thief.keep(DEVICE_COOKIE, "guessed")
    assert thief.call("GET", "/auth/me").status_code == 401
    assert browser.call("GET", "/auth/me").status_code == 200


def test_a_stolen_refresh_cookie_ends_the_session_instead_of_going_on(facade: Facade, trail: RememberedTrail):
    owner, thief = Browser(facade), Browser(facade)
    owner.log_in()
    for name in (REFRESH_COOKIE, CSRF_COOKIE):
        thief.keep(name, owner.cookie(name))
    assert thief.call("POST", "/auth/refresh").json["error"]["code"] == "SESSION_ENDED"
    assert trail.actions == ["login.accepted", "token.foreign"]
    assert owner.call("GET", "/auth/me").status_code == 401


def test_a_browser_that_was_updated_or_moved_is_the_same_device(browser: Browser):
    browser.agent = {"User-Agent": FIREFOX.format(151)}
    moved = browser.call("POST", "/auth/refresh", environ_overrides={"REMOTE_ADDR": "198.51.100.77"})
    assert moved.status_code == 200


def test_another_browser_with_all_the_cookies_is_not(browser: Browser):
    browser.agent = {"User-Agent": CHROME}
    assert browser.call("POST", "/auth/refresh").status_code == 401


def test_two_tabs_that_refresh_at_once_stay_one_session(browser: Browser, facade: Facade, trail: RememberedTrail):
    old = browser.cookie(REFRESH_COOKIE)
    assert browser.call("POST", "/auth/refresh").status_code == 200
    browser.keep(REFRESH_COOKIE, old)
    assert browser.call("POST", "/auth/refresh").status_code == 200
    assert browser.call("GET", "/auth/me").status_code == 200
    assert "token.reused" not in trail.actions
    assert LEEWAY_SECONDS < 30


def test_logging_out_takes_the_cookies_and_leaves_the_device_known(browser: Browser):
    device = browser.cookie(DEVICE_COOKIE)
    assert browser.call("POST", "/auth/logout").status_code == 204
    assert [browser.cookie(name) for name in (ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE)] == [""] * 3
    assert browser.cookie(DEVICE_COOKIE) == device
    assert browser.call("GET", "/auth/me").status_code == 401


def test_each_login_makes_a_new_device_secret(browser: Browser):
    planted = "planted-by-somebody-else"
    browser.keep(DEVICE_COOKIE, planted)
    browser.log_in()
    assert browser.cookie(DEVICE_COOKIE) not in {planted, ""}


def test_an_app_on_another_origin_may_use_cookies_only_if_it_is_named(facade: Facade):
    for origin, allowed in (("https://app.example", "true"), ("https://evil.example", None)):
        answer = facade.client.options(
            "/api/v1/auth/login",
            headers={
                "Origin": origin,
                "Access-Control-Request-Method": "POST",
                "Access-Control-Request-Headers": "X-CSRF-Token",
            },
        )
        assert answer.headers.get("Access-Control-Allow-Credentials") == allowed
        assert answer.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)


def test_a_form_of_another_site_cannot_log_anybody_in(facade: Facade):
    answer = facade.client.post(
        "/api/v1/auth/login",
        data='{"user_name": "admin", "password": "admin123", "mode": "cookie"}',
        content_type="text/plain",
    )
    assert answer.status_code == 415
    assert "Set-Cookie" not in answer.headers
