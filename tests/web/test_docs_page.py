"""The page of the API in a real Chromium: whoever logs in sees this SuiteCRM's own fields."""

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from werkzeug.serving import make_server

from tests.fakes.facade import Facade

pytestmark = pytest.mark.browser

OWN = "jjwg_maps_address_c"


@pytest.fixture
def page(facade: Facade, chromium: Browser) -> Iterator[Page]:
    server = make_server("127.0.0.1", 0, facade.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    context = chromium.new_context()
    try:
        opened = context.new_page()
        opened.goto(f"http://127.0.0.1:{server.server_port}/api/v1/docs")
        yield opened
    finally:
        context.close()
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_page_is_read_again_with_the_login_and_without_it(page: Page):
    accounts = page.locator("main .path", has_text="/api/v1/accounts/{record_id}").first
    expect(accounts).to_be_attached(timeout=30_000)  # the machine may be busy
    assert OWN not in page.content()
    page.fill("[name=user_name]", "admin")
    page.fill("[name=password]", "admin123")
    page.click("#login button")
    expect(page.locator("#who span")).to_have_text("Administrator", timeout=30_000)
    page.wait_for_function("name => document.body.textContent.includes(name)", arg=OWN)
    expect(page.locator("#contents h2", has_text="timeline")).to_have_count(1)  # listed once, not twice
    page.click("#logout")
    page.wait_for_function("name => !document.body.textContent.includes(name)", arg=OWN)
