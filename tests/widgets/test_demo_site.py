"""The demo site as a visitor uses it: the real pages, the real tracker, their real content security policy."""

import json
import re
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route
from werkzeug.serving import WSGIRequestHandler, make_server

from .demo_site import ODD_KEY, site, two_sites

pytestmark = pytest.mark.browser


class Silent(WSGIRequestHandler):
    def log(self, *_args: object) -> None: ...


@pytest.fixture
def address() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, site(two_sites()), threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def sent(page: Page) -> list[dict[str, Any]]:
    """The batches that the tracker sent, all of them accepted."""
    batches: list[dict[str, Any]] = []

    def accept(route: Route) -> None:
        batches.append(json.loads(route.request.post_data or ""))
        route.fulfill(status=202, body="{}")

    page.route("**/api/v1/track/batch", accept)
    return batches


def test_leaving_an_address_identifies_the_visitor_and_shows_it(
    address: str, page: Page, sent: list[dict[str, Any]]
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}/demo/?utm_source=news")
    # What a page sends while it is left is out of the test's sight, so the first view has to be under way before.
    page.locator(".sent").first.wait_for(state="attached")
    page.get_by_role("link", name="Book a demo").first.click()
    page.get_by_label("Work e-mail").fill("ada@example.com")
    page.get_by_label("Company").fill("Analytical Engines")
    page.get_by_role("button", name="Book a demo").click()
    assert page.get_by_role("status").inner_text().startswith("Thank you")
    page.get_by_text("What the tracker sent").click()
    page.locator(".sent.ok", has_text="ada@example.com").wait_for()
    events = [event for batch in sent for event in batch["events"]]
    (identify,) = [event for event in events if event["type"] == "identify"]
    assert identify["traits"] == {"company": "Analytical Engines", "revenue": "under € 1 million"}
    assert events[0]["url"] == f"{address}/site/?utm_source=news"
    assert {batch["site"] for batch in sent} == {ODD_KEY}
    assert said == []  # no complaint about the policy either


def test_a_visitor_can_be_forgotten(address: str, page: Page, sent: list[dict[str, Any]]) -> None:
    page.goto(f"{address}/site/")
    page.locator(".sent.ok").wait_for(state="attached")
    page.get_by_role("button", name="Forget me").click()
    page.locator(".sent.ok", has_text="refused").wait_for(state="attached")
    page.wait_for_function("Object.keys(localStorage).sort().join() === 'demo_asked,scb_consent'")
    assert page.locator(".sent").count() == 1


def test_the_demo_asks_once_and_shows_who_the_visitor_is(address: str, page: Page, sent: list[dict[str, Any]]) -> None:
    page.goto(f"{address}/site/")
    page.get_by_text("What the tracker sent").click()
    page.get_by_text("Known for today only").wait_for()
    assert page.evaluate("Object.keys(localStorage)") == []
    page.get_by_role("button", name="Yes, you may").click()
    page.get_by_text(re.compile("Known as visitor [0-9a-f]{8}")).wait_for()
    page.locator(".sent.ok", has_text="agreed").wait_for()
    page.goto(f"{address}/site/guide")
    assert not page.get_by_role("button", name="Yes, you may").is_visible()
    page.get_by_text("What the tracker sent").click()
    with page.expect_download():
        page.get_by_role("link", name="Take the checklist along").click()
    page.locator(".sent", has_text="quiet-churn-checklist.csv").wait_for()


def test_no_page_is_wider_than_the_screen(address: str, page: Page, sent: list[dict[str, Any]]) -> None:
    for name in ("", "product", "pricing", "docs", "book-a-demo", "contact", "guide"):
        page.goto(f"{address}/site/{name}")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (name, width)
