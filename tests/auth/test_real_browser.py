"""Cookie mode in a real Chromium, which keeps secure cookies of a plain address only if it is this very machine."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from tests.fakes.facade import Facade

pytestmark = pytest.mark.browser

CALL = """async ([method, path, headers, body]) => {
  const answer = await fetch("/api/v1" + path, {method, body: body && JSON.stringify(body),
    headers: body ? {"Content-Type": "application/json", ...headers} : headers});
  const text = await answer.text();
  return {status: answer.status, json: text ? JSON.parse(text) : null};
}"""


@pytest.fixture
def page(facade: Facade, chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    server = make_server("127.0.0.1", 0, facade.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    context = chromium.new_context()
    try:
        opened = context.new_page()
        opened.goto(f"http://{request.param}:{server.port}/api/v1/docs")
        yield opened
    finally:
        context.close()
        server.shutdown()
        thread.join()
        server.server_close()


def call(page: Page, method: str, path: str, headers: dict[str, str] | None = None, body: object = None) -> Any:  # noqa: ANN401
    return page.evaluate(CALL, [method, path, headers or {}, body])


@pytest.mark.parametrize("page", ["localhost", "127.0.0.1"], indirect=True)
def test_a_browser_logs_in_works_refreshes_and_logs_out_with_cookies(page: Page):
    login = {"user_name": "admin", "password": "admin123", "mode": "cookie"}
    answer = call(page, "POST", "/auth/login", body=login)
    assert answer["status"] == 200
    csrf = {"X-CSRF-Token": answer["json"]["data"]["attributes"]["csrf_token"]}
    seen = page.evaluate("document.cookie")
    assert seen == f"__Host-scb_csrf={csrf['X-CSRF-Token']}"  # the one cookie that scripts may see
    me = call(page, "GET", "/auth/me")
    assert me["json"]["data"]["attributes"]["csrf_token"] == csrf["X-CSRF-Token"]
    assert call(page, "POST", "/auth/refresh")["status"] == 403
    assert call(page, "POST", "/auth/refresh", csrf)["status"] == 200
    listed = call(page, "GET", "/auth/sessions")["json"]["data"]
    assert [each["attributes"]["mode"] for each in listed] == ["cookie"]
    assert call(page, "POST", "/auth/logout")["status"] == 403
    assert call(page, "POST", "/auth/logout", csrf)["status"] == 204
    assert call(page, "GET", "/auth/me")["status"] == 401
    assert page.evaluate("document.cookie") == ""


@pytest.mark.parametrize("page", ["bridge.test"], indirect=True)
def test_over_plain_http_elsewhere_a_browser_keeps_none_of_the_cookies(page: Page):
    login = {"user_name": "admin", "password": "admin123", "mode": "cookie"}
    assert call(page, "POST", "/auth/login", body=login)["status"] == 200
    assert call(page, "GET", "/auth/me")["status"] == 401
    assert page.evaluate("document.cookie") == ""
