"""How fast a page load was: told once, of the page that was loaded, and only what had happened."""

import pytest
from playwright.sync_api import Page

from .conftest import Collector, Event

pytestmark = pytest.mark.browser

LEAVE = "dispatchEvent(new Event('pagehide'))"
AFTER_PAINT = "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"


def measured(collector: Collector, page: Page) -> Event:
    page.evaluate(LEAVE)
    (speed,) = collector.wait_for_events("vitals")
    return speed


def test_how_fast_the_page_was_is_told_once(collector: Collector, page: Page) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    page.wait_for_timeout(300)
    for _ in range(2):
        page.evaluate(LEAVE)
    (speed,) = collector.wait_for_events("vitals")
    assert {"ttfb", "fcp", "lcp", "load"} <= set(speed["data"])
    assert 0 < speed["data"]["ttfb"] <= speed["data"]["fcp"] <= speed["data"]["lcp"] < 20_000
    assert speed["data"]["load"] > 0
    collector.stays_at(2)


def test_whoever_leaves_before_a_page_has_loaded_says_nothing_about_how_long_it_takes(
    collector: Collector, page: Page
) -> None:
    page.route("**/picture.png", lambda _: None)  # its answer never comes
    page.goto(collector.url("slow.html"), wait_until="commit")
    collector.wait_for_events("pageview")
    assert page.evaluate("document.readyState") != "complete"
    speed = measured(collector, page)
    assert "load" not in speed["data"]
    assert speed["data"]["ttfb"] > 0


def test_a_page_on_which_nothing_moves_has_the_best_value(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    assert measured(collector, page)["data"]["cls"] == 0


def test_a_page_that_moves_has_its_own_value(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.evaluate(AFTER_PAINT)
    page.evaluate("document.body.style.paddingTop = '300px'")
    page.evaluate(AFTER_PAINT)
    assert measured(collector, page)["data"]["cls"] > 0


def test_a_browser_that_sees_no_shifts_tells_of_none(collector: Collector, page: Page) -> None:
    page.add_init_script("Object.defineProperty(PerformanceObserver, 'supportedEntryTypes', {get: () => ['paint']})")
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    assert "cls" not in measured(collector, page)["data"]


def test_the_page_that_was_loaded_is_named_whatever_is_shown_since(collector: Collector, page: Page) -> None:
    page.goto(collector.url("home"))
    (landing,) = collector.wait_for_events("pageview")
    page.evaluate("go('/pricing', 'Pricing')")
    collector.wait_for_events("pageview", 2)
    speed = measured(collector, page)
    assert (speed["url"], speed["page_id"]) == (landing["url"], landing["page_id"])


def test_without_a_view_of_what_was_loaded_only_its_address_is_named(collector: Collector, page: Page) -> None:
    page.goto(collector.url("consent.html"))
    page.wait_for_function("suitecrmBridge.loaded")
    page.evaluate("history.pushState({}, '', '/elsewhere'); suitecrmBridge('consent', true)")
    (view,) = collector.wait_for_events("pageview")
    assert view["url"] == collector.url("elsewhere")
    speed = measured(collector, page)
    assert speed["url"] == collector.url("consent.html")
    assert "page_id" not in speed
