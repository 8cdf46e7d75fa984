"""Time and depth count while somebody looks, and are reported before the page is gone."""

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import Collector, Event, hold_clock

pytestmark = pytest.mark.browser

TURN = """shown => { Object.defineProperty(document, 'hidden', {get: () => shown === 'hidden', configurable: true});
          document.dispatchEvent(new Event('visibilitychange')); }"""
FOCUS = "focused => { document.hasFocus = () => focused; dispatchEvent(new Event(focused ? 'focus' : 'blur')); }"


def seconds(events: list[Event]) -> float:
    return sum(event["seconds"] for event in events)


def open_timed(collector: Collector, page: Page, name: str = "plain.html") -> None:
    """Open a page whose clock the test moves, and see its view arrive."""
    hold_clock(page)
    page.goto(collector.url(name))
    before = len(collector.events("pageview"))
    page.clock.run_for(300)
    collector.wait_for_events("pageview", max(before, 1))


def test_the_time_on_the_last_page_arrives_when_the_tab_is_closed(collector: Collector, page: Page) -> None:
    page.goto(collector.url("plain.html"))
    (view,) = collector.wait_for_events("pageview")
    page.wait_for_timeout(1_200)
    page.close(run_before_unload=True)
    (last,) = collector.wait_for_events("engagement")
    assert last["page_id"] == view["page_id"]
    assert 1.0 <= last["seconds"] < 8
    assert 0 < last["depth"] < 100


def test_leaving_for_another_page_reports_the_first(collector: Collector, page: Page) -> None:
    open_timed(collector, page)
    page.clock.run_for(4_000)
    page.click("#next")
    (report,) = collector.wait_for_events("engagement")
    assert report["url"] == collector.url("plain.html")
    assert 4 <= report["seconds"] < 8


def test_hidden_and_unfocused_time_does_not_count(collector: Collector, page: Page) -> None:
    open_timed(collector, page)
    page.clock.run_for(2_000)
    page.evaluate(TURN, "hidden")
    page.clock.run_for(60_000)
    page.evaluate(TURN, "visible")
    page.clock.run_for(3_000)
    page.evaluate(FOCUS, False)
    page.clock.run_for(60_000)
    page.evaluate(FOCUS, True)
    page.clock.run_for(2_000)
    page.evaluate(TURN, "hidden")
    collector.wait_for_events("engagement", 2)
    # 0.3 seconds of the first report are open_timed's; each report is rounded to a tenth.
    assert seconds(collector.events("engagement")) == pytest.approx(7.2, abs=0.3)


def test_a_long_read_reports_as_it_goes(collector: Collector, page: Page) -> None:
    open_timed(collector, page)
    page.clock.run_for(36_000)
    (report,) = collector.wait_for_events("engagement")
    assert 30 <= report["seconds"] <= 36


def test_a_machine_that_slept_was_not_read(collector: Collector, page: Page) -> None:
    open_timed(collector, page)
    page.clock.fast_forward(3_600_000)
    page.evaluate(TURN, "hidden")
    collector.wait_for_events("engagement")
    assert seconds(collector.events("engagement")) < 30


def test_depth_is_the_deepest_point_of_the_page_as_it_grew(collector: Collector, page: Page) -> None:
    open_timed(collector, page)
    page.evaluate("scrollTo(0, 1500)")
    page.wait_for_timeout(100)  # browsers tell of scrolling with the next frame
    page.clock.run_for(1_500)
    page.evaluate("scrollTo(0, 0)")
    page.evaluate("document.body.style.paddingBottom = '4000px'")
    page.evaluate(TURN, "hidden")
    (report,) = collector.wait_for_events("engagement")
    seen = page.evaluate("Math.round((1500 + innerHeight) / document.documentElement.scrollHeight * 100)")
    assert report["depth"] == seen


def test_each_view_of_a_single_page_site_has_its_own_time(collector: Collector, page: Page) -> None:
    open_timed(collector, page, "home")
    page.clock.run_for(3_000)
    page.evaluate("go('/pricing', 'Pricing')")
    page.clock.run_for(6_000)
    page.evaluate(TURN, "hidden")
    collector.wait_for_events("engagement", 2)
    views = [view["page_id"] for view in collector.events("pageview")]
    by_page = {event["page_id"]: event["seconds"] for event in collector.events("engagement")}
    assert 3 <= by_page[views[0]] < 5
    assert 6 <= by_page[views[1]] < 8


def test_a_browser_without_keepalive_reports_its_last_page_by_beacon(
    collector: Collector, context: BrowserContext
) -> None:
    context.add_init_script("delete Request.prototype.keepalive")
    page = context.new_page()
    page.goto(collector.url("plain.html"))
    collector.wait_for_events("pageview")
    page.wait_for_timeout(1_100)
    page.close(run_before_unload=True)
    assert collector.wait_for_events("engagement")[0]["seconds"] >= 1
    assert collector.received[-1].headers["Content-Type"].startswith("text/plain")
