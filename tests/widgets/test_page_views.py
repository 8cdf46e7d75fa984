"""What counts as a page view, on ordinary sites and on single-page ones."""

import re

import pytest
from playwright.sync_api import Page

from .conftest import Collector

pytestmark = pytest.mark.browser

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def test_a_visit_sends_one_page_view_in_the_agreed_form(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html?utm_source=news#price"), referer="http://search.test/results")
    (view,) = collector.wait_for_events("pageview")
    (request,) = collector.received
    assert (request.method, request.path) == ("POST", "/api/v1/track/batch")
    assert request.headers["Content-Type"].startswith("text/plain")
    assert set(request.batch) == {"site", "visitor", "sent_at", "load", "events"}
    assert request.batch["site"] == "site_test"
    assert UUID.fullmatch(request.batch["visitor"])
    assert set(view) == {"id", "type", "at", "page_id", "url", "title", "referrer", "data"}
    width, height = page.evaluate("[innerWidth, innerHeight]")
    language = page.evaluate("navigator.language")
    assert view["data"] == {"viewport_width": width, "viewport_height": height, "language": language}
    assert view["url"] == collector.url("plain.html?utm_source=news")
    assert (view["title"], view["referrer"]) == ("Plain", "http://search.test/results")
    assert UUID.fullmatch(view["id"])
    assert UUID.fullmatch(view["page_id"])
    assert abs(view["at"] - int(view["id"].replace("-", "")[:12], 16)) < 1_000, "ids begin with the time"
    assert 0 <= request.batch["sent_at"] - view["at"] < 5_000


@pytest.mark.parametrize("now", ["() => real() + 0.25", "() => 1"])
def test_a_page_with_a_clock_of_its_own_is_seen_all_the_same(collector: Collector, page: Page, now: str) -> None:
    page.add_init_script(f"const real = Date.now; Date.now = {now}")
    page.goto(collector.url("plain.html"))
    (view,) = collector.wait_for_events("pageview")
    assert UUID.fullmatch(view["id"])


def test_a_browser_that_a_program_drives_says_so(collector: Collector, page: Page) -> None:
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true })")
    page.goto(collector.url("plain.html"))
    (view,) = collector.wait_for_events("pageview")
    assert view["data"]["webdriver"] is True


def test_a_single_page_site_gets_a_view_for_each_address_it_shows(collector: Collector, page: Page) -> None:
    page.goto(collector.url("home"))
    collector.wait_for_events("pageview", 1)
    page.evaluate("go('/pricing', 'Pricing')")
    collector.wait_for_events("pageview", 2)
    page.evaluate("history.replaceState({}, '', '/pricing?plan=pro')")
    collector.wait_for_events("pageview", 3)
    page.go_back()
    views = collector.wait_for_events("pageview", 4)
    paths = ["home", "pricing", "pricing?plan=pro", "home"]
    assert [view["url"] for view in views] == [collector.url(path) for path in paths]
    assert [view.get("referrer", "") for view in views[1:]] == [collector.url(path) for path in paths[:-1]]
    assert views[1]["title"] == "Pricing"  # set after the address, as frameworks do
    assert len({view["page_id"] for view in views}) == 4


def test_anchors_and_repeats_of_an_address_are_not_page_views(collector: Collector, page: Page) -> None:
    page.goto(collector.url("home"))
    collector.wait_for_events("pageview")
    page.evaluate("location.hash = 'price'; history.pushState({}, '', location.href); history.replaceState({}, '')")
    collector.stays_at(1)


def test_routes_in_the_fragment_are_page_views(collector: Collector, page: Page) -> None:
    page.goto(collector.url("home#/start"))
    collector.wait_for_events("pageview")
    page.evaluate("location.hash = '#/team'")
    views = collector.wait_for_events("pageview", 2)
    assert [view["url"] for view in views] == [collector.url("home#/start"), collector.url("home#/team")]


def test_coming_back_from_the_back_forward_cache_is_a_new_view(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview", 1)
    page.click("#next")
    collector.wait_for_events("pageview", 2)
    page.evaluate("history.back()")  # page.go_back() would wait for a load that never comes
    views = collector.wait_for_events("pageview", 3)
    assert page.evaluate("restored"), "the browser loaded the page anew, so this proves nothing"
    assert views[2]["url"] == views[0]["url"]
    assert views[2]["page_id"] != views[0]["page_id"]
    assert len({batch["visitor"] for batch in collector.batches}) == 1


def test_a_second_copy_of_the_script_changes_nothing(collector: Collector, page: Page) -> None:
    page.goto(collector.url("twice.html"))
    page.wait_for_load_state("networkidle")
    collector.wait_for_events("pageview")
    collector.stays_at(1)
    assert len(collector.events()) == 1


def test_a_tag_without_a_site_key_sends_and_stores_nothing(collector: Collector, page: Page) -> None:
    page.goto(collector.url("bare.html"))
    collector.stays_at(0)
    assert page.evaluate("Object.keys(localStorage)") == []


def test_history_keeps_its_own_errors_and_results(collector: Collector, page: Page) -> None:
    page.goto(collector.url("home"))
    collector.wait_for_events("pageview")
    refused = "try { history.pushState({}, '', 'http://elsewhere.test/'); 'allowed' } catch (error) { error.name }"
    assert page.evaluate(refused) == "SecurityError"
    assert page.evaluate("history.pushState({step: 2}, '', '/two') === undefined && history.state.step") == 2


def test_data_endpoint_and_debug_are_honoured(collector: Collector, page: Page) -> None:
    with page.expect_console_message(lambda message: message.text.startswith("[suitecrm-bridge] 202")):
        page.goto(collector.url("debug.html"))
    assert collector.received[0].path == "/sub/api/v1/track/batch"


def test_nothing_is_said_on_the_console_without_debug(collector: Collector, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(collector.url("misused.html"))
    collector.wait_for_events("event")
    assert said == []
