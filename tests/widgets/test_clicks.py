"""Clicks for the heatmap, links that lead away, files: told, and never held up."""

import time

import pytest
from playwright.sync_api import Page

from .conftest import Collector

pytestmark = pytest.mark.browser

STAY = "addEventListener('click', (event) => event.preventDefault())"


def test_a_click_says_where_on_the_element_and_on_the_page(collector: Collector, page: Page) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    page.locator("#shop button").nth(1).click(position={"x": 50, "y": 75})
    (click,) = collector.wait_for_events("click")
    where = click["data"]
    assert page.evaluate("(path) => document.querySelector(path).textContent", where["element"]) == "Two"
    assert where["element"].startswith("#shop>")
    assert (where["element_x"], where["element_y"]) == (pytest.approx(250, abs=6), pytest.approx(750, abs=11))
    assert (where["page_x"], where["page_y"]) == (50, 175)
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert [where["page_width"], where["page_height"]] == size


def test_clicks_that_a_page_keeps_to_itself_are_seen_and_those_of_scripts_are_not(
    collector: Collector, page: Page
) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    page.evaluate("document.querySelector('#shop').addEventListener('click', (event) => event.stopPropagation())")
    page.evaluate("document.querySelector('#shop button').click()")
    page.locator("#shop button").first.click()
    collector.wait_for_events("click")
    collector.stays_at(2)
    assert len(collector.events("click")) == 1


def test_links_and_files_are_told_apart(collector: Collector, page: Page) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    page.evaluate(STAY)
    for name in ("away", "file", "named", "mail", "inside", "odd", "broken"):
        page.click(f"#{name}")
    page.click("#drawn", position={"x": 25, "y": 25})
    collector.wait_for_events("click", 8)
    away = collector.url("second.html?from=links").replace("shop.test", "elsewhere.test")
    assert [one["data"]["href"] for one in collector.events("outbound")] == [away, "mailto:sales@shop.test"]
    downloads = [collector.url("price-list.PDF?v=2"), collector.url("export")]
    assert [one["data"]["href"] for one in collector.events("download")] == downloads


def test_a_slow_collector_holds_no_visitor_up(collector: Collector, page: Page) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    collector.delay = 4
    started = time.monotonic()
    page.click("#away")
    page.wait_for_url("**/second.html?from=links#secret")
    assert time.monotonic() - started < 2
    collector.wait_for_events("outbound")
    collector.delay = 0


def test_a_middle_click_is_told_as_well(collector: Collector, page: Page) -> None:
    page.goto(collector.url("links.html"))
    collector.wait_for_events("pageview")
    page.click("#away", button="middle")
    collector.wait_for_events("outbound")
